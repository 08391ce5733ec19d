package site

import (
	"bytes"
	"fmt"
	"html/template"
	"io"
	"strings"

	"duizhao/generator/diag"
	"duizhao/generator/figure"
	"duizhao/generator/lang"
	"duizhao/generator/plot"
	"duizhao/generator/report"
	"duizhao/generator/urls"
)

// The templates of figures, in templates/figures/: what a page shows of one, and its file.
const (
	exhibitTemplate    = "exhibit.html"
	standaloneTemplate = "standalone.svg"
)

// exhibit is the inside of a chart's figure element. A template that fails while a view is being made
// ends the page: the panic is caught where the page is written, in file and in stream.
func (b *builder) exhibit(s *report.Section, block int, l *report.Language, at showing) template.HTML {
	x := b.edition(l).ExhibitOf(s.Blocks[block].Chart)
	var buf bytes.Buffer
	if err := b.site.figures[exhibitTemplate].Execute(&buf, b.exhibitView(x, at)); err != nil {
		panic(&diag.Failure{Problem: templateProblem(b.site.templates, b.site.root, err)})
	}
	return template.HTML(buf.String())
}

// edition is the report in a language.
func (b *builder) edition(l *report.Language) *report.Edition {
	for _, e := range b.report.Editions {
		if e.Lang == l {
			return e
		}
	}
	return nil
}

// sizes are the drawings of which a page shows the one that fits.
var sizes = []struct {
	name  string
	width float64
}{{"narrow", figure.Narrow}, {"wide", figure.Wide}}

func (b *builder) exhibitView(x *report.Exhibit, at showing) *Exhibit {
	c, l := x.Chart, x.Entry.Section.Source.Lang
	labels := LabelsFor(l.Locale)
	in := func(s string) Text { return textIn(l, l, s) }
	v := &Exhibit{
		// In a drawing ids are names of XML, which have no slash.
		ID:          strings.ReplaceAll(at.scope, "/", ".") + at.prefix + "ui:" + c.Anchor(),
		Number:      figureName(l.Locale, x),
		Title:       in(c.Title.Text),
		Caption:     in(captionOf(x, labels)),
		Source:      in(c.Source.Text),
		Description: figure.Describe(x),
		CSV:         b.at.FileLink(at.page, x.Data.Path),
		SVG:         b.at.FileLink(at.page, b.figureFile(x)),
		Labels:      labels,
	}
	for _, size := range sizes {
		v.Drawings = append(v.Drawings, SizedDrawing{figure.Draw(x, v.ID+"-"+size.name, size.width), size.name, v.ID, v.Description})
	}
	t := figure.TableOf(x, labels.Figure.Columns)
	cells := func(row []figure.Cell) []ExhibitCell {
		out := make([]ExhibitCell, len(row))
		for i, cell := range row {
			out[i] = ExhibitCell{Text: in(cell.Text), Value: cell.Value, Moment: cell.Moment, Numeric: cell.Numeric}
		}
		return out
	}
	v.Header = cells(t.Header)
	for _, row := range t.Rows {
		v.Rows = append(v.Rows, cells(row))
	}
	return v
}

// figureNumber is the number of the figure that a reference leads to, with a blank before it.
func (b *builder) figureNumber(r *report.Ref, l *report.Language) string {
	if x := b.edition(l).ExhibitAt(r.Fragment); x != nil {
		return "\u00a0" + l.Locale.Number(x.Number)
	}
	return ""
}

// exhibits lists the figures of an edition.
func (b *builder) exhibits(e *report.Edition, from string) []FigureLink {
	var out []FigureLink
	for _, x := range e.Exhibits {
		out = append(out, FigureLink{
			Number: figureName(e.Lang.Locale, x),
			Link:   Link{URL: b.at.Link(from, pathOf(x.Entry)+"#"+x.Chart.Anchor()), Text: text(x.Entry, x.Chart.Title.Text)},
		})
	}
	return out
}

