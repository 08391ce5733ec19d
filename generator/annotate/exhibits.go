package annotate

import (
	"math"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"duizhao/generator/diag"
	"duizhao/generator/lang"
	"duizhao/generator/report"
)

// exhibits numbers the charts of each edition in reading order and finds what they show.
func (a *annotator) exhibits() {
	data := map[string]*report.Dataset{}
	for _, d := range a.m.Data {
		data[strings.TrimPrefix(d.Path, "data/")] = d // what lies in folders there is no chart's
	}
	for i, e := range a.editions {
		taken := map[string]*report.Exhibit{}
		for _, entry := range a.entries[i] {
			if !entry.Section.HasChart {
				continue
			}
			for i := range entry.Section.Blocks {
				c := entry.Section.Blocks[i].Chart
				if c == nil {
					continue
				}
				x := &report.Exhibit{Chart: c, Entry: entry, Data: data[c.Data.Text]}
				e.Exhibit(x)
				b := &binder{annotator: a, x: x, file: entry.Section.Source.File, lang: entry.Section.Source.Lang}
				b.named(taken)
				b.bind()
			}
		}
	}
}

// binder finds what one chart shows in its data.
type binder struct {
	*annotator
	x    *report.Exhibit
	file *diag.File // the chart's source
	lang *report.Language
}

// fail notes an error about a word of the chart, or about its first line where the word isn't written.
func (b *binder) fail(w report.Written, text, hint diag.Message) {
	if w.End == 0 {
		w.Start, w.End = b.x.Chart.Start, b.x.Chart.End
	}
	b.problems = append(b.problems, b.file.Problem(diag.Error, "figure", w.Start, w.End, text, hint))
}

// failData notes an error about a field of the data.
func (b *binder) failData(f report.Field, text, hint diag.Message) {
	b.problems = append(b.problems, b.x.Data.File.Problem(diag.Error, "data", f.Start, f.End, text, hint))
}

// named wants a name of its own for each figure of a language. A borrowed section's
// figures are left out: they have their name in their own edition, and where a chapter
// is renamed in one language alone, each would clash with its own translation.
func (b *binder) named(taken map[string]*report.Exhibit) {
	c := b.x.Chart
	if b.x.Entry.Borrowed || c.ID == "" { // without its data, which parse has told
		return
	}
	if first := taken[c.ID]; first != nil {
		b.fail(c.Data, diag.Say("another figure is called %q: %s", c.ID, first.Entry.Section.Source.File.Name), "id: another name, the same in both languages")
	}
	taken[c.ID] = b.x
}

func (b *binder) bind() {
	c, d := b.x.Chart, b.x.Data
	switch {
	case c.Data.Text == "":
		return // parse has said so
	case d == nil:
		var names, stems []string
		for _, known := range b.m.Data {
			if path.Dir(known.Path) == "data" {
				names = append(names, path.Base(known.Path))
				stems = append(stems, stem(known.Path))
			}
		}
		hint := diag.Message("put the file there, or mend its name")
		if near, ok := lang.Nearest(stem(c.Data.Text), stems); ok {
			hint = diag.Say("did you mean %s?", names[slices.Index(stems, near)])
		}
		if !b.unreadable(c.Data.Text) {
			b.fail(c.Data, diag.Say("no file %q in content/data/", c.Data.Text), hint)
		}
		return
	}
	found := len(b.problems)
	label, lane := b.column(c.Label), b.column(c.Lane)
	date, until := b.dateColumn(c.Date), b.dateColumn(c.Until)
	values := make([]numberColumn, len(c.Values))
	for i, v := range c.Values {
		values[i] = b.numberColumn(v)
	}
	for _, row := range b.rows() {
		r := report.ExhibitRow{Index: row, Label: b.text(row, label), Lane: b.text(row, lane)}
		for _, v := range values {
			r.Values = append(r.Values, b.number(row, v))
		}
		if c.Date.Text != "" {
			r.From, r.Until = b.moment(row, date, true), b.moment(row, until, false)
		} else {
			r.From, _ = report.ParseMoment(r.Label)
		}
		if c.Kind.Text == "range" {
			b.ordered(row, values, r.Values)
		}
		if c.Log() {
			b.positive(row, values, r.Values)
		}
		if c.Kind.Text == "stacked bar" {
			b.parts(row, values, r.Values)
		}
		b.x.Rows = append(b.x.Rows, r)
	}
	switch {
	case len(d.Rows) == 0:
		b.fail(c.Data, "the file has no rows to show", "")
	case len(b.problems) == found && b.numberless():
		b.fail(c.Data, diag.Say("%s has no number to show", d.Path), diag.Say("fill in its column %q, or show another one", c.Values[0].Text))
	}
	if c.Kind.Text == "line" {
		b.places()
	}
	b.highlight()
}

