// Package annotate makes a Report of all Sections: order and numbering, the
// blocks' anchors, what comes before and after, where links lead, where terms
// are used, how long is still to be read.
//
// It doesn't look into a block and writes into no Section, so that annotating
// again after an edit costs a walk over the sections and no more.
package annotate

import (
	"path"
	"slices"
	"strings"

	"duizhao/generator/diag"
	"duizhao/generator/pool"
	"duizhao/generator/report"
)

// Report annotates the sections, which come in the order of m.Sources. Pairings that
// are known are taken, the others are made and added; the map may be nil. Work is done
// jobs at a time; below 1, one a core.
func Report(m *report.Manuscript, sections []*report.Section, known Pairings, jobs int) (*report.Report, []diag.Problem) {
	if known == nil {
		known = Pairings{}
	}
	a := &annotator{m: m, known: known, jobs: jobs, drafts: map[string]bool{}}
	var drafts []*report.Source
	for _, s := range sections {
		if s.Meta.Draft {
			drafts = append(drafts, s.Source)
			a.drafts[s.Source.ID] = true
		}
	}
	a.arrange(sections)
	a.twins()
	var bitexts []*report.Bitext
	pool.Together(jobs, func() { bitexts = a.pairs() }, a.exhibits) // the one changes entries, the other editions
	r := report.New(m.Settings, m.Glossary, m.Assets, a.editions)
	r.Bitexts, r.Refused, r.Matters, r.Data = bitexts, m.Refused, m.Matters, m.Data
	r.Drafts = drafts
	a.refs(r)
	return r, a.problems
}

type annotator struct {
	m        *report.Manuscript
	known    Pairings
	jobs     int
	drafts   map[string]bool // by the section's ID
	editions []*report.Edition
	entries  [][]*report.Entry // of each edition, in their order
	problems []diag.Problem
}

func (a *annotator) whole(s *report.Source, sev diag.Severity, rule string, text, hint diag.Message) {
	a.problems = append(a.problems, s.File.Whole(sev, rule, text, hint))
}

// arrange makes the editions, side by side.
func (a *annotator) arrange(sections []*report.Section) {
	lists := lend(a.m.Settings.Languages, sections)
	a.editions, a.entries = make([]*report.Edition, len(lists)), make([][]*report.Entry, len(lists))
	problems := make([][]diag.Problem, len(lists))
	pool.Each(a.jobs, len(lists), func(i int) {
		own := *a
		a.editions[i] = own.edition(a.m.Settings.Languages[i], lists[i])
		a.entries[i], problems[i] = slices.Collect(a.editions[i].Entries), own.problems
	})
	a.problems = slices.Concat(problems...)
}

// edition puts a language's sections into their places.
func (a *annotator) edition(l *report.Language, sections []*report.Section) *report.Edition {
	e := &report.Edition{Lang: l}
	var chapter *report.Chapter
	var open string // ID of the chapter
	entries := make([]report.Entry, len(sections))
	for i, s := range sections {
		entry := &entries[i]
		*entry = report.Entry{Section: s, Edition: e, Borrowed: s.Source.Lang != l, Updated: s.Meta.Updated}
		if entry.Updated.IsZero() {
			entry.Updated = a.m.Settings.Published
		}
		switch s.Source.Kind {
		case report.CoverSource:
			e.Cover = entry
		case report.PageSource:
			e.Pages = append(e.Pages, entry)
		case report.ChapterSource, report.SectionSource:
			if id, _, _ := strings.Cut(s.Source.ID, "/"); id != open {
				open = id
				chapter = a.chapter(e, entry)
			}
			entry.Chapter = chapter
			if s.Source.Kind == report.SectionSource {
				chapter.Sections = append(chapter.Sections, entry)
			}
		}
	}
	if e.Cover == nil {
		e.Cover = a.untitled(e, path.Join(l.Path, "index.md"), "", report.CoverSource, a.m.Settings.Title[l.Path])
	}
	e.Index()
	a.measure(e)
	return e
}

// chapter begins a chapter with its first entry, which is its opening.
func (a *annotator) chapter(e *report.Edition, first *report.Entry) *report.Chapter {
	c := &report.Chapter{Opening: first}
	e.Chapters = append(e.Chapters, c)
	if src := first.Section.Source; src.Kind != report.ChapterSource {
		dir := path.Dir(src.Path)
		a.whole(&report.Source{File: &diag.File{Name: path.Join(path.Dir(src.File.Name), "index.md")}}, diag.Error, "chapter",
			"the chapter has no opening", `write this file with the chapter's "title: …" in its front matter`)
		c.Opening = a.untitled(e, path.Join(dir, "index.md"), path.Dir(src.ID), report.ChapterSource, dir)
		c.Opening.Chapter = c
	}
	return c
}

// untitled stands in for an index.md that isn't there.
func (a *annotator) untitled(e *report.Edition, name, id string, k report.SourceKind, title string) *report.Entry {
	src := &report.Source{Path: name, Lang: e.Lang, Kind: k, ID: id, File: &diag.File{Name: name}}
	return &report.Entry{
		Section: &report.Section{Source: src, Meta: report.Meta{Title: title}},
		Edition: e, Updated: a.m.Settings.Published,
	}
}

// measure links an edition's entries in reading order and sums up its text.
func (a *annotator) measure(e *report.Edition) {
	line := []*report.Entry{e.Cover}
	for _, c := range e.Chapters {
		c.Count = c.Opening.Section.Count
		line = append(line, c.Opening)
		for _, s := range c.Sections {
			c.Count = c.Count.Add(s.Section.Count)
			line = append(line, s)
		}
	}
	for i, entry := range line {
		if i > 0 {
			entry.Prev = line[i-1]
		}
		if i+1 < len(line) {
			entry.Next = line[i+1]
		}
		if entry.Updated.After(e.Updated) {
			e.Updated = entry.Updated
		}
	}
	for i := len(line) - 1; i >= 0; i-- {
		line[i].Remaining = e.Count
		e.Count = e.Count.Add(line[i].Section.Count)
	}
}

// twins finds each entry in the other languages, as far as it is translated.
func (a *annotator) twins() {
	n := len(a.editions)
	for _, entries := range a.entries {
		room := make([]*report.Entry, n*len(entries))
		for i, entry := range entries {
			entry.Twins, room = room[:n:n], room[n:]
			for j := range a.editions {
				if twin := a.in(j, i, entry); twin != nil && !twin.Borrowed {
					entry.Twins[j] = twin
				}
			}
		}
	}
}

// in finds the section of an edition's i-th entry in edition j: at the same place, unless the order is another.
func (a *annotator) in(j, i int, entry *report.Entry) *report.Entry {
	if i < len(a.entries[j]) {
		if twin := a.entries[j][i]; twin == entry || twin.ID() == entry.ID() {
			return twin
		}
	}
	return a.editions[j].Entry(entry.ID())
}
