package browser_test

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// choose opens the settings and takes one of them.
func (p *tab) choose(name, value string) {
	p.Helper()
	p.reveal("header .settings")
	p.click("header .settings")
	p.until("the settings are open", `() => shows(one("[id='ui:settings']"))`)
	p.click(`label:has([name=` + name + `][value=` + value + `])`)
	p.press(kb.Escape)
	p.until("the settings are shut", `() => !card()`)
}

// What a reader sets holds at once, on each page, and before anything is painted;
// what is the default again isn't kept.
func TestSettingsAreKept(t *testing.T) {
	t.Parallel()
	// The watch runs before the page's own scripts, and notes the root when the body begins.
	p := open(t, "zh/light/far/", screen{before: `new MutationObserver((_, watch) => {
		if (document.body) { window.began = { ...document.documentElement.dataset }; watch.disconnect() }
	}).observe(document, { childList: true, subtree: true })`})
	size := eval[float64](p, `() => parseFloat(getComputedStyle(document.body).fontSize)`)
	width := eval[float64](p, `() => one("article").getBoundingClientRect().width`)
	p.choose("theme", "dark")
	p.choose("size", "larger")
	p.choose("measure", "narrow")
	for _, path := range []string{"zh/light/far/", "en/light/forms/", "parallel/light/far/"} {
		p.visit(path)
		if !p.is(`() => began.theme === "dark" && began.size === "larger" && began.measure === "narrow"`) {
			p.Errorf("%s: the settings aren't there when the body begins", path)
		}
		if !p.is(`() => getComputedStyle(document.documentElement).backgroundColor === "rgb(22, 24, 27)" && one("meta[name=theme-color]").content === "rgb(22, 24, 27)"`) {
			p.Errorf("%s isn't dark", path)
		}
		if got := eval[float64](p, `() => parseFloat(getComputedStyle(document.body).fontSize)`); got < size*1.3 {
			p.Errorf("%s: text of %v px, standard is %v", path, got, size)
		}
		p.staysPut(path)
	}
	p.visit("zh/light/far/")
	p.choose("size", "standard")
	if got := eval[float64](p, `() => one("article").getBoundingClientRect().width`); got >= width {
		p.Errorf("a narrow line has %v px, a standard one %v", got, width)
	}
	p.choose("theme", "system")
	p.choose("measure", "standard")
	if kept := eval[string](p, `() => localStorage.duizhao`); kept != "{}" {
		p.Errorf("the defaults are kept as %s", kept)
	}
}

// Which language is first side by side holds for the eye, the Tab key and screen readers.
func TestSecondLanguageMayBeFirst(t *testing.T) {
	t.Parallel()
	p := open(t, "parallel/words/words/", screen{})
	const order = `() => {
		const [a, b] = all("[data-pair=p1] > .cell"), r = a.getBoundingClientRect(), s = b.getBoundingClientRect();
		return a.lang + (r.left < s.left && (a.lang === "en") === (r.width > s.width) && one("h1 > .cell").lang === a.lang);
	}`
	for _, step := range []struct{ value, want string }{{"first", "zh-Hanstrue"}, {"second", "entrue"}, {"first", "zh-Hanstrue"}} {
		p.choose("first", step.value)
		for range 2 {
			if got := eval[string](p, order); got != step.want {
				p.Errorf("with %s first in the settings the first cell is %s, want %s", step.value, got, step.want)
			}
			p.visit("parallel/words/words/")
		}
	}
}

// What another page has changed meanwhile isn't undone by a page that has been open longer.
func TestSettingsOfAnotherPageAreKept(t *testing.T) {
	t.Parallel()
	p := open(t, "zh/light/far/", screen{})
	p.run(`() => { localStorage.duizhao = '{"theme":"dark"}' }`)
	p.choose("measure", "narrow")
	if kept := eval[string](p, `() => localStorage.duizhao`); kept != `{"theme":"dark","measure":"narrow"}` {
		p.Errorf("kept is %s", kept)
	}
	p.run(`() => { localStorage.duizhao = '{"size":"large"}'; dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })) }`)
	p.until("the page is as it was left elsewhere", `() => JSON.stringify(document.documentElement.dataset) === '{"size":"large"}' && one("[name=size]:checked").value === "large" && one("[name=theme]:checked").value === "system"`)
}

// The cover offers the passage where the reader stopped, and after a section's end the next one.
func TestCoverContinues(t *testing.T) {
	t.Parallel()
	p := open(t, "en/", screen{width: 1280, height: 400})
	if p.is(`() => shows(one(".resume a"))`) {
		p.Errorf("the cover offers to continue what hasn't been begun")
	}
	p.visit("en/words/words/")
	p.run(`() => all(".text > p[id]").at(1).scrollIntoView({block: "start", behavior: "instant"})`)
	p.visit("en/")
	p.until("the cover continues", `() => shows(one(".resume a"))`)
	if got := eval[string](p, `() => one(".resume a").textContent`); !strings.Contains(got, "Words, notes and people") {
		p.Errorf("the cover offers %q", got)
	}
	p.reveal(".resume a")
	p.click(".resume a")
	p.until("the passage is in view", `() => location.pathname.endsWith("/words/words/") && location.hash.startsWith("#") && inView(one(":target"))`)
	p.visit("en/light/far/")
	p.run(`() => scrollTo({top: 999999, behavior: "instant"})`)
	next := eval[string](p, `() => one(".pager .next").pathname`)
	p.visit("en/")
	p.until("the cover leads on", `next => one(".resume a").pathname === next`, next)
}

