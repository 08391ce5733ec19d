package write

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// oldSite is what the output holds before the build, seen through the plan.
type oldSite struct {
	had   []bool          // for each file of the plan: a regular file has its path
	dirs  map[string]bool // the folders of the plan that are there
	all   []string        // all folders but the kept, each after its parent
	stale int             // files and links that must go
	dirty map[string]bool // the top-level entries with something that must go
	kept  []string        // the top-level entries that must stay
	fixed bool            // the output must not be exchanged: a kept entry can not be linked, or lock said so
}

// survey walks through dir, following no link. The error is a *ForeignError if
// dir is not ours to write.
func survey(ctx context.Context, dir string, want *plan, jobs int) (*oldSite, error) {
	s := &oldSite{
		had:   make([]bool, len(want.files)),
		dirs:  map[string]bool{},
		dirty: map[string]bool{},
	}
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	if err != nil {
		return nil, err
	}
	s.dirs["."] = true
	ours := isOurs(dir)
	var folders []string
	for _, e := range entries {
		name := e.Name()
		switch {
		case isKept(name, ours) && !want.names(name):
			s.kept = append(s.kept, name)
			s.fixed = s.fixed || !e.Type().IsRegular()
		case !ours && name != readmeName:
			return nil, &ForeignError{Dir: dir, Example: name}
		case s.note(name, e.Type(), want):
			folders = append(folders, name)
		}
	}
	return s, s.walk(ctx, dir, folders, want, jobs)
}

// isKept reports whether a top-level entry that no file names must stay.
func isKept(name string, ours bool) bool {
	if name == markerName {
		return !ours
	}
	return name == readmeName || strings.HasPrefix(name, ".")
}

// isOurs reports whether dir carries the Marker.
func isOurs(dir string) bool {
	name := filepath.Join(dir, markerName)
	if info, err := os.Lstat(name); err != nil || !info.Mode().IsRegular() {
		return false
	}
	f, err := os.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, len(Marker))
	_, err = io.ReadFull(f, head)
	return err == nil && string(head) == Marker
}

// walk notes all that lies in the folders, one depth after the other.
func (s *oldSite) walk(ctx context.Context, dir string, folders []string, want *plan, jobs int) error {
	for len(folders) > 0 {
		s.all = append(s.all, folders...)
		entries := make([][]fs.DirEntry, len(folders))
		err := each(ctx, jobs, len(folders), func(i int) (err error) {
			entries[i], err = os.ReadDir(filepath.Join(dir, filepath.FromSlash(folders[i])))
			return err
		})
		if err != nil {
			return err
		}
		var deeper []string
		for i, folder := range folders {
			for _, e := range entries[i] {
				if rel := folder + "/" + e.Name(); s.note(rel, e.Type(), want) {
					deeper = append(deeper, rel)
				}
			}
		}
		folders = deeper
	}
	return nil
}

// note takes one entry down and reports whether it is a folder.
func (s *oldSite) note(rel string, mode fs.FileMode, want *plan) bool {
	i, isFile := want.index[rel]
	switch {
	case mode.IsDir() && want.dirs[rel]:
		s.dirs[rel] = true
	case mode.IsDir():
		s.dirty[top(rel)] = true
	case isFile:
		s.had[i] = mode.IsRegular()
	default:
		s.stale++
		s.dirty[top(rel)] = true
	}
	return mode.IsDir()
}
