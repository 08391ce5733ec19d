package check

import (
	"slices"
	"strings"

	"duizhao/generator/diag"
	"duizhao/generator/report"
	"duizhao/generator/terms"
)

// termsAgree asks whether each side has the terms that the other one uses. What stands beside the
// blocks of sections is freer: there a term is asked for only if the section's blocks don't have it
// either, or if it may be in another's place, since the other side has one that is missing here.
func termsAgree(c *checker, p *parallel) (found []diag.Problem) {
	missing := [2][]terms.Match{c.missing(p, report.First), c.missing(p, report.Second)}
	for side := range p.sides {
		here, there := &p.sides[side], &p.sides[1-side]
		for _, u := range missing[side] {
			mistaken := func(m terms.Match) bool { return isName(m) == isName(u) }
			if p.free && p.leaves(report.Side(side), u.Term) && !slices.ContainsFunc(missing[1-side], mistaken) {
				continue
			}
			found = append(found, here.problem("terms", u.Start, u.End,
				diag.Say("%q is here, but no form of it in %s", here.text[u.Start:u.End], there.line()),
				diag.Say("its forms there are %s; where the term isn't meant here, add the words around it to its not: in the glossary",
					strings.Join(u.Term.Forms(there.lang.Path), ", "))))
		}
	}
	return found
}

// leaves tells whether the other side may do without a term: it is short, or its section has the term elsewhere.
func (p *parallel) leaves(side report.Side, t *report.Term) bool {
	return p.short || p.entries[side.Other()].Section.HasTerm(t)
}

func isName(m terms.Match) bool { return m.Term.IsName() }

// missing are the terms of a side that the other one has no form of. A word that isn't a name
// may be inflected there.
func (c *checker) missing(p *parallel, side report.Side) (out []terms.Match) {
	here, there := &p.sides[side], &p.sides[side.Other()]
	var present map[*report.Term]bool // by any form, which is seldom needed
	for _, u := range here.uses {
		if there.uses.has(u.Term) {
			continue
		}
		if present == nil {
			present = c.terms[there.lang].Present(there.text)
		}
		if u.Term.Name[there.lang.Path] == "" {
			continue // the glossary has been told so
		}
		forms := u.Term.Forms(there.lang.Path)
		inflected := func(form string) bool { return terms.Inflected(there.text, form) }
		if !present[u.Term] && (isName(u) || !slices.ContainsFunc(forms, inflected)) {
			out = append(out, u)
		}
	}
	return out
}

// avoided finds the forms that the glossary rejects. Only one that is a form of the term in another
// spelling has one answer: a company's other name may stand for what it was then.
func avoided(c *checker, t *text) {
	for _, found := range c.avoid[t.lang].Find(t.plain) {
		is, want := t.plain[found.Start:found.End], found.Term.Name[t.lang.Path]
		var fix diag.Edit
		forms := found.Term.Forms(t.lang.Path)
		if i := slices.IndexFunc(forms, func(form string) bool { return terms.SameSpelling(is, form) }); i >= 0 {
			want = forms[i]
			fix = t.edit(found.Start, found.End, want)
		}
		c.noted(t, diag.Warning, "avoid", found.Start, found.End, fix,
			diag.Say("%q is not how this report writes it", is), diag.Say("write %s", want))
	}
}
