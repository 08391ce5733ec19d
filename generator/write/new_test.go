package write_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"duizhao/generator/write"
)

func promise(path, text string) write.NewFile {
	return write.NewFile{File: write.File{Path: path, Render: func(w io.Writer) error {
		if text == "" {
			return errors.New("no text")
		}
		_, err := io.WriteString(w, text)
		return err
	}}}
}

// New files are all there or none, and nothing that was there before changes.
func TestNewFiles(t *testing.T) {
	tests := []struct {
		name  string
		files []write.NewFile
		ok    bool
	}{
		{"new ones", []write.NewFile{promise("a/b/c.md", "c"), promise("a/d.md", "d")}, true},
		{"one is there", []write.NewFile{promise("x/new.md", "n"), promise("old/old.md", "other")}, false},
		{"one fails", []write.NewFile{promise("x/y/new.md", "n"), promise("x/z.md", "")}, false},
		{"a file is in the way of a folder", []write.NewFile{promise("x/new.md", "n"), promise("old/old.md/z.md", "z")}, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			old := filepath.Join(dir, "old", "old.md")
			if err := errors.Join(os.MkdirAll(filepath.Dir(old), 0o755), os.WriteFile(old, []byte("old"), 0o644)); err != nil {
				t.Fatal(err)
			}
			err := write.NewFiles(dir, test.files)
			if (err == nil) != test.ok {
				t.Fatalf("error: %v", err)
			}
			if text, err := os.ReadFile(old); err != nil || string(text) != "old" {
				t.Errorf("what was there is %q: %v", text, err)
			}
			entries, _ := os.ReadDir(dir)
			if !test.ok && len(entries) != 1 {
				t.Errorf("something is left: %v", entries)
			}
			for _, f := range test.files {
				if _, err := os.Stat(filepath.Join(dir, f.Path)); test.ok && err != nil {
					t.Error(err)
				}
			}
		})
	}
}
