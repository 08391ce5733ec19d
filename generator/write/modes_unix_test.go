//go:build unix

package write_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func TestModes(t *testing.T) {
	umask := syscall.Umask(0)
	syscall.Umask(umask)
	dir := filepath.Join(t.TempDir(), "out")
	mustWrite(t, dir, tree{".nojekyll": marker, "a/b": "b"})
	for name, want := range map[string]fs.FileMode{"": 0o755, "a": 0o755, "a/b": 0o644} {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode().Perm(); got != want&^fs.FileMode(umask) {
			t.Errorf("mode of %q is %v, want %v", name, got, want&^fs.FileMode(umask))
		}
	}
}
