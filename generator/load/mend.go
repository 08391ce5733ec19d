package load

import (
	"bytes"

	"duizhao/generator/diag"

	"golang.org/x/text/unicode/norm"
)

// Mend makes edits to a file as it lies on the disk; they are meant for the text
// that Content reads from it. Its byte order mark, its line ends and characters
// that aren't composed stay as they are. Of edits that meet each other the first
// is made; applied tells how many were.
func Mend(raw []byte, edits []diag.Edit) (out []byte, applied int) {
	places := make([]diag.Edit, len(edits))
	for i, e := range edits {
		places[i] = diag.Edit{Start: rawOffset(raw, e.Start), End: rawOffset(raw, e.End), Text: e.Text}
	}
	return diag.Apply(raw, places)
}

// rawOffset is where a byte of lines(raw) stands in raw.
func rawOffset(raw []byte, offset int) int {
	at := 0 // in raw
	if bytes.HasPrefix(raw, []byte("\ufeff")) {
		at = len("\ufeff")
	}
	for offset > 0 && at < len(raw) {
		line, end := rawLine(raw[at:])
		n := len(norm.NFC.Bytes(line))
		if offset <= n {
			return at + rawInLine(line, offset)
		}
		at += len(line) + end
		offset -= n + 1
	}
	return at
}

// rawLine is the first line of a text and the length of its end: LF, CRLF or CR.
func rawLine(raw []byte) (line []byte, end int) {
	i := bytes.IndexAny(raw, "\r\n")
	switch {
	case i < 0:
		return raw, 0
	case bytes.HasPrefix(raw[i:], []byte("\r\n")):
		return raw[:i], 2
	}
	return raw[:i], 1
}

// rawInLine is rawOffset for one line; an offset within what is composed of
// several characters is taken for its beginning.
func rawInLine(line []byte, offset int) int {
	var it norm.Iter
	it.Init(norm.NFC, line)
	for composed := 0; !it.Done(); {
		at := it.Pos()
		if composed += len(it.Next()); composed > offset {
			return at
		}
	}
	return len(line)
}
