package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "duizhao/generator"

// room is a package of the house: its floor, and the packages of ours that it may import. Imports go
// down only, and sideways only where the room says so; what isn't named is forbidden, so that whoever
// opens a door writes down that it is there.
type room struct {
	floor   int
	imports []string
}

// house is the table of architecture.md. render/epub has its room there as well; it comes into the
// table with its first file.
var house = map[string]room{
	"main":            {4, []string{"pdf", "urls", "build", "load", "check", "external", "starter", "layer", "tongue", "write", "render/exchange", "serve", "report", "bitext", "diag", "lang"}},
	"browser":         {4, []string{"build", "write", "diag", "report"}},
	"build":           {3, []string{"load", "parse", "annotate", "check", "render/site", "render/search", "render/feed", "render/sitemap", "write", "report", "bitext", "urls", "diag", "pool"}},
	"load":            {2, []string{"report", "bitext", "diag", "lang", "yaml", "pool"}},
	"parse":           {2, []string{"report", "terms", "diag", "lang", "yaml"}},
	"annotate":        {2, []string{"report", "bitext", "diag", "lang", "pool"}},
	"check":           {2, []string{"report", "terms", "bitext", "quantity", "diag", "lang"}},
	"render/site":     {2, []string{"report", "figure", "plot", "bitext", "citation", "urls", "diag", "lang", "pool"}},
	"render/search":   {2, []string{"report", "figure", "urls", "terms", "quantity", "lang"}},
	"pdf":             {2, []string{"report", "urls", "diag"}},
	"render/feed":     {2, []string{"report", "urls", "lang"}},
	"render/sitemap":  {2, []string{"report", "urls", "lang"}},
	"render/exchange": {2, []string{"report", "bitext", "diag", "lang"}},
	"write":           {2, []string{"diag", "pool"}},
	"external":        {2, []string{"diag", "pool"}},
	"serve":           {2, []string{"report", "bitext", "urls", "diag", "lang"}},
	"report":          {1, []string{"bitext", "diag", "lang"}},
	"terms":           {1, []string{"report", "lang"}},
	"urls":            {1, []string{"report"}},
	"figure":          {1, []string{"report", "plot", "lang"}},
	"bitext":          {0, []string{"lang"}},
	"citation":        {0, []string{"lang"}},
	"quantity":        {0, []string{"diag", "lang"}},
	"plot":            {0, []string{"lang"}},
	"yaml":            {0, []string{"diag", "lang"}},
	"diag":            {0, nil},
	"lang":            {0, nil},
	"pool":            {0, nil},
	"layer":           {0, nil},
	"starter":         {0, nil},
	"tongue":          {0, nil},
}

// sameFloor are the imports that stay on their floor, each for its reason.
var sameFloor = map[string]string{
	"urls → report":   "addresses are made of a report's languages and ids",
	"terms → report":  "what is searched for is the terms of a report's glossary",
	"figure → report": "what is drawn is a report's charts",
	"plot → lang":     "a Han character is an em wide and may be broken from the next",
	"yaml → diag":     "a mistake in YAML is a problem with a place",
	"yaml → lang":     "an unknown key is told with the nearest known one",
	"bitext → lang":   "texts are measured as readers of their language do",
	"citation → lang": "a reference depends on the work's language",
	"quantity → diag": "a figure is told in the language of who reads the message",
	"quantity → lang": "what is a Han character is a fact of the language",
}

// outside are imports that are kept to some packages, with the reason that the failure prints.
var outside = []struct {
	imported *regexp.Regexp
	allowed  []string
	reason   string
}{
	{regexp.MustCompile(`^github\.com/yuin/goldmark`), []string{"parse"}, "no goldmark type leaves parse, so that another parser changes one package"},
	{regexp.MustCompile(`^os(/|$)|^syscall$|^golang\.org/x/sys/`), []string{"main", "write", "serve"}, "only main, write and serve touch the disk; the rest takes an fs.FS or values"},
	{regexp.MustCompile(`^net$|^net/http`), []string{"main", "serve", "external"}, "only main, serve and external touch the network"},
	{regexp.MustCompile(`^math/rand|^crypto/rand$`), nil, "the same input gives the same bytes"},
	{regexp.MustCompile(`^github\.com/goccy/go-yaml`), []string{"yaml"}, "one package reads YAML, and says where each mistake is"},
	{regexp.MustCompile(`^github\.com/chromedp/|^rsc\.io/pdf`), []string{"pdf"}, "one package knows the browser and reads what it prints"},
	{regexp.MustCompile(`^github\.com/evanw/esbuild`), []string{"render/site"}, "styles and scripts belong to the pages"},
}

