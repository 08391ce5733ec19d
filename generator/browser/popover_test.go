package browser_test

import (
	_ "embed"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// words is the specimen's section with terms and notes, and how their texts begin.
var words = []struct{ page, lens, dues, note string }{
	{"zh/words/words/", "把一块厚透镜", "船舶进港时", "最早的一架"},
	{"en/words/words/", "A lens cut into rings", "What ships pay", "The earliest was put up"},
}

const (
	lens = `.text [data-term="fresnel-lens"]`
	dues = `.text [data-term="light-dues"]`
	note = `.text a[href="#fn:1"]`
)

// stillClock lets time pass in the page only when the test says so.
//
//go:embed testdata/clock.js
var stillClock string

// opens waits until a popover, and no other, says something.
func (p *tab) opens(text string) {
	p.Helper()
	p.until("a popover says "+text, `text => cards().length === 1 && shows(card()) && card().textContent.includes(text)`, text)
}

// shuts waits until no popover is open, and no link says that one is.
func (p *tab) shuts() {
	p.Helper()
	p.until("no popover is open", `() => !card() && !all("[aria-expanded=true]").length`)
}

// hasFocus wants the focus to be on what a selector finds.
func (p *tab) hasFocus(selector string) {
	p.Helper()
	if got := eval[string](p, `s => document.activeElement === one(s) ? "" : name(document.activeElement)`, selector); got != "" {
		p.Errorf("the focus is on %s, not on %s", got, selector)
	}
}

func TestClickOpensTermsAndNotes(t *testing.T) {
	t.Parallel()
	p := open(t, "", screen{})
	for _, w := range words {
		p.visit(w.page)
		p.click(lens)
		p.opens(w.lens)
		p.hasFocus(lens)
		if p.location() != w.page {
			p.Errorf("the click has also led to %s", p.location())
		}
		if !p.is(`s => one(s).getAttribute("aria-expanded") === "true"`, lens) {
			p.Errorf("the link doesn't say that it is expanded")
		}
		p.click(lens)
		p.shuts()
		p.click(note)
		p.opens(w.note)
		p.hasFocus(note)
	}
}

func TestEnterOpensTermsAndNotes(t *testing.T) {
	t.Parallel()
	p := open(t, "", screen{})
	for _, w := range words {
		p.visit(w.page)
		for link, text := range map[string]string{lens: w.lens, note: w.note} {
			p.focus(link)
			p.press(kb.Enter)
			p.opens(text)
			p.hasFocus(link)
			p.press(kb.Escape)
			p.shuts()
			p.hasFocus(link)
		}
	}
}

// What is read next, and reached next by Tab, is the popover.
func TestTabGoesFromTermIntoPopover(t *testing.T) {
	t.Parallel()
	p := open(t, words[0].page, screen{})
	p.focus(lens)
	p.press(kb.Enter)
	p.opens(words[0].lens)
	p.press(kb.Tab)
	if !p.is(`() => card().contains(document.activeElement)`) {
		p.Errorf("after the term the focus is on %s", eval[string](p, `() => name(document.activeElement)`))
	}
	p.press(kb.Escape)
	p.shuts()
	p.hasFocus(lens)
}

// Who only passes over a term sees nothing; who stays sees its definition, for as
// long as they stay.
func TestHoverOpensAfterPause(t *testing.T) {
	t.Parallel()
	p := open(t, "", screen{before: stillClock})
	for _, w := range words {
		p.visit(w.page)
		for link, text := range map[string]string{lens: w.lens, note: w.note} {
			p.point(link)
			p.pointAt(640, 790)
			p.run(`() => pass(60_000)`)
			if p.is(`() => !!card()`) {
				p.Errorf("%s: passing over %s has opened it", w.page, link)
			}

			p.point(link)
			if p.is(`() => !!card()`) {
				p.Errorf("%s: %s opens without a pause", w.page, link)
			}
			p.until("a popover opens by and by", `text => { pass(50); return !!card()?.textContent.includes(text) }`, text)
			p.run(`() => pass(60_000)`)
			if !p.is(`() => !!card()`) {
				p.Errorf("%s: %s closes while it is pointed at", w.page, link)
			}
			p.pointAt(640, 790)
			p.until("the popover closes by and by", `() => { pass(50); return !card() }`)
		}
	}
}

// WCAG 1.4.13, hoverable: the pointer may go into the popover, across the gap, to
// read it to its end or to follow its link.
func TestPointerMayGoIntoPopover(t *testing.T) {
	t.Parallel()
	w := words[1]
	p := open(t, w.page, screen{before: stillClock})
	x, y := p.point(lens)
	p.until("a popover opens by and by", `() => { pass(50); return !!card() && shows(card()) }`)
	toX, toY := eval[box](p, `() => place(card().getBoundingClientRect())`).middle()
	const steps = 20
	for i := 1.0; i <= steps; i++ {
		p.pointAt(x+(toX-x)*i/steps, y+(toY-y)*i/steps)
		p.run(`() => pass(5)`) // a hand that takes a tenth of a second
	}
	p.run(`() => pass(60_000)`)
	p.opens(w.lens)
	p.run(`() => { card().scrollTop = 9999 }`)
	p.point(`.card a[href*="glossary"]`)
	p.run(`() => pass(60_000)`)
	p.opens(w.lens)
	p.pointAt(640, 790)
	p.until("the popover closes by and by", `() => { pass(50); return !card() }`)
}

func TestOnePopoverAtATime(t *testing.T) {
	t.Parallel()
	p := open(t, "", screen{})
	for _, w := range words {
		p.visit(w.page)
		for _, next := range []struct{ link, text string }{{note, w.note}, {dues, w.dues}, {lens, w.lens}, {dues, w.dues}} {
			p.focus(next.link) // what is open may lie over the next one for the mouse
			p.press(kb.Enter)
			p.opens(next.text)
			if n := eval[int](p, `() => all("[aria-expanded=true]").length`); n != 1 {
				p.Errorf("%d links say that they are expanded", n)
			}
		}
	}
}

func TestEscapeClosesAndKeepsFocus(t *testing.T) {
	t.Parallel()
	p := open(t, "", screen{})
	for _, w := range words {
		p.visit(w.page)
		for link, text := range map[string]string{lens: w.lens, note: w.note} {
			p.click(link)
			p.opens(text)
			p.press(kb.Escape)
			p.shuts()
			p.hasFocus(link)
		}
	}
}

func TestClickOutsideCloses(t *testing.T) {
	t.Parallel()
	p := open(t, "", screen{})
	for _, w := range words {
		p.visit(w.page)
		for link, text := range map[string]string{lens: w.lens, note: w.note} {
			p.click(link)
			p.opens(text)
			p.click("h1")
			p.shuts()
		}
	}
}

// With a modifier a click on a link means something else: a new tab, a new window, a
// download. That is the browser's business.
func TestClickWithModifierIsLeftToTheBrowser(t *testing.T) {
	t.Parallel()
	p := open(t, words[0].page, screen{})
	// The last to hear of a click keeps the browser from acting on it here. That the mouse rests on the link, which
	// opens a card as well, isn't heard of.
	p.run(`() => {
		addEventListener("pointerover", e => e.stopImmediatePropagation(), true)
		addEventListener("click", e => { window.taken = e.defaultPrevented; e.preventDefault() })
	}`)
	for _, link := range []string{lens, note} {
		for _, modifier := range []chromedp.Modifier{chromedp.ModifierCtrl, chromedp.ModifierShift, chromedp.ModifierAlt, chromedp.ModifierMeta} {
			p.run(`() => { window.taken = undefined }`)
			p.click(link, modifier)
			p.until("the click is heard", `() => window.taken !== undefined`)
			if p.is(`() => window.taken || !!card()`) {
				p.Errorf("a click on %s with modifier %d is taken", link, modifier)
			}
		}
	}
}
