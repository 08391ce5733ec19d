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
	a.matchRatios(&b)
	b.matchRatios(&a)
	a.matchAny(&b)
	b.matchAny(&a)
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

// window gives those of list that are in reach of the place n.
func window(list []int, n int) []int {
	return list[min(len(list), max(0, n-reach)):min(len(list), n+reach)]
}

// match pairs what agrees by a rule, each with the first that does.
func (s *side) match(t *side, agree rule) {
	y := t.open()
	if len(y) == 0 {
		return
	}
	for n, i := range s.open() {
		for _, j := range window(y, n) {
			if !t.done[j] && max(s.all[i].weight, t.all[j].weight) >= weak && agree(&s.all[i], &t.all[j]) {
				s.done[i], t.done[j] = true, true
				break
			}
		}
	}
}

// matchRanges pairs a range with two figures that are its ends: 三四家, "three or four"; "from 3 to
// 5%", 从 3% 增至 5%. One of the two may have served before.
func (s *side) matchRanges(t *side) {
	y := t.open()
	for n, i := range s.open() {
		q := s.all[i]
		if q.Low == q.High || q.bound == vague {
			continue
		}
		low, high := q, q
		low.High, high.Low = low.Low, high.High
		j, k := t.find(&low, window(y, n)), t.find(&high, window(y, n))
		if j >= 0 && (k >= 0 || t.has(&high)) || k >= 0 && t.has(&low) {
			s.done[i] = true
			t.finish(j)
			t.finish(k)
		}
	}
}

// has reports whether one of the figures that have found their likes is the same as q.
func (s *side) has(q *Quantity) bool {
	for i, done := range s.done[:min(len(s.done), 4*reach)] {
		if done && same(q, &s.all[i]) {
			return true
		}
	}
	return false
}

func (s *side) finish(i int) {
	if i >= 0 {
		s.done[i] = true
	}
}

// matchRatios pairs a share with two counts that make it: "one in five", 每五家中就有一家.
func (s *side) matchRatios(t *side) {
	y := t.open()
	for n, i := range s.open() {
		if s.all[i].Kind != Share || s.done[i] {
			continue
		}
		near := window(y, n)
		for _, j := range near {
			whole := t.all[j]
			part := whole
			part.Low, part.High = s.all[i].Low/100*whole.Low, s.all[i].High/100*whole.High
			if whole.Kind != Count || t.done[j] {
				continue
			}
			if k := t.find(&part, near); k >= 0 && k != j {
				s.done[i], t.done[j], t.done[k] = true, true, true
				break
			}
		}
	}
}

// matchAny lets "last year" answer for one year, if its own text has no other year left over.
func (s *side) matchAny(t *side) {
	explicit := map[string]bool{}
	for _, i := range s.open() {
		if q := &s.all[i]; !q.any && q.Kind == Date {
			explicit[q.Unit] = true
		}
	}
	free := map[string][]int{}
	for _, j := range t.open() {
		if q := &t.all[j]; !q.any && q.Kind == Date && !explicit[q.Unit] {
			free[q.Unit] = append(free[q.Unit], j)
		}
	}
	for _, i := range s.open() {
		q := &s.all[i]
		if !q.any {
			continue
		}
		for _, unit := range answers[q.Unit] {
			if list := free[unit]; len(list) > 0 {
				s.done[i], t.done[list[0]], free[unit] = true, true, list[1:]
			}
		}
	}
}

// answers gives for what a relative date may stand: Monday for 11 月 11 日.
var answers = map[string][]string{"year": {"year"}, "quarter": {"quarter"}, "month": {"month"}, "day": {"day", "month"}, "decade": {"century", "decade"}}

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

// repeated takes weight from figures that the same text has said before, or says again.
func (s *side) repeated() {
	open := s.open()
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
			q.weight = min(q.weight, faint)
		}
	}
}

// value is what a figure says.
type value struct {
	kind      Kind
	unit      string
	low, high float64
}

func (q *Quantity) value() value { return value{q.Kind, q.Unit, q.Low, q.High} }

// quoted passes numbers in words that the other text holds letter by letter, as in a name.
func (s *side) quoted(other string) {
	for _, i := range s.open() {
		q := &s.all[i]
		if word := s.text[q.Start:q.End]; isUpper(word[0]) && strings.Contains(other, word) {
			s.done[i] = true
		}
	}
}
