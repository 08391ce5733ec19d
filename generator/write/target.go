package write

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"duizhao/generator/diag"
)

// resolve returns the absolute path of the directory meant by dir, its links
// followed, and makes its parents. It refuses what can not be an output.
func resolve(dir string) (string, error) {
	if dir == "" {
		return "", refused("the output folder has no name")
	}
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	real, err := filepath.EvalSymlinks(abs)
	if errors.Is(err, fs.ErrNotExist) {
		return resolveNew(abs)
	}
	if err != nil {
		return "", diag.Errorf("%s: %s", abs, err) // it may lie below a file
	}
	info, err := os.Lstat(real)
	switch {
	case err != nil:
		return "", err
	case !info.IsDir():
		return "", refused("%s is not a folder; choose another with --output", abs)
	case filepath.Dir(real) == real:
		return "", refused("%s is the root of the file system; choose another with --output", abs)
	case isHome(info):
		return "", refused("%s is the home folder; choose another with --output", abs)
	}
	return real, nil
}

// resolveNew is resolve for a directory that is not there yet.
func resolveNew(abs string) (string, error) {
	// (If it is a directory by now, another build has just made it.)
	if info, err := os.Lstat(abs); err == nil && info.Mode().Type() == fs.ModeSymlink {
		return "", refused("%s is a link to nothing; choose another with --output", abs)
	}
	if home, err := os.UserHomeDir(); err == nil && filepath.Clean(home) == abs {
		return "", refused("%s is the home folder; choose another with --output", abs)
	}
	if err := os.MkdirAll(filepath.Dir(abs), dirMode); err != nil {
		return "", err
	}
	parent, err := filepath.EvalSymlinks(filepath.Dir(abs))
	if err != nil {
		return "", err
	}
	return filepath.Join(parent, filepath.Base(abs)), nil
}

func isHome(info fs.FileInfo) bool {
	home, err := os.UserHomeDir()
	if err != nil {
		return false
	}
	homeInfo, err := os.Stat(home)
	return err == nil && os.SameFile(info, homeInfo)
}

// isWorkingDir reports whether dir is where this process stands, and so would
// be taken from under it by a rename.
func isWorkingDir(dir string) bool {
	info, err := os.Stat(dir)
	if err != nil {
		return false
	}
	here, err := os.Stat(".")
	return err == nil && os.SameFile(info, here)
}
