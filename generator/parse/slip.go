package parse

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// slips warns of what is valid Markdown, but hardly what its writer meant: a mark
// that is shown as text, or a text that isn't shown.
func (s *section) slips(doc ast.Node) {
	walk(doc, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.Paragraph:
			s.missedHeading(n)
			s.missedTable(n)
			s.slipsOfLines(n)
		case *ast.TextBlock:
			s.slipsOfLines(n)
		case *ast.FencedCodeBlock:
			s.openFence(n)
		case *extast.TableRow:
			s.surplusCells(n)
		case *ast.Link:
			s.wideImage(n)
		case *ast.Text:
			s.slipsOfText(n)
		}
	})
}

var joinedMark = regexp.MustCompile(`^#{2,6}[^#\s]`)

func (s *section) missedHeading(n *ast.Paragraph) {
	if start, end := s.lineOf(n); joinedMark.Match(s.body[start:end]) {
		s.warn("heading", start, end, "this isn't a heading: a blank must follow the #", "## like this")
	}
}

// columnRule is the line below a table's heading.
var columnRule = regexp.MustCompile(`^\s*\|[\s:|-]*-[\s:|-]*$`)

func (s *section) missedTable(n *ast.Paragraph) {
	lines := n.Lines()
	if lines.Len() < 2 {
		return
	}
	head, rule := lines.At(0), lines.At(1)
	if bytes.Contains(head.Value(s.body), []byte("|")) && columnRule.Match(rule.Value(s.body)) {
		s.warn("table", rule.Start, rule.Stop, "this isn't a table: its heading and this line haven't as many columns", "| --- | --- |, as many as the heading has")
	}
}

func (s *section) openFence(n *ast.FencedCodeBlock) {
	start, end := s.lineOf(n)
	switch {
	case !s.isOpen(n):
	case isFigure(string(n.Language(s.body))):
		s.fail("figure", start, end, "the figure isn't closed, so that all that follows is taken for a part of it", "end it with a line ```")
	default:
		s.warn("code", start, end, "the code isn't closed, so that all that follows is taken for code", "end it with a line ```")
	}
}

// isOpen tells whether a fence is ended by the end of the text, or of what it stands in, alone.
func (s *section) isOpen(n *ast.FencedCodeBlock) bool {
	_, last := s.lineOf(n)
	if lines := n.Lines(); lines.Len() > 0 {
		last = lines.At(lines.Len() - 1).Stop
	}
	next, _, _ := bytes.Cut(bytes.TrimPrefix(s.body[last:], []byte("\n")), []byte("\n"))
	mark := bytes.TrimLeft(next, " \t>")
	return !bytes.HasPrefix(mark, []byte("```")) && !bytes.HasPrefix(mark, []byte("~~~"))
}

// surplusCells looks behind a row's last cell: by the rules of GFM, chapter 4.10,
// what stands there is left out.
func (s *section) surplusCells(row *extast.TableRow) {
	last := row.LastChild()
	if last == nil || last.Lines().Len() == 0 {
		return
	}
	from := last.Lines().At(0).Stop
	rest, _, _ := bytes.Cut(s.body[from:], []byte("\n"))
	more := bytes.Trim(rest, " \t|")
	if len(more) > 0 {
		start := from + bytes.Index(rest, more)
		s.warn("table", start, start+len(more), "the row has more cells than the table has columns; this is left out", `give the table another column, or write \| for a "|" that belongs to a cell`)
	}
}
