// Package site renders the pages of a report.
//
// A page is a row of the table below: its template, the struct that the
// template sees, and the files that are made with it. The templates are loaded,
// checked against their structs and executed from that one table. A struct
// holds finished values; template.HTML comes from the blocks of a section and
// from nowhere else.
package site

import (
	"bufio"
	"bytes"
	"html/template"
	"io"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"duizhao/generator/diag"
	"duizhao/generator/pool"
	"duizhao/generator/report"
	"duizhao/generator/urls"
)

// page is one kind of page.
type page struct {
	template string                                            // in templates/pages/
	view     any                                               // zero value of the struct that the template sees
	files    func(b *builder, e *report.Edition) []report.File // nil where another row makes them
	many     bool                                              // one a section: find finds them
	once     bool                                              // made once for the report, with the first edition, and not for each
}

var table = []page{
	{template: "chooser.html", view: Chooser{}, files: chooserFiles, once: true},
	{template: "notfound.html", view: NotFound{}, files: notFoundFiles, once: true},
	{template: "cover.html", view: Cover{}, files: coverFiles},
	{template: "article.html", view: Article{}, files: articleFiles, many: true},
	{template: "parallel.html", view: Parallel{}, files: parallelFiles, many: true, once: true},
	{template: "parallel-cover.html", view: ParallelCover{}, once: true},
	{template: "print.html", view: Print{}, files: printFiles},
	{template: "parallel-print.html", view: ParallelPrint{}, files: parallelPrintFiles, once: true},
	{template: "glossary.html", view: GlossaryPage{}, files: glossaryFiles},
	{template: "search.html", view: SearchPage{}, files: searchFiles},
	{template: "moved.html", view: Moved{}, files: movedFiles},
}

// Site is what a folder of templates makes of reports.
type Site struct {
	templates fs.FS
	root      string // what messages call the folder of templates
	jobs      int    // how many of them are loaded at a time; below 1, one a core
	pages     map[string]*template.Template
	figures   map[string]*template.Template
	assets    assets
	ownStyles *sync.Map // text → template.CSS, minified, as they are asked for
	problems  [partCount][]diag.Problem
}

// The parts of a folder of templates that are loaded by themselves.
const (
	pagesPart = iota
	figuresPart
	assetsPart
	partCount
)

// partOf is the part that a file belongs to.
func partOf(name string) int {
	switch top, _, _ := strings.Cut(name, "/"); top {
	case "figures":
		return figuresPart
	case "assets":
		return assetsPart
	}
	return pagesPart
}

// New loads the templates, which messages call root, jobs at a time; below 1, one a
// core. With an error among the problems nothing can be rendered.
func New(templates fs.FS, root string, jobs int) (*Site, []diag.Problem) {
	return (&Site{templates: templates, root: root, jobs: jobs, ownStyles: &sync.Map{}}).Again([]string{"."})
}

// Again is the site after changes of these files and folders, which are named by their
// paths in the folder of the templates, "." for all. What hasn't changed isn't loaded again.
func (s *Site) Again(changed []string) (*Site, []diag.Problem) {
	next := *s
	load := [partCount]func() []diag.Problem{next.loadPages, next.loadFigures, next.loadAssets}
	pool.Each(s.jobs, partCount, func(part int) {
		if slices.ContainsFunc(changed, func(name string) bool { return name == "." || partOf(name) == part }) {
			next.problems[part] = load[part]()
		}
	})
	return &next, slices.Concat(next.problems[:]...)
}

// Files promises the pages of a report and what they need.
func (s *Site) Files(r *report.Report, at urls.Site) []report.File {
	return newBuilder(s, r, at).files(false)
}

// files are all files, or those that Finder doesn't find by their paths.
func (b *builder) files(few bool) []report.File {
	var files []report.File
	for _, p := range table {
		if few && p.many {
			continue
		}
		for i, e := range b.report.Editions {
			if p.files != nil && (i == 0 || !p.once) {
				files = append(files, p.files(b, e)...)
			}
		}
	}
	for _, e := range b.report.Editions {
		files = append(files, standaloneFiles(b, e)...)
	}
	return append(files, b.site.assetFiles(b.report)...)
}

