package load

import (
	"bytes"
	"path"

	"duizhao/generator/diag"
)

// merged finds what a merge left in a file, or nil. In Markdown a mark may be meant, as
// the line below a heading is, unless it follows the line with which git begins; in
// data and settings no line is like one.
func merged(name string, f *diag.File) *diag.Problem {
	var found [][2]int
	from := 0
	for _, c := range []byte("<=>|") {
		start, end, ok := mark(f.Text, from, c)
		switch {
		case ok:
			found = append(found, [2]int{start, end})
			if path.Ext(name) == ".md" {
				from = found[0][0]
			}
		case c == '<' && path.Ext(name) == ".md":
			return nil
		}
	}
	if len(found) == 0 || len(found) == 1 && path.Ext(name) == ".md" {
		return nil
	}
	first := found[0]
	for _, at := range found {
		if at[0] < first[0] {
			first = at
		}
	}
	text, hint := diag.Message("a merge left this line"), diag.Message("delete it, and see that the lines around it are those you want")
	if len(found) > 2 {
		text, hint = "a merge left both versions here", "keep one of them, and delete the lines of <, = and >"
	}
	p := f.Problem(diag.Error, "merge", first[0], first[1], text, hint)
	return &p
}

// mark finds the first line, from an offset on, with which git marks a part of what it
// couldn't merge: seven of one character, and perhaps a name behind a blank.
func mark(text []byte, from int, c byte) (start, end int, ok bool) {
	seven := bytes.Repeat([]byte{c}, 7)
	end = from
	for {
		i := bytes.Index(text[end:], seven)
		if i < 0 {
			return 0, 0, false
		}
		start = end + i
		line, _, _ := bytes.Cut(text[start:], []byte("\n"))
		end = start + len(line)
		if (start == 0 || text[start-1] == '\n') && (len(line) == len(seven) || line[len(seven)] == ' ') {
			return start, end, true
		}
	}
}
