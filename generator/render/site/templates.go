package site

import (
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/jba/templatecheck"

	"duizhao/generator/diag"
)

const layout = "layout.html"

// loadPages parses the layout, the parts and each page, and checks that the
// fields they name exist.
func loadPages(templates fs.FS, root string) (map[string]*template.Template, []diag.Problem) {
	t := &templateLoader{fsys: templates, root: root}
	shared := template.New(layout)
	t.parse(shared, layout)
	parts, err := fs.Glob(templates, "parts/*.html")
	if err != nil || len(parts) == 0 {
		t.missing("parts", "no templates in this folder")
	}
	for _, name := range parts {
		t.parse(shared.New(name), name)
	}
	pages := map[string]*template.Template{}
	for _, p := range table {
		set, err := shared.Clone()
		if err != nil {
			panic(err) // nothing has been executed yet
		}
		if !t.parse(set.New("pages/"+p.template), "pages/"+p.template) {
			continue
		}
		pages[p.template] = set
	}
	if len(t.problems) > 0 {
		return nil, t.problems
	}
	for _, p := range table {
		if err := templatecheck.CheckHTML(pages[p.template], p.view); err != nil {
			t.error(err)
		}
	}
	return pages, diag.Sort(t.problems)
}

type templateLoader struct {
	fsys     fs.FS
	root     string
	problems []diag.Problem
}

func (t *templateLoader) parse(into *template.Template, name string) bool {
	text, err := fs.ReadFile(t.fsys, name)
	if err != nil {
		t.missing(name, "the template is missing")
		return false
	}
	if _, err = into.Parse(string(text)); err != nil {
		t.error(err)
		return false
	}
	return true
}

// located is how the template packages begin their messages: file, line and,
// for some, a column in bytes.
var located = regexp.MustCompile(`(?s)(?:html/)?template: ?([^:\s]+\.html):(\d+)(?::(\d+))?: (.*)`)

// error notes an error of the template packages.
func (t *templateLoader) error(err error) {
	t.problems = append(t.problems, templateProblem(t.fsys, t.root, err))
}

// templateProblem turns an error of the template packages into a problem.
func templateProblem(templates fs.FS, root string, err error) diag.Problem {
	p := diag.Problem{Pos: diag.Pos{File: root}, Severity: diag.Error, Rule: "template", Text: err.Error(),
		Hint: fmt.Sprintf("what templates see is described in %s", path.Join(root, "README.md"))}
	var te *template.Error
	if m := located.FindStringSubmatch(err.Error()); m != nil {
		p.Pos.File, p.Text = path.Join(root, m[1]), m[4]
		p.Pos.Line, _ = strconv.Atoi(m[2])
	} else if errors.As(err, &te) && te.Name != "" {
		p.Pos.File, p.Pos.Line, p.Text = path.Join(root, te.Name), te.Line, te.Description
	}
	p.Source = line(templates, strings.TrimPrefix(p.Pos.File, root+"/"), p.Pos.Line)
	return p
}

// line is a line of a template, or "".
func line(templates fs.FS, name string, n int) string {
	text, _ := fs.ReadFile(templates, name)
	lines := strings.Split(string(text), "\n")
	if n < 1 || n > len(lines) {
		return ""
	}
	return strings.TrimRight(lines[n-1], "\r")
}

func (t *templateLoader) missing(name, text string) {
	t.problems = append(t.problems, diag.Problem{Pos: diag.Pos{File: path.Join(t.root, name)}, Severity: diag.Error, Rule: "template", Text: text})
}
