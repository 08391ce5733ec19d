package quantity

import "strings"

// per gives the unit for each of which q is meant, nil if none is named right behind it: Wh/kg,
// 元每公里, a mile.
func (r *reader) per(q *Quantity) *unit {
	if q.Kind != Money && q.Kind != Measure && q.Kind != Count {
		return nil
	}
	i := skipSpace(r.low, q.next)
	for _, word := range []string{"/", "每", "per", "a", "an"} {
		if !strings.HasPrefix(r.low[i:], word) {
			continue
		}
		start := skipSpace(r.low, i+len(word))
		if isLetter(word[0]) && start == i+len(word) {
			continue
		}
		if u, _, ok := r.unitWord(start); ok && u.factor > 0 {
			return u
		}
	}
	return nil
}

// perOther reports whether two figures are meant for each of different units: 255 Wh/kg, 255 Wh/L.
func perOther(a, b *Quantity) bool {
	if a.per == nil || b.per == nil || a.per == b.per {
		return false
	}
	u, v := worth[a.per.name], worth[b.per.name]
	if u.base != "" && u.base == v.base {
		return !equal(u.factor*a.per.factor, v.factor*b.per.factor)
	}
	return a.per.name != b.per.name || a.per.factor != b.per.factor
}
