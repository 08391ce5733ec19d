package check

import (
	"duizhao/generator/diag"
	"duizhao/generator/report"
)

// Two pairs may have changed places if at least misfits figures, terms and links don't fit, and
// crosswise so many times fewer.
const (
	misfits = 4
	fewer   = 4
)

// swapped is pairs, by their blocks, that aren't any: each side belongs to the neighbour that is
// named beside them.
type swapped map[[2]report.BlockRange][2]report.BlockRange

// swaps finds neighbouring pairs of which each side fits the other one's twin.
func (c *checker) swaps(pairs []parallel, found [][]diag.Problem) swapped {
	out := swapped{}
	for i := 1; i < len(pairs); i++ {
		x, y := &pairs[i-1], &pairs[i]
		straight := len(found[i-1]) + len(found[i])
		if straight < misfits || len(found[i-1]) == 0 || len(found[i]) == 0 || out.has(x.blocks) || !neighbours(x, y) {
			continue
		}
		one, two := parallel{sides: [2]passage{x.sides[0], y.sides[1]}}, parallel{sides: [2]passage{y.sides[0], x.sides[1]}}
		if len(c.compare(&one))+len(c.compare(&two)) <= straight/fewer {
			out[x.blocks], out[y.blocks] = y.blocks, x.blocks
		}
	}
	return out
}

func (s swapped) has(blocks [2]report.BlockRange) bool { _, has := s[blocks]; return has }

func neighbours(x, y *parallel) bool {
	return x.blocks[0].End == y.blocks[0].Start && x.blocks[1].End == y.blocks[1].Start
}

// swap notes which pairs have changed places, and that nothing else is to be said of them.
func (c *checker) swap(b *report.Bitext, pairs []parallel, found [][]diag.Problem) {
	all := c.swaps(pairs, found)
	for i := range pairs {
		if p := &pairs[i]; all.has(p.blocks) && all[p.blocks][0].Start > p.blocks[0].Start {
			c.unless(b.Entries, p.blocks, opposite(b, p.blocks[0].Start, p.blocks[1].Start))
		}
	}
	c.swapped = all
}

// opposite is a problem of two neighbours, which begin at these blocks of both sides.
func opposite(b *report.Bitext, first, second int) diag.Problem {
	return problemAt(b.Entries[1], second, diag.Warning, "pair",
		diag.Say("this and the next one have changed places: they stand the other way round in %s", place(b.Entries[0], first)),
		"put them into the same order in both languages")
}

// moves warns of accepted pairs of which one side has moved.
func moves(c *checker, b *report.Bitext) {
	for _, p := range b.Pairs {
		if p.Moved <= p.Number {
			continue
		}
		twin := b.Pairs[p.Moved-1]
		blocks := [2]report.BlockRange{p.Blocks[0], twin.Blocks[1]}
		if p.Blocks[0].Empty() {
			blocks = [2]report.BlockRange{twin.Blocks[0], p.Blocks[1]}
		}
		problem := problemAt(b.Entries[1], blocks[1].Start, diag.Warning, "pair",
			diag.Say("the twin of this stands elsewhere: %s", place(b.Entries[0], blocks[0].Start)), "put them into the same order in both languages")
		if p.Moved == p.Number+2 { // one pair stands between
			problem = opposite(b, p.Blocks[0].Start, p.Blocks[1].Start)
		}
		c.unless(b.Entries, blocks, problem)
	}
}
