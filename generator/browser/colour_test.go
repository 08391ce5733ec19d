package browser_test

import (
	_ "embed"
	"fmt"
	"testing"
)

// contrasts is what the eye meets on a page: each sort of text with its contrast.
//
//go:embed testdata/contrasts.js
var contrasts string

type textContrast struct {
	What    string  // element, and how its text begins
	Kind    string  // text, link or muted
	Ratio   float64 // WCAG 2.2
	Colours string
}

var schemes = map[string]bool{"light": false, "dark": true}

// WCAG 1.4.3: all text has a contrast of 4.5 to 1 at least, in light and in dark, on
// each kind of page.
func TestTextHasContrastInLightAndDark(t *testing.T) {
	t.Parallel()
	for scheme, dark := range schemes {
		t.Run(scheme, func(t *testing.T) {
			t.Parallel()
			p := open(t, "", screen{dark: dark})
			seen := map[string]int{}
			for _, path := range p.site.pages(t) {
				p.visit(path)
				for _, c := range eval[[]textContrast](p, contrasts) {
					seen[c.Kind]++
					if c.Ratio < 4.5 {
						p.Errorf("%s: the contrast of %s is %.2f: %s", path, c.What, c.Ratio, c.Colours)
					}
				}
			}
			for _, kind := range []string{"text", "link", "muted"} {
				if seen[kind] == 0 {
					t.Errorf("no %s has been measured: %v", kind, seen)
				}
			}
		})
	}
}

// So has the text of what opens, and of a pair that is pointed at.
func TestPopoverHasContrastInLightAndDark(t *testing.T) {
	t.Parallel()
	for scheme, dark := range schemes {
		t.Run(scheme, func(t *testing.T) {
			t.Parallel()
			p := open(t, "", screen{dark: dark})
			for _, path := range []string{"zh/words/words/", "parallel/words/words/"} {
				p.visit(path)
				for _, link := range []string{lens, `.text .noteref`} {
					p.reveal(link)
					p.click(link)
					p.until("a popover is open", `() => !!card() && shows(card()) && getComputedStyle(card()).opacity === "1"`)
					for _, c := range eval[[]textContrast](p, contrasts) {
						if c.Ratio < 4.5 {
							p.Errorf("%s with %s open: the contrast of %s is %.2f: %s", path, link, c.What, c.Ratio, c.Colours)
						}
					}
				}
			}
		})
	}
}

// The page follows the reader's system, and changes with it.
func TestDarkSystemMakesTheSiteDark(t *testing.T) {
	t.Parallel()
	p := open(t, "", screen{})
	const brightness = `() => {
		const [r, g, b] = getComputedStyle(document.documentElement).backgroundColor.match(/[\d.]+/g).map(Number);
		return (r + g + b) / 3;
	}`
	for _, path := range p.site.pages(t) {
		p.visit(path)
		light := eval[float64](p, brightness)
		p.become(screen{dark: true})
		dark := eval[float64](p, brightness)
		if light < 200 || dark > 60 {
			p.Errorf("%s: the background has a brightness of %s", path, fmt.Sprintf("%.0f in light and %.0f in dark", light, dark))
		}
		p.become(screen{})
	}
}

// Who asks the system for more contrast gets it: text and rules in the system's own
// colours, no text that is weaker than another, terms with a whole line.
func TestMoreContrastIsGivenToWhoAsks(t *testing.T) {
	t.Parallel()
	for scheme, dark := range schemes {
		t.Run(scheme, func(t *testing.T) {
			t.Parallel()
			p := open(t, "", screen{dark: dark, contrast: true})
			for _, path := range p.site.pages(t) {
				p.visit(path)
				p.run(openAll)
				for _, c := range eval[[]textContrast](p, contrasts) {
					if c.Ratio < 7 { // WCAG 1.4.6
						p.Errorf("%s: the contrast of %s is %.2f: %s", path, c.What, c.Ratio, c.Colours)
					}
				}
			}
			p.visit("en/words/words/")
			if !p.is(`() => getComputedStyle(one("a.term")).textDecorationStyle === "solid"`) {
				p.Errorf("a term has a dotted line")
			}
		})
	}
}
