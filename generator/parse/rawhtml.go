package parse

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// rawHTML refuses HTML in the text. Comments are the author's own business and
// are left out without a word, wherever they stand.
func (s *section) rawHTML(doc ast.Node) {
	var drop []ast.Node
	walk(doc, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.HTMLBlock:
			drop = append(drop, n)
			s.html(n, htmlLines(n))
		case *ast.RawHTML:
			drop = append(drop, n)
			s.html(n, n.Segments)
		}
	})
	for _, n := range drop {
		s.leaveOut(n)
	}
}

// html looks at a piece of HTML: comments, or what is refused.
func (s *section) html(n ast.Node, lines *text.Segments) {
	if lines.Len() == 0 {
		return
	}
	at, end := lines.At(0).Start, lines.At(lines.Len()-1).Stop
	for first := true; ; first = false {
		at, end = trimmed(s.body, at, end)
		length := commentLength(s.body[at:end])
		switch {
		case at == end:
			return
		case length > 0:
			s.ignore(n, at, at+length)
			at += length
			continue
		case first:
			s.refuseHTML(at, end)
		default:
			s.fail("raw-html", at, end, "this follows a comment that holds an empty line", "begin it on a line of its own")
		}
		return
	}
}

// trimmed is the range without the blanks at its ends.
func trimmed(body []byte, start, end int) (int, int) {
	piece := bytes.TrimRight(body[start:end], " \t\n")
	return start + len(piece) - len(bytes.TrimLeft(piece, " \t\n")), start + len(piece)
}

// commentLength is the length of the comment that a text begins with, or 0. The shortest one is <!-->.
func commentLength(text []byte) int {
	const opening, closing = "<!--", "-->"
	if !bytes.HasPrefix(text, []byte(opening)) {
		return 0
	}
	if i := bytes.Index(text[2:], []byte(closing)); i >= 0 {
		return 2 + i + len(closing)
	}
	return 0
}

// leaveOut takes out a node; of the blanks around what stood in a line one is left, and none at an end.
func (s *section) leaveOut(n ast.Node) {
	before, _ := n.PreviousSibling().(*ast.Text)
	after, _ := n.NextSibling().(*ast.Text)
	ends := n.NextSibling() == nil || after != nil && after.Segment.IsEmpty()
	if after != nil && s.begins(n, before) {
		after.Segment = after.Segment.TrimLeftSpace(s.body)
		ends = ends || after.Segment.IsEmpty() && after.NextSibling() == nil
	}
	if before != nil && ends {
		before.Segment = before.Segment.TrimRightSpace(s.body)
	}
	if after != nil && after.Segment.IsEmpty() && !after.SoftLineBreak() && !after.HardLineBreak() {
		n.Parent().RemoveChild(n.Parent(), after)
	}
	n.Parent().RemoveChild(n.Parent(), n)
}

// begins tells whether a node in a text begins its block or a line, or has a blank before it.
func (s *section) begins(n ast.Node, before *ast.Text) bool {
	if before == nil {
		return n.PreviousSibling() == nil
	}
	stop := before.Segment.Stop
	return s.body[stop] == '\n' || s.body[stop] == ' ' || stop > 0 && s.body[stop-1] == ' '
}

// commentLines lets goldmark's parser open a block of HTML but where text follows a comment on its last
// line: that begins a paragraph, or goes on with one, which has the comment in it.
type commentLines struct {
	parser.BlockParser
}

// Open opens a block of HTML.
func (p commentLines) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if _, line := reader.PeekLine(); textFollows(reader.Source()[line.Start:]) {
		return nil, parser.NoChildren
	}
	return p.BlockParser.Open(parent, reader, pc)
}

// emptyLine ends a paragraph, so that none can have a comment with such a line.
var emptyLine = regexp.MustCompile(`\n[ \t>]*\n`)

// textFollows tells whether a source begins with comments and has text on the line that ends them.
func textFollows(source []byte) bool {
	rest := bytes.TrimLeft(source, " ")
	for {
		length := commentLength(rest)
		if length == 0 || emptyLine.Match(rest[:length]) {
			return false
		}
		rest = bytes.TrimLeft(rest[length:], " \t")
		if !bytes.HasPrefix(rest, []byte("<!--")) {
			return len(rest) > 0 && rest[0] != '\n'
		}
	}
}

// blockParsers are goldmark's own, with that one instead of its parser of HTML.
func blockParsers() []util.PrioritizedValue {
	all := parser.DefaultBlockParsers()
	for i, p := range all {
		if html, ok := p.Value.(parser.BlockParser); ok && string(html.Trigger()) == "<" {
			all[i].Value = commentLines{html}
		}
	}
	return all
}

// htmlLines is all lines of an HTML block; goldmark keeps the last one apart.
func htmlLines(n *ast.HTMLBlock) *text.Segments {
	all := text.NewSegments()
	all.AppendAll(n.Lines().Sliced(0, n.Lines().Len()))
	if n.HasClosure() {
		all.Append(n.ClosureLine)
	}
	return all
}

func (s *section) refuseHTML(start, end int) {
	if html := s.body[start:end]; bytes.HasPrefix(html, []byte("<!--")) && !bytes.Contains(html, []byte("-->")) {
		s.fail("raw-html", start, end, "the comment isn't closed, so that it takes in all that follows", "end it with -->")
		return
	}
	s.fail("raw-html", start, end, "HTML isn't taken in the text", `write it in Markdown; for a "<" that is meant as itself type \<`)
}

// walk calls visit for n and all below it, before its children.
func walk(n ast.Node, visit func(ast.Node)) {
	visit(n)
	for c := n.FirstChild(); c != nil; {
		next := c.NextSibling()
		walk(c, visit)
		c = next
	}
}
