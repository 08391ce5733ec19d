// Package bitext pairs the blocks of a text in two languages and remembers which
// pairs somebody has accepted as translations of each other.
//
// A pair is a bead, in the terms of Gale and Church: some blocks of one side and
// those of the other that say the same, most often one and one.
package bitext

import "slices"

// Unit is a block as pairing sees it.
type Unit struct {
	// Kind is what sort of block it is; a heading's kind names its level.
	Kind string
	// Anchor is equal in both languages where the two blocks certainly belong
	// together: a heading's id, an image's path, a piece of code. It may be empty.
	Anchor string
	// Text is what is read. It is measured only where kinds don't settle the pairs.
	Text string
	// Digest is that of the text.
	Digest Digest
}

// Bead is a pair: blocks A[0]:A[1] of one side and B[0]:B[1] of the other. One
// of the two may be empty, not both.
type Bead struct{ A, B [2]int }

// Align pairs the blocks of two sides, in order and without gaps. Where kinds
// and number agree, that is all; where they don't, blocks with equal anchors are
// paired first and cut the text into stretches, each of which is aligned by
// length.
func Align(a, b []Unit) []Bead {
	if sameKinds(a, b) {
		return inOrder(len(a))
	}
	var beads []Bead
	r := ruler{}
	ma, mb := r.measure(a), r.measure(b)
	i, j := 0, 0
	for _, m := range anchors(a, b) {
		beads = append(beads, stretch(ma[i:m.a], mb[j:m.b], i, j)...)
		beads = append(beads, Bead{[2]int{m.a, m.a + 1}, [2]int{m.b, m.b + 1}})
		i, j = m.a+1, m.b+1
	}
	return append(beads, stretch(ma[i:], mb[j:], i, j)...)
}

func sameKinds(a, b []Unit) bool {
	return slices.EqualFunc(a, b, func(x, y Unit) bool {
		return x.Kind == y.Kind && (x.Anchor == y.Anchor || x.Anchor == "" || y.Anchor == "")
	})
}

func inOrder(n int) []Bead {
	beads := make([]Bead, n)
	for i := range beads {
		beads[i] = Bead{[2]int{i, i + 1}, [2]int{i, i + 1}}
	}
	return beads
}

// matched is two blocks that certainly belong together.
type matched struct{ a, b int }

// anchors is the longest common subsequence of the units' anchors.
func anchors(a, b []Unit) []matched {
	ia, ib := anchored(a), anchored(b)
	same := func(i, j int) bool { return a[ia[i]].Anchor == b[ib[j]].Anchor }
	// What both sides begin and end with needs no table, which is most of it.
	begin, ea, eb := 0, len(ia), len(ib)
	for begin < ea && begin < eb && same(begin, begin) {
		begin++
	}
	for ea > begin && eb > begin && same(ea-1, eb-1) {
		ea, eb = ea-1, eb-1
	}
	var out []matched
	for i := range begin {
		out = append(out, matched{ia[i], ib[i]})
	}
	for _, m := range common(ea-begin, eb-begin, func(i, j int) bool { return same(begin+i, begin+j) }) {
		out = append(out, matched{ia[begin+m.a], ib[begin+m.b]})
	}
	for i := range len(ia) - ea {
		out = append(out, matched{ia[ea+i], ib[eb+i]})
	}
	return out
}

// common is the longest common subsequence of two lists of those lengths.
func common(n, m int, same func(i, j int) bool) []matched {
	// length[i][j] is that of the longest one from i and j on.
	length := make([][]int32, n+1)
	for i := range length {
		length[i] = make([]int32, m+1)
	}
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			if same(i, j) {
				length[i][j] = length[i+1][j+1] + 1
			} else {
				length[i][j] = max(length[i+1][j], length[i][j+1])
			}
		}
	}
	var out []matched
	for i, j := 0, 0; i < n && j < m; {
		switch {
		case same(i, j):
			out = append(out, matched{i, j})
			i, j = i+1, j+1
		case length[i+1][j] >= length[i][j+1]:
			i++
		default:
			j++
		}
	}
	return out
}

// anchored is the indices of the units that have an anchor.
func anchored(u []Unit) []int {
	var out []int
	for i := range u {
		if u[i].Anchor != "" {
			out = append(out, i)
		}
	}
	return out
}
