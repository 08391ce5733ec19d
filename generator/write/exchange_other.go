//go:build !linux && !darwin

package write

import "errors"

// exchange would swap two existing paths in one step.
func exchange(a, b string) error { return errors.ErrUnsupported }

// canRename is not asked of the system: a rename that fails is undone.
func canRename(dir, full string) bool { return true }
