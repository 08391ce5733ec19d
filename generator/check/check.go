// Package check finds the problems of a report that need more than one block:
// what the two languages don't have in common, and names that clash.
package check

import (
	"fmt"
	"path"

	"duizhao/generator/diag"
	"duizhao/generator/report"
)

// checks is the rules in the order in which they are applied.
var checks = []func(c *checker){twins, order, blocks, aliases}

// Report applies all rules.
func Report(r *report.Report) []diag.Problem {
	c := &checker{report: r}
	for _, check := range checks {
		check(c)
	}
	return c.problems
}

type checker struct {
	report   *report.Report
	problems []diag.Problem
}

// whole notes a problem of an entry's file as a whole.
func (c *checker) whole(e *report.Entry, sev diag.Severity, rule, text, hint string) {
	c.problems = append(c.problems, e.Section.Source.File.Whole(sev, rule, text, hint))
}

// at notes a problem where a block begins, or after the last one.
func (c *checker) at(e *report.Entry, block int, sev diag.Severity, rule, text, hint string) {
	at := offset(e, block)
	c.problems = append(c.problems, e.Section.Source.File.Problem(sev, rule, at, at, text, hint))
}

func offset(e *report.Entry, block int) int {
	if block < len(e.Section.Blocks) {
		return e.Section.Blocks[block].Offset
	}
	return max(0, len(e.Section.Source.File.Text)-1)
}

// place is file and line of a block, for messages.
func place(e *report.Entry, block int) string {
	p := e.Section.Source.File.Pos(offset(e, block))
	return fmt.Sprintf("%s:%d", p.File, p.Line)
}

// twins warns of sections that are in one language only.
func twins(c *checker) {
	for i, e := range c.report.Editions {
		for entry := range e.Entries {
			for j, twin := range entry.Twins {
				if twin != nil || i == j {
					continue
				}
				other, src := c.report.Editions[j].Lang, entry.Section.Source
				name := path.Join(other.Path, src.Path[len(src.Lang.Path):])
				c.whole(entry, diag.Warning, "twin", fmt.Sprintf("has no counterpart in %s", other.Name),
					fmt.Sprintf("write %s, or take out its draft mark", name))
			}
		}
	}
}

// order warns where two languages put what they have in common in different
// orders.
func order(c *checker) {
	first := c.report.Editions[0]
	rank := map[*report.Entry]int{}
	for entry := range first.Entries {
		rank[entry] = len(rank)
	}
	for _, e := range c.report.Editions[1:] {
		var last *report.Entry
		for entry := range e.Entries {
			if entry.Twins[0] == nil {
				continue
			}
			if last != nil && rank[entry.Twins[0]] < rank[last.Twins[0]] {
				c.whole(entry, diag.Warning, "twin",
					fmt.Sprintf("comes after %q here, but before it in %s", last.Title(), first.Lang.Name), "number both languages alike")
			}
			last = entry
		}
	}
}

// aliases refuses old addresses that are in use.
func aliases(c *checker) {
	for _, e := range c.report.Editions {
		taken := map[string]*report.Entry{}
		for entry := range e.Entries {
			taken[entry.ID()] = entry
		}
		for entry := range e.Entries {
			for _, a := range entry.Section.Meta.Aliases {
				if other := taken[a]; other != nil || a == report.GlossaryID {
					c.whole(entry, diag.Error, "alias", fmt.Sprintf("the old address %q is a page of today", a), "choose another, or rename that page")
					continue
				}
				taken[a] = entry
			}
		}
	}
}
