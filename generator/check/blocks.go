package check

import (
	"duizhao/generator/bitext"
	"duizhao/generator/diag"
	"duizhao/generator/report"
)

// blocks warns where the blocks of two languages part: at the first pair of a
// section that isn't one and one, in both files. One that its author has excused
// doesn't hide the next.
func blocks(c *checker, b *report.Bitext) {
	for _, p := range b.Pairs {
		x, y := p.Blocks[report.First], p.Blocks[report.Second]
		if p.Moved != 0 || x.End-x.Start == 1 && y.End-y.Start == 1 && sameKind(b, p) {
			continue
		}
		if c.inPair(b, p, problemAt(b.Entries[1], y.Start, diag.Warning, "pair",
			diag.Say("the languages part here: %s, but %s in %s", kinds(b, p, report.Second), kinds(b, p, report.First), place(b.Entries[0], x.Start)),
			"keep the blocks of both languages alike, one to one")) {
			break
		}
	}
}

func sameKind(b *report.Bitext, p report.Pair) bool {
	x := b.Entries[0].Section.Blocks[p.Blocks[0].Start]
	y := b.Entries[1].Section.Blocks[p.Blocks[1].Start]
	return x.Kind == y.Kind && x.Level == y.Level && (x.Chart == nil) == (y.Chart == nil)
}

// blockNames is what the kinds of blocks are called.
var blockNames = map[report.BlockKind]diag.Message{
	report.Paragraph: "paragraph", report.Heading: "heading", report.List: "list", report.Quote: "quote", report.Code: "code",
	report.Table: "table", report.Figure: "figure", report.Definitions: "definitions", report.ThematicBreak: "break",
}

// kinds says what one side of a pair is made of.
func kinds(b *report.Bitext, p report.Pair, side report.Side) diag.Message {
	r := p.Blocks[side]
	if r.Empty() {
		return "nothing"
	}
	var all diag.Message
	for i := r.Start; i < r.End; i++ {
		block := b.Entries[side].Section.Blocks[i]
		name := blockNames[block.Kind]
		if block.Kind == report.Heading {
			name = diag.Say("heading of level %d", block.Level)
		}
		if all != "" {
			name = diag.Say("%s and %s", all, name)
		}
		all = name
	}
	return all
}

// ids refuses headings whose ids differ between the languages.
func ids(c *checker, b *report.Bitext) {
	for _, p := range b.Pairs {
		x, y := p.Blocks[report.First], p.Blocks[report.Second]
		if x.Empty() || y.Empty() {
			continue
		}
		one, two := b.Entries[0].Section.Blocks[x.Start], b.Entries[1].Section.Blocks[y.Start]
		if one.ID != two.ID && one.ID != "" && two.ID != "" {
			c.problems = append(c.problems, problemAt(b.Entries[1], y.Start, diag.Error, "heading",
				diag.Say("the id here is %q, but %q in %s", two.ID, one.ID, place(b.Entries[0], x.Start)), "give both the same"))
		}
	}
}

// stale warns of pairs of which one side was changed after they were accepted.
func stale(c *checker, b *report.Bitext) {
	for _, p := range b.Pairs {
		changed := report.First
		switch p.State {
		case bitext.StaleA:
		case bitext.StaleB:
			changed = report.Second
		default:
			continue
		}
		here, there := b.Entries[changed], b.Entries[changed.Other()]
		c.inPair(b, p, problemAt(here, p.Blocks[changed].Start, diag.Warning, "stale",
			diag.Say("this has changed since its %s was written: %s", there.Edition.Lang.Name, place(there, p.Blocks[changed.Other()].Start)),
			diag.Say("bring the other side up to date, then: ./build.sh accept %s", here.Name())))
	}
}
