package parse

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// alt refuses an image without a text for those who don't see it.
func (s *section) alt(n *ast.Image) {
	if strings.TrimSpace(s.plain(n)) == "" {
		r := s.out.Refs[s.refs[n]]
		s.fail("image", r.Start, r.End, "the image has no text for readers who can't see it", "say what it shows: ![A map of the five giants](…)")
	}
}

// lone returns the image that is alone in a paragraph, which makes it a figure.
func lone(n ast.Node) *ast.Image {
	if n.Kind() != ast.KindParagraph || n.ChildCount() != 1 {
		return nil
	}
	img, _ := n.FirstChild().(*ast.Image)
	return img
}

// plain is the text of a node as it is seen, for places that take no markup.
func (s *section) plain(n ast.Node) string {
	var b strings.Builder
	walk(n, func(c ast.Node) {
		switch c := c.(type) {
		case *ast.Text:
			b.WriteString(decode(c.Segment.Value(s.body), c.IsRaw()))
			if c.SoftLineBreak() || c.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(c.Value)
		case *prose:
			b.WriteString(c.text)
		}
	})
	return b.String()
}
