package write

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// trade swaps what is at staged with what is at live; either may be nothing. So
// a second trade undoes the first. On an error both are as before.
func trade(staged, live, aside string) error {
	switch {
	case isMissing(live):
		return os.Rename(staged, live)
	case isMissing(staged):
		return os.Rename(live, staged)
	}
	err := exchange(staged, live)
	if errors.Is(err, errors.ErrUnsupported) {
		return tradeByRenames(staged, live, aside)
	}
	return err
}

// tradeByRenames is trade where the kernel knows no exchange. When a file takes
// the place of a file, live is never missing meanwhile; a folder is for a moment.
func tradeByRenames(staged, live, aside string) error {
	if isFolder(staged) || os.Link(live, aside) != nil {
		if err := os.Rename(live, aside); err != nil {
			return err
		}
	}
	if err := os.Rename(staged, live); err != nil {
		return errors.Join(err, os.Rename(aside, live))
	}
	if err := os.Rename(aside, staged); err != nil {
		return errors.Join(err, os.Rename(live, staged), os.Rename(aside, live))
	}
	return nil
}

func isFolder(name string) bool {
	info, err := os.Lstat(name)
	return err == nil && info.IsDir()
}

func isMissing(name string) bool {
	_, err := os.Lstat(name)
	return errors.Is(err, fs.ErrNotExist)
}

// tradeEach trades the top-level entries of those names, all or, if one can not
// be traded, none.
func (s *stage) tradeEach(names []string) error {
	for i, name := range names {
		err := trade(s.path(name), filepath.Join(s.live, name), s.aside())
		if err == nil {
			continue
		}
		for _, done := range slices.Backward(names[:i]) {
			err = errors.Join(err, trade(s.path(done), filepath.Join(s.live, done), s.aside()))
		}
		return err
	}
	return nil
}

// exchangeOrder sorts top-level names so that a build killed between two finds
// its Marker again: the marker comes first, or goes last.
func exchangeOrder(touched map[string]bool, want *plan) []string {
	rank := func(name string) int {
		switch {
		case want.names(name) && name == markerName:
			return 0
		case want.names(name):
			return 1
		case name != markerName:
			return 2
		}
		return 3
	}
	names := make([]string, 0, len(touched))
	for name := range touched {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(rank(a)-rank(b), strings.Compare(a, b))
	})
	return names
}

// mend clears away what a killed build left. Only where the kernel knows no
// exchange can the output itself be missing; then it waits aside.
func mend(dir string) error {
	next := beside(dir, ".next")
	if isMissing(dir) {
		err := os.Rename(next+asideSuffix, dir)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	inside := filepath.Join(dir, insideName)
	for _, left := range []string{next, next + asideSuffix, inside, inside + asideSuffix} {
		// Where one can not be removed it is also of no use as a staging tree,
		// and place finds that out.
		os.RemoveAll(left)
	}
	return nil
}
