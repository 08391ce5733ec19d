package write

import "duizhao/generator/diag"

// RefusedError says that a path can't be an output at all.
type RefusedError struct {
	why diag.Message
}

func refused(format diag.Message, args ...any) error {
	return &RefusedError{diag.Say(format, args...)}
}

// Message says what the path is, and what to do.
func (e *RefusedError) Message() diag.Message { return e.why }

// Error is Message in English.
func (e *RefusedError) Error() string { return e.why.String() }

// ForeignError says that a directory was left alone because it holds something
// this program did not write.
type ForeignError struct {
	Dir     string // the directory, absolute
	Example string // the name of one such entry
}

// Message says what was found and what to do.
func (e *ForeignError) Message() diag.Message {
	return diag.Say("%s holds %s, which this program did not write; empty it or choose another with --output", e.Dir, e.Example)
}

// Error is Message in English.
func (e *ForeignError) Error() string { return e.Message().String() }

// LockedError says that another build is writing to the same directory.
type LockedError struct {
	Dir string // the directory, absolute
}

// Message says what to wait for.
func (e *LockedError) Message() diag.Message {
	return diag.Say("another build is writing to %s; wait for it to end", e.Dir)
}

// Error is Message in English.
func (e *LockedError) Error() string { return e.Message().String() }
