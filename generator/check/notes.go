package check

import (
	"bytes"
	"slices"

	"duizhao/generator/diag"
	"duizhao/generator/report"
)

// noteTwins pairs the footnotes of a section by their labels, which the languages share, and the
// others in the order of their references. For each side it holds the other one's index by the
// note's own, -1 for a note in one language alone.
func noteTwins(b *report.Bitext) (twins [2][]int) {
	var left [2][]int
	for side, e := range b.Entries {
		other := b.Entries[1-side].Section.Notes
		for i, n := range e.Section.Notes {
			same := func(o report.Note) bool { return o.Label == n.Label }
			at := i // nearly always
			if i >= len(other) || !same(other[i]) {
				at = slices.IndexFunc(other, same)
			}
			twins[side] = append(twins[side], at)
			if at < 0 {
				left[side] = append(left[side], i)
			}
		}
	}
	if len(left[0]) == len(left[1]) {
		for k, i := range left[0] {
			twins[0][i], twins[1][left[1][k]] = left[1][k], i
		}
	}
	return twins
}

// noteTexts are the footnotes of both languages. Ignores of the block that refers to a footnote
// are for it, too.
func (c *checker) noteTexts(b *report.Bitext) []parallel {
	x, y := b.Entries[0].Section, b.Entries[1].Section
	if len(x.Notes) == 0 || len(y.Notes) == 0 {
		return nil
	}
	one, two := blocksOfNotes(x), blocksOfNotes(y)
	var all []parallel
	for i, j := range noteTwins(b)[0] {
		if j < 0 {
			continue
		}
		p := c.said(b, &x.Notes[i].Prose, &y.Notes[j].Prose)
		p.sides[0].links, p.sides[1].links = outside(x, &x.Notes[i].Markup), outside(y, &y.Notes[j].Markup)
		p.blocks = [2]report.BlockRange{only(one[x.Notes[i].Number]), only(two[y.Notes[j].Number])}
		all = append(all, p)
	}
	return all
}

func only(block int) report.BlockRange { return report.BlockRange{Start: block, End: block + 1} }

// notes warns of footnotes in one language alone, and of pairs whose languages refer to
// different ones.
func notes(c *checker, b *report.Bitext) {
	if len(b.Entries[0].Section.Notes)+len(b.Entries[1].Section.Notes) == 0 {
		return
	}
	twins := noteTwins(b)
	for side, e := range b.Entries {
		blocks := blocksOfNotes(e.Section)
		for i, n := range e.Section.Notes {
			if twins[side][i] < 0 {
				c.inBlock(e, blocks[n.Number], "pair", e.Section.Source.File.Problem(diag.Warning, "pair", n.Offset, n.Offset,
					diag.Say("the footnote %q is missing in %s", n.Label, b.Entries[1-side].Section.Source.File.Name),
					"write it there too, with the same label, or delete it here"))
			}
		}
	}
	for _, p := range b.Pairs {
		if !p.Blocks[0].Empty() && !p.Blocks[1].Empty() {
			c.references(b, p, twins)
		}
	}
}

// noteRef is a footnote that a block refers to, by the indexes that it has in this language and the
// other one.
type noteRef struct{ own, twin int }

// references compares which footnotes both sides of a pair refer to, of those that both have.
func (c *checker) references(b *report.Bitext, p report.Pair, twins [2][]int) {
	here := [2][]noteRef{referred(b, p, report.First, twins), referred(b, p, report.Second, twins)}
	there := [2][]noteRef{mirrored(here[1]), mirrored(here[0])}
	alike := true
	for side, e := range b.Entries {
		other := report.Side(side).Other()
		for _, r := range here[side] {
			if !slices.Contains(there[side], r) {
				alike = false
				c.inPair(b, p, referenceTo(e, p.Blocks[side].Start, r.own, diag.Say("the footnote %q is referred to here, but not in %s",
					e.Section.Notes[r.own].Label, place(b.Entries[other], p.Blocks[other].Start))))
			}
		}
	}
	if alike && !slices.Equal(here[1], there[1]) {
		c.inPair(b, p, referenceTo(b.Entries[1], p.Blocks[1].Start, here[1][0].own,
			diag.Say("the footnotes stand in another order in %s", place(b.Entries[0], p.Blocks[0].Start))))
	}
}

// referred are the footnotes that one side of a pair refers to, of those that both languages have.
func referred(b *report.Bitext, p report.Pair, side report.Side, twins [2][]int) (out []noteRef) {
	for i := p.Blocks[side].Start; i < p.Blocks[side].End; i++ {
		for _, number := range b.Entries[side].Section.Blocks[i].Notes {
			r := noteRef{number - 1, twins[side][number-1]}
			if r.twin >= 0 && !slices.Contains(out, r) {
				out = append(out, r)
			}
		}
	}
	return out
}

func mirrored(refs []noteRef) (out []noteRef) {
	for _, r := range refs {
		out = append(out, noteRef{r.twin, r.own})
	}
	return out
}

// referenceTo is a problem where a block refers to a footnote.
func referenceTo(e *report.Entry, block, note int, text diag.Message) diag.Problem {
	file, at := e.Section.Source.File, offset(e, block)
	mark := []byte("[^" + e.Section.Notes[note].Label + "]")
	if i := bytes.Index(file.Text[at:], mark); i >= 0 {
		return file.Problem(diag.Warning, "pair", at+i, at+i+len(mark), text, "refer to the same footnotes, in the same order")
	}
	return file.Problem(diag.Warning, "pair", at, at, text, "refer to the same footnotes, in the same order")
}
