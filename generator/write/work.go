package write

import (
	"bytes"
	"io"
	"os"
	"sync"
)

// work is the memory one file needs while it is rendered and compared. There
// are only as many as files at work, however large the site.
type work struct {
	out bytes.Buffer
	in  [32 << 10]byte
}

var works = sync.Pool{New: func() any { return new(work) }}

// matches reports whether the file of that name has the bytes of w.out. A file
// that can not be read does not match: replacing it is the remedy.
func (w *work) matches(name string) bool {
	f, err := os.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil || info.Size() != int64(w.out.Len()) {
		return false
	}
	for rest := w.out.Bytes(); len(rest) > 0; {
		n := min(len(rest), len(w.in))
		if _, err := io.ReadFull(f, w.in[:n]); err != nil || !bytes.Equal(w.in[:n], rest[:n]) {
			return false
		}
		rest = rest[n:]
	}
	return true
}
