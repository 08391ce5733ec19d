package site

import (
	"fmt"
	"html/template"
	"iter"
	"strings"

	"duizhao/generator/report"
	"duizhao/generator/urls"
)

// printFiles promises an edition on one page, to be printed or read at a stretch.
func printFiles(b *builder, e *report.Edition) []report.File {
	p := urls.Print(e.Lang)
	return []report.File{b.site.stream(p, "print.html", func() view { return b.print(e, p) })}
}

// parallelPrintFiles promises both languages side by side on one page.
func parallelPrintFiles(b *builder, e *report.Edition) []report.File {
	if len(b.report.Bitexts) == 0 {
		return nil
	}
	p := urls.Parallel(urls.PrintID)
	return []report.File{b.site.stream(p, "parallel-print.html", func() view { return b.parallelPrint(e, p) })}
}

// printBase is what the pages with all sections share. Search engines have the
// sections themselves.
func (b *builder) printBase(e *report.Edition, p string) Page {
	v := b.viewsAt(urls.Print)
	v.parallel = urls.Parallel(urls.PrintID)
	page := b.base(e, p, v)
	s, l := b.report.Settings, e.Lang
	page.Heading = textOf(l, s.Title[l.Path])
	page.Title = s.Title[l.Path] + " · " + page.Labels.Print
	page.OpenGraph.Title = page.Title
	page.Description = s.Description[l.Path]
	page.Canonical, page.Alternates, page.OpenGraph.Alternates = "", nil, nil
	page.Sheets = append(page.Sheets, b.at.Link(p, b.site.assets.codeStyle.path))
	return page
}

// front is the title page.
func (b *builder) front(e *report.Edition) Front {
	s, l := b.report.Settings, e.Lang
	f := Front{
		Subtitle: textOf(l, s.Subtitle[l.Path]), Description: textOf(l, s.Description[l.Path]),
		Published: date(l.Locale, s.Published), Source: b.credit(l), License: s.License, Address: b.at.Absolute(urls.Page(l, "")),
	}
	if e.Updated != s.Published {
		f.Updated = date(l.Locale, e.Updated)
	}
	for _, a := range s.Authors {
		f.Authors = append(f.Authors, textOf(l, a[l.Path]))
	}
	return f
}

// numbered is an entry with the number of what begins on a new page with it: a
// chapter, or what stands outside the chapters.
type numbered struct {
	*report.Entry
	number  int
	opening bool
}

// leaves yields an edition's entries as they are bound.
func leaves(e *report.Edition) iter.Seq[numbered] {
	return func(yield func(numbered) bool) {
		number := 0
		for entry := range e.Entries {
			opening := entry.Chapter == nil || entry.Chapter.Opening == entry
			if opening {
				number++
			}
			if !yield(numbered{entry, number, opening}) {
				return
			}
		}
	}
}

// lines is the table of contents, and the running heads with it.
func (b *builder) lines(e *report.Edition) []PrintLine {
	var out []PrintLine
	for leaf := range leaves(e) {
		out = append(out, PrintLine{ID: place(leaf.ID(), ""), URL: "#" + place(leaf.ID(), ""), Number: leaf.number, Opening: leaf.opening, Titles: titled(leaf.Entry, b.leafTitle)})
	}
	return out
}

// heads are the rules by which the report's title stands at the head of each
// printed page, and the chapter's on its pages.
func heads(report Text, contents []PrintLine) template.CSS {
	var b strings.Builder
	fmt.Fprintf(&b, "@page { @top-left { content: %s } }\n", cssString(report))
	for _, line := range contents {
		if line.Opening {
			fmt.Fprintf(&b, ".c%d { page: c%[1]d }\n@page c%[1]d { @top-right { content: %s } }\n", line.Number, cssString(line.Titles[0].Text))
		}
	}
	return template.CSS(b.String())
}

// cssString is a text as a string of CSS that can't end its style element either.
// Source: CSSOM, "serialize a string".
func cssString(t Text) string {
	var b strings.Builder
	for _, run := range t {
		for _, r := range run.Text {
			if r < ' ' || r == '"' || r == '\\' || r == '<' {
				fmt.Fprintf(&b, "\\%x ", r)
			} else {
				b.WriteRune(r)
			}
		}
	}
	return `"` + b.String() + `"`
}

// leafTitle is an entry's title where all are on one page.
func (b *builder) leafTitle(e *report.Entry) Text {
	if l := e.Edition.Lang; e == e.Edition.Cover { // whose title is that of the whole
		return textOf(l, LabelsFor(l.Locale).Summary)
	}
	return b.title(e)
}

func (b *builder) print(e *report.Edition, p string) *Print {
	v := &Print{Page: b.printBase(e, p), Front: b.front(e), Contents: b.lines(e)}
	v.Heads = heads(v.Heading, v.Contents)
	for _, t := range b.terms(e.Lang) {
		letter := initial(e.Lang, t)
		if n := len(v.Terms); n == 0 || v.Terms[n-1].Letter != letter {
			v.Terms = append(v.Terms, PrintLetter{Letter: letter})
		}
		last := &v.Terms[len(v.Terms)-1]
		last.Terms = append(last.Terms, b.definition(e, t, p))
	}
	v.Leaves = func(yield func(*Leaf) bool) {
		for leaf := range leaves(e) {
			out := &Leaf{ID: place(leaf.ID(), ""), Number: leaf.number, Opening: leaf.opening, Heading: b.leafTitle(leaf.Entry),
				Brief: brief(leaf.Entry), Body: b.body(leaf.Entry, showing{page: p}.leaf(leaf))}
			if !yield(out) {
				return
			}
		}
	}
	return v
}

func (b *builder) parallelPrint(e *report.Edition, p string) *ParallelPrint {
	v := &ParallelPrint{Page: b.printBase(e, p), Front: b.front(e), Contents: b.lines(e)}
	v.Title += " · " + v.Labels.Parallel
	v.Heads = heads(v.Heading, v.Contents)
	for _, t := range b.terms(e.Lang) {
		letter := initial(e.Lang, t)
		if n := len(v.Terms); n == 0 || v.Terms[n-1].Letter != letter {
			v.Terms = append(v.Terms, BilingualLetter{Letter: letter})
		}
		last := &v.Terms[len(v.Terms)-1]
		last.Terms = append(last.Terms, b.bilingualTerm(t, p))
	}
	v.Leaves = func(yield func(*ParallelLeaf) bool) {
		for leaf := range leaves(e) {
			if !yield(b.parallelLeaf(leaf, p, v.Labels)) {
				return
			}
		}
	}
	return v
}

// parallelLeaf is an entry in both languages.
func (b *builder) parallelLeaf(leaf numbered, p string, labels *Labels) *ParallelLeaf {
	bt := leaf.Bitext
	at := showing{page: p, parallel: true}.leaf(leaf)
	out := &ParallelLeaf{ID: place(leaf.ID(), ""), Number: leaf.number, Opening: leaf.opening, Titles: titled(leaf.Entry, b.leafTitle)}
	for side, e := range bt.Entries {
		out.Briefs[side], out.Tags[side] = brief(e), e.Edition.Lang.Tag
		if !e.Borrowed {
			out.Notes = append(out.Notes, b.notes(e, at.side(e), nil)...)
		}
	}
	for _, pair := range bt.Pairs {
		out.Rows = append(out.Rows, b.row(bt, pair, at, labels))
	}
	return out
}
