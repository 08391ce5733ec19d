package parse

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"duizhao/generator/report"
)

// renderTable writes a table into a region that scrolls by itself where the page is
// too narrow for it, by keyboard too.
func renderTable(w *writer, _ ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		w.str("</table>\n</div>\n")
		return ast.WalkContinue
	}
	w.section.tables++
	w.str(`<div class="scroll" role="region" tabindex="0" aria-label="`)
	w.hole(report.TableName, w.section.tables)
	w.str("\">\n<table>\n")
	return ast.WalkContinue
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
