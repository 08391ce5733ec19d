package write

import (
	"errors"
	"fmt"
	"os"

	"github.com/gofrs/flock"
)

var errHeld = errors.New("lock is held")

// lock keeps other builds away from dir until unlock is called or the process
// dies. The error is a *LockedError if another build was first.
//
// Two locks are tried and one is enough. A file beside the output serves while
// exchanges give the output itself ever new inodes. The output itself serves
// where no file can be made, or where another container or user has the same
// output under another parent.
func lock(dir string) (unlock func(), err error) {
	unlockFile, fileErr := lockFile(beside(dir, ".lock"))
	if errors.Is(fileErr, errHeld) {
		return nil, &LockedError{Dir: dir}
	}
	unlockDir, dirErr := tryLock(flock.New(dir, flock.SetFlag(os.O_RDONLY)))
	if errors.Is(dirErr, errHeld) {
		unlockFile()
		return nil, &LockedError{Dir: dir}
	}
	if fileErr != nil && dirErr != nil {
		return nil, fmt.Errorf("locking %s: %w", dir, fileErr)
	}
	return func() { unlockDir(); unlockFile() }, nil
}

// lockFile locks the file of that name, which unlock removes.
//
// The holder removes the file before it lets go, so whoever got the lock of a
// file that no longer has the name got a lock that nobody else will look at,
// and must try again.
func lockFile(name string) (unlock func(), err error) {
	for {
		file := flock.New(name, flock.SetPermissions(fileMode))
		unlock, err := tryLock(file)
		if err != nil {
			return unlock, err
		}
		locked, err := file.Stat()
		if err != nil {
			unlock()
			return func() {}, err
		}
		if named, err := os.Lstat(name); err == nil && os.SameFile(locked, named) {
			return func() { os.Remove(name); unlock() }, nil
		}
		unlock()
	}
}

// tryLock never returns a nil unlock.
func tryLock(file *flock.Flock) (unlock func(), err error) {
	ok, err := file.TryLock()
	if err == nil && !ok {
		err = errHeld
	}
	if err != nil {
		return func() {}, err
	}
	return func() { file.Unlock() }, nil
}
