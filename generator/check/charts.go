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
		one, two := chartOf(b, p, report.First), chartOf(b, p, report.Second)
		if one == nil || two == nil {
			continue
		}
		for _, part := range parts {
			here, there := part.of(two), part.of(one)
			if here.Text == there.Text || (part.name == "id" || part.name == "data") && (one.Data.Text == "" || two.Data.Text == "") {
				continue // parse has said that the data is missing, which the id is made of
			}
			if here.End == 0 {
				here.Start, here.End = two.Start, two.End
			}
			c.problems = append(c.problems, b.Entries[1].Section.Source.File.Problem(diag.Error, "figure", here.Start, here.End,
				diag.Say("%s is %q here, but %q in %s", part.name, here.Text, there.Text, place(b.Entries[0], p.Blocks[0].Start)),
				"draw both languages' figures alike"))
		}
	}
}

// chartTexts are the words of figures that aren't the text of their blocks.
func (c *checker) chartTexts(b *report.Bitext) []parallel {
	var all []parallel
	for _, pair := range b.Pairs {
		x, y := chartOf(b, pair, report.First), chartOf(b, pair, report.Second)
		if x == nil || y == nil {
			continue
		}
		for _, words := range [][2][]report.Written{{x.Names, y.Names}, {x.Ends, y.Ends}, {{x.Description}, {y.Description}}} {
			one, two := words[0], words[1]
			for i := range one {
				if len(one) == len(two) && one[i].Text != "" && two[i].Text != "" {
					p := c.said(b, proseOf(one[i]), proseOf(two[i]))
					p.blocks = pair.Blocks
					all = append(all, p)
				}
			}
		}
	}
	return all
}

// chartOf is the chart that a side of a pair begins with, or nil.
func chartOf(b *report.Bitext, p report.Pair, side report.Side) *report.Chart {
	if p.Blocks[side].Empty() {
		return nil
	}
	return b.Entries[side].Section.Blocks[p.Blocks[side].Start].Chart
}

func proseOf(w report.Written) *report.Prose {
	p := report.ProseOf(w.Text, [][2]int{{0, w.Start}})
	return &p
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
