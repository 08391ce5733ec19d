package check

import (
	"fmt"

	"duizhao/generator/diag"
	"duizhao/generator/quantity"
	"duizhao/generator/report"
)

// numbers compares the figures of each pair. It needs Chinese on one side and
// another language, which is read as English, on the other.
func numbers(c *checker, b *report.Bitext) {
	chinese := func(side report.Side) bool { return b.Entries[side].Edition.Lang.Locale.IsChinese() }
	zh := report.First
	if !chinese(zh) {
		zh = report.Second
	}
	if !chinese(zh) || chinese(zh.Other()) {
		return
	}
	for _, pair := range b.Pairs {
		if !pair.Blocks[0].Empty() && !pair.Blocks[1].Empty() && !isCode(b, pair) {
			c.numbersOf(b, pair, zh)
		}
	}
}

// isCode tells whether either side is code, whose digits are no figures.
func isCode(b *report.Bitext, p report.Pair) bool {
	for side, e := range b.Entries {
		if e.Section.Blocks[p.Blocks[side].Start].Kind == report.Code {
			return true
		}
	}
	return false
}

// numbersOf warns of each figure of a pair that its other side doesn't give.
func (c *checker) numbersOf(b *report.Bitext, pair report.Pair, zh report.Side) {
	for _, d := range quantity.Compare(b.Text(pair, zh), b.Text(pair, zh.Other())) {
		side, here, there := zh, d.Zh, d.En
		if here == nil {
			side, here, there = zh.Other(), d.En, nil
		}
		text := diag.Say("%s here, but no such figure in %s", here.Message(), place(b.Entries[side.Other()], pair.Blocks[side.Other()].Start))
		if there != nil {
			text = diag.Say("%s here, but %s in %s", here.Message(), there.Message(), c.placeIn(b, pair, side.Other(), there.Start))
			if d.Slip != "" {
				text = diag.Say("%s: %s", text, d.Slip)
			}
		}
		c.inPair(b, pair, "numbers", c.problemIn(b, pair, side, here.Start, here.End, "numbers", text,
			"mend the one that is wrong, or say why both are right: <!-- check: ignore numbers: the reason -->"))
	}
}

// locate finds the block of a pair's side, and the place in its text, that holds
// a byte of the side's whole text.
func locate(b *report.Bitext, pair report.Pair, side report.Side, at int) (*report.Block, int) {
	blocks := b.Entries[side].Section.Blocks
	i := pair.Blocks[side].Start
	for ; i+1 < pair.Blocks[side].End && at > len(blocks[i].Text); i++ {
		at -= len(blocks[i].Text) + 1
	}
	return &blocks[i], at
}

// problemIn is a warning about bytes of one side's text.
func (c *checker) problemIn(b *report.Bitext, pair report.Pair, side report.Side, start, end int, rule string, text, hint diag.Message) diag.Problem {
	block, at := locate(b, pair, side, start)
	from := block.Source(at)
	return b.Entries[side].Section.Source.File.Problem(diag.Warning, rule, from, from+end-start, text, hint)
}

// placeIn is file, line and column of a byte of one side's text.
func (c *checker) placeIn(b *report.Bitext, pair report.Pair, side report.Side, at int) string {
	block, in := locate(b, pair, side, at)
	p := b.Entries[side].Section.Source.File.Pos(block.Source(in))
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}
