package site

import (
	"bytes"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/printer"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the list of views in templates/README.md")

const viewsREADME = "../../../templates/README.md"

// templates/README.md lists each view and each field, as the structs' comments explain them.
func TestViewsAreListed(t *testing.T) {
	old, err := os.ReadFile(viewsREADME)
	if err != nil {
		t.Fatal(err)
	}
	const begin, end = "<!-- views: written by go test ./generator/render/site -update -->\n", "<!-- end of views -->\n"
	head, rest, ok := strings.Cut(string(old), begin)
	_, tail, closed := strings.Cut(rest, end)
	if !ok || !closed {
		t.Fatalf("%s has no place for the list, between %q and %q", viewsREADME, begin, end)
	}
	want := head + begin + newViewDoc(t).list() + end + tail
	if *update {
		if err := os.WriteFile(viewsREADME, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(want, string(old)); diff != "" {
		t.Errorf("the list isn't that of the structs; go test ./generator/render/site -update writes it (-want +got):\n%s", diff)
	}
}

// viewDoc is the structs of this package and their methods, by name, and the types of package figure,
// whose marks templates/figures writes.
type viewDoc struct {
	fset    *token.FileSet
	structs map[string]*ast.StructType
	docs    map[string]string
	methods map[string][]*ast.FuncDecl
	queue   []string // of types to list, each once
	queued  map[string]bool
}

func newViewDoc(t *testing.T) *viewDoc {
	t.Helper()
	d := &viewDoc{fset: token.NewFileSet(), structs: map[string]*ast.StructType{}, docs: map[string]string{}, methods: map[string][]*ast.FuncDecl{}, queued: map[string]bool{}}
	d.read(t, "*.go", "")
	d.read(t, "../../figure/*.go", "figure.")
	return d
}

// read adds the types of the files that a pattern names; prefix stands before their names.
func (d *viewDoc) read(t *testing.T, pattern, prefix string) {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		t.Fatalf("%s: %d files, %v", pattern, len(names), err)
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(d.fset, name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range file.Decls {
			d.add(decl, prefix)
		}
	}
}

func (d *viewDoc) add(decl ast.Decl, prefix string) {
	switch decl := decl.(type) {
	case *ast.GenDecl:
		for _, spec := range decl.Specs {
			s, ok := spec.(*ast.TypeSpec)
			if !ok {
				continue
			}
			st, ok := s.Type.(*ast.StructType)
			if !ok && prefix != "" {
				st, ok = &ast.StructType{Fields: &ast.FieldList{}}, true // a place or a colour: it has no fields
			}
			if ok {
				d.structs[prefix+s.Name.Name] = st
				d.docs[prefix+s.Name.Name] = oneLine(strings.TrimPrefix(decl.Doc.Text()+s.Doc.Text(), s.Name.Name+" "))
				qualify(st, prefix)
			}
		}
	case *ast.FuncDecl:
		if decl.Recv != nil && decl.Name.IsExported() {
			name := prefix + strings.TrimPrefix(d.source(decl.Recv.List[0].Type), "*")
			d.methods[name] = append(d.methods[name], decl)
		}
	}
}

// qualify puts a prefix before the types of fields, as another package writes them.
func qualify(st *ast.StructType, prefix string) {
	for _, f := range st.Fields.List {
		ast.Inspect(f.Type, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && id.IsExported() {
				id.Name = prefix + id.Name
			}
			_, other := n.(*ast.SelectorExpr) // has its own
			return !other
		})
	}
}

// list is the pages in the order of the table and the figures, then the structs that they are made of.
func (d *viewDoc) list() string {
	var b strings.Builder
	for _, p := range table {
		name := reflect.TypeOf(p.view).Name()
		if reflect.TypeOf(p.view).Kind() == reflect.Pointer {
			name = reflect.TypeOf(p.view).Elem().Name()
		}
		d.push(name)
	}
	for _, v := range []any{Exhibit{}, Standalone{}} { // of templates/figures
		d.push(reflect.TypeOf(v).Name())
	}
	for i := 0; i < len(d.queue); i++ {
		d.write(&b, d.queue[i])
	}
	return b.String()
}

func (d *viewDoc) push(name string) {
	if d.structs[name] != nil && !d.queued[name] {
		d.queued[name] = true
		d.queue = append(d.queue, name)
	}
}

// write lists one struct, and notes those that its fields are made of.
func (d *viewDoc) write(b *strings.Builder, name string) {
	fmt.Fprintf(b, "\n**%s**", name)
	for _, p := range table {
		if v := reflect.TypeOf(p.view); v.Name() == name || v.Kind() == reflect.Pointer && v.Elem().Name() == name {
			fmt.Fprintf(b, " (`pages/%s`)", p.template)
		}
	}
	fmt.Fprintf(b, " %s\n\n", d.docs[name])
	for _, f := range d.structs[name].Fields.List {
		kind := d.source(f.Type)
		doc := oneLine(f.Doc.Text() + f.Comment.Text())
		ast.Inspect(f.Type, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Ident:
				d.push(n.Name)
			case *ast.SelectorExpr:
				d.push(d.source(n))
				return false
			}
			return true
		})
		if len(f.Names) == 0 {
			fmt.Fprintf(b, "- all of %s%s\n", kind, after(": ", doc))
		}
		for _, n := range f.Names {
			if n.IsExported() {
				fmt.Fprintf(b, "- `.%s` %s%s\n", n.Name, kind, after(": ", doc))
			}
		}
	}
	for _, m := range d.methods[name] {
		result := ""
		if m.Type.Results != nil && len(m.Type.Results.List) == 1 {
			result = " " + d.source(m.Type.Results.List[0].Type)
		}
		fmt.Fprintf(b, "- `.%s`%s%s\n", m.Name.Name, result, after(": ", strings.TrimPrefix(oneLine(m.Doc.Text()), m.Name.Name+" ")))
	}
}

func (d *viewDoc) source(n ast.Node) string {
	var b bytes.Buffer
	if err := printer.Fprint(&b, d.fset, n); err != nil {
		panic(err) // it has been parsed
	}
	return b.String()
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func after(separator, s string) string {
	if s == "" {
		return ""
	}
	return separator + s
}