// figureName is what a figure is called: 图 3, Figure 3.
func figureName(l *lang.Locale, x *report.Exhibit) string {
	return l.Figure() + "\u00a0" + l.Number(x.Number)
}

// figureFile is the path of an exhibit's own file. A borrowed figure whose name is that of
// one of the edition's own has no other than that of its own language.
func (b *builder) figureFile(x *report.Exhibit) string {
	if e := x.Entry.Edition; e.ExhibitAt(x.Chart.Anchor()) == x {
		return urls.Figure(e.Lang, x.Chart.ID)
	}
	return urls.Figure(x.Entry.Section.Source.Lang, x.Chart.ID)
}

// standaloneFiles promises each figure of an edition as an SVG file that needs nothing else.
func standaloneFiles(b *builder, e *report.Edition) []report.File {
	var files []report.File
	for _, x := range e.Exhibits {
		if e.ExhibitAt(x.Chart.Anchor()) != x {
			continue // it has the file of its own language
		}
		files = append(files, report.File{Path: b.figureFile(x), Render: func(w io.Writer) error {
			var buf bytes.Buffer
			if err := b.site.figures[standaloneTemplate].Execute(&buf, b.standalone(x)); err != nil {
				return &diag.Failure{Problem: templateProblem(b.site.templates, b.site.root, err)}
			}
			_, err := w.Write(bytes.TrimSpace(buf.Bytes()))
			return err
		}})
	}
	return files
}

// Sizes of a figure's file, in pixels.
const (
	fileWidth  = 640.0
	fileMargin = 24.0
	titleSize  = 18.0
	smallSize  = 13.0
)

// Faces of a figure's file, which most systems have one of; the Latin ones come first, for digits.
const (
	latinFaces   = "Helvetica Neue, Helvetica, Arial"
	chineseFaces = "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC"
)

// standalone lays out a figure's file from top to bottom: title, caption, drawing, source.
func (b *builder) standalone(x *report.Exhibit) *Standalone {
	c, l := x.Chart, x.Entry.Section.Source.Lang
	labels := LabelsFor(l.Locale)
	inner := fileWidth - 2*fileMargin
	v := &Standalone{Tag: l.Tag, Faces: latinFaces + ", sans-serif", Title: figureName(l.Locale, x) + labels.Colon + c.Title.Text, Description: figure.Describe(x),
		Width: fileWidth, Margin: fileMargin, Inner: figure.Pixels(inner), Drawing: figure.Draw(x, "drawing", figure.Wide)}
	if l.Locale.IsChinese() {
		v.Faces = latinFaces + ", " + chineseFaces + ", sans-serif"
	}
	y := fileMargin + titleSize
	write := func(into *[]figure.TextLine, s string, size float64, bold bool) {
		for _, line := range plot.Wrap(s, size, inner, bold) {
			*into = append(*into, figure.TextLine{Y: figure.Pixels(y), Text: line})
			y += size * 1.4
		}
	}
	write(&v.Heading, v.Title, titleSize, true)
	write(&v.Caption, captionOf(x, labels), smallSize, false)
	v.Top = figure.Pixels(y)
	y += float64(v.Drawing.Height) + fileMargin + smallSize
	source := []string{}
	if c.Source.Text != "" {
		source = append(source, labels.Figure.Source+labels.Colon+c.Source.Text)
	}
	source = append(source, b.report.Settings.Title[l.Path])
	write(&v.Source, strings.Join(source, " · "), smallSize, false)
	v.Height = figure.Pixels(y)
	return v
}

// captionOf is the caption with the unit.
func captionOf(x *report.Exhibit, labels *Labels) string {
	caption := x.Chart.Caption.Text
	if unit := figure.Unit(x); unit != "" {
		caption += fmt.Sprintf(labels.Figure.Unit, unit)
	}
	return strings.TrimSpace(caption)
}
