package parse

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"duizhao/generator/report"
)

// kinds are the blocks of a section by the node at their top.
var kinds = map[ast.NodeKind]report.BlockKind{
	ast.KindParagraph:         report.Paragraph,
	ast.KindTextBlock:         report.Paragraph,
	ast.KindHeading:           report.Heading,
	ast.KindList:              report.List,
	ast.KindBlockquote:        report.Quote,
	ast.KindFencedCodeBlock:   report.Code,
	ast.KindCodeBlock:         report.Code,
	ast.KindThematicBreak:     report.ThematicBreak,
	extast.KindTable:          report.Table,
	extast.KindDefinitionList: report.Definitions,
}

// isBlock tells whether a child of the document is seen.
func isBlock(n ast.Node) bool {
	_, known := kinds[n.Kind()]
	return known && (n.Kind() != ast.KindParagraph || n.HasChildren())
}

// block adds a child of the document to the section.
func (s *section) block(n ast.Node) {
	b := report.Block{Kind: kinds[n.Kind()], Offset: s.offset(n), Ignores: s.ignores[n], Shape: shape(n)}
	f := s.flow(n)
	b.Prose, b.Notes = f.prose(b.Offset), notesIn(n)
	s.undefinedNotes(&b.Prose)
	for _, m := range s.mark(f, s.matchers[s.src.Lang.Path]) {
		s.out.Uses = append(s.out.Uses, report.TermUse{Term: m.Term, Block: len(s.out.Blocks), Start: m.Start, End: m.End})
	}
	b.Count = f.count()
	s.out.Count = s.out.Count.Add(b.Count)
	w := &s.writer
	switch img, c := lone(n), s.charts[n]; {
	case c != nil:
		s.chart(w, &b, c)
	case img != nil:
		s.figure(w, &b, img)
	default:
		if h, ok := n.(*ast.Heading); ok {
			b.Level, b.ID = h.Level, explicitID(h)
		}
		s.render(w, n)
	}
	b.Markup = anchored(w.markup())
	s.out.Blocks = append(s.out.Blocks, b)
}

// shape counts what a list or a table holds.
func shape(n ast.Node) report.Shape {
	switch n := n.(type) {
	case *ast.List:
		return report.Shape{Ordered: n.IsOrdered(), Rows: n.ChildCount()}
	case *extast.Table:
		return report.Shape{Rows: n.ChildCount(), Columns: len(n.Alignments)}
	}
	return report.Shape{}
}

// figure writes an image that is a paragraph of its own; its title is the
// caption.
func (s *section) figure(w *writer, b *report.Block, img *ast.Image) {
	b.Kind = report.Figure
	s.out.Count.Figures++
	w.str("<figure>\n")
	s.render(w, img)
	if len(img.Title) > 0 {
		w.str("\n<figcaption>")
		w.text(s.src.Lang.Text(decode(img.Title, false)))
		w.str("</figcaption>")
	}
	w.str("\n</figure>\n")
}

// offset is where a block begins in the source.
func (s *section) offset(n ast.Node) int {
	if p := n.Pos(); p >= 0 {
		return p
	}
	at := 0
	walk(n, func(c ast.Node) {
		if at == 0 && c.Type() == ast.TypeBlock && c.Lines() != nil && c.Lines().Len() > 0 {
			at = c.Lines().At(0).Start
		}
	})
	return at
}
