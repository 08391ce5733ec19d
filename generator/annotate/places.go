package annotate

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"

	"duizhao/generator/report"
)

// places says where the rows of a line chart stand along its axis, alike in all languages: to scale
// and in its order where the labels of one language are all dates or all numbers, else in the data's
// order, a step apart.
func (b *binder) places() {
	at := b.toScale()
	for i := range b.x.Rows {
		b.x.Rows[i].At = float64(i)
		if at != nil {
			b.x.Rows[i].At = at[i]
		}
	}
	slices.SortStableFunc(b.x.Rows, func(x, y report.ExhibitRow) int { return cmp.Compare(x.At, y.At) })
}

// toScale is what the rows' labels stand for, or nil where no language has dates or numbers for all.
func (b *binder) toScale() []float64 {
	for _, read := range []func(labels []string) []float64{dates, counts} {
		for _, l := range b.m.Settings.Languages {
			column := b.x.Data.Column(b.x.Chart.Label.Text, l.Path)
			var labels []string
			for i := range b.x.Rows {
				labels = append(labels, b.field(b.x.Rows[i].Index, column).Text)
			}
			if at := read(labels); at != nil {
				return at
			}
		}
	}
	return nil
}

// dates reads labels that are all dates, or returns nil.
func dates(labels []string) []float64 {
	var at []float64
	for _, label := range labels {
		m, ok := report.ParseMoment(label)
		if !ok {
			return nil
		}
		at = append(at, m.Middle())
	}
	return at
}

// counted is a number and what it counts, such as 2015 年, 70B or 30%.
var counted = regexp.MustCompile(`^(-?[0-9]+(?:\.[0-9]+)?)\s*([^0-9]*)$`)

// counts reads labels that are all numbers of one unit, or returns nil. Numbers with a unit that rise
// and fall again are names: after 12 月 comes 1 月.
func counts(labels []string) []float64 {
	var at []float64
	unit := ""
	for i, label := range labels {
		parts := counted.FindStringSubmatch(label)
		if parts == nil || i > 0 && parts[2] != unit {
			return nil
		}
		n, err := strconv.ParseFloat(parts[1], 64)
		if err != nil {
			return nil
		}
		at, unit = append(at, n), parts[2]
	}
	falling := func(x, y float64) int { return cmp.Compare(y, x) }
	if unit != "" && !slices.IsSorted(at) && !slices.IsSortedFunc(at, falling) {
		return nil
	}
	return at
}