// numberless tells whether a chart of numbers has none: its data is still to be filled in.
func (b *binder) numberless() bool {
	for _, r := range b.x.Rows {
		if slices.ContainsFunc(r.Values, func(n report.Number) bool { return !n.Missing }) {
			return false
		}
	}
	return len(b.x.Chart.Values) > 0
}

// unreadable tells whether a data file is there that load has refused.
func (b *binder) unreadable(name string) bool {
	for _, asset := range b.m.Assets {
		if asset.Path == "data/"+name {
			return true
		}
	}
	return false
}

// column finds a column by its name in the chart's language; -1 where none is named or there.
func (b *binder) column(name report.Written) int {
	if name.Text == "" {
		return -1
	}
	i := b.x.Data.Column(name.Text, b.lang.Path)
	if i < 0 {
		b.noColumn(name)
	}
	return i
}

func (b *binder) noColumn(name report.Written) {
	d := b.x.Data
	hint := diag.Message("its first line names the columns")
	if near, ok := d.Nearest(name.Text, b.lang.Path); ok {
		hint = diag.Say("did you mean %q?", near)
	}
	b.fail(name, diag.Say("%s has no column %q", d.Path, name.Text), hint)
}

// numberColumn is a column of numbers, and the one beside it that says how they are printed.
type numberColumn struct{ value, text int } // -1 where there is none

func (b *binder) numberColumn(name report.Written) numberColumn {
	c := numberColumn{b.x.Data.Exact(name.Text), b.x.Data.Exact(name.Text + "_" + b.lang.Path)}
	if c.value < 0 {
		b.noColumn(name)
	}
	return c
}

func (b *binder) dateColumn(name report.Written) numberColumn {
	if name.Text == "" {
		return numberColumn{-1, -1}
	}
	return b.numberColumn(name)
}

func (b *binder) field(row, column int) report.Field {
	if column < 0 {
		return report.Field{}
	}
	return b.x.Data.Rows[row][column]
}

// text is a field's text as readers see it.
func (b *binder) text(row, column int) string { return b.lang.Text(b.field(row, column).Text) }

// rows chooses the rows that have the chart's unit: on one scale there is one unit.
func (b *binder) rows() []int {
	c, d := b.x.Chart, b.x.Data
	b.x.Unit = c.Unit.Text
	column := d.Column("unit", b.lang.Path)
	if c.Kind.Text == report.TimelineKind {
		column = -1
	}
	var all, chosen []int
	var units []string
	for i := range d.Rows {
		all = append(all, i)
		if unit := b.text(i, column); column >= 0 {
			units = append(units, unit)
			if unit == c.Unit.Text {
				chosen = append(chosen, i)
			}
		}
	}
	switch {
	case column < 0 || len(units) == 0:
		return all
	case len(chosen) > 0:
		return chosen
	case c.Unit.Text != "":
		b.fail(c.Unit, diag.Say("no row of %s has the unit %q", d.Path, c.Unit.Text), didYouMean(c.Unit.Text, units, diag.Say("the units are those of its column unit_%s", b.lang.Path)))
		return nil
	}
	b.x.Unit = units[0]
	for _, unit := range units {
		if unit != units[0] {
			b.fail(c.Data, diag.Say("the rows of %s are in several units, such as %q and %q", d.Path, units[0], unit), diag.Say("say which rows are meant: unit: %s", units[0]))
			return nil
		}
	}
	return all
}

