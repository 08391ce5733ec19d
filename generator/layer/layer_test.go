package layer_test

import (
	"errors"
	"io/fs"
	"testing"
	"testing/fstest"

	"duizhao/generator/layer"

	"github.com/google/go-cmp/cmp"
)

// A file above hides the one below, and folders show what both have.
func TestOver(t *testing.T) {
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	both := layer.Over(fstest.MapFS{"a/one": file("upper"), "b": file("b")}, fstest.MapFS{"a/one": file("lower"), "a/two": file("lower"), "c/d": file("d")})
	got := map[string]string{}
	err := fs.WalkDir(both, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		text, err := fs.ReadFile(both, name)
		got[name] = string(text)
		return err
	})
	want := map[string]string{"a/one": "upper", "a/two": "lower", "b": "b", "c/d": "d"}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	if _, err := both.Open("x"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("what isn't there: %v", err)
	}
	if _, err := fs.ReadDir(both, "x"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a folder that isn't there: %v", err)
	}
}
