package site

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"duizhao/generator/diag"
)

// repository is the folder of templates that the site is made with.
const repository = "../../../templates"

// with is the repository's templates but for some, by name; an empty text takes one away.
func with(t testing.TB, changed map[string]string) fstest.MapFS {
	t.Helper()
	fsys := fstest.MapFS{}
	err := fs.WalkDir(os.DirFS(repository), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path.Join(repository, name))
		fsys[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range changed {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
		if text == "" {
			delete(fsys, name)
		}
	}
	return fsys
}

func TestTemplatesOfTheRepository(t *testing.T) {
	if _, problems := New(os.DirFS(repository), "templates", 0); len(problems) > 0 {
		t.Errorf("problems: %+v", problems)
	}
}

// Every template is used: each page has its row in the table, each part is named by some template.
func TestTemplatesAreUsed(t *testing.T) {
	var all strings.Builder
	fsys := os.DirFS(repository)
	err := fs.WalkDir(fsys, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || path.Ext(name) != ".html" {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		all.Write(data)
		if dir, file := path.Split(name); dir == "pages/" && !slices.ContainsFunc(table, func(p page) bool { return p.template == file }) {
			t.Errorf("%s is no row of the table", name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	parts, err := fs.Glob(fsys, "parts/*.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range parts {
		if !regexp.MustCompile(`\{\{-?\s*template "` + regexp.QuoteMeta(name) + `"`).MatchString(all.String()) {
			t.Errorf("%s is used by no template", name)
		}
	}
}

// What is wrong with a template is found when it is loaded, with its file and line, whether a page
// would come to that place or not.
func TestTemplateProblems(t *testing.T) {
	tests := []struct {
		name    string
		changed map[string]string
		file    string
		line    int
		says    string
	}{
		{"field that isn't there", map[string]string{"pages/moved.html": "{{define \"main\"}}\n{{.Nothing}}{{end}}"}, "pages/moved.html", 2, "Nothing"},
		{"in a branch", map[string]string{"pages/moved.html": "{{define \"main\"}}\n{{if .Refresh}}\n{{.Nothing}}{{end}}{{end}}"}, "pages/moved.html", 3, "Nothing"},
		{"in the other branch", map[string]string{"pages/moved.html": "{{define \"main\"}}{{if .Refresh}}{{else}}\n{{.Nothing}}{{end}}{{end}}"}, "pages/moved.html", 2, "Nothing"},
		{"in a loop over what may be empty", map[string]string{"pages/article.html": "{{define \"main\"}}{{range .Backlinks}}\n{{.Titel}}{{end}}{{end}}"}, "pages/article.html", 2, "Titel"},
		{"deeper down", map[string]string{"pages/glossary.html": "{{define \"main\"}}{{range .Letters}}{{range .Entries}}\n{{.Definition.Nam}}{{end}}{{end}}{{end}}"}, "pages/glossary.html", 2, "Nam"},
		{"in a part", map[string]string{"parts/brief.html": "\n\n{{.Brief.Sumary}}"}, "parts/brief.html", 3, "Sumary"},
		{"in a figure's file", map[string]string{"figures/standalone.svg": "<svg>\n{{.Titel}}</svg>"}, "figures/standalone.svg", 2, "Titel"},
		{"in a figure's file, without an end", map[string]string{"figures/standalone.svg": "<svg>\n{{if .Title}}\n</svg>"}, "figures/standalone.svg", 3, "unexpected EOF"},
		{"in the layout", map[string]string{"layout.html": "<title>\n{{.Titel}}</title>"}, "layout.html", 2, "Titel"},
		{"action without an end", map[string]string{"pages/moved.html": "{{define \"main\"}}\n{{if .Refresh}}\n{{end}}"}, "pages/moved.html", 3, "unexpected EOF"},
		{"function that isn't there", map[string]string{"pages/moved.html": "{{define \"main\"}}\n{{upper .Refresh}}{{end}}"}, "pages/moved.html", 2, "upper"},
		{"part that isn't there", map[string]string{"pages/moved.html": "{{define \"main\"}}\n{{template \"parts/none.html\" .}}{{end}}"}, "pages/moved.html", 2, "parts/none.html"},
		{"page that isn't there", map[string]string{"pages/moved.html": ""}, "pages/moved.html", 0, "missing"},
		{"layout that isn't there", map[string]string{"layout.html": ""}, "layout.html", 0, "missing"},
		{"icon that isn't there", map[string]string{"assets/icon.svg": ""}, "assets/icon.svg", 0, "missing"},
		{"style that isn't CSS", map[string]string{"assets/site.css": "p {\n  color: red;\n}}\n"}, "assets/site.css", 3, "}"},
		{"script that isn't JavaScript", map[string]string{"assets/site.js": "let a = 1\nlet = = 2\n"}, "assets/site.js", 2, ""},
		{"string without an end, over lines", map[string]string{"assets/early.js": "const `a\nbbbbbbbbbbbbbbbbbbbb`;\n"}, "assets/early.js", 1, ""},
		{"import of nothing", map[string]string{"assets/site.js": "import './none.js'\n"}, "assets/site.js", 1, "none.js"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, problems := New(with(t, test.changed), "templates", 0)
			i := slices.IndexFunc(problems, func(p diag.Problem) bool {
				return p.Pos.File == "templates/"+test.file && p.Pos.Line == test.line && strings.Contains(p.Text.String(), test.says)
			})
			if i < 0 {
				t.Fatalf("problems %+v, want one in %s, line %d, that says %q", problems, test.file, test.line, test.says)
			}
			if p := problems[i]; p.Severity != diag.Error || p.Pos.Line > 0 && p.Source == "" {
				t.Errorf("problem %+v is no error, or shows no source line", p)
			}
		})
	}
}

// All broken templates are told at once.
func TestTemplateProblemsAtOnce(t *testing.T) {
	_, problems := New(with(t, map[string]string{
		"pages/moved.html":   "{{define \"main\"}}{{.A}}{{end}}",
		"pages/chooser.html": "{{define \"main\"}}{{.B}}{{end}}",
		"assets/site.css":    "p {",
	}), "templates", 0)
	files := map[string]bool{}
	for _, p := range problems {
		files[p.Pos.File] = true
	}
	for _, want := range []string{"templates/pages/moved.html", "templates/pages/chooser.html", "templates/assets/site.css"} {
		if !files[want] {
			t.Errorf("nothing is said of %s in %+v", want, problems)
		}
	}
}
