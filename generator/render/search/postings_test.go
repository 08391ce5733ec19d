package search

import (
	"math/rand"
	"slices"
	"testing"
)

// What is packed is text that JSON leaves as it is, however far apart the places are; what is beyond
// the last place counts as there.
func TestPostings(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for range 100 {
		var p postings
		passage := 0
		for range 50 {
			passage += random.Intn(1 << random.Intn(20))
			at := 0
			for range 1 + random.Intn(4) {
				at += random.Intn(1 << random.Intn(14))
				p.add(passage, at)
			}
		}
		for _, c := range p.packed {
			if c < '#' || c == '\\' || c > '|' {
				t.Fatalf("%q has to be escaped", p.packed)
			}
		}
	}
	var p, q postings
	p.add(3, stride-1)
	q.add(3, stride+5)
	q.add(3, stride+9)
	if !slices.Equal(p.packed, q.packed) {
		t.Errorf("%q and %q are beyond the last place", p.packed, q.packed)
	}
}