// Keys do what links do; not with a modifier, not while something is typed, and not when they are off.
func TestKeys(t *testing.T) {
	t.Parallel()
	p := open(t, "en/light/far/", screen{})
	p.press("]")
	p.arrives("en/light/forms/")
	p.press("[")
	p.arrives("en/light/far/")
	p.press("j")
	p.until("the first passage has the focus", `() => document.activeElement.matches(".pilcrow")`)
	first := eval[string](p, `() => document.activeElement.hash`)
	p.press("j")
	p.until("the next passage has the focus", `first => document.activeElement.hash !== first`, first)
	p.press("k")
	p.until("the first passage has the focus again", `first => document.activeElement.hash === first`, first)
	p.run(heard)
	p.press("y")
	p.until("the passage with the focus is copied", `first => !!window.copied && new URL(copied).hash === first`, first)
	p.press("?")
	p.until("the keys are listed", `() => shows(one("[id='ui:keys']"))`)
	p.press("]") // the list is being read
	p.press(kb.Escape)
	p.until("the list is shut", `() => !card()`)
	p.press("]", chromedp.ModifierCtrl)
	p.press("]", chromedp.ModifierAlt)
	p.choose("keys", "off")
	p.press("]")
	p.press("?")
	if p.location() != "en/light/far/" || p.is(`() => !!card()`) {
		p.Errorf("a key works that is off: %s", p.location())
	}
	p.choose("keys", "on")
	p.press("t")
	p.until("it is in the other language", `() => document.documentElement.lang === "zh-Hans" && document.readyState === "complete"`)
	p.press("s")
	p.until("both are side by side", `() => location.pathname.includes("/parallel/light/far/")`)
}

// heard keeps what is copied, since a test has no clipboard.
const heard = `() => Object.defineProperty(navigator, "clipboard", { value: { writeText: async text => { window.copied = text } } })`

// The link to selected words leads to them, in both languages, and says so without a dialog.
func TestLinkToSelectedWords(t *testing.T) {
	t.Parallel()
	p := open(t, "", screen{})
	for _, path := range []string{"en/words/words/", "zh/words/words/"} {
		p.visit(path)
		p.run(heard)
		p.run(`() => {
			const texts = document.createTreeWalker(one(".text > p:last-of-type"), NodeFilter.SHOW_TEXT);
			const node = texts.nextNode();
			getSelection().setBaseAndExtent(node, 0, node, Math.min(6, node.length));
		}`)
		p.press("y")
		p.until("something is copied", `() => !!window.copied && one(".status").textContent !== ""`)
		link := eval[string](p, `() => copied`)
		if !strings.HasPrefix(link, p.site.root+path+"#") || !strings.Contains(link, ":~:text=") {
			p.Errorf("the link is %s", link)
		}
		// The words alone, without the passage's own id, bring the passage into view.
		_, words, _ := strings.Cut(link, ":~:")
		p.visit("en/")
		p.visit(path + "#:~:text=" + strings.TrimPrefix(words, "text="))
		p.until("the words are in view", `() => { const r = one(".text > p:last-of-type").getBoundingClientRect(); return scrollY > 0 && r.top < innerHeight && r.bottom > 0 }`)
	}
}

// A passage is cited with its anchor in key and address, and with the day on which it is read.
func TestPassageIsCited(t *testing.T) {
	t.Parallel()
	p := open(t, "zh/words/words/", screen{})
	p.run(heard)
	p.focus(`.pilcrow[href="#p1"]`)
	p.press(kb.Enter)
	p.until("the card is open", `() => !!card()`)
	p.run(`() => all(".card button").at(-1).click()`)
	p.until("the dialog is open", `() => !!document.querySelector("dialog.panel[open]")`)
	for what, sign := range map[string]string{
		"anchor in the address": "/zh/words/words/#p1", "anchor in the key": "-zh-p1,", "English text": "/en/words/words/#p1",
		"style": "GB/T 7714—2015", "BibTeX": "@incollection{",
	} {
		if !p.is(`sign => one("dialog.panel").textContent.includes(sign)`, sign) {
			p.Errorf("the dialog has no %s: %s", what, sign)
		}
	}
	if !p.is(`() => /\[\d{4}-\d\d-\d\d\]/.test(one("dialog.panel dd").textContent)`) {
		p.Errorf("the day is missing: %s", eval[string](p, `() => one("dialog.panel dd").textContent`))
	}
	p.run(`() => one("dialog.panel dt button").click()`)
	p.until("the reference is copied", `() => window.copied === one("dialog.panel dd").textContent`)
	p.until("the dialog says so", `() => !!one(".status").textContent && one("dialog.panel").contains(one(".status"))`)
	p.press(kb.Escape)
	p.until("the dialog is shut", `() => !document.querySelector("dialog.panel[open]")`)
	p.hasFocus(`.pilcrow[href="#p1"]`)
}

// Without scripts there is no button that would do nothing, and the references are there.
func TestReadingWithoutScripts(t *testing.T) {
	t.Parallel()
	p := open(t, "en/words/words/", screen{withoutScripts: true})
	if p.is(`() => shows(one(".settings"))`) {
		p.Errorf("the button of the settings is shown")
	}
	p.reveal(".cite summary")
	p.click(".cite summary")
	p.until("the references are shown", `() => shows(one(".cite dd"))`)
}
