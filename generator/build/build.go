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
}

// Site is what the content makes.
type Site struct {
	Report   *report.Report // nil when the settings can't be read
	Files    []report.File  // none with an error among the problems
	Problems []diag.Problem // in their order
}

// Files returns the files of the site, and all problems in their order. With an
// error among the problems there are no files.
func Files(o Options) ([]report.File, []diag.Problem) {
	s := Make(o)
	return s.Files, s.Problems
}

// Make is the whole line.
func Make(o Options) Site {
	if o.Memo == nil {
		o.Memo = &Memo{}
	}
	var pages *site.Site
	var s Site
	var inTemplates, inContent []diag.Problem
	halves := []func(){
		func() { s.Report, inContent = Report(o) },
		func() { pages, inTemplates = o.Memo.templates(o) },
	}
	pool.Each(o.Jobs, len(halves), func(i int) { halves[i]() })
	s.Problems = diag.Sort(slices.Concat(inTemplates, inContent))
	if diag.Count(s.Problems, diag.Error) > 0 {
		return s
	}
	at := urls.Site{Base: o.BaseURL}
	if o.BaseURL == nil {
		at = urls.Site{Base: s.Report.Settings.BaseURL, Portable: !o.Hosted}
	}
	renderers := []renderer{
		{"the pages", pages.Files},
		{"the search", search.Files},
		{"the feeds", feed.Files},
		{"the sitemap", sitemap.Files},
		{"GitHub Pages", noJekyll},
	}
	files, clashes := render(renderers, s.Report, at)
	s.Files, s.Problems = files, append(s.Problems, clashes...)
	return s
}

// Report is the part of the line before rendering.
func Report(o Options) (*report.Report, []diag.Problem) {
	memo := o.Memo
	if memo == nil {
		memo = &Memo{}
	}
	m, problems := memo.load(o)
	if m == nil {
		return nil, problems
	}
	sections, more := memo.parse(o, m)
	problems = append(problems, more...)
	r, more := annotate.Report(m, sections, memo.pairs(m))
	problems = check.Weigh(m.Settings, append(problems, more...))
	return r, diag.Sort(append(problems, memo.check(o, r)...))
}

// twins is the indices of the sources, both languages of a section together: they
// have the same code, which is coloured once when one worker takes both.
func twins(sources []*report.Source) [][]int {
	var groups [][]int
	group := map[string]int{}
	for i, s := range sources {
		g, ok := group[s.ID]
		if !ok {
			g = len(groups)
			group[s.ID] = g
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