// clock reads what isn't in the input.
var clock = regexp.MustCompile(`^(?:time\.(?:Now|Since|Until|After|Tick|Sleep)|os\.(?:Getenv|LookupEnv|Environ|Hostname))$`)

// limits of the house.
const (
	maxFileLines     = 500
	maxFunctionLines = 80
)

// source is a Go file, parsed.
type source struct {
	name string // from the module's generator/ folder
	room string
	test bool
	file *ast.File
	fset *token.FileSet
	text []byte
}

func sources(t *testing.T) []source {
	t.Helper()
	var all []source
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && e.Name() == "testdata":
			return fs.SkipDir
		case e.IsDir() || path.Ext(name) != ".go":
			return nil
		}
		s := source{name: name, room: path.Dir(name), test: strings.HasSuffix(name, "_test.go"), fset: token.NewFileSet()}
		if s.room == "." {
			s.room = "main"
		}
		if s.text, err = os.ReadFile(name); err != nil {
			return err
		}
		s.file, err = parser.ParseFile(s.fset, name, s.text, parser.ParseComments)
		all = append(all, s)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// Imports of ours go to the packages that the house allows.
func TestFloors(t *testing.T) {
	for name, r := range house {
		for _, to := range r.imports {
			below, known := house[to]
			if door := name + " → " + to; !known || below.floor > r.floor || below.floor == r.floor && r.floor < 2 && sameFloor[door] == "" || below.floor == r.floor && r.floor >= 2 {
				t.Errorf("the table itself lets %s import %s, which is no floor below", name, to)
			}
		}
	}
	for _, s := range sources(t) {
		r, known := house[s.room]
		if !known {
			t.Errorf("%s: the package %q is in no room of the house; give it one in floors_test.go and architecture.md", s.name, s.room)
			continue
		}
		if s.test {
			continue // a test may come in from anywhere
		}
		for _, imported := range imports(s) {
			to, ours := strings.CutPrefix(imported, module+"/")
			if ours && !slices.Contains(r.imports, to) {
				t.Errorf("%s: %s, on floor %d, may not import %s, on floor %d: imports go down, to %s", s.name, s.room, r.floor, to, house[to].floor, strings.Join(r.imports, ", "))
			}
		}
	}
}

// Libraries and the world outside stay where they are meant to be.
func TestOutsideImports(t *testing.T) {
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		for _, imported := range imports(s) {
			for _, o := range outside {
				if o.imported.MatchString(imported) && !slices.Contains(o.allowed, s.room) {
					t.Errorf("%s: %s may not import %s: %s", s.name, s.room, imported, o.reason)
				}
			}
		}
		if slices.Contains([]string{"main", "write", "serve", "external"}, s.room) {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			if call, ok := n.(*ast.SelectorExpr); ok {
				if x, ok := call.X.(*ast.Ident); ok && clock.MatchString(x.Name+"."+call.Sel.Name) {
					t.Errorf("%s: %s.%s: only main, write, serve and external read the clock and the environment; the same input gives the same bytes",
						s.fset.Position(n.Pos()), x.Name, call.Sel.Name)
				}
			}
			return true
		})
	}
}

// Work is done as many pieces at a time as --jobs says, everywhere.
func TestJobs(t *testing.T) {
	for _, s := range sources(t) {
		if m := regexp.MustCompile(`pool\.(?:Each|Together)\(\d.*`).Find(s.text); m != nil && !s.test {
			t.Errorf("%s: %s: give it the number of jobs that the user has given", s.name, m)
		}
	}
}

func imports(s source) []string {
	var all []string
	for _, i := range s.file.Imports {
		p, err := strconv.Unquote(i.Path.Value)
		if err != nil {
			panic(err) // it has been parsed
		}
		all = append(all, p)
	}
	return all
}

var tableRow = regexp.MustCompile("(?m)^\\| `([^`]+)` \\| (\\d) \\|")

