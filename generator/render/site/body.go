package site

import (
	"fmt"
	"html/template"
	"slices"

	"duizhao/generator/bitext"
	"duizhao/generator/report"
	"duizhao/generator/urls"
)

// body is the text of an entry as its own language's page shows it: pair by
// pair, and where a pair isn't translated, in the other language.
func (b *builder) body(e *report.Entry, at showing) Body {
	if e.Bitext == nil || e.Borrowed {
		return b.whole(e, at)
	}
	var body Body
	side := e.Side()
	other := e.Bitext.Entries[side.Other()]
	var lent []report.Block
	lending := at
	lending.prefix = lentPrefix(other)
	labels := LabelsFor(e.Edition.Lang.Locale)
	for _, pair := range e.Bitext.Pairs {
		if r := pair.Blocks[side]; !r.Empty() {
			note := staleNote(labels, pair, side)
			for i := r.Start; i < r.End; i++ {
				body.Blocks = append(body.Blocks, b.block(e, i, e.Anchors[i], at, labels, note))
				note = ""
			}
			continue
		}
		note := labels.UntranslatedBlock
		for i := pair.Blocks[side.Other()].Start; i < pair.Blocks[side.Other()].End; i++ {
			block := b.block(other, i, other.Anchors[i], lending, labels, note)
			body.Blocks = append(body.Blocks, block)
			lent = append(lent, other.Section.Blocks[i])
			note = ""
		}
	}
	body.Notes = b.notes(e, at, nil)
	body.Terms = b.definitions(e.Edition, at.page, e.Section.Uses)
	if len(lent) > 0 {
		body.Notes = append(body.Notes, b.notes(other, lending, lent)...)
		body.Terms = b.definitions(e.Edition, at.page, slices.Concat(e.Section.Uses, usesIn(e, other)))
	}
	return body
}

// lentPrefix keeps the footnotes of a lent block apart from the page's own.
func lentPrefix(e *report.Entry) string { return e.Section.Source.Lang.Path + ":" }

// whole is the text of one section alone, which may be in the other language.
func (b *builder) whole(e *report.Entry, at showing) Body {
	var body Body
	for i := range e.Section.Blocks {
		body.Blocks = append(body.Blocks, b.block(e, i, e.Anchors[i], at, LabelsFor(e.Edition.Lang.Locale), ""))
	}
	body.Notes = b.notes(e, at, nil)
	body.Terms = b.definitions(e.Edition, at.page, e.Section.Uses)
	return body
}

// block shows a block with its id; one in another language than the page says so.
// The labels are the page's.
func (b *builder) block(e *report.Entry, i int, anchor string, at showing, labels *Labels, note string) Block {
	attributes := ` id="` + at.scope + anchor + `"`
	if at.prefix != "" || e.Borrowed {
		attributes += ` lang="` + e.Section.Source.Lang.Tag + `"`
	}
	attributes += at.level(&e.Section.Blocks[i])
	html := b.html(e.Section, &e.Section.Blocks[i].Markup, e.Edition.Lang, at, attributes)
	if at.scope == "" {
		html = pilcrow(anchor, labels) + html
	}
	return Block{Note: note, HTML: html, plain: isPlain(&e.Section.Blocks[i])}
}

// pilcrow is the link of a passage to itself.
func pilcrow(anchor string, l *Labels) template.HTML {
	return template.HTML(`<a class="pilcrow" href="#` + anchor + `" aria-label="` + template.HTMLEscapeString(l.Paragraph) + `">¶</a>`)
}

// staleNote tells readers of a side that the pair's other side has gone on.
func staleNote(l *Labels, p report.Pair, side report.Side) string {
	switch {
	case p.State == bitext.StaleA && side == report.Second:
		return l.Outdated
	case p.State == bitext.StaleB && side == report.First:
		return l.Outdated
	}
	return ""
}

// notes shows a section's footnotes; with some blocks given, those that they
// refer to.
func (b *builder) notes(e *report.Entry, at showing, only []report.Block) []Note {
	var out []Note
	for i := range e.Section.Notes {
		n := &e.Section.Notes[i]
		if only != nil && !slices.ContainsFunc(only, func(block report.Block) bool { return slices.Contains(block.Notes, n.Number) }) {
			continue
		}
		note := Note{ID: fmt.Sprintf("%s%sfn:%d", at.scope, at.prefix, n.Number), Number: n.Number, HTML: b.html(e.Section, &n.Markup, e.Edition.Lang, at, "")}
		if at.prefix != "" || e.Borrowed {
			note.Lang = e.Section.Source.Lang.Tag
		}
		out = append(out, note)
	}
	return out
}

// usesIn is the terms that the blocks which e lacks use in the other language.
func usesIn(e, other *report.Entry) []report.TermUse {
	var out []report.TermUse
	for _, pair := range e.Bitext.Pairs {
		if !pair.Blocks[e.Side()].Empty() {
			continue
		}
		r := pair.Blocks[e.Side().Other()]
		for _, u := range other.Section.Uses {
			if r.Start <= u.Block && u.Block < r.End {
				out = append(out, u)
			}
		}
	}
	return out
}

// definitions is the terms of some uses, each once, in their order.
func (b *builder) definitions(e *report.Edition, p string, uses []report.TermUse) []Definition {
	var out []Definition
	seen := map[*report.Term]bool{}
	for _, u := range uses {
		if !seen[u.Term] {
			seen[u.Term] = true
			out = append(out, b.definition(e, u.Term, p))
		}
	}
	return out
}

// original is the address of the page that an entry which isn't translated, or
// not the whole of it, leads search engines to; "" for one that is.
func (b *builder) original(e *report.Entry) string {
	if e.Translated() || e.Bitext == nil {
		return ""
	}
	return b.at.Absolute(urls.Page(e.Bitext.Entries[e.Side().Other()].Edition.Lang, e.ID()))
}
