package write

import (
	"context"
	"os"
	"path"
	"path/filepath"
	"sync"
)

const (
	insideName  = ".duizhao.next"
	asideSuffix = ".old"
)

// beside is the name of a helper of the output, in the same parent.
func beside(dir, suffix string) string {
	return filepath.Join(filepath.Dir(dir), "."+filepath.Base(dir)+suffix)
}

// stage is the tree in which the new site grows. It is made when first needed.
type stage struct {
	live string // the output
	old  *oldSite
	open func() error // makes the tree, once

	root   string // set by open, as is inside
	inside bool   // root lies in the output, and only its entries are traded

	mu   sync.Mutex
	made map[string]func() error // for each folder of root: makes it, once
}

func newStage(live string, old *oldSite) *stage {
	s := &stage{live: live, old: old, made: map[string]func() error{}}
	s.open = sync.OnceValue(s.place)
	return s
}

// place makes the tree beside the output if the two can be exchanged there, or
// else inside the output.
func (s *stage) place() error {
	exists := s.old.dirs["."]
	if !exists || !s.old.fixed && !isWorkingDir(s.live) {
		s.root = beside(s.live, ".next")
		err := os.Mkdir(s.root, dirMode)
		if !exists || err == nil && s.liveMoves() {
			return err
		}
		os.Remove(s.root)
	}
	s.root, s.inside = filepath.Join(s.live, insideName), true
	return os.Mkdir(s.root, dirMode)
}

// liveMoves reports whether the output can be renamed, by trying what can only
// fail: to rename it to a directory that is not empty.
func (s *stage) liveMoves() bool {
	probe := filepath.Join(s.root, ".probe")
	if os.Mkdir(probe, dirMode) != nil {
		return false
	}
	defer os.Remove(probe)
	return canRename(s.live, s.root)
}

func (s *stage) path(rel string) string {
	return filepath.Join(s.root, filepath.FromSlash(rel))
}

// aside is where an old entry waits where the kernel knows no exchange.
func (s *stage) aside() string { return s.root + asideSuffix }

// write makes a new file.
func (s *stage) write(rel string, data []byte) error {
	if err := s.open(); err != nil {
		return err
	}
	if err := s.mkdir(path.Dir(rel)); err != nil {
		return err
	}
	return create(s.path(rel), func(f *os.File) error {
		_, err := f.Write(data)
		return err
	})
}

// link shares a file with the output. Where links are not to be had it is
// copied, its mtime too.
func (s *stage) link(rel string) error {
	if err := s.mkdir(path.Dir(rel)); err != nil {
		return err
	}
	from, to := filepath.Join(s.live, filepath.FromSlash(rel)), s.path(rel)
	if os.Link(from, to) == nil {
		return nil
	}
	return copyFile(from, to)
}

// mkdir makes a folder and its parents, each only once; several at a time.
func (s *stage) mkdir(rel string) error {
	if rel == "." {
		return nil
	}
	s.mu.Lock()
	once := s.made[rel]
	if once == nil {
		once = sync.OnceValue(func() error {
			if err := s.mkdir(path.Dir(rel)); err != nil {
				return err
			}
			return os.Mkdir(s.path(rel), dirMode)
		})
		s.made[rel] = once
	}
	s.mu.Unlock()
	return once()
}

// clear deletes the old site, which after a trade is in the tree. RemoveAll
// would do that too, but one file at a time.
func (s *stage) clear(jobs int) {
	folders := s.old.all
	each(context.Background(), jobs, len(folders), func(i int) error {
		folder := s.path(folders[len(folders)-1-i]) // the deepest first
		entries, _ := os.ReadDir(folder)
		for _, e := range entries {
			os.Remove(filepath.Join(folder, e.Name()))
		}
		os.Remove(folder)
		return nil
	})
	s.remove()
}

// remove deletes the tree. What can not be deleted is left to the next build:
// the site is whole either way.
func (s *stage) remove() {
	if s.root != "" {
		os.RemoveAll(s.root)
	}
}
