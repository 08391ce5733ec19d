package write_test

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"duizhao/generator/write"

	"github.com/google/go-cmp/cmp"
)

// tree is a directory as a map: a path to its bytes, "folder/" to "", and a
// link to "-> target".
type tree map[string]string

const marker = write.Marker

// read returns what lies in dir, or nil if it is not there.
func read(t testing.TB, dir string) tree {
	t.Helper()
	if _, err := os.Lstat(dir); err != nil {
		return nil
	}
	got := tree{}
	err := filepath.WalkDir(dir, func(p string, e fs.DirEntry, err error) error {
		if err != nil || p == dir {
			return err
		}
		rel := filepath.ToSlash(p[len(dir)+1:])
		switch {
		case e.IsDir():
			got[rel+"/"] = ""
		case e.Type() == fs.ModeSymlink:
			target, err := os.Readlink(p)
			got[rel] = "-> " + target
			return err
		default:
			data, err := os.ReadFile(p)
			got[rel] = string(data)
			return err
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// plant makes dir hold the tree.
func plant(t testing.TB, dir string, want tree) {
	t.Helper()
	for p, data := range want {
		name := filepath.Join(dir, p)
		err := os.MkdirAll(filepath.Dir(name), 0o755)
		target, isLink := strings.CutPrefix(data, "-> ")
		switch {
		case err != nil:
		case strings.HasSuffix(p, "/"):
			err = os.MkdirAll(name, 0o755)
		case isLink:
			err = os.Symlink(target, name)
		default:
			err = os.WriteFile(name, []byte(data), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// files promises the files of the tree; it has no folders of its own.
func files(want tree) []write.File {
	var fs []write.File
	for p, data := range want {
		fs = append(fs, write.File{Path: p, Render: func(w io.Writer) error {
			_, err := io.WriteString(w, data)
			return err
		}})
	}
	return fs
}

// full adds to the files of a tree the folders that hold them.
func full(of tree) tree {
	want := tree{}
	for p, data := range of {
		want[p] = data
		for i := range p {
			if p[i] == '/' {
				want[p[:i+1]] = ""
			}
		}
	}
	return want
}

func mustWrite(t testing.TB, dir string, want tree) write.Stats {
	t.Helper()
	stats, err := write.Dir(t.Context(), dir, files(want), 0)
	if err != nil {
		t.Fatal(err)
	}
	return stats
}

func wantTree(t testing.TB, dir string, want tree) {
	t.Helper()
	if d := cmp.Diff(want, read(t, dir)); d != "" {
		t.Errorf("%s (-want +got):\n%s", dir, d)
	}
}

// wantAlone checks that nothing is left beside the output.
func wantAlone(t testing.TB, dir string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(dir))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name() != filepath.Base(dir) {
			t.Errorf("left beside the output: %s", e.Name())
		}
	}
}

func TestDir(t *testing.T) {
	tests := []struct {
		name  string
		old   tree // nil: the output does not exist
		files tree
		want  tree // beside files and their folders
		stats write.Stats
	}{
		{"no output", nil,
			tree{".nojekyll": marker, "a/b/c.html": "c", "a/d.html": "dd"},
			nil, write.Stats{Written: 3, Bytes: int64(len(marker) + 3)}},
		{"no output, no files", nil, tree{}, nil, write.Stats{}},
		{"empty output", tree{"./": ""},
			tree{".nojekyll": marker, "a.html": "a"},
			nil, write.Stats{Written: 2, Bytes: int64(len(marker) + 1)}},
		{"only a note and dot files", tree{"README.md": "note", ".gitignore": "x"},
			tree{".nojekyll": marker},
			tree{"README.md": "note", ".gitignore": "x"},
			write.Stats{Written: 1, Bytes: int64(len(marker))}},
		{"a repository", tree{".git/HEAD": "ref", ".git/refs/": "", ".nojekyll": marker, "old/x": "x", "same/s": "s", "mixed/s": "s"},
			tree{".nojekyll": marker, "new/y": "yy", "same/s": "s", "mixed/s": "s", "mixed/t": "t"},
			tree{".git/": "", ".git/HEAD": "ref", ".git/refs/": ""},
			write.Stats{Written: 2, Unchanged: 3, Deleted: 1, Bytes: 3}},
		{"one changed", tree{".nojekyll": marker, "a/b": "old", "c": "c"},
			tree{".nojekyll": marker, "a/b": "new", "c": "c"},
			nil, write.Stats{Written: 1, Unchanged: 2, Bytes: 3}},
		{"one new in a new folder", tree{".nojekyll": marker},
			tree{".nojekyll": marker, "a/b/c": "c"},
			nil, write.Stats{Written: 1, Unchanged: 1, Bytes: 1}},
		{"stale files, folders, links", tree{".nojekyll": marker, "a": "a", "b/c/d": "d", "b/e": "e", "f/": "", "g": "-> /etc", "h/i": "-> nowhere"},
			tree{".nojekyll": marker, "b/e": "e"},
			nil, write.Stats{Unchanged: 2, Deleted: 4}},
		{"only an empty folder is stale", tree{".nojekyll": marker, "a/b/": ""},
			tree{".nojekyll": marker}, nil, write.Stats{Unchanged: 1}},
		{"file becomes folder", tree{".nojekyll": marker, "a": "a"},
			tree{".nojekyll": marker, "a/b": "b"},
			nil, write.Stats{Written: 1, Unchanged: 1, Deleted: 1, Bytes: 1}},
		{"folder becomes file", tree{".nojekyll": marker, "a/b/c": "c", "a/d": "d"},
			tree{".nojekyll": marker, "a": "a"},
			nil, write.Stats{Written: 1, Unchanged: 1, Deleted: 2, Bytes: 1}},
		{"link becomes file and folder", tree{".nojekyll": marker, "a": "-> .nojekyll", "b": "-> /tmp"},
			tree{".nojekyll": marker, "a": marker, "b/c": "c"},
			nil, write.Stats{Written: 2, Unchanged: 1, Deleted: 1, Bytes: int64(len(marker) + 1)}},
		{"a README.md of the site", tree{".nojekyll": marker, "README.md": "old"},
			tree{".nojekyll": marker, "README.md": "new"},
			nil, write.Stats{Written: 1, Unchanged: 1, Bytes: 3}},
		{"dot entries that files name", tree{".nojekyll": marker, ".well-known/a": "a", ".well-known/b": "b", ".c/d": "d"},
			tree{".nojekyll": marker, ".well-known/a": "A"},
			tree{".c/": "", ".c/d": "d"},
			write.Stats{Written: 1, Unchanged: 1, Deleted: 1, Bytes: 1}},
		{"everything goes", tree{".nojekyll": marker, "a/b": "b", ".x": "x"},
			tree{}, tree{".x": "x"}, write.Stats{Deleted: 2}},
		{"names that differ by case", nil,
			tree{".nojekyll": marker, "a": "1", "A": "2"},
			nil, write.Stats{Written: 3, Bytes: int64(len(marker) + 2)}},
		{"same length, large", tree{".nojekyll": marker, "a": strings.Repeat("x", 100_000), "b": strings.Repeat("x", 100_000)},
			tree{".nojekyll": marker, "a": strings.Repeat("x", 99_999) + "y", "b": strings.Repeat("x", 100_000)},
			nil, write.Stats{Written: 1, Unchanged: 2, Bytes: 100_000}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "out")
			plant(t, dir, test.old)
			stats := mustWrite(t, dir, test.files)
			if d := cmp.Diff(test.stats, stats); d != "" {
				t.Errorf("stats (-want +got):\n%s", d)
			}
			want := full(test.files)
			for p, data := range test.want {
				want[p] = data
			}
			if test.old == nil && len(test.files) == 0 {
				want = nil
			}
			wantTree(t, dir, want)
			wantAlone(t, dir)
		})
	}
}

func TestManyVersions(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "deep", "down", "out")
	for n := range 12 {
		want := version(n, 200)
		mustWrite(t, dir, want)
		wantTree(t, dir, full(want))
	}
	wantAlone(t, dir)
}

// version is the n-th of a series of sites of about size files. From one to the
// next some files stay, some change, come or go, and files become folders.
func version(n, size int) tree {
	want := tree{".nojekyll": marker, "index.html": fmt.Sprint("index of ", n)}
	for i := range size {
		name := fmt.Sprintf("posts/%02d/%03d/index.html", i%17, i)
		switch i % 4 {
		case 0:
			want[name] = strings.Repeat(fmt.Sprintln("page", i), 200)
		case 1:
			want[name] = strings.Repeat(fmt.Sprintln("page", i, "of", n), 200)
		case 2:
			want[fmt.Sprintf("v%d/%s", n%3, name)] = fmt.Sprintln("moving", i)
		case 3:
			want[fmt.Sprintf("turn/%d%s", i, []string{"", "/a", "/a/b"}[n%3])] = "turned"
		}
	}
	return want
}

func TestModes(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	mustWrite(t, dir, tree{".nojekyll": marker, "a/b": "b"})
	for name, want := range map[string]fs.FileMode{"": 0o755, "a": 0o755, "a/b": 0o644} {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode().Perm(); got != want&^umask() {
			t.Errorf("mode of %q is %v, want %v", name, got, want&^umask())
		}
	}
}

func TestJobs(t *testing.T) {
	for _, jobs := range []int{-1, 0, 1, 3, 1000} {
		dir, want := filepath.Join(t.TempDir(), "out"), version(0, 40)
		if _, err := write.Dir(context.Background(), dir, files(want), jobs); err != nil {
			t.Fatal(err)
		}
		wantTree(t, dir, full(want))
	}
}
