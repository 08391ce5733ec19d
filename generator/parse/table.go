package parse

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"duizhao/generator/report"
)

// table writes a table into a region that scrolls by itself where the page is
// too narrow for it, by keyboard too.
func (s *section) table(w *writer, n *extast.Table) {
	w.str(`<div class="scroll" role="region" tabindex="0" aria-label="`)
	w.hole(report.TableName, 0)
	w.str("\">\n")
	s.render(w, n)
	w.str("</div>\n")
}

// alignments are classes: the align attribute is obsolete, and a style attribute
// is what a strict Content-Security-Policy forbids.
var alignments = map[extast.Alignment]string{
	extast.AlignLeft:   ` class="left"`,
	extast.AlignCenter: ` class="center"`,
	extast.AlignRight:  ` class="right"`,
}

func renderTableCell(w *writer, n ast.Node, entering bool) ast.WalkStatus {
	name, scope := "td", ""
	if n.Parent().Kind() == extast.KindTableHeader {
		name, scope = "th", ` scope="col"`
	}
	if entering {
		w.str("<" + name + scope + alignments[n.(*extast.TableCell).Alignment] + ">")
	} else {
		w.str("</" + name + ">\n")
	}
	return ast.WalkContinue
}

// renderTask writes the box of a task as a character: nobody can tick it here.
func renderTask(w *writer, n ast.Node, entering bool) ast.WalkStatus {
	if entering {
		if n.(*extast.TaskCheckBox).IsChecked {
			w.str("☑ ")
		} else {
			w.str("☐ ")
		}
	}
	return ast.WalkContinue
}
