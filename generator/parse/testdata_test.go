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

// endings are those of the files that hold what a case becomes, in the order in which they follow
// its name.md.
var endings = []string{".html", ".problems"}

// outputs is what a case becomes, by ending; what is empty has no file.
type outputs map[string]string

// goldenPairs reads testdata/file and checks that every name.md in it renders to its name.html.
// With -update the name.html are rewritten instead; the rest of the archive stays as it is.
func goldenPairs(t *testing.T, file string, render func([]byte) string) {
	t.Helper()
	golden(t, file, readArchive(t, file), func(_ string, source []byte) outputs {
		return outputs{".html": render(source)}
	})
}

// golden checks what each name.md of an archive becomes against the files behind it. A file that is
// there for something that isn't made, such as the problems of a case without any, is wrong too.
func golden(t *testing.T, file string, archive *txtar.Archive, convert func(name string, source []byte) outputs) {
	t.Helper()
	if *update {
		rewrite(t, file, archive, convert)
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
			got := convert(name, f.Data)
			for _, ending := range endings {
				if diff := cmp.Diff(want[name+ending], withNewline(got[ending])); diff != "" {
					t.Errorf("%s%s in %s (-want +got; go test -update rewrites it):\n%s", name, ending, file, diff)
				}
			}
		})
	}
	if checked == 0 {
		t.Fatalf("%s holds no .md file", file)
	}
}

// rewrite puts fresh outputs behind each name.md.
func rewrite(t *testing.T, file string, archive *txtar.Archive, convert func(name string, source []byte) outputs) {
	t.Helper()
	stale := map[string]bool{}
	for _, f := range archive.Files {
		if name, ok := strings.CutSuffix(f.Name, ".md"); ok {
			for _, ending := range endings {
				stale[name+ending] = true
			}
		}
	}
	var files []txtar.File
	for _, f := range archive.Files {
		if stale[f.Name] {
			continue
		}
		files = append(files, f)
		name, ok := strings.CutSuffix(f.Name, ".md")
		if !ok {
			continue
		}
		fresh := convert(name, f.Data)
		for _, ending := range endings {
			if text := withNewline(fresh[ending]); text != "" {
				files = append(files, txtar.File{Name: name + ending, Data: []byte(text)})
			}
		}
	}
	archive.Files = files
	if err := os.WriteFile(filepath.Join("testdata", file), txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
}

func readArchive(t *testing.T, file string) *txtar.Archive {
	t.Helper()
	archive, err := txtar.ParseFile(filepath.Join("testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	return archive
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
