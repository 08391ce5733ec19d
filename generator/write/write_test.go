package write_test

import (
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"duizhao/generator/write"

	"github.com/google/go-cmp/cmp"
)

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
			nil, write.Stats{Written: 3}},
		{"no output, no files", nil, tree{}, nil, write.Stats{}},
		{"empty output", tree{"./": ""},
			tree{".nojekyll": marker, "a.html": "a"},
			nil, write.Stats{Written: 2}},
		{"only a note and dot files", tree{"README.md": "note", ".gitignore": "x"},
			tree{".nojekyll": marker},
			tree{"README.md": "note", ".gitignore": "x"},
			write.Stats{Written: 1}},
		{"a repository", tree{".git/HEAD": "ref", ".git/refs/": "", ".nojekyll": marker, "old/x": "x", "same/s": "s", "mixed/s": "s"},
			tree{".nojekyll": marker, "new/y": "yy", "same/s": "s", "mixed/s": "s", "mixed/t": "t"},
			tree{".git/": "", ".git/HEAD": "ref", ".git/refs/": ""},
			write.Stats{Written: 2, Unchanged: 3, Deleted: 1}},
		{"one changed", tree{".nojekyll": marker, "a/b": "old", "c": "c"},
			tree{".nojekyll": marker, "a/b": "new", "c": "c"},
			nil, write.Stats{Written: 1, Unchanged: 2}},
		{"one new in a new folder", tree{".nojekyll": marker},
			tree{".nojekyll": marker, "a/b/c": "c"},
			nil, write.Stats{Written: 1, Unchanged: 1}},
		{"stale files, folders, links", tree{".nojekyll": marker, "a": "a", "b/c/d": "d", "b/e": "e", "f/": "", "g": "-> /etc", "h/i": "-> nowhere"},
			tree{".nojekyll": marker, "b/e": "e"},
			nil, write.Stats{Unchanged: 2, Deleted: 4}},
		{"only an empty folder is stale", tree{".nojekyll": marker, "a/b/": ""},
			tree{".nojekyll": marker}, nil, write.Stats{Unchanged: 1}},
		{"file becomes folder", tree{".nojekyll": marker, "a": "a"},
			tree{".nojekyll": marker, "a/b": "b"},
			nil, write.Stats{Written: 1, Unchanged: 1, Deleted: 1}},
		{"folder becomes file", tree{".nojekyll": marker, "a/b/c": "c", "a/d": "d"},
			tree{".nojekyll": marker, "a": "a"},
			nil, write.Stats{Written: 1, Unchanged: 1, Deleted: 2}},
		{"link becomes file and folder", tree{".nojekyll": marker, "a": "-> .nojekyll", "b": "-> /tmp"},
			tree{".nojekyll": marker, "a": marker, "b/c": "c"},
			nil, write.Stats{Written: 2, Unchanged: 1, Deleted: 1}},
		{"a README.md of the site", tree{".nojekyll": marker, "README.md": "old"},
			tree{".nojekyll": marker, "README.md": "new"},
			nil, write.Stats{Written: 1, Unchanged: 1}},
		{"dot entries that files name", tree{".nojekyll": marker, ".well-known/a": "a", ".well-known/b": "b", ".c/d": "d"},
			tree{".nojekyll": marker, ".well-known/a": "A"},
			tree{".c/": "", ".c/d": "d"},
			write.Stats{Written: 1, Unchanged: 1, Deleted: 1}},
		{"everything goes", tree{".nojekyll": marker, "a/b": "b", ".x": "x"},
			tree{}, tree{".x": "x"}, write.Stats{Deleted: 2}},
		{"names that differ by case", nil,
			tree{".nojekyll": marker, "a": "1", "A": "2"},
			nil, write.Stats{Written: 3}},
		{"same length, large", tree{".nojekyll": marker, "a": strings.Repeat("x", 100_000), "b": strings.Repeat("x", 100_000)},
			tree{".nojekyll": marker, "a": strings.Repeat("x", 99_999) + "y", "b": strings.Repeat("x", 100_000)},
			nil, write.Stats{Written: 1, Unchanged: 2}},
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

// No more files than jobs are rendered at a time, and each only once.
func TestJobs(t *testing.T) {
	want := version(0, 40)
	for _, jobs := range []int{-1, 0, 1, 3, 1000} {
		dir, fs := filepath.Join(t.TempDir(), "out"), files(want)
		var now, most, calls atomic.Int64
		for i := range fs {
			render := fs[i].Render
			fs[i].Render = func(w io.Writer) error {
				calls.Add(1)
				most.Store(max(most.Load(), now.Add(1)))
				defer now.Add(-1)
				time.Sleep(100 * time.Microsecond)
				return render(w)
			}
		}
		if _, err := write.Dir(t.Context(), dir, fs, jobs); err != nil {
			t.Fatal(err)
		}
		wantTree(t, dir, full(want))
		if jobs > 0 && most.Load() > int64(jobs) {
			t.Errorf("%d jobs, but %d renders at a time", jobs, most.Load())
		}
		if calls.Load() != int64(len(fs)) {
			t.Errorf("%d renders of %d files", calls.Load(), len(fs))
		}
	}
}

// Buffers are used again: rendering two hundred files of 1 MB takes a few MB,
// where buffers of their own would take 700. (The race detector has pools throw
// some away, hence the wide limit.)
func TestMemory(t *testing.T) {
	chunk := make([]byte, 64<<10)
	fs := files(tree{".nojekyll": marker})
	for i := range 100 {
		fs = append(fs, write.File{Path: fmt.Sprint(i), Render: func(w io.Writer) error {
			for range 16 {
				w.Write(chunk)
			}
			return nil
		}})
	}
	dir := filepath.Join(fastDir(t), "out")
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range 2 {
		if _, err := write.Dir(t.Context(), dir, fs, 2); err != nil {
			t.Fatal(err)
		}
	}
	runtime.ReadMemStats(&after)
	if mb := (after.TotalAlloc - before.TotalAlloc) >> 20; mb > 400 {
		t.Errorf("%d MB were allocated", mb)
	}
}
