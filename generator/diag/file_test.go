package diag_test

import (
	"testing"
	"unicode/utf8"

	"duizhao/generator/diag"
)

const poem = "a甲b\n\n\t乙🎉丙\nend"

func TestFilePos(t *testing.T) {
	f := &diag.File{Name: "p.md", Text: []byte(poem)}
	tests := []struct{ offset, line, col int }{
		{0, 1, 1}, {1, 1, 2}, {4, 1, 3}, {5, 1, 4}, // before the line end
		{6, 2, 1},
		{7, 3, 1}, {8, 3, 2}, {11, 3, 3}, {15, 3, 4},
		{19, 4, 1}, {22, 4, 4},
		{-3, 1, 1}, {1000, 4, 4}, // outside: the nearest place
	}
	for _, test := range tests {
		want := diag.Pos{File: "p.md", Line: test.line, Col: test.col}
		if got := f.Pos(test.offset); got != want {
			t.Errorf("offset %d is at %v, want %v", test.offset, got, want)
		}
	}
}

// Offset undoes Pos wherever a character begins.
func TestFileOffset(t *testing.T) {
	f := &diag.File{Text: []byte(poem)}
	for offset := range poem {
		p := f.Pos(offset)
		if got := f.Offset(p.Line, p.Col); got != offset {
			t.Errorf("line %d, column %d is at offset %d, want %d", p.Line, p.Col, got, offset)
		}
	}
	for _, p := range []diag.Pos{{Line: 9, Col: 1}, {Line: 4, Col: 99}} {
		if got := f.Offset(p.Line, p.Col); got != len(poem) {
			t.Errorf("%v, which isn't there, is at offset %d, want the end, %d", p, got, len(poem))
		}
	}
	if got, want := f.Offset(1, 99), 5; got != want {
		t.Errorf("a column after its line is at offset %d, want the line's end, %d", got, want)
	}
}

func TestFileProblem(t *testing.T) {
	tests := []struct {
		name        string
		start, end  int
		line, col   int
		endCol      int
		source, why string
	}{
		{"one character", 1, 4, 1, 2, 3, "a甲b", ""},
		{"to the end of the line", 1, 5, 1, 2, 4, "a甲b", ""},
		{"a range is cut after its first line", 4, 12, 1, 3, 4, "a甲b", ""},
		{"an empty range", 8, 8, 3, 2, 0, "\t乙🎉丙", ""},
		{"a line end", 5, 6, 1, 4, 0, "a甲b", ""},
		{"an empty line", 6, 7, 2, 1, 0, "", ""},
		{"the end of the text", 22, 40, 4, 4, 0, "end", ""},
	}
	f := &diag.File{Name: "p.md", Text: []byte(poem)}
	for _, test := range tests {
		p := f.Problem(diag.Error, "rule", test.start, test.end, "text", "hint")
		if p.Pos.Line != test.line || p.Pos.Col != test.col || p.EndCol != test.endCol || p.Source != test.source {
			t.Errorf("%s: %d:%d to %d of %q, want %d:%d to %d of %q", test.name,
				p.Pos.Line, p.Pos.Col, p.EndCol, p.Source, test.line, test.col, test.endCol, test.source)
		}
	}
}

// A line that is printed can't move the cursor, ring the bell or reverse what stands beside it.
func TestTidy(t *testing.T) {
	tests := []struct{ line, want string }{
		{"甲\tb🎉", "甲\tb🎉"},
		{"\x1b[31mred\x07", "\ufffd[31mred\ufffd"},
		{"a\r\x7f\u009b", "a\ufffd\ufffd\ufffd"},
		{"a\u202egnp.exe", "a\ufffdgnp.exe"},
		{"\u2066a\u2069", "\ufffda\ufffd"},
	}
	for _, test := range tests {
		if got := diag.Tidy(test.line); got != test.want {
			t.Errorf("%+q becomes %+q, want %+q", test.line, got, test.want)
		}
	}
	if got := diag.Tidy("a\xffb"); !utf8.ValidString(got) {
		t.Errorf("invalid bytes stay: %q", got)
	}
}

// The problems of one long line show the same copy of it.
func TestSourceLineIsShared(t *testing.T) {
	f := &diag.File{Name: "p.md", Text: []byte(poem)}
	first := f.Problem(diag.Error, "r", 8, 9, "t", "")
	if n := testing.AllocsPerRun(100, func() { f.Problem(diag.Error, "r", 11, 12, "t", "") }); n != 0 || first.Source != "\t乙🎉丙" {
		t.Errorf("another problem of the line %q takes %v allocations", first.Source, n)
	}
}
