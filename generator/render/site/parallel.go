package site

import (
	"fmt"
	"slices"

	"duizhao/generator/bitext"
	"duizhao/generator/report"
	"duizhao/generator/urls"
)

// parallelFiles promises the pages with both languages side by side: a page for
// each section, and the contents.
func parallelFiles(b *builder, first *report.Edition) []report.File {
	var files []report.File
	for _, bt := range b.report.Bitexts {
		files = append(files, b.parallelFile(bt, first))
	}
	return files
}

func (b *builder) parallelFile(bt *report.Bitext, first *report.Edition) report.File {
	p := urls.Parallel(bt.Entries[0].ID())
	if bt.Entries[0] == first.Cover {
		return b.site.file(p, "parallel-cover.html", func() view { return b.parallelCover(bt, p) })
	}
	return b.site.file(p, "parallel.html", func() view { return b.parallel(bt, p) })
}

// parallelBase is what the pages with both languages share. Their interface is
// in the language that the report is written in first.
func (b *builder) parallelBase(bt *report.Bitext, p string) Page {
	first, second := bt.Entries[0], bt.Entries[1]
	l := first.Edition.Lang
	page := b.base(first.Edition, p, b.viewsOf(first))
	page.Title = fmt.Sprintf("%s · %s", first.Title(), second.Title())
	if first.Borrowed || second.Borrowed {
		page.Title = first.Title() + " · " + page.Labels.Parallel
	}
	page.Description = b.description(first)
	page.OpenGraph.Title = page.Title
	page.OpenGraph.Alternates = nil
	page.Alternates = nil
	page.Home = Link{URL: b.at.Link(p, urls.Parallel("")), Text: textOf(l, b.report.Settings.Title[l.Path]), Current: p == urls.Parallel("")}
	page.Sheets = b.sheets(p, first.Section, second.Section)
	return page
}

// parallelLink links a page to a section's page with both languages.
func (b *builder) parallelLink(from string, e *report.Entry) Link {
	p := urls.Parallel(e.ID())
	return Link{URL: b.at.Link(from, p), Text: b.title(e), Current: p == from}
}

func (b *builder) parallel(bt *report.Bitext, p string) *Parallel {
	first, second := bt.Entries[0], bt.Entries[1]
	at := showing{page: p, parallel: true}
	v := &Parallel{Page: b.parallelBase(bt, p)}
	v.Titles = titled(first, b.title)
	v.Tags = [2]string{first.Section.Source.Lang.Tag, second.Section.Source.Lang.Tag}
	v.Outline = outline(first)
	v.Chapters = b.parallelChapters(first, p)
	v.Crumbs = []Link{b.parallelLink(p, first.Edition.Cover)}
	if c := first.Chapter; c != nil && c.Opening != first {
		v.Crumbs = append(v.Crumbs, b.parallelLink(p, c.Opening))
	}
	v.Crumbs = append(v.Crumbs, b.parallelLink(p, first))
	labels := LabelsFor(first.Edition.Lang.Locale)
	for side, e := range bt.Entries {
		l := e.Edition.Lang
		if !e.Borrowed {
			v.Times[side] = LabelsFor(l.Locale).readingTime(l.Locale, b.report.Settings.Speed, e.Section.Count)
		}
		v.Briefs[side] = brief(e)
		if !e.Borrowed {
			v.Notes = append(v.Notes, b.notes(e, at.side(e), nil)...)
		}
	}
	for _, pair := range bt.Pairs {
		v.Rows = append(v.Rows, b.row(bt, pair, at, labels))
	}
	v.placeSheetsInRows(v.Rows)
	v.Terms = b.bilingual(bt, p)
	if first.Chapter != nil {
		v.Cite, v.Share = b.cite(first), b.share(first)
	}
	v.Schema = b.pairSchema(bt, p, "Article", v.Title)
	if first.Prev != nil {
		v.Prev = linkTo(b.parallelLink(p, first.Prev))
	}
	if first.Next != nil {
		v.Next = linkTo(b.parallelLink(p, first.Next))
	}
	return v
}

// side shows the text of one side: the ids of its footnotes begin with its
// language.
func (at showing) side(e *report.Entry) showing {
	at.prefix = lentPrefix(e)
	return at
}

// row shows a pair. The row has the pair's id, its cells have none.
func (b *builder) row(bt *report.Bitext, pair report.Pair, at showing, labels *Labels) Row {
	row := Row{Anchor: at.scope + pair.Anchor, Pair: fmt.Sprintf("p%d", pair.Number), plain: true}
	if at.scope == "" {
		row.Self = pilcrow(pair.Anchor, labels)
	}
	if pair.State == bitext.StaleA || pair.State == bitext.StaleB {
		row.Note, row.plain = labels.OutdatedPair, false
	}
	for side, e := range bt.Entries {
		own := e
		if e.Borrowed {
			own = bt.Entries[report.Side(side).Other()]
		}
		cell := Cell{Tag: e.Edition.Lang.Tag}
		r := pair.Blocks[side]
		for i := r.Start; i < r.End; i++ {
			block := &own.Section.Blocks[i]
			row.plain = row.plain && isPlain(block)
			cell.HTML = append(cell.HTML, b.html(own.Section, &block.Markup, e.Edition.Lang, at.side(own), at.level(block)))
		}
		if r.Empty() {
			cell.Note = LabelsFor(e.Edition.Lang.Locale).UntranslatedBlock
		}
		row.Cells[side] = cell
	}
	return row
}

