package figure

import (
	"strconv"

	"duizhao/generator/report"
)

// Table is all that a chart shows, for those who want the numbers or can't see the drawing.
type Table struct {
	Header []Cell // as long as each row
	Rows   [][]Cell
}

// Cell is a field of a table. The first of a row names it.
type Cell struct {
	Text    string
	Value   string // the number as programs read it; empty where the cell isn't one
	Moment  string // the date in ISO 8601; empty where the cell isn't one
	Numeric bool   // in a column of numbers
}

// TableOf is the table of a chart. What the words for its columns are, the chart says for its numbers;
// for the rest they are named by the site.
func TableOf(x *report.Exhibit, names TableNames) Table {
	var t Table
	head := func(text string, numeric bool) { t.Header = append(t.Header, Cell{Text: text, Numeric: numeric}) }
	if c := x.Chart; c.Kind.Text == report.TimelineKind {
		head(names.Date, false)
		if c.Until.Text != "" {
			head(names.Until, false)
		}
		if c.Lane.Text != "" {
			head(names.Lane, false)
		}
		head(names.Event, false)
	} else {
		head(names.Row, false)
		for i := range c.Values {
			head(columnName(x, i, names), true)
		}
	}
	for i := range x.Rows {
		t.Rows = append(t.Rows, rowOf(x, &x.Rows[i]))
	}
	return t
}

// TableNames are the site's words for columns.
type TableNames struct {
	Row, Value, Low, High    string
	Date, Until, Lane, Event string
}

func columnName(x *report.Exhibit, i int, names TableNames) string {
	switch c := x.Chart; {
	case i < len(c.Names):
		return c.Names[i].Text
	case c.Kind.Text == "range":
		return []string{names.Low, names.High}[i]
	}
	return names.Value
}

func rowOf(x *report.Exhibit, r *report.ExhibitRow) []Cell {
	l := x.Entry.Section.Source.Lang.Locale
	c := x.Chart
	if c.Kind.Text != report.TimelineKind {
		row := []Cell{{Text: r.Label}}
		if !r.From.IsZero() {
			row[0] = Cell{Text: moment(l, r.From), Moment: iso(r.From)}
		}
		for _, n := range r.Values {
			cell := Cell{Text: n.Text, Numeric: true}
			if !n.Missing {
				cell.Value = strconv.FormatFloat(n.Value, 'f', -1, 64)
				if n.Text == "" {
					cell.Text = l.Short(l.Exact(n.Value), x.Unit)
				}
			}
			row = append(row, cell)
		}
		return row
	}
	row := []Cell{{Text: moment(l, r.From), Moment: iso(r.From)}}
	if c.Until.Text != "" {
		until := Cell{}
		if !r.Until.IsZero() {
			until = Cell{Text: moment(l, r.Until), Moment: iso(r.Until)}
		}
		row = append(row, until)
	}
	if c.Lane.Text != "" {
		row = append(row, Cell{Text: r.Lane})
	}
	return append(row, Cell{Text: r.Label})
}

// iso is a moment in ISO 8601, as precise as it is known.
func iso(m report.Moment) string {
	s := (report.Date{Year: m.Year, Month: max(m.Month, 1), Day: max(m.Day, 1)}).String()
	switch {
	case m.Month == 0:
		return s[:4]
	case m.Day == 0:
		return s[:7]
	}
	return s
}
