package figure

import (
	"math"

	"duizhao/generator/lang"
	"duizhao/generator/report"
)

// Describe says in a sentence what a chart shows: its author's, or one made of its data.
func Describe(x *report.Exhibit) string {
	if x.Chart.Description.Text != "" || len(x.Rows) == 0 {
		return x.Chart.Description.Text
	}
	l := x.Entry.Section.Source.Lang.Locale
	w := wordsFor(l)
	kind := w.Kinds[x.Chart.Kind.Text]
	first, last := &x.Rows[0], &x.Rows[len(x.Rows)-1]
	switch x.Chart.Kind.Text {
	case report.TimelineKind:
		return fill(w.Events, kind, first.Label, moment(l, first.From), last.Label, moment(l, last.From))
	case "quadrant":
		return fill(w.Places, kind, l.Number(len(x.Rows)))
	}
	highest, lowest := extremes(x.Rows)
	if highest == lowest {
		return fill(w.One, kind, highest.Label, inWords(x, l, highest))
	}
	return fill(w.Extremes, kind, highest.Label, inWords(x, l, highest), lowest.Label, inWords(x, l, lowest))
}

// extremes are the rows with the highest and the lowest last number. Those without one are left out.
func extremes(rows []report.ExhibitRow) (highest, lowest *report.ExhibitRow) {
	highest, lowest = &rows[0], &rows[0]
	high, low := math.Inf(-1), math.Inf(1)
	for i := range rows {
		_, last, ok := ends(rows[i].Values)
		if ok && last.Value > high {
			highest, high = &rows[i], last.Value
		}
		if ok && last.Value < low {
			lowest, low = &rows[i], last.Value
		}
	}
	return highest, lowest
}

// inWords is the number or the range that a row is about, with its unit.
func inWords(x *report.Exhibit, l *lang.Locale, r *report.ExhibitRow) string {
	first, last, ok := ends(r.Values)
	switch {
	case !ok:
		return "–"
	case x.Chart.Kind.Text == "range" && r.Values[1].Missing:
		return wordsFor(l).orMore(amount(l, last, x.Unit))
	case x.Chart.Kind.Text == "range" && first.Value != last.Value:
		return between(l, first, last, x.Unit)
	}
	return amount(l, last, x.Unit)
}

// Unit is what a chart counts, where its numbers don't say it themselves as those in dollars or percent do.
func Unit(x *report.Exhibit) string {
	if l := x.Entry.Section.Source.Lang.Locale; l.Short("", x.Unit) != "" {
		return ""
	}
	return x.Unit
}

// between is both ends of a range.
func between(l *lang.Locale, low, high report.Number, unit string) string {
	if low.Text != "" || high.Text != "" {
		return l.To(amount(l, low, unit), amount(l, high, unit))
	}
	return l.Between(l.Compact(low.Value), l.Compact(high.Value), unit)
}

// amount is a number with its unit, as the data prints it or in short.
func amount(l *lang.Locale, n report.Number, unit string) string {
	if n.Text != "" {
		return n.Text
	}
	return l.Amount(l.Compact(n.Value), unit)
}

// moment is a date as readers read it.
func moment(l *lang.Locale, m report.Moment) string {
	if m.Text != "" {
		return m.Text
	}
	return l.Partial(m.Year, m.Month, m.Day)
}
