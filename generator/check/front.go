package check

import (
	"duizhao/generator/diag"
	"duizhao/generator/report"
)

// frontTexts are title, summary and takeaways, as both languages have them.
func (c *checker) frontTexts(b *report.Bitext) []parallel {
	var all []parallel
	for _, key := range []string{"title", "summary", "takeaways"} {
		x, y := frontOf(b.Entries[0].Section, key), frontOf(b.Entries[1].Section, key)
		for i := range x {
			if len(x) == len(y) {
				p := c.said(b, x[i], y[i])
				p.short = key == "title"
				all = append(all, p)
			}
		}
	}
	return all
}

// frontOf are the texts of a key of the front matter.
func frontOf(s *report.Section, key string) []*report.Prose {
	var all []*report.Prose
	for i := range s.Front {
		if s.Front[i].Key == key {
			all = append(all, &s.Front[i].Prose)
		}
	}
	return all
}

// fronts warns of what the front matter of one language says and that of the other doesn't. A
// title that is missing is an error by itself.
func fronts(c *checker, b *report.Bitext) {
	for side, e := range b.Entries {
		other := b.Entries[1-side].Section
		tell := func(key string, text, hint diag.Message) {
			here, there := frontOf(e.Section, key), frontOf(other, key)
			if len(here) > len(there) {
				at := here[0].Source(0)
				c.problems = append(c.problems, e.Section.Source.File.Problem(diag.Warning, "pair", at, at, text, hint))
			}
		}
		name := other.Source.File.Name
		if !other.Meta.Unwritten { // which is told by itself
			tell("summary", diag.Say("there is no summary in %s", name), "write it there too, or delete this one")
		}
		tell("takeaways", diag.Say("%d takeaways here, but %d in %s", len(e.Section.Meta.Takeaways), len(other.Meta.Takeaways), name),
			"give both languages the same ones, in the same order")
	}
}
