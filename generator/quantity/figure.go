package quantity

import "strings"

// figure reads what stands before and after the number n, and notes the figure.
func (r *reader) figure(n number) {
	l := r.takeLead(n.start)
	r.pos = n.end
	if r.chinese && (r.chineseShare(n, l) || r.chineseClock(n, l)) {
		return
	}
	q := Quantity{Start: l.from, End: n.end, next: n.end, Low: n.low, High: n.high, step: n.step, bound: n.bound, bare: n.bare, open: l.open}
	if n.scale > 1 {
		q.shared = n.scale
	}
	if q.bound == exact {
		q.bound = l.bound
	}
	q.weight = n.weight()
	if last := r.low[n.end-1]; (n.scale == 1e6 && last == 'm' || n.scale == 1e12 && last == 't') && l.currency == "" { // 100m is a race or a hundred million, 2T a disk
		q.other = n.low / n.scale
	}
	if !r.unit(&q, n, l) {
		r.bareNumber(&q, n, l)
	}
	q.per = r.per(&q)
	r.sign(&q, l)
	r.tail(&q)
	q.Approx = q.bound != exact
	r.pos = max(r.pos, q.next)
	r.push(q)
}

// takeLead gives what stands right before i, and forgets it.
func (r *reader) takeLead(i int) lead {
	l, from := r.lead, r.minusAt(i)
	r.lead = lead{}
	if from < i {
		l.name, l.placing, l.month = false, false, false
	}
	if !l.reaches(r.text, i) && (from == i || !l.reaches(r.text, from)) {
		l = lead{}
	}
	if l.from = from; l.currency != "" {
		l.from = r.minusAt(l.sign)
		l.minus = l.minus || l.from < l.sign
	}
	l.minus = l.minus || from < i
	return l
}

// weight is that of a number without a unit.
func (n number) weight() weight {
	switch {
	case n.low == 1 && n.high == 1 && !n.words:
		return faint
	case n.high == 0, n.low == 1 && n.high == 1:
		return mute
	case n.bare, n.words && n.high <= 10 && n.decimals == 0:
		return weak
	}
	return strong
}

// bareNumber decides what a number without a unit is: an ordinal, part of a name, a year, or a count.
func (r *reader) bareNumber(q *Quantity, n number, l lead) {
	plain := n.digits > 0 && n.scale == 1 && !n.grouped && !n.words
	year := plain && r.isYear(n)
	switch {
	case n.low == n.high && r.turns(n):
		q.weight = weak
	case n.bare && l.bound == exact && r.inWord(n):
		q.weight = mute
	case l.placing:
		q.Kind, q.weight, q.stem = Ordinal, weak, l.stem
		if n.high > 10 {
			q.weight = strong
		} else if n.high <= 1 {
			q.weight = faint
		}
	case l.month && plain && n.high <= 31 && n.decimals == 0:
		q.Kind, q.Unit, q.weight = Date, "day", strong
	case n.digits == 1 && at(r.text, n.end) == '-' && isDigit(at(r.text, n.end+1)) && !isDigit(at(r.text, n.end+2)): // beat Chelsea 3-0
	case l.name && plain && !year && n.high < 1e4 && !(r.chinese && classifierLen(r.text, skipSpace(r.text, n.end)) > 0):
		q.Kind, q.weight, q.stem = Label, mute, l.stem
	case year && at(r.text, n.end) != '%':
		q.Kind, q.Unit = Date, "year"
	case r.chinese && n.digits == 2 && n.scale == 1 && int(n.low)%5 == 0 && r.born(n.end): // 90 后, 零零后
		q.Kind, q.Unit, q.weight = Date, "decade", weak
	}
}

// isYear reports whether the digits n may be a year: 2048, but not 2048 位.
func (r *reader) isYear(n number) bool {
	counted := r.chinese && startsWith(r.text[skipSpace(r.text, n.end):], "位名个家人台辆份张")
	return n.digits == 4 && n.decimals == 0 && 1800 <= n.low && n.low < 2100 && !counted
}

// inWord reports whether a lone scale belongs to a word, as in 千帆, but not in 上千 and 百家.
func (r *reader) inWord(n number) bool {
	return n.end-n.start == len("千") && !strings.HasSuffix(r.text[:n.start], "上") && classifierLen(r.text, skipSpace(r.text, n.end)) == 0
}

// turns reports whether n is half or all of a circle, as of a 180-degree turn.
func (r *reader) turns(n number) bool {
	if n.low != 180 && n.low != 360 {
		return false
	}
	i := skipJoint(r.low, n.end)
	word := r.wordAt(i)
	return strings.HasPrefix(r.low[i:], "度") || word == "degree" || word == "degrees"
}
