package site

import (
	"bytes"
	"errors"
	"html/template"
	"io"
	"io/fs"
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/jba/templatecheck"

	"duizhao/generator/diag"
	"duizhao/generator/pool"
)

const layout = "layout.html"

// loadPages parses the layout, the parts and each page, and checks that the
// fields they name exist.
func (s *Site) loadPages() []diag.Problem {
	s.pages = nil
	t := &templateLoader{fsys: s.templates, root: s.root}
	shared := template.New(layout)
	t.parse(shared, layout)
	parts, err := fs.Glob(s.templates, "parts/*.html")
	if err != nil || len(parts) == 0 {
		t.missing("parts", "no templates in this folder")
	}
	for _, name := range parts {
		t.parse(shared.New(name), name)
	}
	sets, loaders := make([]*template.Template, len(table)), make([]templateLoader, len(table))
	parsed := len(t.problems) == 0
	for i, p := range table {
		if sets[i], err = shared.Clone(); err != nil {
			panic(err) // nothing has been executed yet
		}
		loaders[i] = templateLoader{fsys: s.templates, root: s.root}
		parsed = loaders[i].parse(sets[i].New("pages/"+p.template), "pages/"+p.template) && parsed
	}
	pool.Each(s.jobs, len(table), func(i int) {
		for _, name := range []string{layout, "sheet"} {
			if parsed {
				loaders[i].check(sets[i], name, table[i].view)
			}
		}
	})
	pages := map[string]*template.Template{}
	for i, p := range table {
		pages[p.template] = sets[i]
		t.problems = append(t.problems, loaders[i].problems...)
	}
	if parsed {
		s.pages = pages
	}
	return diag.Sort(t.problems)
}

// figureViews are the templates of figures with what they see. They are pieces of pages or files of
// their own, so they have no layout.
var figureViews = map[string]any{exhibitTemplate: Exhibit{}, standaloneTemplate: Standalone{}}

// loadFigures parses the templates of figures, which may use each other.
func (s *Site) loadFigures() []diag.Problem {
	t := &templateLoader{fsys: s.templates, root: s.root}
	shared := template.New("figures")
	names, err := fs.Glob(s.templates, "figures/*.*")
	if err != nil || len(names) == 0 {
		t.missing("figures", "no templates in this folder")
	}
	for _, name := range names {
		t.parse(shared.New(name), name)
	}
	s.figures = map[string]*template.Template{}
	for name, view := range figureViews {
		if s.figures[name] = shared.Lookup("figures/" + name); s.figures[name] == nil {
			t.missing("figures/"+name, "the template is missing")
		} else if len(t.problems) > 0 {
			continue
		} else if err := templatecheck.CheckHTML(s.figures[name], view); err != nil {
			t.error(err)
		}
	}
	return diag.Sort(t.problems)
}

type templateLoader struct {
	fsys     fs.FS
	root     string
	problems []diag.Problem
}

// check notes what is wrong with a template of a page, for the struct that it sees.
func (t *templateLoader) check(page *template.Template, name string, view any) {
	set := page.Lookup(name)
	if set == nil {
		t.missing(layout, diag.Say("it defines no %q", name))
		return
	}
	if err := templatecheck.CheckHTML(set, view); err != nil {
		t.error(err)
		return
	}
	// Only an execution finds out that a value stands where HTML gives it no
	// clear meaning. What else goes wrong with an empty view is no mistake.
	var misplaced *template.Error
	if err := set.Execute(io.Discard, view); errors.As(err, &misplaced) {
		t.error(err)
	}
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
var located = regexp.MustCompile(`(?s)(?:html/)?template: ?([^:\s]+\.(?:html|svg)):(\d+)(?::(\d+))?: (.*)`)

// error notes an error of the template packages.
func (t *templateLoader) error(err error) {
	t.problems = append(t.problems, templateProblem(t.fsys, t.root, err))
}

// action is how they say of what action of a template they speak.
var action = regexp.MustCompile(`(?s)^(?:checking|executing) ".*?" at <(.*?)>: (.*)`)

// templateProblem turns an error of the template packages into a problem.
func templateProblem(templates fs.FS, root string, err error) diag.Problem {
	name, line, text := "", 0, err.Error()
	var te *template.Error
	if m := located.FindStringSubmatch(text); m != nil {
		name, text = m[1], m[4]
		line, _ = strconv.Atoi(m[2])
	} else if errors.As(err, &te) && te.Name != "" {
		name, line, text = te.Name, te.Line, te.Description
	}
	text, _, _ = strings.Cut(text, ": {state") // what follows are names of the package's own
	said := ""
	if m := action.FindStringSubmatch(text); m != nil {
		said, text = m[1], m[2]
	}
	source, _ := fs.ReadFile(templates, name)
	f := &diag.File{Name: path.Join(root, name), Text: source}
	what := diag.Say("%s", text) // in the package's own words
	hint := diag.Say("what templates see is described in %s", path.Join(root, "README.md"))
	if line == 0 {
		return f.Whole(diag.Error, "template", what, hint)
	}
	start := f.Offset(line, 1)
	at := bytes.Index(source[start:f.Offset(line+1, 1)], []byte(said))
	if said == "" || at < 0 {
		p := f.Problem(diag.Error, "template", start, start, what, hint)
		p.Pos.Col = 0
		return p
	}
	return f.Problem(diag.Error, "template", start+at, start+at+len(said), what, hint)
}

func (t *templateLoader) missing(name string, text diag.Message) {
	t.problems = append(t.problems, diag.Problem{Pos: diag.Pos{File: path.Join(t.root, name)}, Severity: diag.Error, Rule: "template", Text: text})
}
