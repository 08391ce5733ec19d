package check

import (
	"slices"

	"duizhao/generator/diag"
	"duizhao/generator/lang"
	"duizhao/generator/report"
)

// inBlock notes a problem of a block, unless its author silenced the rule there.
func (c *checker) inBlock(e *report.Entry, block int, rule string, p diag.Problem) {
	if !c.silenced(e, block, rule) {
		c.problems = append(c.problems, p)
	}
}

// inPair notes a problem of a pair, unless the author of either side silenced
// its rule there. It tells whether it was noted.
func (c *checker) inPair(b *report.Bitext, pair report.Pair, p diag.Problem) bool {
	return c.unless(b.Entries, pair.Blocks, p)
}

// unless notes a problem, unless its rule is silenced at one of some blocks of both sides, or
// these are no pair. It tells whether it was noted.
func (c *checker) unless(entries [2]*report.Entry, blocks [2]report.BlockRange, p diag.Problem) bool {
	silenced := c.swapped.has(blocks)
	for side, e := range entries {
		for i := blocks[side].Start; i < blocks[side].End; i++ {
			silenced = c.silenced(e, i, p.Rule) || silenced
		}
	}
	if !silenced {
		c.problems = append(c.problems, p)
	}
	return !silenced
}

// silenced tells whether a rule is ignored at a block, and remembers that the
// ignore was of use.
func (c *checker) silenced(e *report.Entry, block int, rule string) bool {
	for i := range e.Section.Blocks[block].Ignores {
		if g := &e.Section.Blocks[block].Ignores[i]; g.Rule == rule {
			c.used[g] = true
			return true
		}
	}
	return false
}

// ignores warns of comments that silence no rule, or nothing.
func ignores(c *checker, e *report.Entry) {
	eachIgnore(e, func(block int, g *report.Ignore) {
		switch {
		case !slices.Contains(report.Rules, g.Rule):
			c.problems = append(c.problems, e.Section.Source.File.Problem(diag.Warning, "ignore", g.Start, g.End,
				diag.Say("no rule %q", g.Rule), ruleHint(g.Rule)))
		case g.Rule == "length": // idleLengths
		case g.Rule == "external" && leadsOutside(e.Section, block): // a page that is there today may be gone tomorrow
		default:
			c.idle(e, g)
		}
	})
}

// idleLengths are the ignores of the rule "length" that silence nothing; it is known once the rule has been applied to
// the report as a whole.
func idleLengths(c *checker, r *report.Report) {
	for _, ed := range r.Editions {
		for e := range ed.Entries {
			eachIgnore(e, func(_ int, g *report.Ignore) {
				if g.Rule == "length" && !e.Borrowed {
					c.idle(e, g)
				}
			})
		}
	}
}

// idle warns of an ignore if it has silenced nothing.
func (c *checker) idle(e *report.Entry, g *report.Ignore) {
	if !c.used[g] && c.settings.Rules[g.Rule] != "off" {
		c.problems = append(c.problems, e.Section.Source.File.Problem(diag.Warning, "ignore", g.Start, g.End,
			diag.Say("the rule %q has nothing to say of this block", g.Rule), "delete the comment"))
	}
}

// eachIgnore visits a section's ignores with the blocks that they are for. Of a section in one language the rules
// between the languages have nothing to say yet, so it has none.
func eachIgnore(e *report.Entry, visit func(block int, g *report.Ignore)) {
	if e.Bitext != nil && e.Bitext.Untranslated() {
		return
	}
	for i := range e.Section.Blocks {
		for j := range e.Section.Blocks[i].Ignores {
			visit(i, &e.Section.Blocks[i].Ignores[j])
		}
	}
}

// ruleHint names the rule that may have been meant.
func ruleHint(name string) diag.Message {
	if near, ok := lang.Nearest(name, report.Rules); ok {
		return diag.Say("did you mean %q?", near)
	}
	return "the rules are described in content/README.md"
}
