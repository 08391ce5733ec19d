package parse

import (
	"bytes"
	"regexp"
	"strconv"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"duizhao/generator/diag"
)

// slipsOfLines finds lines of a paragraph that were to begin something else. One line may mean what it
// says, -5 or 1.5; of lists and tables two in a row are told, which nobody writes for prose.
func (s *section) slipsOfLines(n ast.Node) {
	var before lineMark
	told := false // of the lines in a row
	for i, line := range n.Lines().Sliced(0, n.Lines().Len()) {
		if c := s.body[line.Start]; 'A' <= c && c <= 'z' || 0xe3 <= c && c <= 0xe9 {
			before, told = lineMark{}, false
			continue // most lines begin with a letter, or Han
		}
		start, end := trimmed(s.body, line.Start, line.Stop)
		written := s.body[start:end]
		mark := markOf(written)
		switch {
		case mark.kind == '|' && i == 1 && columnRule.Match(written): // missedTable has it
			told = true
		case !mark.follows(before):
			told = false
		case !told:
			s.missedRow(mark, n.Lines().At(i-1))
			told = true
		}
		before = mark
		s.wideMark(written, start, end)
	}
	s.alert(n)
}

// lineMark is what a line begins with that looks like the mark of a list or, as '|', of a row.
type lineMark struct {
	kind   byte
	number int
}

var (
	numbered = regexp.MustCompile(`^(\d{1,3})[.)][^\s\d.)]`)
	dashed   = regexp.MustCompile(`^[-+][\p{L}「“《（]`)
)

func markOf(line []byte) lineMark {
	if len(line) < 3 {
		return lineMark{}
	}
	switch c := line[0]; {
	case c == '|' && line[len(line)-1] == '|':
		return lineMark{kind: '|'}
	case (c == '-' || c == '+') && dashed.Match(line):
		return lineMark{kind: c}
	case '0' <= c && c <= '9':
		if m := numbered.FindSubmatch(line); m != nil {
			number, _ := strconv.Atoi(string(m[1])) // it is digits
			return lineMark{kind: '1', number: number}
		}
	}
	return lineMark{}
}

// follows tells whether a line goes on with what the line before it began.
func (m lineMark) follows(before lineMark) bool {
	return m.kind != 0 && m.kind == before.kind && (m.kind != '1' || m.number == before.number+1)
}

// missedRow tells of the first of lines in a row.
func (s *section) missedRow(mark lineMark, first text.Segment) {
	start, end := trimmed(s.body, first.Start, first.Stop)
	switch mark.kind {
	case '|':
		s.warn("table", start, end, "this isn't a table: the line below its heading is missing", "| --- | --- |, as many as the heading has")
	case '1':
		s.warn("list", start, end, "this isn't a list: a blank must follow the mark", "1. like this")
	default:
		s.warn("list", start, end, "this isn't a list: a blank must follow the mark", "- like this")
	}
}

// wideMarks are ASCII marks typed in full width. A ＃ close to words may be a topic: ＃话题＃.
var wideMarks = []struct {
	form       *regexp.Regexp
	rule       string
	text, hint diag.Message
}{
	{regexp.MustCompile(`^＃(?:＃{0,5}[ \x{3000}]|＃{1,5}[^＃])`), "heading", "this isn't a heading: its mark is of full width", "## like this"},
	{regexp.MustCompile(`^＞[ \x{3000}\p{Han}「“《]`), "quote", "this isn't a quotation: its mark is of full width", "> like this"},
}

func (s *section) wideMark(line []byte, start, end int) {
	if !bytes.HasPrefix(line, []byte("\xef\xbc")) {
		return // all of full width begin so
	}
	for _, w := range wideMarks {
		if w.form.Match(line) {
			s.warn(w.rule, start, end, w.text, w.hint)
		}
	}
}

// alertMark begins what GitHub shows as a box.
var alertMark = regexp.MustCompile(`(?i)^\[!(?:note|tip|important|warning|caution)\]\s*$`)

func (s *section) alert(n ast.Node) {
	if n.Parent().Kind() != ast.KindBlockquote || n.PreviousSibling() != nil {
		return
	}
	if start, end := s.lineOf(n); alertMark.Match(s.body[start:end]) {
		s.warn("quote", start, end, "GitHub's alerts aren't taken, and the mark stays as it is", "say it in words: > **Note:** …")
	}
}
