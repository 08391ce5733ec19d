//go:build linux || darwin

package write

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// exchange swaps two existing paths in one step. The error is ErrUnsupported if
// the kernel or the file system can not.
func exchange(a, b string) error {
	err := swap(a, b)
	switch err {
	case nil:
		return nil
	case unix.EINVAL: // how a file system says that it does not know the flag
		err = errors.ErrUnsupported
	}
	return &os.LinkError{Op: "exchange", Old: a, New: b, Err: err}
}

// canRename reports whether dir could be renamed in its parent; full is a
// directory there that is not empty. (os.Rename would not ask the kernel.)
func canRename(dir, full string) bool {
	err := unix.Rename(dir, full)
	return err == unix.ENOTEMPTY || err == unix.EEXIST
}