// generator/README.md has a row for each package, on its floor, and none for any other.
func TestREADME(t *testing.T) {
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string]string{}
	for _, m := range tableRow.FindAllSubmatch(text, -1) {
		rows[string(m[1])] = string(m[2])
	}
	there := map[string]bool{}
	for _, s := range sources(t) {
		there[s.room] = there[s.room] || !s.test
	}
	for name, isPackage := range there {
		switch row, ok := rows[name]; {
		case !isPackage: // tests alone, such as those in the browser
		case !ok:
			t.Errorf("generator/README.md has no row for the package `%s`: | `%s` | %d | what it does |", name, name, house[name].floor)
		case row != fmt.Sprint(house[name].floor):
			t.Errorf("generator/README.md has `%s` on floor %s, the house on floor %d", name, row, house[name].floor)
		}
	}
	for name := range rows {
		if !there[name] {
			t.Errorf("generator/README.md has a row for `%s`, which isn't there", name)
		}
	}
}

// Whoever opens a file can read it to its end.
func TestSizes(t *testing.T) {
	for _, s := range sources(t) {
		if n := bytes.Count(s.text, []byte("\n")); n > maxFileLines {
			t.Errorf("%s has %d lines, more than %d: split it by what it is about", s.name, n, maxFileLines)
		}
		for _, d := range s.file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			first, last := s.fset.Position(f.Pos()).Line, s.fset.Position(f.End()).Line
			// The rows of a test's table aren't its code.
			if n := last - first + 1 - tableLines(s, f); n > maxFunctionLines {
				t.Errorf("%s:%d: %s has %d lines, more than %d: give its parts names", s.name, first, f.Name.Name, n, maxFunctionLines)
			}
		}
	}
}

// tableLines counts the lines of the composite literals in a test function.
func tableLines(s source, f *ast.FuncDecl) int {
	n := 0
	if !s.test {
		return 0
	}
	ast.Inspect(f, func(node ast.Node) bool {
		literal, ok := node.(*ast.CompositeLit)
		if ok {
			n += s.fset.Position(literal.End()).Line - s.fset.Position(literal.Pos()).Line
		}
		return !ok
	})
	return n
}

// What a package offers is explained where it is declared.
func TestDocComments(t *testing.T) {
	documented := map[string]bool{}
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		documented[s.room] = documented[s.room] || s.file.Doc.Text() != ""
		for _, d := range s.file.Decls {
			for name, doc := range declared(d) {
				if doc == "" {
					t.Errorf("%s: the exported %s has no comment that says what it is", s.fset.Position(d.Pos()), name)
				} else if !strings.Contains(doc, name[strings.LastIndex(name, ".")+1:]) && !grouped(d) {
					t.Errorf("%s: the comment of %s doesn't begin with its name, as Go's tools expect: %q", s.fset.Position(d.Pos()), name, doc)
				}
			}
		}
	}
	for name, ok := range documented {
		if !ok {
			t.Errorf("the package %s has no comment that says what it is for", name)
		}
	}
}

// grouped tells whether a declaration is one of several in parentheses, which one comment may cover.
func grouped(d ast.Decl) bool {
	g, ok := d.(*ast.GenDecl)
	return ok && g.Lparen.IsValid()
}

// declared yields the exported names of a declaration with their comments. Methods count where their
// type is exported.
func declared(d ast.Decl) map[string]string {
	all := map[string]string{}
	switch d := d.(type) {
	case *ast.FuncDecl:
		name := d.Name.Name
		if d.Recv != nil {
			receiver := typeName(d.Recv.List[0].Type)
			if !ast.IsExported(receiver) {
				return all
			}
			name = receiver + "." + name
		}
		if d.Name.IsExported() {
			all[name] = d.Doc.Text()
		}
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				if spec.Name.IsExported() {
					all[spec.Name.Name] = d.Doc.Text() + spec.Doc.Text()
				}
			case *ast.ValueSpec:
				for _, name := range spec.Names {
					if name.IsExported() {
						all[name.Name] = d.Doc.Text() + spec.Doc.Text() + spec.Comment.Text()
					}
				}
			}
		}
	}
	return all
}

func typeName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.StarExpr:
		return typeName(e.X)
	case *ast.IndexExpr:
		return typeName(e.X)
	case *ast.Ident:
		return e.Name
	}
	return ""
}
