package diag

import (
	"errors"
	"io/fs"
)

// Errorf is an error that can be told in other languages. An error among the values is one that it wraps.
func Errorf(format Message, args ...any) error {
	t := &told{message: Say(format, args...)}
	for _, a := range args {
		if err, ok := a.(error); ok {
			t.cause = err
		}
	}
	return t
}

type told struct {
	message Message
	cause   error
}

func (t *told) Error() string    { return t.message.String() }
func (t *told) Message() Message { return t.message }
func (t *told) Unwrap() error    { return t.cause }

// MessageOf is what an error says: one with a method Message, also within another, speaks the reader's language, and so
// do those of files that people meet. Others keep their words, with all that is said around or beside them.
func MessageOf(err error) Message {
	var speaks interface{ Message() Message }
	if errors.As(err, &speaks) {
		return speaks.Message()
	}
	if file, ok := err.(*fs.PathError); ok {
		return Say("%s: %s", file.Path, file.Err)
	}
	_, joined := err.(interface{ Unwrap() []error })
	if joined || errors.Unwrap(err) != nil {
		return Say("%s", err.Error())
	}
	return causeOf(err)
}

// causes are the errors of a system that people meet.
var causes = []struct {
	err  error
	says Message
}{
	{fs.ErrNotExist, "there is no such file or folder"},
	{fs.ErrExist, "it is there already"},
	{fs.ErrPermission, "the system doesn't permit it"},
}

func causeOf(err error) Message {
	for _, c := range causes {
		if errors.Is(err, c.err) {
			return c.says
		}
	}
	return Say("%s", err.Error())
}
