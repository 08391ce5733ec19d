package browser_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// prose is the text of a page as far as scripts may not change it: what they add is
// left out, and the day on which one reads. An address of a definition or a note is part of it.
const prose = `() => {
	const main = one("main").cloneNode(true);
	main.querySelectorAll("script, button, .accessed, [aria-hidden=true], [popover]").forEach(e => e.remove());
	return [...main.querySelectorAll("h1, h2, h3, p, li, dt, dd, td, pre, figcaption")].map(e => e.textContent);
}`

// Scripts add no word to the text and take none away, on no page. What lies in a closed
// details, such as the numbers of a figure, is there when its summary is: that opens by itself.
func TestTextIsCompleteWithoutScripts(t *testing.T) {
	t.Parallel()
	with, without := open(t, "", screen{}), open(t, "", screen{withoutScripts: true})
	for _, path := range with.site.pages(t) {
		if strings.HasSuffix(path, "/search/") {
			continue // it offers something else (TestSearchWithoutScripts)
		}
		with.visit(path)
		without.visit(path)
		if diff := cmp.Diff(eval[[]string](with, prose), eval[[]string](without, prose)); diff != "" {
			without.Errorf("%s (-with scripts +without):\n%s", path, diff)
		}
		hidden := eval[[]string](without, `() => all(".text > *, .text p, .text li, .text td, .notes li, .terms dt, .terms dd, .toc li")
			.filter(e => !e.matches(".pilcrow, link") && !shows(e) && !shows(e.closest("details:not([open])")?.querySelector("summary") ?? e)).map(name)`)
		for _, e := range hidden {
			without.Errorf("%s hides %s", path, e)
		}
	}
}

// A term leads to its definition at the end of the page, a note's number to the note
// and the note back.
func TestTermsAndNotesLeadToTheEndWithoutScripts(t *testing.T) {
	t.Parallel()
	p := open(t, "", screen{withoutScripts: true})
	for _, w := range words {
		p.visit(w.page)
		p.follow(lens, w.page+"#term:fresnel-lens")
		p.target(w.lens)
		p.follow(`:target a[href*="glossary"]`, w.page[:3]+"glossary/#fresnel-lens")
		p.target(w.lens)

		p.visit(w.page)
		p.follow(note, w.page+"#fn:1")
		p.target(w.note)
		p.follow(`:target [role=doc-backlink]`, w.page+"#fnref:1")
		p.until("the place of the note is in view", `() => inView(one(":target"))`)
	}
}

// target waits until what the address names is in view, and wants its text to say
// something.
func (p *tab) target(text string) {
	p.Helper()
	p.until("the target is in view and says "+text, `text => inView(one(":target")) && one(":target").textContent.includes(text)`, text)
}

func TestNavigationWithoutScripts(t *testing.T) {
	t.Parallel()
	p := open(t, "", screen{withoutScripts: true})
	p.follow(`main a[hreflang=en]`, "en/")
	p.follow(`main a[href$="/light/"]`, "en/light/")
	p.follow(`main a[href$="/light/far/"]`, "en/light/far/")
	p.follow(`main details a[href="#then-light"]`, "en/light/far/#then-light")
	p.until("the heading is in view", `() => inView(one("#then-light"))`)
	p.follow(`header a[hreflang="zh-Hans"]`, "zh/light/far/")
	p.follow(`header a[href*="/parallel/"]`, "parallel/light/far/")
	p.follow(`header a[hreflang=en]`, "en/light/far/")
	p.follow(`main a[rel=next]`, "en/light/forms/")
	p.follow(`[id="ui:nav"] a[href$="/words/"]`, "en/words/")
	p.follow(`header .brand`, "en/")
}

// The browser itself opens and closes the menu of narrow screens.
func TestMenuOpensWithoutScripts(t *testing.T) {
	t.Parallel()
	p := open(t, "zh/light/far/", screen{width: 390, height: 844, withoutScripts: true})
	const button, menu = `header [popovertarget="ui:nav"]`, `[id="ui:nav"]`
	isOpen := func() bool { return p.is(`s => shows(one(s)) && one(s).matches(":popover-open")`, menu) }
	if isOpen() || p.is(`s => shows(one(s))`, menu) {
		p.Errorf("the menu is open before the button is pressed")
	}
	p.click(button)
	p.until("the menu is open", `s => one(s).matches(":popover-open") && shows(one(s)) && inView(one(s))`, menu)
	p.click(menu + ` [popovertargetaction=hide]`)
	p.until("the menu is closed", `s => !shows(one(s))`, menu)
	p.click(button)
	p.until("the menu is open", `s => shows(one(s))`, menu)
	p.follow(menu+` a[href$="/light/forms/"]`, "zh/light/forms/")
	if isOpen() {
		p.Errorf("the menu is open on the next page")
	}
}
