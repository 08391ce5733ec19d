package check

import (
	"bytes"
	"strings"

	"duizhao/generator/diag"
	"duizhao/generator/report"
)

// text is something that readers read, for the rules of style.
type text struct {
	report.Prose
	plain string // as Prose.Plain
	file  *diag.File
	lang  *report.Language
	entry *report.Entry // nil in YAML files
	block int           // whose comments may silence a rule here; -1 in front matter
	kind  report.BlockKind
}

// prose applies the rules of style to all that a section has to read but code:
// front matter, blocks, footnotes.
func prose(c *checker, e *report.Entry) {
	s := e.Section
	var all []text
	add := func(p report.Prose, block int, kind report.BlockKind) {
		all = append(all, text{Prose: p, plain: p.Plain(), file: s.Source.File, lang: e.Edition.Lang, entry: e, block: block, kind: kind})
	}
	for _, p := range s.Front {
		add(p.Prose, -1, "")
	}
	for i := range s.Blocks {
		if b := &s.Blocks[i]; b.Kind != report.Code {
			add(b.Prose, i, b.Kind)
		}
	}
	if len(s.Notes) > 0 {
		blocks := blocksOfNotes(s)
		for i := range s.Notes {
			add(s.Notes[i].Prose, blocks[s.Notes[i].Number], report.Paragraph)
		}
	}
	c.style(all)
}

// style applies the rules of style to texts that belong together.
func (c *checker) style(texts []text) {
	c.quotes = quotesOf(texts)
	for _, check := range style {
		for i := range texts {
			check(c, &texts[i])
		}
	}
}

// blocksOfNotes are the blocks that refer to the footnotes first, by their numbers.
func blocksOfNotes(s *report.Section) map[int]int {
	first := map[int]int{}
	for i := len(s.Blocks) - 1; i >= 0; i-- {
		for _, n := range s.Blocks[i].Notes {
			first[n] = i
		}
	}
	return first
}

// noted notes a problem about bytes of a text, unless its author silenced the rule
// there.
func (c *checker) noted(t *text, sev diag.Severity, rule string, start, end int, fix diag.Edit, what, hint diag.Message) {
	from := t.Source(start)
	p := t.file.Problem(sev, rule, from, max(t.Source(end-1)+1, from), what, hint)
	p.Fix = fix
	if t.entry == nil || t.block < 0 {
		c.problems = append(c.problems, p)
	} else {
		c.inBlock(t.entry, t.block, rule, p)
	}
}

// edit puts other words in the place of bytes of a text. It is none where the
// source writes them in another way, as with entities.
func (t *text) edit(start, end int, with string) diag.Edit {
	from := t.Source(start)
	to := from + end - start
	if to > len(t.file.Text) || !bytes.Equal(t.file.Text[from:to], []byte(t.Text[start:end])) {
		return diag.Edit{}
	}
	if strings.ContainsAny(with, ":,#") && t.bare(start) {
		return diag.Edit{} // there they may end the text
	}
	if !t.lang.Locale.IsChinese() && t.besideMarkup(start, end, with) {
		return diag.Edit{}
	}
	escapes := len(t.file.Text[:from]) - len(bytes.TrimRight(t.file.Text[:from], `\`))
	if escapes%2 == 1 {
		from-- // this one has nothing to escape any more
	}
	return diag.Edit{Start: from, End: to, Text: with}
}

// besideMarkup tells whether emphasis may be lost with the bytes of a text that it begins or ends with, or with
// a blank before it: among Latin words it takes blanks and punctuation to tell its two ends apart.
func (t *text) besideMarkup(start, end int, with string) bool {
	opens, _ := t.emphasis(start-1, start)
	opensBehind, closes := t.emphasis(end-1, end)
	return opens || closes || with == "" && opensBehind
}

// bare tells whether a byte of a text stands in YAML, in a value without quotation marks.
func (t *text) bare(at int) bool {
	if t.block >= 0 && (t.kind != report.Figure || t.entry.Section.Blocks[t.block].Chart == nil) {
		return false
	}
	begin := 0 // a chart has several values
	for _, stop := range t.Stops {
		if int(stop) < at {
			begin = int(stop) + 1
		}
	}
	before := t.file.Text[:t.Source(begin)]
	return len(before) == 0 || !bytes.ContainsAny(before[len(before)-1:], `"'`)
}
