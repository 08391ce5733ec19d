package parse

import (
	"bytes"

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
			s.refuseHTML(htmlLines(n))
		case *ast.RawHTML:
			drop = append(drop, n)
			s.refuseHTML(n.Segments)
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

func (s *section) refuseHTML(lines *text.Segments) {
	if lines.Len() == 0 {
		return
	}
	start, end := lines.At(0).Start, lines.At(lines.Len()-1).Stop
	html := bytes.TrimSpace(s.body[start:end])
	if bytes.HasPrefix(html, []byte("<!--")) && bytes.HasSuffix(html, []byte("-->")) && bytes.Count(html, []byte("-->")) == 1 {
		return
	}
	for start < end && s.body[start] == ' ' {
		start++
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
