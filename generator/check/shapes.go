package check

import (
	"duizhao/generator/diag"
	"duizhao/generator/report"
)

// shapes warns of lists and tables that have more in one language than in the other.
func shapes(c *checker, b *report.Bitext) {
	for _, p := range b.Pairs {
		if x, y := p.Blocks[0], p.Blocks[1]; x.End-x.Start != 1 || y.End-y.Start != 1 || !sameKind(b, p) {
			continue // which blocks tells
		}
		here, there := &b.Entries[1].Section.Blocks[p.Blocks[1].Start], &b.Entries[0].Section.Blocks[p.Blocks[0].Start]
		if here.Shape == there.Shape {
			continue
		}
		c.inPair(b, p, problemAt(b.Entries[1], p.Blocks[1].Start, diag.Warning, "pair",
			unlike(here.Kind, here.Shape, there.Shape, place(b.Entries[0], p.Blocks[0].Start)), "keep lists and tables of both languages alike"))
	}
}

// unlike says in what two blocks of a kind differ.
func unlike(kind report.BlockKind, here, there report.Shape, place string) diag.Message {
	switch {
	case here.Ordered && !there.Ordered:
		return diag.Say("the list has numbers here, but none in %s", place)
	case there.Ordered && !here.Ordered:
		return diag.Say("the list has no numbers here, but some in %s", place)
	case kind == report.List:
		return diag.Say("%d items here, but %d in %s", here.Rows, there.Rows, place)
	case here.Columns != there.Columns:
		return diag.Say("%d columns here, but %d in %s", here.Columns, there.Columns, place)
	}
	return diag.Say("%d rows here, but %d in %s", here.Rows, there.Rows, place)
}
