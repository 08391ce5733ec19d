package browser_test

import (
	_ "embed"
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/page"
)

// damage is what goes wrong with text when it grows: cut, over other text, beside the page.
//
//go:embed testdata/damage.js
var damage string

// enlarge makes text twice as large, as who sets so in the browser has it: what is
// measured in rem grows, in media queries too. Pixels stay.
func (p *tab) enlarge() {
	p.Helper()
	call(p, page.SetFontSizes, page.SetFontSizesParams{FontSizes: &page.FontSizes{Standard: 32, Fixed: 26}})
}

// spacing is what WCAG 1.4.12 wants a page to bear. A drawing is a picture: what it
// says stands in the table below it, too.
const spacing = `() => {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(":not(svg, svg *) { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }");
	document.adoptedStyleSheets.push(sheet);
}`

// openAll opens what is folded up, so that its text is looked at too.
const openAll = `() => all("details").forEach(e => { e.open = true })`

// WCAG 1.4.4, 1.4.10 and 1.4.12: text that a reader enlarges or spaces out is neither
// cut nor over other text, and the page doesn't scroll sideways for it.
func TestGrownTextIsWhole(t *testing.T) {
	t.Parallel()
	for _, size := range []screen{{width: 320, height: 640}, {width: 1280, height: 800}} {
		for what, grow := range map[string]func(*tab){
			"as it is": func(p *tab) {},
			"enlarged": func(p *tab) { p.enlarge() },
			"spaced":   func(p *tab) { p.run(spacing) },
		} {
			t.Run(fmt.Sprint(size.width, " ", what), func(t *testing.T) {
				t.Parallel()
				p := open(t, "", size)
				for _, path := range p.site.pages(t) {
					p.visit(path)
					grow(p)
					p.run(openAll)
					for _, d := range eval[[]string](p, damage) {
						p.Errorf("%s: %s", path, d)
					}
					p.staysPut(path)
				}
			})
		}
	}
}

// The eye for damage isn't blind.
func TestDamageIsNoticed(t *testing.T) {
	t.Parallel()
	p := open(t, "en/light/far/", screen{})
	for what, harm := range map[string]string{
		"text over text": `e => { e.style.marginTop = "-3em" }`,
		"text cut off":   `e => { e.style.cssText = "height: 1em; overflow: hidden" }`,
		"one line":       `e => { e.style.cssText = "white-space: nowrap; overflow: hidden" }`,
	} {
		p.visit("en/light/far/")
		p.run(`() => (` + harm + `)(all(".text > p").at(1))`)
		if len(eval[[]string](p, damage)) == 0 {
			p.Errorf("%s isn't noticed", what)
		}
	}
}

// No text is smaller than 12 px: not a note's number, not code within small print.
func TestNoTextIsSmall(t *testing.T) {
	t.Parallel()
	p := open(t, "", screen{width: 320, height: 640})
	for _, path := range p.site.pages(t) {
		p.visit(path)
		p.run(openAll)
		for _, e := range eval[[]string](p, `() => all("body *").filter(e => {
			return [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim()) && shows(e) && parseFloat(getComputedStyle(e).fontSize) < 12;
		}).map(name)`) {
			p.Errorf("%s: %s is small", path, e)
		}
	}
}