// bilingual is the terms of both sides, each with its definition in both languages.
func (b *builder) bilingual(bt *report.Bitext, p string) []BilingualTerm {
	var out []BilingualTerm
	seen := map[*report.Term]bool{}
	for _, u := range slices.Concat(bt.Entries[0].Section.Uses, bt.Entries[1].Section.Uses) {
		if seen[u.Term] {
			continue
		}
		seen[u.Term] = true
		out = append(out, b.bilingualTerm(u.Term, p))
	}
	return out
}

// bilingualTerm is a term with its definition in both languages.
func (b *builder) bilingualTerm(term *report.Term, p string) BilingualTerm {
	t := BilingualTerm{ID: "term:" + term.ID}
	for side, e := range b.report.Editions[:2] {
		t.Sides[side] = b.definition(e, term, p)
		t.Tags[side] = e.Lang.Tag
		t.Colons[side] = LabelsFor(e.Lang.Locale).Colon
		t.More[side] = LabelsFor(e.Lang.Locale).MoreOnTerm
	}
	return t
}

// parallelChapters is the navigation among the pages with both languages.
func (b *builder) parallelChapters(current *report.Entry, p string) []NavChapter {
	nav := b.chapters(current.Edition, p, current.Chapter)
	for i := range nav {
		c := nav[i].chapter
		nav[i].Link = b.parallelLink(p, c.Opening)
		for j, s := range c.Sections[:len(nav[i].Sections)] {
			nav[i].Sections[j] = b.parallelLink(p, s)
		}
	}
	return nav
}

func (b *builder) parallelCover(bt *report.Bitext, p string) *ParallelCover {
	first := bt.Entries[0]
	at := showing{page: p, parallel: true}
	v := &ParallelCover{Page: b.parallelBase(bt, p)}
	v.Titles = titled(first, b.title)
	v.Title += " · " + v.Labels.Parallel
	v.Chapters = b.parallelChapters(first, p)
	for _, c := range first.Edition.Chapters {
		contents := BilingualContents{Row: b.contentsRow(c.Opening, p)}
		for _, s := range c.Sections {
			contents.Sections = append(contents.Sections, b.contentsRow(s, p))
		}
		v.Contents = append(v.Contents, contents)
	}
	for _, pair := range bt.Pairs {
		v.Rows = append(v.Rows, b.row(bt, pair, at, v.Labels))
	}
	v.placeSheetsInRows(v.Rows)
	for side, e := range bt.Entries {
		v.Briefs[side] = brief(e)
		v.Tags[side] = e.Edition.Lang.Tag
		v.Notes = append(v.Notes, b.notes(e, at.side(e), nil)...)
	}
	v.Figures = b.bilingualFigures(p)
	v.Terms = b.bilingual(bt, p)
	v.Cite = b.cite(first)
	v.Schema = b.pairSchema(bt, p, "Report", v.Title)
	return v
}

// pairSchema describes a page with both languages as a work that has the two
// texts as its parts.
func (b *builder) pairSchema(bt *report.Bitext, p, kind, name string) *Thing {
	first := bt.Entries[0].Edition.Lang
	t := &Thing{
		Context: "https://schema.org", Type: kind, ID: b.at.Absolute(p), URL: b.at.Absolute(p), InLanguage: first.Tag,
		Description: b.description(bt.Entries[0]), DatePublished: b.report.Settings.Published.String(), DateModified: bt.Updated().String(),
		License: licenseURL(b.report.Settings.License),
	}
	if kind == "Report" {
		t.Name = name
	} else {
		t.Headline = name
		t.IsPartOf = &Thing{Type: "Report", ID: b.at.Absolute(urls.Parallel("")), Name: b.report.Settings.Title[first.Path]}
	}
	for _, e := range bt.Entries {
		if !e.Borrowed {
			t.HasPart = append(t.HasPart, &Thing{Type: kind, ID: b.at.Absolute(pathOf(e)), InLanguage: e.Edition.Lang.Tag})
		}
	}
	return t
}

// bilingualFigures lists the figures, which both languages have in the same order.
func (b *builder) bilingualFigures(p string) []BilingualFigure {
	var out []BilingualFigure
	for _, x := range b.report.Editions[report.First].Exhibits {
		f := BilingualFigure{ContentsRow: ContentsRow{URL: b.at.Link(p, urls.Parallel(x.Entry.ID())+"#"+x.Chart.Anchor())}}
		for _, e := range x.Entry.Bitext.Entries {
			if own := e.Edition.ExhibitAt(x.Chart.Anchor()); own != nil {
				f.Numbers = append(f.Numbers, figureName(e.Edition.Lang.Locale, own))
				f.Titles = append(f.Titles, Titled{e.Edition.Lang.Tag, text(own.Entry, own.Chart.Title.Text)})
			}
		}
		out = append(out, f)
	}
	return out
}

// contentsRow is a section in the contents, its titles in both languages.
func (b *builder) contentsRow(e *report.Entry, p string) ContentsRow {
	return ContentsRow{URL: b.at.Link(p, urls.Parallel(e.ID())), Titles: titled(e, b.title)}
}

// titled is an entry's title in its language, and after it in the other.
func titled(e *report.Entry, title func(*report.Entry) Text) []Titled {
	out := []Titled{{e.Edition.Lang.Tag, title(e)}}
	if e.Bitext != nil && !e.Bitext.Untranslated() {
		other := e.Bitext.Entries[e.Side().Other()]
		out = append(out, Titled{other.Edition.Lang.Tag, title(other)})
	}
	return out
}
