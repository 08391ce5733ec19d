package check

import (
	"fmt"

	"duizhao/generator/diag"
	"duizhao/generator/report"
)

// blocks warns where the blocks of two languages part, and refuses headings
// with two ids.
func blocks(c *checker) {
	first := c.report.Editions[0]
	for entry := range first.Entries {
		for _, twin := range entry.Twins[1:] {
			if twin != nil {
				c.compare(entry, twin)
			}
		}
	}
}

// compare walks two sections block by block, up to where they part.
func (c *checker) compare(first, twin *report.Entry) {
	x, y := first.Section.Blocks, twin.Section.Blocks
	for i := range max(len(x), len(y)) {
		if i >= len(x) || i >= len(y) || x[i].Kind != y[i].Kind || x[i].Level != y[i].Level {
			c.at(twin, i, diag.Warning, "pair",
				fmt.Sprintf("the languages part here: %s, but %s in %s", kindAt(y, i), kindAt(x, i), place(first, i)),
				"keep the blocks of both languages alike, one to one")
			return
		}
		if x[i].ID != y[i].ID && x[i].ID != "" && y[i].ID != "" {
			c.at(twin, i, diag.Error, "heading",
				fmt.Sprintf("the id here is %q, but %q in %s", y[i].ID, x[i].ID, place(first, i)), "give both the same")
		}
	}
}

func kindAt(blocks []report.Block, i int) string {
	switch {
	case i >= len(blocks):
		return "no more text"
	case blocks[i].Kind == report.Heading:
		return fmt.Sprintf("heading of level %d", blocks[i].Level)
	}
	return string(blocks[i].Kind)
}
