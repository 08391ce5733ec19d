package write_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"duizhao/generator/write"

	"github.com/google/go-cmp/cmp"
)

// sight is a directory as it was looked at: bytes, inodes and mtimes.
type sight struct {
	dir   string
	tree  tree
	infos map[string]fs.FileInfo // "." is the directory
}

func look(t testing.TB, dir string) sight {
	t.Helper()
	s := sight{dir, read(t, dir), map[string]fs.FileInfo{}}
	err := filepath.WalkDir(dir, func(p string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := os.Lstat(p)
		s.infos["."+p[len(dir):]] = info
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// touchedSince returns what has not the inode and mtime it had.
func (s sight) touchedSince(t testing.TB) []string {
	t.Helper()
	var touched []string
	for name, was := range s.infos {
		is, err := os.Lstat(filepath.Join(s.dir, name))
		if err != nil || !os.SameFile(was, is) || !was.ModTime().Equal(is.ModTime()) || was.Mode() != is.Mode() {
			touched = append(touched, name)
		}
	}
	return touched
}

// wantSame checks that nothing was written since, not even the same again.
func (s sight) wantSame(t testing.TB) {
	t.Helper()
	wantTree(t, s.dir, s.tree)
	for _, name := range s.touchedSince(t) {
		t.Errorf("%s was touched", name)
	}
}

// age sets all mtimes back, so that a new write can not hide in a coarse clock.
func age(t testing.TB, dir string) {
	t.Helper()
	then := time.Now().Add(-time.Hour)
	err := filepath.WalkDir(dir, func(p string, e fs.DirEntry, err error) error {
		if err != nil || e.Type() == fs.ModeSymlink {
			return err
		}
		return os.Chtimes(p, then, then)
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestUnchanged(t *testing.T) {
	for _, extra := range []tree{nil, {".git/HEAD": "x"}} {
		dir := filepath.Join(t.TempDir(), "out")
		plant(t, dir, extra)
		want := version(0, 100)
		mustWrite(t, dir, want)
		age(t, dir)
		before := look(t, dir)
		stats := mustWrite(t, dir, want)
		if want := (write.Stats{Unchanged: len(want)}); stats != want {
			t.Errorf("stats %+v, want %+v", stats, want)
		}
		before.wantSame(t)
	}
}

func TestOneChangedTouchesOnlyIt(t *testing.T) {
	for _, extra := range []tree{{"README.md": "note"}, {".git/HEAD": "x"}} {
		dir := filepath.Join(t.TempDir(), "out")
		plant(t, dir, extra)
		want := version(0, 100)
		mustWrite(t, dir, want)
		age(t, dir)
		before := look(t, dir)
		want["posts/01/001.html"] = "changed"
		mustWrite(t, dir, want)

		touched := map[string]bool{}
		for _, name := range before.touchedSince(t) {
			touched[name] = true
		}
		delete(touched, ".") // the mtime of the output, if the stage was inside
		wantTouched := map[string]bool{"./posts/01": true, "./posts/01/001.html": true}
		if d := cmp.Diff(wantTouched, touched); d != "" {
			t.Errorf("touched (-want +got):\n%s", d)
		}
	}
}

// What did not change keeps inode and mtime even when the whole tree is
// exchanged around it; so do the kept entries.
func TestExchangeKeepsInodes(t *testing.T) {
	for _, extra := range []tree{{"README.md": "note", ".gitignore": "x"}, {".git/HEAD": "x"}} {
		dir := filepath.Join(t.TempDir(), "out")
		plant(t, dir, extra)
		mustWrite(t, dir, version(0, 100))
		age(t, dir)
		before := look(t, dir)
		want := version(1, 100)
		stats := mustWrite(t, dir, want)

		after, kept := read(t, dir), 0
		for name, was := range before.infos {
			is, err := os.Lstat(filepath.Join(dir, name))
			if err != nil || is.IsDir() || after[name[2:]] != before.tree[name[2:]] {
				continue
			}
			kept++
			if !os.SameFile(was, is) || !was.ModTime().Equal(is.ModTime()) {
				t.Errorf("%s was rewritten", name)
			}
		}
		if kept != stats.Unchanged+len(extra) {
			t.Errorf("%d files kept, want %d", kept, stats.Unchanged+len(extra))
		}
	}
}

func TestLinkedOutput(t *testing.T) {
	base := t.TempDir()
	plant(t, base, tree{"real/": "", "elsewhere/link": "-> ../real"})
	link := filepath.Join(base, "elsewhere", "link")
	for n := range 3 {
		mustWrite(t, link, version(n, 50))
		wantTree(t, filepath.Join(base, "real"), full(version(n, 50)))
		wantTree(t, filepath.Join(base, "elsewhere"), tree{"link": "-> ../real"})
	}
}

// A link in the output is never a way out of it.
func TestLinksInsideAreNotFollowed(t *testing.T) {
	base := t.TempDir()
	dir := filepath.Join(base, "out")
	plant(t, base, tree{
		"precious/index.html": "precious", "precious.html": "precious",
		"out/.nojekyll": marker, "out/posts": "-> ../precious", "out/index.html": "-> ../precious.html",
		"out/stale": "-> ../precious",
	})
	before := look(t, filepath.Join(base, "precious"))
	want := tree{".nojekyll": marker, "posts/index.html": "new", "index.html": "precious"}
	mustWrite(t, dir, want)
	wantTree(t, dir, full(want))
	before.wantSame(t)
	if data, _ := os.ReadFile(filepath.Join(base, "precious.html")); string(data) != "precious" {
		t.Errorf("precious.html is %q", data)
	}
}

func TestWorkingDirectory(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	plant(t, dir, tree{"README.md": "note"})
	t.Chdir(dir)
	for n := range 3 {
		mustWrite(t, ".", version(n, 50))
		want := full(version(n, 50))
		want["README.md"] = "note"
		wantTree(t, dir, want)
		if _, err := os.Stat("index.html"); err != nil {
			t.Error(err)
		}
	}
}
