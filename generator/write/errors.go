package write

import "fmt"

// ForeignError says that a directory was left alone because it holds something
// this program did not write.
type ForeignError struct {
	Dir     string // the directory, absolute
	Example string // the name of one such entry
}

// Error says what was found and what to do.
func (e *ForeignError) Error() string {
	return fmt.Sprintf("%s holds %s, which this program did not write; empty it or choose another with --output",
		e.Dir, e.Example)
}

// LockedError says that another build is writing to the same directory.
type LockedError struct {
	Dir string // the directory, absolute
}

// Error says what to wait for.
func (e *LockedError) Error() string {
	return fmt.Sprintf("another build is writing to %s; wait for it to end", e.Dir)
}
