package write

import (
	"io"
	"os"
	"path/filepath"
)

// NewFile is a file that isn't there yet.
type NewFile struct {
	File
	Executable bool
}

// NewFiles writes files into a folder in which none of them is yet: all of them or,
// when one can't be written or is there, none. It makes the folders that they lie in.
func NewFiles(dir string, files []NewFile) (err error) {
	var made []string // files and folders, in the order of making
	defer func() {
		for i := len(made) - 1; err != nil && i >= 0; i-- {
			_ = os.Remove(made[i])
		}
	}()
	for _, f := range files {
		name := filepath.Join(dir, filepath.FromSlash(f.Path))
		folders, err := newFolders(filepath.Dir(name))
		made = append(made, folders...)
		if err != nil {
			return err
		}
		if err = create(name, func(file *os.File) error {
			made = append(made, name)
			if f.Executable {
				if err := file.Chmod(dirMode); err != nil {
					return err
				}
			}
			return f.Render(io.Writer(file))
		}); err != nil {
			return err
		}
	}
	return nil
}

// newFolders makes a folder and those above it; it returns the ones that it made.
func newFolders(dir string) ([]string, error) {
	if info, err := os.Stat(dir); err == nil && info.IsDir() {
		return nil, nil
	}
	made, err := newFolders(filepath.Dir(dir))
	if err != nil {
		return made, err
	}
	if err := os.Mkdir(dir, dirMode); err != nil {
		return made, err
	}
	return append(made, dir), nil
}
