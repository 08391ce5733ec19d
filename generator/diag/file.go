package diag

import (
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// File is a source text that problems can point into. Offsets are in bytes; lines
// end in LF.
type File struct {
	Name string // as Pos.File
	Text []byte

	once  sync.Once
	lines []int // as starts gives them, from the first need on

	told  sync.Once
	whole string // Text, which the source lines of all problems are parts of
}

// Pos is the place of a byte offset.
func (f *File) Pos(offset int) Pos {
	p, _, _ := f.locate(offset)
	return p
}

// Problem makes a problem about Text[start:end]. A range that goes on past its
// first line is cut there; an empty one points at a single column.
func (f *File) Problem(s Severity, rule string, start, end int, text, hint Message) Problem {
	pos, line, from := f.locate(start)
	f.told.Do(func() { f.whole = string(f.Text) }) // one copy, however many problems a long line has
	p := Problem{Pos: pos, Severity: s, Rule: rule, Text: text, Hint: hint, Source: f.whole[from : from+len(line)]}
	if end > start {
		stop := min(end-from, len(line))
		if start-from < stop {
			p.EndCol = pos.Col + utf8.RuneCount(line[start-from:stop])
		}
	}
	return p
}

// Whole makes a problem about the file as a whole.
func (f *File) Whole(s Severity, rule string, text, hint Message) Problem {
	return Problem{Pos: Pos{File: f.Name}, Severity: s, Rule: rule, Text: text, Hint: hint}
}

// locate finds the line that holds offset, its text and where it begins.
func (f *File) locate(offset int) (pos Pos, line []byte, from int) {
	offset = max(0, min(offset, len(f.Text)))
	starts := f.starts()
	n := sort.SearchInts(starts, offset+1) // of lines that begin before or at offset
	from = starts[n-1]
	line = f.Text[from:]
	if n < len(starts) {
		line = f.Text[from : starts[n]-1]
	}
	return Pos{File: f.Name, Line: n, Col: utf8.RuneCount(f.Text[from:offset]) + 1}, line, from
}

// starts is where the lines begin.
func (f *File) starts() []int {
	f.once.Do(func() {
		f.lines = append(f.lines, 0)
		for i, c := range f.Text {
			if c == '\n' {
				f.lines = append(f.lines, i+1)
			}
		}
	})
	return f.lines
}

// Offset is the byte offset of a line and column as Pos counts them; it is the
// text's end for a place after it.
func (f *File) Offset(line, col int) int {
	starts := f.starts()
	if line > len(starts) {
		return len(f.Text)
	}
	start := starts[max(line, 1)-1]
	for rest := f.Text[start:]; col > 1 && len(rest) > 0 && rest[0] != '\n'; col-- {
		_, n := utf8.DecodeRune(rest)
		rest = rest[n:]
		start += n
	}
	return start
}

// Tidy makes a line fit to be printed: no control characters but tabs, none that
// turn the direction of what is shown.
func Tidy(line string) string {
	return strings.Map(tidy, line)
}

func tidy(r rune) rune {
	if r < ' ' && r != '\t' || r == 0x7f || r >= 0x80 && r < 0xa0 || unicode.Is(unicode.Bidi_Control, r) {
		return '\ufffd'
	}
	return r
}
