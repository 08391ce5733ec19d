package parse

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// rawHTML refuses HTML in the text. Comments are the author's own business and
// are left out without a word.
func (s *section) rawHTML(doc ast.Node) {
	var drop []ast.Node
	walk(doc, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.HTMLBlock:
			drop = append(drop, n)
			if comment, start, end := s.comment(htmlLines(n)); comment != "" {
				s.ignore(n, comment, start, end)
			} else {
				s.refuseHTML(start, end)
			}
		case *ast.RawHTML:
			drop = append(drop, n)
			if comment, start, end := s.comment(n.Segments); comment == "" {
				s.refuseHTML(start, end)
			}
		}
	})
	for _, n := range drop {
		n.Parent().RemoveChild(n.Parent(), n)
	}
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

// comment returns a piece of HTML that is one comment and nothing else, and where
// the HTML stands.
func (s *section) comment(lines *text.Segments) (comment string, start, end int) {
	if lines.Len() == 0 {
		return "", 0, 0
	}
	start, end = lines.At(0).Start, lines.At(lines.Len()-1).Stop
	for start < end && s.body[start] == ' ' {
		start++
	}
	for end > start && (s.body[end-1] == ' ' || s.body[end-1] == '\n') {
		end--
	}
	html := string(s.body[start:end])
	if strings.HasPrefix(html, "<!--") && strings.Index(html, "-->") == len(html)-3 {
		return html, start, end
	}
	return "", start, end
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
