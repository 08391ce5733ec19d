package check

import (
	"fmt"
	"slices"

	"duizhao/generator/diag"
	"duizhao/generator/report"
	"duizhao/generator/terms"
)

// passage is what one language says of something, and where that stands.
type passage struct {
	text string
	file *diag.File
	lang *report.Language
	from int // where it begins in the file
	in   source

	uses  uses          // of terms that the other language is asked for
	links []*report.Ref // to pages of others, or broken
}

// source finds the bytes of a text in its file.
type source interface{ Source(at int) int }

// parallel is two passages that ought to say the same.
type parallel struct {
	sides   [2]passage
	entries [2]*report.Entry     // of the section, or nil
	blocks  [2]report.BlockRange // whose comments may silence a rule here
	free    bool                 // they stand beside the blocks of the section
	short   bool                 // they may do without any term, as titles and the glossary's texts do
}

// uses are places where terms stand in a text.
type uses []terms.Match

func (u uses) has(t *report.Term) bool {
	return slices.ContainsFunc(u, func(m terms.Match) bool { return m.Term == t })
}

// run is neighbouring blocks, whose text has a line for each.
type run []report.Block

// Source implements source.
func (r run) Source(at int) int {
	i := 0
	for ; i+1 < len(r) && at > len(r[i].Text); i++ {
		at -= len(r[i].Text) + 1
	}
	return r[i].Source(at)
}

// line is file and line of where a passage begins, for messages.
func (p *passage) line() string {
	at := p.file.Pos(p.from)
	return fmt.Sprintf("%s:%d", at.File, at.Line)
}

// byte is file, line and column of a byte of a passage.
func (p *passage) byte(at int) string {
	pos := p.file.Pos(p.in.Source(at))
	return fmt.Sprintf("%s:%d:%d", pos.File, pos.Line, pos.Col)
}

// problem is a warning about bytes of a passage.
func (p *passage) problem(rule string, start, end int, text, hint diag.Message) diag.Problem {
	from := p.in.Source(start)
	return p.file.Problem(diag.Warning, rule, from, from+end-start, text, hint)
}

// compare applies the rules that two passages have to follow together.
func (c *checker) compare(p *parallel) (found []diag.Problem) {
	for _, check := range alike {
		found = append(found, check(c, p)...)
	}
	return found
}

func (c *checker) compareAll(all []parallel) [][]diag.Problem {
	found := make([][]diag.Problem, len(all))
	for i := range all {
		found[i] = c.compare(&all[i])
	}
	return found
}

// note notes what was found of two passages, but for what their author silenced.
func (c *checker) note(p *parallel, found []diag.Problem) {
	for _, problem := range found {
		c.unless(p.entries, p.blocks, problem)
	}
}

// passages compares all that a section says in both languages.
func passages(c *checker, b *report.Bitext) {
	pairs := blockTexts(b)
	found := c.compareAll(pairs)
	c.swap(b, pairs, found)
	for i := range pairs {
		c.note(&pairs[i], found[i])
	}
	for _, all := range [][]parallel{c.frontTexts(b), c.noteTexts(b), c.chartTexts(b)} {
		for i := range all {
			c.note(&all[i], c.compare(&all[i]))
		}
	}
}

// blockTexts is what the pairs of a section say. Code says nothing, and of a paragraph that isn't
// translated it is told already.
func blockTexts(b *report.Bitext) []parallel {
	all := make([]parallel, 0, len(b.Pairs))
	uses := [2][]report.TermUse{b.Entries[0].Section.Uses, b.Entries[1].Section.Uses}
	for _, pair := range b.Pairs {
		p := parallel{entries: b.Entries, blocks: pair.Blocks}
		for side, e := range b.Entries {
			p.sides[side], uses[side] = blockText(e, pair.Blocks[side], uses[side])
		}
		if !pair.Blocks[0].Empty() && !pair.Blocks[1].Empty() && saysSomething(b, pair) {
			all = append(all, p)
		}
	}
	return all
}

// saysSomething tells whether neither side is code, whose digits are no figures, nor untranslated.
func saysSomething(b *report.Bitext, p report.Pair) bool {
	for side, e := range b.Entries {
		first := p.Blocks[side].Start
		if e.Section.Blocks[first].Kind == report.Code || isForeign(e, first) {
			return false
		}
	}
	return true
}

// blockText is what some blocks say. Of the section's uses of terms it takes those of the
// blocks, and gives back the rest: only where a section first uses a term, the other language
// is asked for it; later pronouns may stand.
func blockText(e *report.Entry, r report.BlockRange, uses []report.TermUse) (passage, []report.TermUse) {
	if r.Empty() {
		return passage{}, uses
	}
	s := e.Section
	blocks := s.Blocks[r.Start:r.End]
	p := passage{text: s.TextOf(r), file: s.Source.File, lang: e.Edition.Lang, from: blocks[0].Offset, in: &blocks[0].Prose}
	if len(blocks) > 1 {
		p.in = run(blocks)
	}
	for i := range blocks {
		p.links = append(p.links, outside(s, &blocks[i].Markup)...)
	}
	before, block := 0, r.Start
	for ; len(uses) > 0 && uses[0].Block < r.End; uses = uses[1:] {
		for u := uses[0]; block < u.Block; block++ {
			before += len(s.Blocks[block].Text) + 1
		}
		p.uses = append(p.uses, terms.Match{Term: uses[0].Term, Start: before + uses[0].Start, End: before + uses[0].End})
	}
	return p, uses
}

// said is two texts of a section that stand beside its blocks.
func (c *checker) said(b *report.Bitext, x, y *report.Prose) parallel {
	p := parallel{entries: b.Entries, free: true}
	for side, prose := range []*report.Prose{x, y} {
		e := b.Entries[side]
		p.sides[side] = c.passage(prose, e.Section.Source.File, e.Edition.Lang)
	}
	for side := range p.sides {
		p.sides[side].uses = slices.DeleteFunc(p.sides[side].uses, func(m terms.Match) bool {
			return slices.Contains(b.Entries[0].Section.Meta.SkipTerms, m.Term.ID) || slices.Contains(b.Entries[1].Section.Meta.SkipTerms, m.Term.ID)
		})
	}
	return p
}

// passage is a text that is read by itself: it is asked for all terms.
func (c *checker) passage(p *report.Prose, file *diag.File, l *report.Language) passage {
	out := passage{text: p.Text, file: file, lang: l, from: p.Source(0), in: p}
	for _, m := range c.terms[l].Find(p.Plain()) {
		if !out.uses.has(m.Term) {
			out.uses = append(out.uses, m)
		}
	}
	return out
}
