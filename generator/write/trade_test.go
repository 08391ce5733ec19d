package write

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

func put(t *testing.T, name, data string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
}

// all returns the files in dir as "path=bytes".
func all(t *testing.T, dir string) string {
	t.Helper()
	var got []string
	err := filepath.WalkDir(dir, func(p string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(p)
		got = append(got, filepath.ToSlash(p[len(dir)+1:])+"="+string(data))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(got, " ")
}

// A trade, by the kernel or by renames, swaps anything with anything, and a
// second one undoes it.
func TestTrade(t *testing.T) {
	tests := []struct{ before, after string }{
		{"a=1 b=2", "a=2 b=1"},
		{"a/x=1 b/y=2", "a/y=2 b/x=1"},
		{"a=1 b/y=2", "a/y=2 b=1"},
		{"a/x=1 b=2", "a=2 b/x=1"},
		{"a=1", "b=1"},
		{"b/y=2", "a/y=2"},
	}
	for name, swap := range map[string]func(a, b, aside string) error{"trade": trade, "renames": tradeByRenames} {
		for _, test := range tests {
			if name == "renames" && !strings.Contains(test.before, " ") {
				continue // trade itself sees to a missing side
			}
			dir := t.TempDir()
			for _, f := range strings.Fields(test.before) {
				p, data, _ := strings.Cut(f, "=")
				put(t, filepath.Join(dir, p), data)
			}
			for _, want := range []string{test.after, test.before} {
				if err := swap(filepath.Join(dir, "a"), filepath.Join(dir, "b"), filepath.Join(dir, "aside")); err != nil {
					t.Fatal(err)
				}
				if got := all(t, dir); got != want {
					t.Errorf("%s: %s became %s, want %s", name, test.before, got, want)
				}
			}
		}
	}
}

func TestTradeByRenamesFails(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "live", "x"), "old")
	err := tradeByRenames(filepath.Join(dir, "missing"), filepath.Join(dir, "live"), filepath.Join(dir, "aside"))
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("error %v", err)
	}
	if got := all(t, dir); got != "live/x=old" {
		t.Errorf("left %s", got)
	}
}

// If one entry can not be traded, those before it are traded back.
func TestTradeEachUndoes(t *testing.T) {
	live := filepath.Join(t.TempDir(), "out")
	s := newStage(live, &oldSite{})
	s.root = filepath.Join(live, insideName)
	put(t, filepath.Join(live, "a"), "old")
	put(t, filepath.Join(live, "stale"), "old")
	put(t, s.path("a"), "new")
	put(t, s.path("b/c"), "new")
	if err := s.tradeEach([]string{"a", "b", "stale", "neither"}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("error %v", err)
	}
	s.remove()
	if got := all(t, live); got != "a=old stale=old" {
		t.Errorf("left %s", got)
	}
}

func TestExchangeOrder(t *testing.T) {
	touched := map[string]bool{"z": true, "a": true, markerName: true, "gone": true}
	with := &plan{index: map[string]int{markerName: 0, "z": 1}, dirs: map[string]bool{"a": true}}
	if got := exchangeOrder(touched, with); !slices.Equal(got, []string{markerName, "a", "z", "gone"}) {
		t.Errorf("with a marker: %v", got)
	}
	without := &plan{index: map[string]int{"z": 1}, dirs: map[string]bool{"a": true}}
	if got := exchangeOrder(touched, without); !slices.Equal(got, []string{"a", "z", "gone", markerName}) {
		t.Errorf("without: %v", got)
	}
}

// mend finds each state that a kill during tradeByRenames can leave.
func TestMend(t *testing.T) {
	tests := []struct{ name, before, after string }{
		{"first rename done", ".out.next/x=new .out.next.old/x=old", "out/x=old"},
		{"second rename done", ".out.next.old/x=old out/x=new", "out/x=new"},
		{"staging", ".out.next/x=new out/x=old", "out/x=old"},
		{"staging inside", "out/.duizhao.next.old=old out/.duizhao.next/x=new out/x=old", "out/x=old"},
		{"a first build", ".out.next/x=new", ""},
		{"no more than ours", ".out.nex/x=mine .other.next/x=mine out/.next/x=mine", ".other.next/x=mine .out.nex/x=mine out/.next/x=mine"},
	}
	for _, test := range tests {
		dir := t.TempDir()
		for _, f := range strings.Fields(test.before) {
			p, data, _ := strings.Cut(f, "=")
			put(t, filepath.Join(dir, p), data)
		}
		if err := mend(filepath.Join(dir, "out")); err != nil {
			t.Fatal(err)
		}
		if got := all(t, dir); got != test.after {
			t.Errorf("%s: left %s, want %s", test.name, got, test.after)
		}
	}
}

// Where the system has no links, what is unchanged is copied.
func TestCopyFile(t *testing.T) {
	dir := t.TempDir()
	from, to := filepath.Join(dir, "from"), filepath.Join(dir, "to")
	put(t, from, "old")
	then := time.Now().Add(-time.Hour)
	if err := os.Chtimes(from, then, then); err != nil {
		t.Fatal(err)
	}
	if err := copyFile(from, to); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(to)
	if err != nil || !info.ModTime().Equal(then) {
		t.Errorf("the copy is %v, %v", info, err)
	}
	if got := all(t, dir); got != "from=old to=old" {
		t.Errorf("copied %s", got)
	}
	if err := copyFile(from, to); !errors.Is(err, fs.ErrExist) {
		t.Errorf("a file that is there was written to: %v", err)
	}
}
