package site

import (
	"math"
	"testing"

	"github.com/alecthomas/chroma/v2"
)

// The surfaces on which code stands in the style sheet.
var (
	lightSurface = chroma.MustParseColour("#f4f1ea")
	darkSurface  = chroma.MustParseColour("#202327")
)

// unused are the parts of chroma's tables that the parser doesn't ask for: it numbers no lines and
// highlights none.
var unused = map[chroma.TokenType]bool{
	chroma.LineNumbers: true, chroma.LineNumbersTable: true, chroma.LineHighlight: true, chroma.LineTable: true,
	chroma.LineTableTD: true, chroma.LineLink: true, chroma.CodeLine: true, chroma.PreWrapper: true,
}

// Each colour of code can be read on its surface: 4.5 to 1 at least (WCAG 2.2, 1.4.3). The token types
// are all that chroma knows, so that none falls back to a colour of somebody else's.
func TestCodeContrast(t *testing.T) {
	for _, sheet := range []struct {
		style   *chroma.Style
		surface chroma.Colour
	}{{codeLight, lightSurface}, {codeDark, darkSurface}} {
		for kind := range chroma.StandardTypes {
			if unused[kind] {
				continue
			}
			entry := sheet.style.Get(kind)
			if !entry.Colour.IsSet() {
				t.Errorf("%s: %s has no colour", sheet.style.Name, kind)
				continue
			}
			behind := sheet.surface
			if entry.Background.IsSet() {
				behind = entry.Background
			}
			if c := contrast(entry.Colour, behind); c < 4.5 {
				t.Errorf("%s: %s is %s on %s, a contrast of %.2f to 1", sheet.style.Name, kind, entry.Colour, behind, c)
			}
		}
	}
}

// Both sheets colour the same kinds, so that a page keeps its meaning when the light goes out.
func TestCodeStylesAreAlike(t *testing.T) {
	for kind := range chroma.StandardTypes {
		for other := range chroma.StandardTypes {
			light := codeLight.Get(kind).Colour == codeLight.Get(other).Colour
			dark := codeDark.Get(kind).Colour == codeDark.Get(other).Colour
			if light != dark {
				t.Fatalf("%s and %s are told apart in one sheet only", kind, other)
			}
		}
	}
}

// contrast is the ratio of two colours. Source: WCAG 2.2, definition of contrast ratio.
func contrast(a, b chroma.Colour) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + .05) / (min(x, y) + .05)
}

func luminance(c chroma.Colour) float64 {
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= .04045 {
			return s / 12.92
		}
		return math.Pow((s+.055)/1.055, 2.4)
	}
	return .2126*linear(c.Red()) + .7152*linear(c.Green()) + .0722*linear(c.Blue())
}

// The measure itself: the contrasts that WCAG names.
func TestContrast(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want float64
	}{{"#000000", "#ffffff", 21}, {"#ffffff", "#ffffff", 1}, {"#767676", "#ffffff", 4.54}} {
		if got := contrast(chroma.MustParseColour(test.a), chroma.MustParseColour(test.b)); math.Abs(got-test.want) > .01 {
			t.Errorf("%s on %s: %.2f, want %.2f", test.a, test.b, got, test.want)
		}
	}
}