// largest and smallest are the numbers but for 0 between which figures are drawn. Others would have
// labels that leave the drawing no room, and the arithmetic of scales would come to infinities.
const (
	largest  = 1e18
	smallest = 1e-12
)

// plainNumber is how a data file writes numbers, whatever its language.
var plainNumber = regexp.MustCompile(`^[-−+]?[0-9]+(?:\.[0-9]+)?$`)

func (b *binder) number(row int, c numberColumn) report.Number {
	if c.value < 0 {
		return report.Number{Missing: true}
	}
	f := b.field(row, c.value)
	n := report.Number{Text: b.text(row, c.text)}
	switch {
	case f.Text == "":
		n.Missing = true
	case !plainNumber.MatchString(f.Text):
		n.Missing = true
		hint := diag.Message("digits, with a point before decimals: 11000, 0.5")
		if c.text < 0 {
			// In the words of one language for all, so that one field is one problem.
			first := b.m.Settings.Languages[0].Path
			hint = diag.Say("digits, with a point before decimals: 11000, 0.5; how it is printed stands in a column %s_%s", b.x.Data.Header[c.value].Text, first)
		}
		b.failData(f, diag.Say("%q is no number", f.Text), hint)
	default:
		n.Value, _ = strconv.ParseFloat(strings.TrimPrefix(strings.Replace(f.Text, "−", "-", 1), "+"), 64)
		if size := math.Abs(n.Value); size > largest || size > 0 && size < smallest {
			n.Missing = true
			b.failData(f, diag.Say("%q is beyond what a figure can show", f.Text), "count in another unit")
		}
	}
	return n
}

// ordered wants a range's low end below its high one.
func (b *binder) ordered(row int, columns []numberColumn, values []report.Number) {
	if len(values) == 2 && !values[0].Missing && !values[1].Missing && values[0].Value > values[1].Value {
		b.failData(b.field(row, columns[1].value), "the high end lies below the low one", "the first of values is the low end")
	}
}

// positive wants what a logarithmic scale can show.
func (b *binder) positive(row int, columns []numberColumn, values []report.Number) {
	for i, v := range values {
		if !v.Missing && v.Value <= 0 {
			b.failData(b.field(row, columns[i].value), "a logarithmic scale shows only numbers above 0", "leave out scale: log")
		}
	}
}

// parts wants what a stacked bar can be made of.
func (b *binder) parts(row int, columns []numberColumn, values []report.Number) {
	for i, v := range values {
		if v.Value < 0 {
			b.failData(b.field(row, columns[i].value), "a stacked bar has no parts below 0", "type: grouped bar shows them")
		}
	}
}

func (b *binder) moment(row int, c numberColumn, needed bool) report.Moment {
	f := b.field(row, c.value)
	if c.value < 0 || f.Text == "" && !needed {
		return report.Moment{}
	}
	m, ok := report.ParseMoment(f.Text)
	if !ok {
		b.failData(f, diag.Say("%q is no date", f.Text), "as precise as it is known: 2023, 2023-08 or 2023-08-31")
	}
	m.Text = b.text(row, c.text)
	return m
}

// highlight marks the rows, or the column, that the title is about.
func (b *binder) highlight() {
	names := b.x.Chart.Names
	b.x.Accent = max(len(b.x.Chart.Values)-1, 0)
	var labels []string
	for _, r := range b.x.Rows {
		labels = append(labels, r.Label)
	}
	for _, name := range names {
		labels = append(labels, name.Text)
	}
	for _, h := range b.x.Chart.Highlight {
		found := false
		for i, name := range names {
			if name.Text == h.Text {
				b.x.Accent, found = i, true
			}
		}
		for i := range b.x.Rows {
			if r := &b.x.Rows[i]; r.Label == h.Text || r.Lane == h.Text && h.Text != "" {
				r.Highlight, found = true, true
			}
		}
		if !found {
			b.fail(h, diag.Say("no row is called %q", h.Text), didYouMean(h.Text, labels, "highlight takes labels of rows, as the data has them in this language, or one of names"))
		}
	}
}
