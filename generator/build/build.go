// Package build is the line from content to files as one function.
//
//	content/ → load → parse → annotate → check → render → files
//
// It reads from file systems and writes nothing.
package build

import (
	"io"
	"io/fs"
	"net/url"
	"slices"
	"sync"

	"duizhao/generator/annotate"
	"duizhao/generator/check"
	"duizhao/generator/diag"
	"duizhao/generator/pool"
	"duizhao/generator/render/feed"
	"duizhao/generator/render/search"
	"duizhao/generator/render/site"
	"duizhao/generator/render/sitemap"
	"duizhao/generator/report"
	"duizhao/generator/urls"
	"duizhao/generator/write"
)

// Options says what is built, and for where.
type Options struct {
	Content       fs.FS
	ContentRoot   string // what messages call the content folder
	Templates     fs.FS
	TemplatesRoot string
	BaseURL       *url.URL // of the place that the site is built for; nil makes a site that can be moved
	Hosted        bool     // without a BaseURL the site is built for the settings' own
	Jobs          int      // how many sources are read and parsed at a time; below 1, one a core
	Memo          *Memo    // what earlier builds found; nil for none

	// Progress is called where a stage of n pieces begins, and step as each is done, on any goroutine; nil for none.
	Progress func(n int) (step func())
}

// Files returns the files of the site, and all problems in their order. With an
// error among the problems there are no files.
func Files(o Options) ([]report.File, []diag.Problem) { return Make(o).Files() }

// Report is the part of the line before rendering.
func Report(o Options) (*report.Report, []diag.Problem) {
	o = complete(o)
	m, r, problems := sections(o)
	return r, diag.Sort(append(problems, o.Memo.checks.all(o, m, r)...))
}

// Site is what can be shown of a report at once. It is only read once it is made. What takes the whole of it, the list
// of all files and the rules of package check, is left to Files.
type Site struct {
	Report   *report.Report // nil when the settings can't be read
	Problems []diag.Problem // all that was found, in their order, if the report can't be shown; else Files has them
	Base     *url.URL       // of the place that the site is for; nil without a Report

	found     []diag.Problem // by all but the rules
	check     func() []diag.Problem
	renderers []renderer // none where the report can't be shown
	at        urls.Site
	find      func(path string) (report.File, bool) // of the pages
	others    func() map[string]report.File         // by all but the pages, by path
}

// Make makes what can be shown at once. With a memo it gives the very same site again while nothing has changed.
func Make(o Options) *Site {
	o = complete(o)
	if s := o.Memo.last(o); s != nil {
		return s
	}
	o.Memo.site = made(o)
	return o.Memo.site
}

func made(o Options) *Site {
	s := &Site{Base: o.BaseURL}
	var m *report.Manuscript
	var pages *site.Site
	var inTemplates []diag.Problem
	o.Memo.first(func() {
		pool.Together(o.Jobs,
			func() { m, s.Report, s.found = sections(o) },
			func() { pages, inTemplates = o.Memo.templates(o) })
	})
	s.found = append(s.found, inTemplates...)
	s.check = func() []diag.Problem { return o.Memo.checks.all(o, m, s.Report) }
	failed := diag.Count(s.found, diag.Error) > 0
	if failed {
		s.Problems = diag.Sort(append(slices.Clone(s.found), s.check()...))
	}
	if s.Report == nil {
		return s
	}
	s.at = urls.Site{Base: o.BaseURL}
	if o.BaseURL == nil {
		s.Base = s.Report.Settings.BaseURL
		s.at = urls.Site{Base: s.Base, Portable: !o.Hosted}
	}
	if failed {
		return s
	}
	s.find = pages.Finder(s.Report, s.at)
	s.renderers = []renderer{
		{"the pages", pages.Files},
		{"the search", search.Files},
		{"the feeds", feed.Files},
		{"the sitemap", sitemap.Files},
		{"GitHub Pages", noJekyll},
	}
	// Made once, since what the search promises shares its index.
	s.others = sync.OnceValue(func() map[string]report.File {
		byPath := map[string]report.File{}
		for _, re := range s.renderers[1:] {
			for _, f := range re.files(s.Report, s.at) {
				byPath[f.Path] = f
			}
		}
		return byPath
	})
	return s
}

// Find promises the file of a path.
func (s *Site) Find(path string) (report.File, bool) {
	if len(s.renderers) == 0 {
		return report.File{}, false
	}
	if f, ok := s.find(path); ok {
		return f, true
	}
	f, ok := s.others()[path]
	return f, ok
}

// Files returns the files of the site, and all problems in their order. With an
// error among the problems there are no files.
func (s *Site) Files() ([]report.File, []diag.Problem) {
	if s.renderers == nil {
		return nil, s.Problems
	}
	problems := diag.Sort(append(slices.Clone(s.found), s.check()...))
	if diag.Count(problems, diag.Error) > 0 {
		return nil, problems
	}
	files, clashes := render(s.renderers, s.Report, s.at)
	return files, append(problems, clashes...)
}

// complete fills in what may be left out.
func complete(o Options) Options {
	if o.Progress == nil {
		o.Progress = func(int) func() { return func() {} }
	}
	if o.Memo == nil {
		o.Memo = &Memo{}
	}
	return o
}

// sections makes the report; without settings there is none.
func sections(o Options) (*report.Manuscript, *report.Report, []diag.Problem) {
	m, problems := o.Memo.load(o)
	if m == nil {
		return nil, nil, problems
	}
	parsed, more := o.Memo.parse(o, m)
	problems = append(problems, more...)
	r, more := annotate.Report(m, parsed, o.Memo.pairs(m), o.Jobs)
	return m, r, check.Weigh(m.Settings, append(problems, more...))
}

// twins groups indices of the sources, both languages of a section together: they
// have the same code, which is coloured once when one worker takes both.
func twins(sources []*report.Source, indices []int) [][]int {
	var groups [][]int
	group := map[string]int{}
	for _, i := range indices {
		g, ok := group[sources[i].ID]
		if !ok {
			g = len(groups)
			group[sources[i].ID] = g
			groups = append(groups, nil)
		}
		groups[g] = append(groups[g], i)
	}
	return groups
}

// renderer makes files of a report.
type renderer struct {
	name  string
	files func(*report.Report, urls.Site) []report.File
}

// render asks the renderers for their files. Two that claim one path are a
// mistake of ours or a clash of names in the content.
func render(renderers []renderer, r *report.Report, at urls.Site) ([]report.File, []diag.Problem) {
	var files []report.File
	var problems []diag.Problem
	owner := map[string]string{}
	for _, re := range renderers {
		for _, f := range re.files(r, at) {
			if first, taken := owner[f.Path]; taken {
				problems = append(problems, diag.Problem{Pos: diag.Pos{File: f.Path}, Severity: diag.Error, Rule: "path",
					Text: diag.Say("made twice: by %s and by %s", first, re.name)})
			}
			owner[f.Path] = re.name
			files = append(files, f)
		}
	}
	return files, problems
}

// noJekyll keeps GitHub Pages from processing the site, and tells write that
// the folder is ours.
func noJekyll(*report.Report, urls.Site) []report.File {
	return []report.File{{Path: ".nojekyll", Render: func(w io.Writer) error {
		_, err := io.WriteString(w, write.Marker)
		return err
	}}}
}
