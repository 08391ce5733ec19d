package load

import (
	"bytes"
	"errors"
	"io/fs"

	"duizhao/generator/bitext"
	"duizhao/generator/diag"
)

// lock reads the pairs that were accepted; a report may have none yet.
func (l *loader) lock() *bitext.Lock {
	if _, err := fs.Stat(l.fsys, LockFile); errors.Is(err, fs.ErrNotExist) {
		return bitext.NewLock(nil)
	}
	f, problem := l.read(LockFile, "")
	l.file = f
	if f == nil {
		l.add(*problem)
		return bitext.NewLock(nil)
	}
	pairs, bad := bitext.ReadLock(f.Text)
	for _, line := range bad {
		at := f.Offset(line, 1)
		end := at + bytes.IndexByte(append(bytes.Clone(f.Text[at:]), '\n'), '\n')
		l.add(f.Problem(diag.Error, "lock", at, end, "this line is no accepted pair", "a merge left it; delete it, then: ./build.sh accept"))
	}
	return bitext.NewLock(pairs)
}
