package parse

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite the expectations in testdata/*.txtar")

// goldenPairs reads testdata/file and checks that every name.md in it renders to its name.html.
// With -update the name.html are rewritten instead; the rest of the archive stays as it is.
func goldenPairs(t *testing.T, file string, render func([]byte) string) {
	t.Helper()
	path := filepath.Join("testdata", file)
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		rewritePairs(t, path, archive, render)
		return
	}
	want := map[string]string{}
	for _, f := range archive.Files {
		want[f.Name] = string(f.Data)
	}
	checked := 0
	for _, f := range archive.Files {
		name, isSource := strings.CutSuffix(f.Name, ".md")
		if !isSource {
			continue
		}
		checked++
		t.Run(name, func(t *testing.T) {
			html, ok := want[name+".html"]
			if !ok {
				t.Fatalf("%s has no %s.html; go test -update adds it", path, name)
			}
			if diff := cmp.Diff(html, withNewline(render(f.Data))); diff != "" {
				t.Errorf("%s in %s (-want +got):\n%s", f.Name, path, diff)
			}
		})
	}
	if checked == 0 {
		t.Fatalf("%s holds no .md file", path)
	}
}

// rewritePairs puts a fresh name.html behind each name.md.
func rewritePairs(t *testing.T, path string, archive *txtar.Archive, render func([]byte) string) {
	t.Helper()
	fresh := map[string]bool{}
	for _, f := range archive.Files {
		if name, ok := strings.CutSuffix(f.Name, ".md"); ok {
			fresh[name+".html"] = true
		}
	}
	var files []txtar.File
	for _, f := range archive.Files {
		if fresh[f.Name] {
			continue
		}
		files = append(files, f)
		if name, ok := strings.CutSuffix(f.Name, ".md"); ok {
			html := withNewline(render(f.Data))
			files = append(files, txtar.File{Name: name + ".html", Data: []byte(html)})
		}
	}
	archive.Files = files
	if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
}

func readFile(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// withNewline ends s as an archive ends each of its files.
func withNewline(s string) string {
	if s == "" || strings.HasSuffix(s, "\n") {
		return s
	}
	return s + "\n"
}
