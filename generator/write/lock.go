package write

import (
	"errors"
	"os"

	"github.com/gofrs/flock"

	"duizhao/generator/diag"
)

var errHeld = errors.New("lock is held")

// lock keeps other builds away from dir until unlock is called or the process
// dies. The error is a *LockedError if another build was first.
//
// Two locks are tried and one is enough. The file beside the output serves when
// an exchange gives the output a new inode, so only who holds it may exchange:
// mayMove says so. The output itself serves where no file can be made, or where
// another container or user knows the output under another parent.
func lock(dir string) (unlock func(), mayMove bool, err error) {
	unlockFile, fileErr := lockFile(beside(dir, ".lock"))
	if errors.Is(fileErr, errHeld) {
		return nil, false, &LockedError{Dir: dir}
	}
	unlockDir, dirErr := tryLock(flock.New(dir, flock.SetFlag(os.O_RDONLY)))
	if errors.Is(dirErr, errHeld) {
		unlockFile()
		return nil, false, &LockedError{Dir: dir}
	}
	if fileErr != nil && dirErr != nil {
		return nil, false, diag.Errorf("%s can't be locked: %s", dir, fileErr)
	}
	return func() { unlockDir(); unlockFile() }, fileErr == nil, nil
}

// lockFile locks the file of that name, which unlock removes. It never returns
// a nil unlock.
//
// The holder removes the file before it lets go, so whoever got the lock of a
// file that no longer has the name got a lock that nobody else will look at,
// and must try again.
func lockFile(name string) (unlock func(), err error) {
	const tries = 100 // in vain only if others hold it in turn
	for range tries {
		file := flock.New(name, flock.SetPermissions(fileMode))
		unlock, err := tryLock(file)
		if err != nil {
			return unlock, err
		}
		locked, lockedErr := file.Stat()
		named, namedErr := os.Lstat(name)
		if lockedErr == nil && namedErr == nil && os.SameFile(locked, named) {
			return func() { os.Remove(name); unlock() }, nil
		}
		unlock()
	}
	return func() {}, errHeld
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
