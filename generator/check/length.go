package check

import (
	"duizhao/generator/bitext"
	"duizhao/generator/diag"
	"duizhao/generator/report"
)

const (
	// shortest is how long, in Han characters, the longer side of a pair must be.
	shortest = 40
	// farOff is how many standard deviations a pair may be off, and timesAsLong how
	// many times as long as expected it must be all the same.
	farOff      = 5
	timesAsLong = 1.6
)

// lengths finds paragraphs that are far longer than their twin: something was left
// out there, or added here.
func lengths(c *checker, r *report.Report) {
	var sizes [][2]float64
	eachText(r, func(_ *report.Bitext, _ report.Pair, size [2]float64) { sizes = append(sizes, size) })
	fit := bitext.FitOf(sizes)
	eachText(r, func(b *report.Bitext, p report.Pair, size [2]float64) {
		longer, far := report.Second, fit.Deviation(size)
		times := size[1] / (fit.Ratio * size[0])
		if far < 0 {
			longer, far, times = report.First, -far, 1/times
		}
		if far > farOff && times > timesAsLong && size[longer] > shortest {
			c.longer(b, p, longer, times)
		}
	})
}

// eachText visits the pairs of sentences in both languages, with their lengths.
func eachText(r *report.Report, visit func(b *report.Bitext, p report.Pair, size [2]float64)) {
	for _, b := range r.Bitexts {
		if b.Untranslated() {
			continue
		}
		for _, p := range b.Pairs {
			if p.Blocks[0].Empty() || p.Blocks[1].Empty() || !isText(b, p) {
				continue
			}
			if size := [2]float64{length(b, p, report.First), length(b, p, report.Second)}; size[0] > 0 && size[1] > 0 {
				visit(b, p, size)
			}
		}
	}
}

// length is that of one side of a pair.
func length(b *report.Bitext, p report.Pair, side report.Side) float64 {
	sum := 0.0
	for i := p.Blocks[side].Start; i < p.Blocks[side].End; i++ {
		sum += bitext.Length(b.Entries[side].Section.Blocks[i].Count)
	}
	return sum
}

// isText tells whether both sides of a pair are sentences.
func isText(b *report.Bitext, p report.Pair) bool {
	for side, e := range b.Entries {
		for i := p.Blocks[side].Start; i < p.Blocks[side].End; i++ {
			switch e.Section.Blocks[i].Kind {
			case report.Paragraph, report.List, report.Quote, report.Definitions:
				if isForeign(e, i) {
					return false
				}
			default:
				return false
			}
		}
	}
	return true
}

func (c *checker) longer(b *report.Bitext, p report.Pair, side report.Side, times float64) {
	pairs := blockTexts(b)
	if c.swaps(pairs, c.compareAll(pairs)).has(p.Blocks) {
		return
	}
	here, there := b.Entries[side], b.Entries[side.Other()]
	c.inPair(b, p, problemAt(here, p.Blocks[side].Start, diag.Warning, "length",
		diag.Say("this is %.1f times as long as one expects of its twin, %s", times, place(there, p.Blocks[side.Other()].Start)),
		"look for what is missing there or added here"))
}
