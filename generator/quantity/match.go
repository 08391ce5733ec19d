package quantity

// matchRanges pairs a range with two figures that are its ends: 三四家, "three or four"; "from 3 to
// 5%", 从 3% 增至 5%. One of the two may have served before.
func (s *side) matchRanges(t *side) {
	y := t.open(mute)
	for _, i := range s.open(weak) {
		q := s.all[i]
		if q.Low == q.High || q.bound == vague {
			continue
		}
		low, high := q, q
		low.High, high.Low, high.sign = low.Low, high.High, unsigned
		list := t.near(y, &q, s)
		j, k := t.find(&low, list), t.find(&high, list)
		if j >= 0 && (k >= 0 || t.has(&high)) || k >= 0 && t.has(&low) {
			s.done[i] = true
			t.finish(j)
			t.finish(k)
		}
	}
}

// find gives the first of some figures that has found nothing yet and agrees with q, or -1.
func (s *side) find(q *Quantity, list []int) int {
	for _, i := range list {
		for _, agree := range rules {
			if !s.done[i] && agree.holds(q, &s.all[i]) {
				return i
			}
		}
	}
	return -1
}

// has reports whether one of the figures that have found their likes is the same as q.
func (s *side) has(q *Quantity) bool {
	for i, done := range s.done[:min(len(s.done), 4*reach)] {
		if done && rule(same).holds(q, &s.all[i]) {
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
	y := t.open(mute)
	for _, i := range s.open(weak) {
		q := &s.all[i]
		if q.Kind != Share || q.Unit != "%" {
			continue
		}
		list := t.near(y, q, s)
		for _, j := range list {
			whole := t.all[j]
			if whole.Kind != Count || t.done[j] {
				continue
			}
			part := whole
			part.Low, part.High = q.Low/100*whole.Low, q.High/100*whole.High
			if k := t.find(&part, list); k >= 0 && k != j {
				s.done[i], t.done[j], t.done[k] = true, true, true
				break
			}
		}
	}
}

// answers gives for what a relative date may stand: Monday for 11 月 11 日.
var answers = map[string][]string{
	"year": {"year"}, "quarter": {"quarter"}, "month": {"month"}, "day": {"day", "month"}, "decade": {"century", "decade"},
	"period": {"month", "quarter"}, // 环比
}

// matchAny lets "last year" answer for one year, if its own text has no other year left over.
func (s *side) matchAny(t *side) {
	free := t.dates(s)
	if len(free) == 0 {
		return
	}
	for _, i := range s.open(mute) {
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

// dates gives the dates without their like by unit, but for the units of which the other side has
// some left over as well.
func (s *side) dates(other *side) map[string][]int {
	free := map[string][]int{}
	for _, i := range s.open(weak) {
		if q := &s.all[i]; q.Kind == Date {
			free[q.Unit] = append(free[q.Unit], i)
		}
	}
	for _, i := range other.open(faint) {
		if q := &other.all[i]; q.Kind == Date {
			delete(free, q.Unit)
		}
	}
	return free
}
