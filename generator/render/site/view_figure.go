package site

import "duizhao/generator/figure"

// FigureLink leads to a figure.
type FigureLink struct {
	Number string
	Link
}

// BilingualFigure leads to a figure, with its number and title in both languages.
type BilingualFigure struct {
	ContentsRow
	Numbers []string
}

// Exhibit is the inside of a figure that is drawn from data.
type Exhibit struct {
	ID          string // of its title
	Number      string // "Figure 3"
	Title       Text
	Caption     Text // with the unit
	Source      Text
	Description string // for readers who don't see it
	Drawings    []SizedDrawing
	Header      []ExhibitCell // of the table
	Rows        [][]ExhibitCell
	CSV, SVG    string // addresses
	Labels      *Labels
}

// SizedDrawing is a drawing for columns of some width, of which the style sheet shows one.
type SizedDrawing struct {
	*figure.Drawing
	Size        string // narrow or wide
	TitleID     string // of the element that names it
	Description string
}

// ExhibitCell is a field of a figure's table. The first of a row names it.
type ExhibitCell struct {
	Text    Text
	Value   string // the number as programs read it; empty where it is none
	Moment  string // the date in ISO 8601; empty where it is none
	Numeric bool   // in a column of numbers
}

// Standalone is a figure as a file of its own, laid out in pixels.
type Standalone struct {
	Tag         string // BCP 47
	Faces       string // for font-family
	Title       string // with the figure's number
	Description string
	Width       figure.Pixels
	Height      figure.Pixels
	Margin      figure.Pixels // left of everything
	Inner       figure.Pixels // the width between the margins
	Top         figure.Pixels // of the drawing
	Heading     []figure.TextLine
	Caption     []figure.TextLine
	Source      []figure.TextLine
	Drawing     *figure.Drawing
}
