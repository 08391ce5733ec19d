package check

import (
	"fmt"

	"duizhao/generator/diag"
	"duizhao/generator/report"
)

// charts refuses figures that the languages draw differently: a reader of the other one would see
// other numbers. What a figure says in words is left to the other rules.
func charts(c *checker, b *report.Bitext) {
	for _, p := range b.Pairs {
		x, y := p.Blocks[report.First], p.Blocks[report.Second]
		if x.Empty() || y.Empty() {
			continue
		}
		one, two := b.Entries[0].Section.Blocks[x.Start].Chart, b.Entries[1].Section.Blocks[y.Start].Chart
		if one == nil || two == nil {
			continue
		}
		for _, part := range parts {
			here, there := part.of(two), part.of(one)
			if here.Text == there.Text {
				continue
			}
			if here.End == 0 {
				here.Start, here.End = two.Start, two.End
			}
			c.problems = append(c.problems, b.Entries[1].Section.Source.File.Problem(diag.Error, "figure", here.Start, here.End,
				diag.Say("%s is %q here, but %q in %s", part.name, here.Text, there.Text, place(b.Entries[0], x.Start)),
				"draw both languages' figures alike"))
		}
	}
}

// parts is what the figures of both languages have in common.
var parts = []struct {
	name diag.Message
	of   func(*report.Chart) report.Written
}{
	{"id", func(c *report.Chart) report.Written { return report.Written{Text: c.ID} }},
	{"type", func(c *report.Chart) report.Written { return c.Kind }},
	{"data", func(c *report.Chart) report.Written { return c.Data }},
	{"the column of labels", func(c *report.Chart) report.Written { return c.Label }},
	{"values", func(c *report.Chart) report.Written { return joined(c.Values) }},
	{"date", func(c *report.Chart) report.Written { return c.Date }},
	{"until", func(c *report.Chart) report.Written { return c.Until }},
	{"lane", func(c *report.Chart) report.Written { return c.Lane }},
	{"scale", func(c *report.Chart) report.Written { return c.Scale }},
	{"the number of highlights", func(c *report.Chart) report.Written { return report.Written{Text: fmt.Sprint(len(c.Highlight))} }},
}

// joined is a list as one word at its place.
func joined(list []report.Written) report.Written {
	var w report.Written
	for i, item := range list {
		if i == 0 {
			w.Start = item.Start
		} else {
			w.Text += ", "
		}
		w.Text += item.Text
		w.End = item.End
	}
	return w
}
