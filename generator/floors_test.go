package main

import (
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

// house is the table of architecture.md. render/search, render/epub, render/exchange, serve and
// bitext have their rooms there as well; they come into the table with their first file.
var house = map[string]room{
	"main":           {4, []string{"build", "load", "write", "report", "diag", "lang"}},
	"build":          {3, []string{"load", "parse", "annotate", "check", "render/site", "render/feed", "render/sitemap", "write", "report", "urls", "diag", "pool"}},
	"load":           {2, []string{"report", "diag", "lang", "yaml", "pool"}},
	"parse":          {2, []string{"report", "diag", "lang", "yaml"}},
	"annotate":       {2, []string{"report", "diag", "lang"}},
	"check":          {2, []string{"report", "diag", "lang"}},
	"render/site":    {2, []string{"report", "urls", "diag", "lang"}},
	"render/feed":    {2, []string{"report", "urls", "lang"}},
	"render/sitemap": {2, []string{"report", "urls", "lang"}},
	"write":          {2, []string{"pool"}},
	"report":         {1, []string{"diag", "lang"}},
	"urls":           {1, []string{"report"}},
	"yaml":           {0, []string{"diag", "lang"}},
	"diag":           {0, nil},
	"lang":           {0, nil},
	"pool":           {0, nil},
}

// sameFloor are the imports that stay on their floor, each for its reason.
var sameFloor = map[string]string{
	"urls → report": "addresses are made of a report's languages and ids",
	"yaml → diag":   "a mistake in YAML is a problem with a place",
	"yaml → lang":   "an unknown key is told with the nearest known one",
}

// outside are imports that are kept to some packages, with the reason that the failure prints.
var outside = []struct {
	imported *regexp.Regexp
	allowed  []string
	reason   string
}{
	{regexp.MustCompile(`^github\.com/yuin/goldmark`), []string{"parse"}, "no goldmark type leaves parse, so that another parser changes one package"},
	{regexp.MustCompile(`^os(/|$)|^syscall$|^golang\.org/x/sys/`), []string{"main", "write", "serve"}, "only main, write and serve touch the disk; the rest takes an fs.FS or values"},
	{regexp.MustCompile(`^net$|^net/http`), []string{"main", "serve"}, "only main and serve touch the network"},
	{regexp.MustCompile(`^math/rand|^crypto/rand$`), nil, "the same input gives the same bytes"},
	{regexp.MustCompile(`^github\.com/goccy/go-yaml`), []string{"yaml"}, "one package reads YAML, and says where each mistake is"},
	{regexp.MustCompile(`^github\.com/evanw/esbuild`), []string{"render/site"}, "styles and scripts belong to the pages"},
}

// clock reads what isn't in the input.
var clock = regexp.MustCompile(`^(?:time\.(?:Now|Since|Until|After|Tick|Sleep)|os\.(?:Getenv|LookupEnv|Environ|Hostname))$`)

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
			if !known || below.floor > r.floor || below.floor == r.floor && sameFloor[name+" → "+to] == "" {
				t.Errorf("the table itself lets %s import %s, which is no floor below", name, to)
			}
		}
	}
	for _, s := range sources(t) {
		if s.test {
			continue // a test may come in from anywhere
		}
		r, known := house[s.room]
		if !known {
			t.Errorf("%s: the package %q is in no room of the house; give it one in floors_test.go and architecture.md", s.name, s.room)
			continue
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
		if s.room == "main" || s.room == "write" || s.room == "serve" {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			if call, ok := n.(*ast.SelectorExpr); ok {
				if x, ok := call.X.(*ast.Ident); ok && clock.MatchString(x.Name+"."+call.Sel.Name) {
					t.Errorf("%s: %s.%s: only main, write and serve read the clock and the environment; the same input gives the same bytes",
						s.fset.Position(n.Pos()), x.Name, call.Sel.Name)
				}
			}
			return true
		})
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
