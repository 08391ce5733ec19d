package check

import (
	"fmt"
	"strings"

	"duizhao/generator/diag"
	"duizhao/generator/report"
	"duizhao/generator/terms"
)

// termsAgree asks, where a section first uses a term, whether the pair's other
// side has it too. Later uses aren't asked about: there pronouns may stand.
func termsAgree(c *checker, b *report.Bitext) {
	for side, e := range b.Entries {
		c.termsOf(b, e, report.Side(side), c.terms[b.Entries[1-side].Edition.Lang])
	}
}

// termsOf checks one side's first uses against the other side.
func (c *checker) termsOf(b *report.Bitext, e *report.Entry, side report.Side, other *terms.Matcher) {
	var present map[*report.Term]bool // of the pair that number names
	number := 0
	for _, u := range e.Section.Uses {
		pair, ok := b.PairOf(side, u.Block)
		if !ok || pair.Blocks[side.Other()].Empty() {
			continue
		}
		if pair.Number != number {
			number, present = pair.Number, other.Present(b.Text(pair, side.Other()))
		}
		if present[u.Term] {
			continue
		}
		twin := b.Entries[side.Other()]
		forms := u.Term.Forms(twin.Edition.Lang.Path)
		if len(forms) == 0 {
			continue // the glossary lacks its name, and has been told so
		}
		block := &e.Section.Blocks[u.Block]
		c.inPair(b, pair, "terms", e.Section.Source.File.Problem(diag.Warning, "terms", block.Source(u.Start), block.Source(u.End),
			fmt.Sprintf("%q is here, but no form of it in %s", block.Text[u.Start:u.End], place(twin, pair.Blocks[side.Other()].Start)),
			fmt.Sprintf("its forms there are %s", strings.Join(forms, ", "))))
	}
}

// avoided finds the forms that the glossary rejects.
func avoided(c *checker, e *report.Entry) {
	for i := range e.Section.Blocks {
		block := &e.Section.Blocks[i]
		if block.Kind == report.Code {
			continue
		}
		for _, found := range c.avoid[e.Edition.Lang].Find(block.Text) {
			problem := e.Section.Source.File.Problem(diag.Warning, "avoid", block.Source(found.Start), block.Source(found.End),
				fmt.Sprintf("%q is not how this report writes it", block.Text[found.Start:found.End]),
				fmt.Sprintf("write %s", found.Term.Name[e.Edition.Lang.Path]))
			c.inBlock(e, i, "avoid", problem)
		}
	}
}
