package write

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
)

// plan is what the output shall hold.
type plan struct {
	files []File
	index map[string]int  // the path of a file, to its place in files
	dirs  map[string]bool // the folders that hold a file; "." is the output itself
}

// newPlan checks the paths of files; an error names the first bad one.
func newPlan(files []File) (*plan, error) {
	p := &plan{files: files, index: make(map[string]int, len(files)), dirs: map[string]bool{}}
	for i, f := range files {
		if err := checkPath(f.Path); err != nil {
			return nil, fmt.Errorf("path %q %w", f.Path, err)
		}
		if _, twice := p.index[f.Path]; twice {
			return nil, fmt.Errorf("path %q is given twice", f.Path)
		}
		p.index[f.Path] = i
		for d := path.Dir(f.Path); !p.dirs[d]; d = path.Dir(d) {
			p.dirs[d] = true
		}
	}
	for _, f := range files {
		if p.dirs[f.Path] {
			return nil, fmt.Errorf("path %q is a file, and a folder of other files", f.Path)
		}
	}
	return p, nil
}

// names reports whether a file of the plan is, or lies under, the path.
func (p *plan) names(path string) bool {
	_, isFile := p.index[path]
	return isFile || p.dirs[path]
}

func checkPath(p string) error {
	switch {
	case p == "":
		return errors.New("is empty")
	case strings.HasPrefix(p, "/"):
		return errors.New("is absolute")
	case strings.Contains(p, `\`):
		return errors.New("holds a backslash")
	case p == "." || !fs.ValidPath(p):
		return errors.New("is not a clean relative path")
	case top(p) == ".git" || top(p) == insideName || top(p) == insideName+asideSuffix:
		return errors.New("is reserved")
	}
	if _, err := filepath.Localize(p); err != nil {
		return errors.New("is not valid on this system")
	}
	return nil
}

// top is the first element of a slash-separated path.
func top(p string) string {
	first, _, _ := strings.Cut(p, "/")
	return first
}
