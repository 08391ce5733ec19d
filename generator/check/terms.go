package check

import (
	"slices"
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
		if !u.Term.IsName() && slices.ContainsFunc(forms, func(f string) bool { return terms.Inflected(b.Text(pair, side.Other()), f) }) {
			continue
		}
		block := &e.Section.Blocks[u.Block]
		c.inPair(b, pair, "terms", e.Section.Source.File.Problem(diag.Warning, "terms", block.Source(u.Start), block.Source(u.End),
			diag.Say("%q is here, but no form of it in %s", block.Text[u.Start:u.End], place(twin, pair.Blocks[side.Other()].Start)),
			diag.Say("its forms there are %s; where the term isn't meant here, add the words around it to its not: in the glossary", strings.Join(forms, ", "))))
	}
}

// avoided finds the forms that the glossary rejects. One that is a name in another
// spelling has one answer.
func avoided(c *checker, t *text) {
	for _, found := range c.avoid[t.lang].Find(t.plain) {
		is, want := t.plain[found.Start:found.End], found.Term.Name[t.lang.Path]
		var fix diag.Edit
		if found.Term.IsName() || terms.SameSpelling(is, want) {
			fix = t.edit(found.Start, found.End, want)
		}
		c.noted(t, diag.Warning, "avoid", found.Start, found.End, fix,
			diag.Say("%q is not how this report writes it", is), diag.Say("write %s", want))
	}
}
