package write_test

import (
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

// version is the n-th of a series of sites of about size files. From one to the
// next some files stay, some change, come or go, and files become folders.
func version(n, size int) tree {
	want := tree{".nojekyll": marker, "index.html": fmt.Sprint("index of ", n)}
	for i := range size {
		name := fmt.Sprintf("posts/%02d/%03d.html", i%17, i)
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

// fastDir is a new directory in memory if there is such, so that within their
// few seconds the kills meet all phases of a build.
func fastDir(t *testing.T) string {
	dir, err := os.MkdirTemp("/dev/shm", "write")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}
