package bitext

import (
	"math"
	"slices"
	"strings"
)

// The alignment by length follows W. A. Gale and K. W. Church, "A Program for
// Aligning Sentences in Bilingual Corpora", Computational Linguistics 19 (1993),
// with blocks for sentences. To their two terms, how likely a kind of bead is and
// how well the lengths agree, two are added that a report offers: blocks of
// different kinds rarely belong together, and those that share numbers and names
// mostly do.

// move is a kind of bead: how many blocks of each side it takes and what it
// costs, which is -100 times the logarithm of its probability. The probabilities
// are those of their table 5, with that of one side's block standing alone taken
// higher: a report is translated in the order in which it is written. Of two ways
// that cost the same the earlier move comes later in the text, so that pairs begin
// as soon as they can.
type move struct {
	a, b int
	cost float64
}

var moves = []move{
	{1, 0, cost(0.04)},
	{0, 1, cost(0.04)},
	{1, 1, oneToOne},
	{2, 1, cost(0.035)},
	{1, 2, cost(0.035)},
}

var oneToOne = cost(0.89)

func cost(p float64) float64 { return -100 * math.Log(p) }

const (
	// variance is that of the difference of two lengths, for each unit of length.
	// It was 0.5 to 0.7 in the report's own chapters; freer translations have more.
	variance = 4.0
	// otherKind is what a bead of blocks of different kinds costs, and standsApart
	// if one of them is a heading or code: more than two blocks alone.
	otherKind   = 500
	standsApart = 900
	// sharedMark is what a number or name is worth that both sides have, and
	// maxMarks how many of them count.
	sharedMark = 160
	maxMarks   = 6
	// doubt is how much likelier another alignment has to be than one to one where
	// kinds and number agree.
	doubt = 800
)

// slack is how far an alignment may stray from the diagonal, in blocks beyond the
// difference of the sides' numbers. Shorter texts are searched whole; in longer
// ones it keeps time and memory from growing with the square of their length.
const slack = 500

// stretch aligns the blocks between two anchors; i and j are their first indices.
func stretch(a, b []measured, i, j int) []Bead {
	from, least := cheapest(a, b, slack)
	if equalKinds(a, b) && straight(a, b) < least+doubt {
		return shift(inOrder(len(a)), i, j)
	}
	var beads []Bead
	for x, y := len(a), len(b); x > 0 || y > 0; {
		m := moves[from[x].at(y)]
		beads = append(beads, Bead{[2]int{x - m.a, x}, [2]int{y - m.b, y}})
		x, y = x-m.a, y-m.b
	}
	slices.Reverse(beads)
	return shift(beads, i, j)
}

func equalKinds(a, b []measured) bool {
	return slices.EqualFunc(a, b, func(x, y measured) bool { return x.kind == y.kind })
}

// straight is what it costs to pair the blocks of two sides one to one.
func straight(a, b []measured) float64 {
	sum := 0.0
	for k := range a {
		sum += oneToOne + distance(a[k:k+1], b[k:k+1])
	}
	return sum
}

// band is the part of a row that is searched: for each y from lo on, the index of
// the last move of the cheapest way there.
type band struct {
	lo   int
	move []uint8
}

func (b *band) at(y int) uint8 { return b.move[y-b.lo] }

// cheapest finds the cheapest way from the beginning of both sides to each pair
// of places that is within the slack, and what the whole way costs. Costs are kept
// for three rows only, since no move takes more than two blocks.
func cheapest(a, b []measured, slack int) (from []band, least float64) {
	var cost [3][]float64
	for k := range cost {
		cost[k] = make([]float64, len(b)+1)
	}
	from = make([]band, len(a)+1)
	more := len(b) - len(a)
	for x := range from {
		lo, hi := max(0, x+min(0, more)-slack), min(len(b), x+max(0, more)+slack)
		from[x] = band{lo, make([]uint8, hi-lo+1)}
		row := cost[x%3]
		for y := max(0, lo-2); y <= min(len(b), hi+2); y++ {
			row[y] = math.Inf(1) // the rows behind look two places beyond these
		}
		for y := lo; y <= hi; y++ {
			if x == 0 && y == 0 {
				row[0] = 0
				continue
			}
			for n, m := range moves {
				if m.a > x || m.b > y {
					continue
				}
				c := cost[(x-m.a)%3][y-m.b]
				if c+m.cost-sharedMark*maxMarks >= row[y] {
					continue // not even the best agreement would help
				}
				if c += m.cost + distance(a[x-m.a:x], b[y-m.b:y]); c < row[y] {
					row[y], from[x].move[y-lo] = c, uint8(n)
				}
			}
		}
	}
	return from, cost[len(a)%3][len(b)]
}

func shift(beads []Bead, i, j int) []Bead {
	for n := range beads {
		for k := range 2 {
			beads[n].A[k] += i
			beads[n].B[k] += j
		}
	}
	return beads
}

// distance is how badly two groups of blocks agree; a group alone has nothing to
// disagree with.
func distance(a, b []measured) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	d := lengths(sum(a), sum(b))
	for _, x := range a {
		for _, y := range b {
			d += kinds(x.kind, y.kind)
			if x.anchor != y.anchor && x.anchor != "" && y.anchor != "" {
				d += otherKind
			}
		}
	}
	return d + marks(a, b)
}

// kinds is what a bead of blocks of two kinds costs.
func kinds(a, b string) float64 {
	switch {
	case a == b:
		return 0
	case isHeading(a) != isHeading(b), a == "code", b == "code":
		return standsApart
	}
	return otherKind
}

// isHeading tells a heading's kind, which has its level behind the word.
func isHeading(kind string) bool { return strings.HasPrefix(kind, "heading") }

func sum(u []measured) float64 {
	n := 0.0
	for _, x := range u {
		n += x.length
	}
	return n
}

// lengths is -100 log of the probability that a text of length x has a
// translation whose length differs as much as y does.
func lengths(x, y float64) float64 {
	mean := (x + y) / 2
	if mean == 0 {
		return 0
	}
	delta := math.Abs(x-y) / math.Sqrt(mean*variance)
	p := math.Erfc(delta / math.Sqrt2)
	return cost(max(p, 1e-12))
}

// marks is what the numbers and names are worth that both sides have. What only
// one side has costs nothing: languages name things differently.
func marks(a, b []measured) float64 {
	if len(a) > len(b) {
		a, b = b, a
	}
	shared := 0 // one of the sides is a single block
	for _, m := range a[0].marks {
		if slices.ContainsFunc(b, func(x measured) bool { _, has := slices.BinarySearch(x.marks, m); return has }) {
			shared++
		}
	}
	return -sharedMark * float64(min(shared, maxMarks))
}
