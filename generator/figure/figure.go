// Package figure turns a report's charts into drawings: marks with finished places, which a template
// writes as SVG.
//
// A drawing fills whatever width its column has: what lies along x is placed in percent of it, what
// lies along y and the size of the type in pixels, so that type keeps its size and nothing is scaled.
// Lines of text are broken, and labels put left or right of their marks, for the least width that the
// drawing is shown in; any wider column only gives them more air. Two drawings of each chart, for
// columns from Narrow and from Wide, are enough from a phone to a page: the style sheet shows one.
package figure

import (
	"strconv"

	"duizhao/generator/lang"
	"duizhao/generator/report"
)

// The least widths that drawings are made for, in CSS pixels: a cell of the view with both languages
// on a screen of 320 with a scrollbar, and the text of a page on a tablet.
const (
	Narrow = 240
	Wide   = 480
)

// Drawing is a chart, ready to be written.
type Drawing struct {
	ID       string // begins the ids within it
	Height   Pixels // the width is that of the column
	Rules    []Line // grid and axes, below all else
	Bars     []Bar
	Lines    []Line
	Moves    []Line // with the head of an arrow at their second end
	Arrows   []Arrow
	Dots     []Dot
	Swatches []Swatch
	Texts    []Text
}

// Percent is a place along x, from 0 to 100 percent of the drawing's width.
type Percent float64

// String is the place as SVG has it, to a hundredth.
func (p Percent) String() string { return strconv.FormatFloat(round(float64(p)), 'f', -1, 64) + "%" }

// Pixels is a length or a place along y, in CSS pixels.
type Pixels float64

// String is the length as SVG has it, to a hundredth.
func (p Pixels) String() string { return strconv.FormatFloat(round(float64(p)), 'f', -1, 64) }

func round(x float64) float64 { return float64(int(x*100+.5*sign(x))) / 100 }

func sign(x float64) float64 {
	if x < 0 {
		return -1
	}
	return 1
}

// Tone is the colour of a mark, as a class: on, off or soft.
type Tone string

// The tones. A drawing has one accent; what isn't in it is grey.
const (
	Accent Tone = "on"   // what the title is about
	Plain  Tone = "off"  // the rest
	Soft   Tone = "soft" // what the rest is compared with
)

// Line is a straight line.
type Line struct {
	X1, X2 Percent
	Y1, Y2 Pixels
	Class  string // "grid", "axis", "join" or a Tone, behind "thick" for the bar of a span
}

// Bar is a rectangle.
type Bar struct {
	X, Width  Percent
	Y, Height Pixels
	Tone      Tone
}

// Dot is a circle.
type Dot struct {
	X    Percent
	Y, R Pixels
	Tone Tone
}

// Arrow is the head of an arrow that points to the right.
type Arrow struct {
	X    Percent
	Y    Pixels
	Tone Tone
}

// Swatch is a piece of colour in a key, at pixels in both directions.
type Swatch struct {
	X, Y Pixels
	Tone Tone
}

// Text is a label of one or more lines. X is moved by DX pixels.
type Text struct {
	X      Percent
	DX     Pixels
	Anchor string // start, middle or end
	Class  string // label, value or tick
	Lines  []TextLine
}

// TextLine is a line of a label; Y is its baseline.
type TextLine struct {
	Y    Pixels
	Text string
}

// Sizes of type, in pixels; templates/figures has the same.
const (
	labelSize = 13.0
	tickSize  = 12.0
	leading   = 17.0
	ascent    = 12.0 // from a line's upper edge to its baseline
)

// kinds draws each kind of chart.
var kinds = map[string]func(*pen){
	"bar": bars, "grouped bar": bars, "stacked bar": stackedBars,
	"dot": dots, "range": ranges, "line": lines, "slope": slope, "quadrant": quadrant,
	report.TimelineKind: timeline,
}

// Draw draws a chart for columns that are width pixels wide or more. The id begins those within the
// drawing.
func Draw(x *report.Exhibit, id string, width float64) *Drawing {
	p := &pen{x: x, locale: x.Entry.Section.Source.Lang.Locale, width: width, out: &Drawing{ID: id}}
	if draw := kinds[x.Chart.Kind.Text]; draw != nil && len(x.Rows) > 0 {
		draw(p)
	}
	p.out.Height = Pixels(p.y)
	return p.out
}

// pen is the work on one drawing, from top to bottom.
type pen struct {
	x      *report.Exhibit
	locale *lang.Locale
	width  float64
	y      float64 // how far down it has come
	out    *Drawing
}
