package quantity

import (
	"cmp"
	"slices"
	"strings"
)

// Difference is a figure, or a pair of them, on which two texts don't agree.
type Difference struct {
	Zh, En *Quantity // nil where that text has none
	Reason string
}

// reach is how far apart, in the order of what is left over, two figures may stand and still be
// compared. It keeps the cost in proportion to the texts.
const reach = 48

// Compare gives the figures in which a Chinese text and an English one differ, in the order of the
// Chinese text; those that only the English text has come last.
func Compare(zh, en string) []Difference {
	a, b := newSide(zh, true), newSide(en, false)
	a.matchEqual(&b)
	for _, agree := range rules {
		a.match(&b, agree)
	}
	a.matchRanges(&b)
	b.matchRanges(&a)
	a.repeated()
	b.repeated()
	b.quoted(zh)
	return differences(&a, &b)
}

// side is the figures of one text, and which of them have found their likes.
type side struct {
	text string
	all  []Quantity
	done []bool
}

func newSide(text string, chinese bool) side {
	all := read(text, chinese)
	return side{text, all, make([]bool, len(all))}
}

// open gives the indexes of the figures that have found nothing yet.
func (s *side) open() []int {
	var out []int
	for i, done := range s.done {
		if !done {
			out = append(out, i)
		}
	}
	return out
}

// matchEqual pairs the figures that are equal in everything, weighty ones first; nearly all are.
func (s *side) matchEqual(t *side) {
	x, y := s.sorted(), t.sorted()
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch c := compareValues(&s.all[x[i]], &t.all[y[j]]); {
		case c < 0:
			i++
		case c > 0:
			j++
		default:
			s.done[x[i]], t.done[y[j]] = true, true
			i, j = i+1, j+1
		}
	}
}

// sorted gives the indexes in the order of values, equal ones by weight.
func (s *side) sorted() []int {
	out := s.open()
	slices.SortStableFunc(out, func(i, j int) int {
		a, b := &s.all[i], &s.all[j]
		return cmp.Or(compareValues(a, b), cmp.Compare(b.weight, a.weight))
	})
	return out
}

func compareValues(a, b *Quantity) int {
	return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Unit, b.Unit), cmp.Compare(a.Low, b.Low),
		cmp.Compare(a.High, b.High), cmp.Compare(a.sort(), b.sort()))
}

// sort tells single figures, orders of magnitude and "last year" apart.
func (q *Quantity) sort() int {
	switch {
	case q.any:
		return 2
	case q.bound == vague:
		return 1
	}
	return 0
}

// match pairs what agrees by a rule, each with the first that does.
func (s *side) match(t *side, agree rule) {
	y := t.open()
	for n, i := range s.open() {
		for _, j := range y[min(len(y), max(0, n-reach)):min(len(y), n+reach)] {
			if !t.done[j] && agree(&s.all[i], &t.all[j]) {
				s.done[i], t.done[j] = true, true
				break
			}
		}
	}
}

// matchRanges pairs a range with two figures that are its ends: 三四家, "three or four"; "from 3 to
// 5%", 从 3% 增至 5%.
func (s *side) matchRanges(t *side) {
	y := t.open()
	for n, i := range s.open() {
		q := s.all[i]
		if q.Low == q.High || q.bound == vague {
			continue
		}
		near := y[min(len(y), max(0, n-reach)):min(len(y), n+reach)]
		low, high := q, q
		low.High, high.Low = low.Low, high.High
		if j, k := t.find(&low, near), t.find(&high, near); j >= 0 && k >= 0 {
			s.done[i], t.done[j], t.done[k] = true, true, true
		}
	}
}

// find gives the first of some figures that has found nothing yet and agrees with q.
func (s *side) find(q *Quantity, list []int) int {
	for _, i := range list {
		for _, agree := range rules[:4] {
			if !s.done[i] && agree(q, &s.all[i]) {
				return i
			}
		}
	}
	return -1
}

// repeated passes figures that the same text has said before, or says again.
func (s *side) repeated() {
	open := s.open()
	if len(open) == 0 {
		return
	}
	known := map[[3]any]bool{}
	for i, done := range s.done {
		if q := &s.all[i]; done {
			known[[3]any{q.Kind, q.Unit, [2]float64{q.Low, q.High}}] = true
		}
	}
	for _, i := range open {
		q := &s.all[i]
		s.done[i] = known[[3]any{q.Kind, q.Unit, [2]float64{q.Low, q.High}}]
	}
}

// quoted passes numbers in words that the other text holds letter by letter, as in a name.
func (s *side) quoted(other string) {
	for _, i := range s.open() {
		q := &s.all[i]
		if word := s.text[q.Start:q.End]; isUpper(word[0]) && strings.Contains(other, word) {
			s.done[i] = true
		}
	}
}