// Finder is Files for who wants one: it promises the file of a path, and doesn't make
// a list that is as long as the report for it.
func (s *Site) Finder(r *report.Report, at urls.Site) func(path string) (report.File, bool) {
	b := newBuilder(s, r, at)
	few := sync.OnceValue(func() []report.File { return b.files(true) })
	return func(path string) (report.File, bool) {
		if f, ok := b.find(path); ok {
			return f, true
		}
		for _, f := range few() {
			if f.Path == path {
				return f, true
			}
		}
		return report.File{}, false
	}
}

// find promises the page of a section, in one language or in both.
func (b *builder) find(path string) (report.File, bool) {
	page, ok := strings.CutSuffix(path, "index.html")
	first, rest, _ := strings.Cut(page, "/")
	id := strings.TrimSuffix(rest, "/")
	for _, e := range b.report.Editions {
		if !ok || first != e.Lang.Path && first+"/" != urls.Parallel("") {
			continue
		}
		f, entry := report.File{}, e.Entry(id)
		switch {
		case entry == nil:
		case first != e.Lang.Path && entry.Bitext != nil:
			f = b.parallelFile(entry.Bitext, e)
		case first == e.Lang.Path && entry != e.Cover:
			f = b.articleFile(entry)
		}
		return f, f.Path == path
	}
	return report.File{}, false
}

// buffers keeps memory between pages: a page is made whole before it is written,
// so that a template's error leaves no half page.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// view is a struct that a page's template sees: each embeds Page.
type view interface{ frame() *Page }

func (p *Page) frame() *Page { return p }

// file promises a page.
func (s *Site) file(p, templateName string, see func() view) report.File {
	return report.File{Path: urls.File(p), Render: func(w io.Writer) (err error) {
		defer catch(&err)
		buf := buffers.Get().(*bytes.Buffer)
		defer buffers.Put(buf)
		v := see()
		if err := s.dress(v, templateName, buf); err != nil {
			return err
		}
		if err := s.execute(buf, templateName, layout, v); err != nil {
			return err
		}
		_, err = w.Write(buf.Bytes())
		return err
	}}
}

// stream promises a page that is as long as the report: it is written as it is
// made, and never held as a whole.
func (s *Site) stream(p, templateName string, see func() view) report.File {
	return report.File{Path: urls.File(p), Render: func(w io.Writer) (err error) {
		defer catch(&err)
		buf := buffers.Get().(*bytes.Buffer)
		defer buffers.Put(buf)
		v := see()
		if err := s.dress(v, templateName, buf); err != nil {
			return err
		}
		out := bufio.NewWriter(w)
		if err := s.pages[templateName].ExecuteTemplate(out, layout, v); err != nil {
			return &diag.Failure{Problem: templateProblem(s.templates, s.root, err)}
		}
		return out.Flush()
	}}
}

// dress gives a page its style sheet, and the policy that names the sheet's
// digest: it has to be whole before the page's head is written.
func (s *Site) dress(v view, templateName string, buf *bytes.Buffer) error {
	page := v.frame()
	if err := s.execute(buf, templateName, "sheet", v); err != nil {
		return err
	}
	element := strings.TrimSpace(buf.String())
	own, err := s.ownStyle(templateName, strings.TrimSuffix(strings.TrimPrefix(element, "<style>"), "</style>"))
	if err != nil {
		return err
	}
	page.Style = s.assets.style + own
	page.Policy = policy(page.Style, page.Early)
	return nil
}

func (s *Site) execute(buf *bytes.Buffer, page, name string, v view) error {
	buf.Reset()
	if err := s.pages[page].ExecuteTemplate(buf, name, v); err != nil {
		return &diag.Failure{Problem: templateProblem(s.templates, s.root, err)}
	}
	return nil
}

// catch makes an error of a failure that a figure's template has panicked with.
func catch(err *error) {
	switch failure := recover().(type) {
	case nil:
	case *diag.Failure:
		*err = failure
	default:
		panic(failure)
	}
}
