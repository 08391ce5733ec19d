// Package layer lays one file system over another.
package layer

import (
	"cmp"
	"errors"
	"io/fs"
	"slices"
)

// Over is lower, where each file of upper replaces the one of its path.
func Over(upper, lower fs.FS) fs.FS { return layered{upper, lower} }

type layered struct{ upper, lower fs.FS }

// Open implements fs.FS. A folder that is opened lists what its own layer has;
// ReadDir lists both.
func (l layered) Open(name string) (fs.File, error) {
	f, err := l.upper.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return l.lower.Open(name)
	}
	return f, err
}

// ReadDir implements fs.ReadDirFS.
func (l layered) ReadDir(name string) ([]fs.DirEntry, error) {
	above, err := fs.ReadDir(l.upper, name)
	below, lowerErr := fs.ReadDir(l.lower, name)
	if err != nil && (lowerErr != nil || !errors.Is(err, fs.ErrNotExist)) {
		return nil, err
	}
	for _, e := range below {
		if !slices.ContainsFunc(above, func(a fs.DirEntry) bool { return a.Name() == e.Name() }) {
			above = append(above, e)
		}
	}
	slices.SortFunc(above, func(a, b fs.DirEntry) int { return cmp.Compare(a.Name(), b.Name()) })
	return above, nil
}
