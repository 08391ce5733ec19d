package write

import (
	"cmp"
	"io"
	"os"
)

const (
	fileMode = 0o644 // both minus umask
	dirMode  = 0o755
)

// create never opens what is already there: that could be linked to the output.
func create(name string, fill func(*os.File) error) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return err
	}
	err = fill(f)
	return cmp.Or(err, f.Close())
}

// copyFile copies bytes and mtime to a new file.
func copyFile(from, to string) error {
	src, err := os.Open(from)
	if err != nil {
		return err
	}
	defer src.Close()
	info, err := src.Stat()
	if err != nil {
		return err
	}
	err = create(to, func(f *os.File) error {
		_, err := io.Copy(f, src)
		return err
	})
	if err != nil {
		return err
	}
	return os.Chtimes(to, info.ModTime(), info.ModTime())
}
