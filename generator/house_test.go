package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"os"
	"regexp"
	"strings"
	"testing"
)

// The limits of the house; most files and functions are far smaller.
const (
	maxFileLines     = 500
	maxFunctionLines = 80
)

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
