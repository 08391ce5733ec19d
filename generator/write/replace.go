package write

import (
	"bytes"
	"os"
	"path/filepath"
)

// ReplaceFile gives one file, outside any site, new content in one step. A file
// that has it already isn't touched; one that is there keeps its mode, and a link
// to one stays a link.
func ReplaceFile(name string, data []byte) error {
	mode := os.FileMode(fileMode)
	if old, err := os.ReadFile(name); err == nil {
		if bytes.Equal(old, data) {
			return nil
		}
		if real, err := filepath.EvalSymlinks(name); err == nil {
			name = real
		}
		if info, err := os.Stat(name); err == nil {
			mode = info.Mode().Perm()
		}
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".duizhao-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // in vain once it has been renamed
	_, err = f.Write(data)
	if closing := f.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = os.Chmod(f.Name(), mode)
	}
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	return err
}
