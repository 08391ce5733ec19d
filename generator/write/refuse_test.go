package write_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"duizhao/generator/write"
)

func TestBadPaths(t *testing.T) {
	tests := []struct {
		paths []string
		want  string
	}{
		{[]string{""}, `path "" is empty`},
		{[]string{"/etc/x"}, `path "/etc/x" is absolute`},
		{[]string{"../x"}, `path "../x" is not a clean relative path`},
		{[]string{"a/../x"}, `path "a/../x" is not a clean relative path`},
		{[]string{"a//x"}, `path "a//x" is not a clean relative path`},
		{[]string{"./x"}, `path "./x" is not a clean relative path`},
		{[]string{"x/"}, `path "x/" is not a clean relative path`},
		{[]string{"."}, `path "." is not a clean relative path`},
		{[]string{`a\b`}, `path "a\\b" holds a backslash`},
		{[]string{"a\x00b"}, `path "a\x00b" is not valid on this system`},
		{[]string{"a", "b", "a"}, `path "a" is given twice`},
		{[]string{"a/b/c", "a"}, `path "a" is a file, and a folder of other files`},
		{[]string{"a/b", "a/b/c/d"}, `path "a/b" is a file, and a folder of other files`},
		{[]string{".git/config"}, `path ".git/config" is reserved`},
		{[]string{".duizhao.next/a"}, `path ".duizhao.next/a" is reserved`},
	}
	for _, test := range tests {
		dir := filepath.Join(t.TempDir(), "parent", "out")
		fs := []write.File{{Path: "fine.html"}}
		for _, p := range test.paths {
			fs = append(fs, write.File{Path: p})
		}
		_, err := write.Dir(t.Context(), dir, fs, 0)
		if err == nil || err.Error() != test.want {
			t.Errorf("%q: error %v, want %s", test.paths, err, test.want)
		}
		if read(t, filepath.Dir(dir)) != nil {
			t.Errorf("%q: something was written", test.paths)
		}
	}
}

func TestForeign(t *testing.T) {
	tests := []struct {
		name    string
		old     tree
		example string
	}{
		{"a file", tree{"thesis.doc": "x"}, "thesis.doc"},
		{"a folder", tree{"README.md": "x", ".git/HEAD": "x", "src/main.c": "x"}, "src"},
		{"an empty folder", tree{"photos/": ""}, "photos"},
		{"a link", tree{"link": "-> /etc"}, "link"},
		{"another's marker", tree{".nojekyll": "", "index.html": "x"}, ".nojekyll"},
		{"most of a marker", tree{".nojekyll": marker[:len(marker)-1], "index.html": "x"}, ".nojekyll"},
		{"a marker that is a link", tree{".nojekyll": "-> .other", ".other": marker, "index.html": "x"}, ".nojekyll"},
		{"a marker deeper down", tree{"a/.nojekyll": marker}, "a"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "out")
			plant(t, dir, test.old)
			before := look(t, dir)
			_, err := write.Dir(t.Context(), dir, files(version(0, 10)), 0)
			var foreign *write.ForeignError
			if !errors.As(err, &foreign) {
				t.Fatalf("error %v, want a ForeignError", err)
			}
			if foreign.Dir != dir || foreign.Example != test.example {
				t.Errorf("got %+v, want %s in %s", foreign, test.example, dir)
			}
			want := dir + " holds " + test.example + ", which this program did not write; " +
				"empty it or choose another with --output"
			if err.Error() != want {
				t.Errorf("message %q, want %q", err, want)
			}
			before.wantSame(t)
			wantAlone(t, dir)
		})
	}
}

// Anything after the Marker is the caller's own.
func TestMarkerMayGoOn(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	plant(t, dir, tree{".nojekyll": marker + "more\n", "index.html": "x"})
	mustWrite(t, dir, version(0, 10))
	wantTree(t, dir, full(version(0, 10)))
}

func TestRefusedTargets(t *testing.T) {
	base := t.TempDir()
	home := filepath.Join(base, "home")
	plant(t, base, tree{"home/": "", "file": "x", "tohome": "-> home", "tonothing": "-> nothing", "toroot": "-> /"})
	t.Setenv("HOME", home)
	tests := []struct{ dir, want string }{
		{"", "no name"},
		{"/", "root of the file system"},
		{filepath.Join(base, "toroot"), "root of the file system"},
		{home, "home folder"},
		{home + "/", "home folder"},
		{filepath.Join(base, "tohome"), "home folder"},
		{filepath.Join(base, "file"), "not a folder"},
		{os.DevNull, "not a folder"},
		{filepath.Join(base, "file", "out"), "not a directory"},
		{filepath.Join(base, "tonothing"), "link to nothing"},
	}
	before := look(t, base)
	for _, test := range tests {
		_, err := write.Dir(t.Context(), test.dir, files(version(0, 10)), 0)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: error %v, want %s", test.dir, err, test.want)
		}
	}
	before.wantSame(t)
}

func TestMissingHome(t *testing.T) {
	home := filepath.Join(t.TempDir(), "home")
	t.Setenv("HOME", home)
	if _, err := write.Dir(t.Context(), home, files(version(0, 10)), 0); err == nil {
		t.Error("the home directory was made an output")
	}
	wantTree(t, home, nil)
}
