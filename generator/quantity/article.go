package quantity

import "strings"

// phraseAt reports whether a phrase stands at i, and where it ends.
func phraseAt(s string, i int, text string) (int, bool) {
	end := phrase[struct{}]{text: text}.match(s, i)
	return end, end > 0
}

// article reads what "a" makes a number of: a hundred, a year, a third of.
func (r *reader) article(end int) {
	start, i := r.pos, skipSpace(r.low, end)
	if n, ok := r.scaleWords(i); ok {
		n.start = start
		if n.scale == 12 {
			n.bound, n.low, n.high = vague, 10, 20
		}
		r.fractionOrFigure(n)
		return
	}
	one := number{start: start, end: end, low: 1, high: 1, scale: 1, step: 1, words: true}
	if r.fraction(one) {
		return
	}
	if end, ok := phraseAt(r.low, i, "quarter"); ok && !r.headAt(i) { // three months, or a share, as the other text will tell
		r.push(Quantity{Start: start, End: end, next: end, Kind: Duration, Unit: "quarter", Low: 1, High: 1, step: 1, weight: faint})
		r.pos = end
		return
	}
	if u, unitEnd, ok := units.longest(r.low, i); ok && (u.kind == Duration && !r.headAt(i) || u.name == "pp" || u.kind == Measure && unitEnd-i > len("bit")) {
		r.figure(one)
		return
	}
	r.pos = end
}

// headAt reports whether a word of the tables stands at i, such as the year-on-year of "a year-on-year rise".
func (r *reader) headAt(i int) bool {
	_, _, ok := r.heads.longest(r.low, i)
	return ok
}

// scaleWords reads the scales at i as those of one.
func (r *reader) scaleWords(i int) (number, bool) {
	if v, _, ok := r.heads.longest(r.low, i); !ok || v.class != scale {
		return number{}, false
	}
	w := wordReader{started: true, current: 1}
	n := w.read(r.low, i)
	return n, n.end > i
}

// each reads a unit that no number stands before: per tonne.
func (r *reader) each(end int) bool {
	u, _, ok := units.longest(r.low, skipSpace(r.low, end))
	if !ok || u.kind != Measure || u.name == "bit" {
		return false
	}
	r.figure(number{start: r.pos, end: end, low: 1, high: 1, scale: 1, step: 1, words: true})
	return true
}

// both is two of what follows, or says no more than "and": both here and there.
func (r *reader) both(end int) {
	q := Quantity{Start: r.pos, End: end, next: end, Kind: Count, Low: 2, High: 2, step: 1, fixed: true, weight: faint}
	clause, _, _ := strings.Cut(r.low[end:min(len(r.low), end+120)], ",")
	if strings.Contains(clause, " and ") {
		q.weight = mute
	}
	r.pos = end
	r.push(q)
}

// several reads "several hundred" as two to ten of them. "A few years" may answer for three or four.
func (r *reader) several(end int) {
	start, i := r.pos, skipSpace(r.low, end)
	if after, ok := phraseAt(r.low, end, " of"); ok {
		i = skipSpace(r.low, after)
	}
	r.pos = end
	if n, ok := r.scaleWords(i); ok {
		n.start, n.bound, n.step = start, vague, n.low
		n.low, n.high = 2*n.low, 10*n.low
		r.figure(n)
		return
	}
	if u, end, ok := units.longest(r.low, i); ok && u.kind == Duration {
		r.pos = end
		r.push(Quantity{Start: start, End: end, next: end, Kind: Duration, Unit: u.name, Low: 2 * u.factor, High: 10 * u.factor,
			Approx: true, bound: vague, fixed: true, weight: mute})
	}
}

// half reads "half a million", "half a year", and half alone.
func (r *reader) half(end int) {
	start, i := r.pos, skipJoint(r.low, end)
	if after, ok := phraseAt(r.low, i, "a"); ok {
		i = skipJoint(r.low, after)
	} else if after, ok := phraseAt(r.low, i, "an"); ok {
		i = skipJoint(r.low, after)
	}
	n := number{start: start, end: end, low: 0.5, high: 0.5, scale: 1, step: 0.1, words: true}
	if v, after, ok := englishHeads.longest(r.low, i); ok && v.class == scale {
		n.times(v.value)
		n.end = after
		r.figure(n)
		return
	}
	if u, _, ok := units.longest(r.low, i); ok && (u.kind == Duration || u.kind == Share || u.kind == Measure || u.kind == Money) {
		n.end = trimSpace(r.low, i)
		r.figure(n)
		return
	}
	r.pos = end
	bound := r.takeLead(start).bound
	r.push(Quantity{Start: start, End: end, next: end, Kind: Share, Unit: "%", Low: 50, High: 50, Approx: bound != exact, bound: bound, step: 10, weight: weak})
}

// fractionOrFigure reads n as the numerator of a fraction if a denominator follows.
func (r *reader) fractionOrFigure(n number) {
	if !r.fraction(n) {
		r.figure(n)
	}
}
