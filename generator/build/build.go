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

	"duizhao/generator/annotate"
	"duizhao/generator/check"
	"duizhao/generator/diag"
	"duizhao/generator/load"
	"duizhao/generator/parse"
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
	Jobs          int      // how many sources are read and parsed at a time; below 1, one a core
}

// Files returns the files of the site, and all problems in their order. With an
// error among the problems there are no files.
func Files(o Options) ([]report.File, []diag.Problem) {
	var pages *site.Site
	var r *report.Report
	var inTemplates, inContent []diag.Problem
	halves := []func(){
		func() { r, inContent = Report(o) },
		func() { pages, inTemplates = site.New(o.Templates, o.TemplatesRoot) },
	}
	pool.Each(o.Jobs, len(halves), func(i int) { halves[i]() })
	problems := diag.Sort(append(inTemplates, inContent...))
	if diag.Count(problems, diag.Error) > 0 {
		return nil, problems
	}
	at := urls.Site{Base: o.BaseURL}
	if o.BaseURL == nil {
		at = urls.Site{Base: r.Settings.BaseURL, Portable: true}
	}
	renderers := []renderer{
		{"the pages", pages.Files},
		{"the search", search.Files},
		{"the feeds", feed.Files},
		{"the sitemap", sitemap.Files},
		{"GitHub Pages", noJekyll},
	}
	files, clashes := render(renderers, r, at)
	return files, append(problems, clashes...)
}

// Report is the part of the line before rendering.
func Report(o Options) (*report.Report, []diag.Problem) {
	m, problems := load.Content(o.Content, o.ContentRoot, o.Jobs)
	if m == nil {
		return nil, problems
	}
	p := parse.New(m.Settings.Languages, m.Glossary)
	sections := make([]*report.Section, len(m.Sources))
	found := make([][]diag.Problem, len(m.Sources))
	work := twins(m.Sources)
	pool.Each(o.Jobs, len(work), func(i int) {
		for _, n := range work[i] {
			sections[n], found[n] = p.Section(m.Sources[n])
		}
	})
	for _, ps := range found {
		problems = append(problems, ps...)
	}
	r, more := annotate.Report(m, sections)
	problems = append(problems, more...)
	return r, diag.Sort(append(check.Weigh(m.Settings, problems), check.Report(r)...))
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
