package quantity

import (
	"cmp"
	"slices"
	"strings"

	"duizhao/generator/diag"
)

// Difference is a figure, or a pair of them, on which two texts don't agree.
type Difference struct {
	Zh, En *Quantity    // nil where that text has none
	Slip   diag.Message // which one may be behind it, such as a zero too many; often empty
}

// Compare gives the figures in which a Chinese text and an English one differ, in the order of the
// Chinese text; those that only the English text has come last.
func Compare(zh, en string) []Difference {
	a, b := newSide(zh, true), newSide(en, false)
	if a.below() || b.below() {
		a.word()
		b.word()
	}
	if a.bounded(over) && b.bounded(under) || a.bounded(under) && b.bounded(over) {
		a.firm()
		b.firm()
	}
	a.matchEqual(b)
	if !a.settled() || !b.settled() {
		a.settle(b)
		b.quoted(zh)
	}
	return differences(a, b)
}

// settle pairs figures that say the same in other words.
func (s *side) settle(t *side) {
	for _, agree := range rules {
		s.match(t, agree)
		t.match(s, agree)
	}
	for _, pair := range [][2]*side{{s, t}, {t, s}} {
		pair[0].matchRanges(pair[1])
		pair[0].matchRatios(pair[1])
	}
	for _, pair := range [][2]*side{{s, t}, {t, s}} {
		pair[0].matchAny(pair[1])
	}
	s.repeated()
	t.repeated()
}

// side is the figures of one text, and which of them have found their likes.
type side struct {
	text string
	all  []Quantity
	done []bool
}

func newSide(text string, chinese bool) *side {
	all := read(text, chinese)
	var spoken []string
	for i := range all {
		if q := &all[i]; q.Kind == Money && !slices.Contains(spoken, q.Unit) {
			spoken = append(spoken, q.Unit)
		}
	}
	for i := range all {
		q := &all[i]
		if q.spoken = spoken; q.Kind == Share {
			q.way = wayOf(text, q.Start, chinese)
		}
	}
	return &side{text, all, make([]bool, len(all))}
}

// open gives the indexes of the figures of some weight that have found nothing yet.
func (s *side) open(least weight) []int {
	var out []int
	for i, done := range s.done {
		if !done && s.all[i].weight >= least {
			out = append(out, i)
		}
	}
	return out
}

// settled reports whether all that is of weight has found its like.
func (s *side) settled() bool {
	for i, done := range s.done {
		if !done && s.all[i].weight >= weak {
			return false
		}
	}
	return true
}

// reach is how many figures before and after the place where one would stand in the other text are
// looked at. It keeps the cost in proportion to the texts.
const reach = 24

// near gives those of list, indexes of s, that are in reach of the place of the figure q of t.
func (s *side) near(list []int, q *Quantity, t *side) []int {
	if len(list) <= 2*reach {
		return list
	}
	place := int(float64(q.Start) / float64(len(t.text)) * float64(len(s.text)))
	n, _ := slices.BinarySearchFunc(list, place, func(i, place int) int { return cmp.Compare(s.all[i].Start, place) })
	return list[max(0, n-reach):min(len(list), n+reach)]
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
			equal := !against(&s.all[x[i]], &t.all[y[j]])
			s.done[x[i]], t.done[y[j]] = equal, equal
			i, j = i+1, j+1
		}
	}
}

// sorted gives the indexes in the order of values, equal ones by weight and bound.
func (s *side) sorted() []int {
	out := s.open(mute)
	slices.SortStableFunc(out, func(i, j int) int {
		a, b := &s.all[i], &s.all[j]
		return cmp.Or(compareValues(a, b), cmp.Compare(b.weight, a.weight), cmp.Compare(a.bound, b.bound))
	})
	return out
}

func compareValues(a, b *Quantity) int {
	return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Unit, b.Unit), cmp.Compare(a.Low, b.Low),
		cmp.Compare(a.High, b.High), cmp.Compare(a.sort(), b.sort()), cmp.Compare(a.sign, b.sign))
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

// match pairs the weighty figures of s with those of t that agree by a rule, each with the first.
func (s *side) match(t *side, agree rule) {
	x := s.open(weak)
	if len(x) == 0 {
		return
	}
	y := t.open(mute)
	for _, i := range x {
		for _, j := range t.near(y, &s.all[i], s) {
			if !t.done[j] && agree.holds(&s.all[i], &t.all[j]) {
				s.done[i], t.done[j] = true, true
				break
			}
		}
	}
}

// repeated takes weight from figures that the same text has said before, or says again.
func (s *side) repeated() {
	open := s.open(weak)
	if len(open) == 0 {
		return
	}
	known := map[value]bool{}
	for i, done := range s.done {
		if done {
			known[s.all[i].value()] = true
		}
	}
	for _, i := range open {
		if q := &s.all[i]; known[q.value()] {
			q.weight, q.again = faint, true
		}
	}
}

// value is what a figure says, in whichever unit.
type value struct {
	kind      Kind
	minus     bool
	unit      string
	low, high float64
}

func (q *Quantity) value() value {
	if w, ok := worth[q.Unit]; ok && q.Kind != Date {
		return value{q.Kind, q.sign == minus, w.base, round(q.Low * w.factor), round(q.High * w.factor)}
	}
	return value{q.Kind, q.sign == minus, q.Unit, q.Low, q.High}
}

// quoted passes numbers in words that the other text holds letter by letter, as in a name.
func (s *side) quoted(other string) {
	for _, i := range s.open(weak) {
		q := &s.all[i]
		if word := s.text[q.Start:q.End]; isUpper(word[0]) && strings.Contains(other, word) {
			s.done[i] = true
		}
	}
}
