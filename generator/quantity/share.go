package quantity

import (
	"strings"
	"unicode/utf8"
)

// chineseShare reads n as the first part of a share or a ratio: 百分之六七十, 三分之二, 七成, 八折.
func (r *reader) chineseShare(n number, l lead) bool {
	i := skipSpace(r.text, n.end)
	rest := r.text[i:]
	switch {
	case strings.HasPrefix(rest, "分之"):
		return r.parts(n, l, skipSpace(r.text, i+len("分之")))
	case strings.HasPrefix(rest, "成") && n.high <= 10 && n.low > 0 && !startsWith(rest[len("成"):], "功为立员本熟绩效果交长都品型因分像千上百"):
		r.tenths(n, l, i+len("成"))
		return true
	case strings.HasPrefix(rest, "折") && !startsWith(rest[len("折"):], "叠腾磨射算") && n.low > 0:
		r.discount(n, l, i+len("折"))
		return true
	}
	return false
}

// startsWith reports whether s starts with one of the characters.
func startsWith(s, chars string) bool {
	c, size := utf8.DecodeRuneInString(s)
	return size > 0 && strings.ContainsRune(chars, c)
}

// parts reads the numerator at i of a fraction with the denominator n.
func (r *reader) parts(n number, l lead, i int) bool {
	var m number
	switch {
	case isDigit(at(r.text, i)):
		m = literal(r.text, i)
	default:
		var ok bool
		if m, ok = hanNumber(r.text, i); !ok {
			return false
		}
	}
	if m.bare {
		m.high, m.bound = m.low, exact
	}
	parts := n.low
	q := Quantity{Start: n.start, End: m.end, next: m.end, Kind: Share, Unit: "%", bound: l.bound, weight: strong, open: l.open}
	if parts == 0 {
		return false
	}
	q.Low, q.High, q.step = round(m.low/parts*100), round(m.high/parts*100), 0.01
	if parts >= 100 {
		q.step = m.step / parts * 100
	}
	if m.bound == vague {
		q.bound = vague
	}
	if i := m.end + len("个"); strings.HasPrefix(r.text[m.end:], "个") { // 四分之一个世纪
		if u, end, ok := units.longest(r.low, i); ok && (u.kind == Duration || u.name == "century") {
			q.Kind, q.Unit, q.Low, q.High, q.step = Duration, u.name, m.low/parts, m.high/parts, 0.01
			q.End, q.next = end, end
		}
	}
	r.finish(&q)
	return true
}

// tenths reads 三成 and 三成半.
func (r *reader) tenths(n number, l lead, end int) {
	q := Quantity{Start: n.start, End: end, next: end, Kind: Share, Unit: "%", bound: l.bound, weight: strong, open: l.open}
	q.Low, q.High, q.step = n.low*10, n.high*10, n.step*10
	more, size := 0.0, 0
	if c, length := utf8.DecodeRuneInString(r.text[end:]); c == '半' {
		more, size = 5, length
	} else if d, ok := numeralOf(c); ok && d > 0 { // 六成五
		more, size = d, length
	}
	if size > 0 {
		q.Low, q.High, q.step, q.End, q.next = q.Low+more, q.High+more, 1, end+size, end+size
	}
	r.finish(&q)
}

// discount reads 八折, which is 80% of the price, or 20% off.
func (r *reader) discount(n number, l lead, end int) {
	value := n.low * 10
	if n.low > 10 { // 八五折
		value = n.low
	}
	q := Quantity{Start: n.start, End: end, next: end, Kind: Share, Unit: "%", bound: l.bound, weight: strong,
		Low: value, High: value, other: 100 - value, step: 1}
	r.finish(&q)
}

// finish reads what follows q and notes it.
func (r *reader) finish(q *Quantity) {
	r.tail(q)
	q.Approx = q.bound != exact
	r.pos = max(r.pos, q.next)
	r.push(*q)
}

// fraction reads a denominator behind n: two-thirds, a quarter of, one in five, four out of five.
func (r *reader) fraction(n number) bool {
	i := skipJoint(r.low, n.end)
	if i == n.end || n.high > 999 || n.scale > 1 {
		return false
	}
	if d, end, ok := denominators.longest(r.low, i); ok && r.isDenominator(n, i, end, *d) {
		if r.ofUnit(n, end, *d) {
			return true
		}
		r.share(n, *d, end)
		return true
	}
	for _, words := range []string{"out of every", "out of", "in every", "in"} {
		end, ok := phraseAt(r.low, i, words)
		if !ok {
			continue
		}
		if d, ok := r.denominator(skipSpace(r.low, end)); ok && n.low < d.low && (words != "in" || d.low <= 100 || d.grouped || d.words) {
			r.share(n, d.low, d.end)
			return true
		}
	}
	return false
}

// isDenominator reports whether the word at i divides: thirds after a plural, third after one or "a".
func (r *reader) isDenominator(n number, i, end int, d float64) bool {
	plural := r.low[end-1] == 's' || d == 2
	_, of := phraseAt(r.low, skipSpace(r.low, end), "of")
	switch {
	case r.low[n.start] == 'a' && hyphenLen(r.low, end) > 0: // a third-party vendor
		return false
	case plural && d == 4 && n.low != 1 && n.low != 3, plural && n.low == 1, !plural && n.low != 1, d == 2 && n.low != 1:
		return false
	case plural && d == 4: // three quarters of the market; three quarters in a row
		return of || hyphenLen(r.low, n.end) > 0
	case r.low[n.start] == 'a' && d == 4:
		return of || r.measured(n.start) && !periodFollowers[r.wordAt(skipSpace(r.low, end))]
	case r.low[n.start] == 'a' && d == 2:
		return of
	case r.low[n.start] == 'a':
		return true
	case d == 4: // one quarter
		return of || hyphenLen(r.low, n.end) > 0
	}
	return true
}

// wordAt is the Latin word at i, empty if there is none.
func (r *reader) wordAt(i int) string { return r.low[min(i, len(r.low)):wordEnd(r.low, i)] }

// measured reports whether the word before i has a share after it: by, to, nearly.
func (r *reader) measured(i int) bool {
	end := trimSpace(r.low, i)
	start := end
	for start > 0 && isLetter(r.low[start-1]) {
		start--
	}
	return shareLeaders[r.low[start:end]]
}

// divides reports whether the text after "a third" shows that it is a share and no ordinal.
func (r *reader) divides(end int) bool {
	next := r.wordAt(skipSpace(r.low, end))
	return next == "" || shareFollowers[next]
}

// shareFollowers are the words that may follow "a third" when it is a share, shareLeaders those that
// may come before "a quarter", and periodFollowers say that a quarter is three months.
var (
	shareLeaders    = fields("by to nearly almost about over under than roughly around up down fully just")
	periodFollowers = fields("ago earlier later after before end")
	shareFollowers  = fields("of to in as less more lower higher the from by since and on at for with cheaper " +
		"larger smaller fewer this last its their or between over during compared than came come were are was is faster " +
		"slower have had has while when but year")
)

func fields(list string) map[string]bool { return set(strings.Join(strings.Fields(list), "|")) }

// denominator reads the second number of "one in five".
func (r *reader) denominator(i int) (number, bool) {
	var n number
	if end, ok := phraseAt(r.low, i, "a"); ok { // one in a million
		i = skipSpace(r.low, end)
	}
	if isDigit(at(r.text, i)) {
		n = literal(r.text, i)
	} else if v, _, ok := englishHeads.longest(r.low, i); ok && (v.class == numeral || v.class == scale) {
		n = new(wordReader).read(r.low, i)
	} else {
		return n, false
	}
	u, _, ok := units.longest(r.low, skipJoint(r.low, n.end))
	return n, n.low > 1 && !(ok && u.factor > 0) && n.decimals == 0
}

// ofUnit reads "a quarter of a million" and "three-quarters of an hour".
func (r *reader) ofUnit(n number, i int, d float64) bool {
	end, ok := phraseAt(r.low, i, " of a")
	if !ok {
		if end, ok = phraseAt(r.low, i, " of an"); !ok {
			return false
		}
	}
	i = skipSpace(r.low, end)
	n.low, n.high, n.step, n.end = n.low/d, n.high/d, 0.01, trimSpace(r.low, i)
	if v, after, ok := englishHeads.longest(r.low, i); ok && v.class == scale {
		n.times(v.value)
		n.end = after
	} else if u, _, ok := units.longest(r.low, i); !ok || u.kind != Duration {
		return false
	}
	r.figure(n)
	return true
}

// share notes n parts of d.
func (r *reader) share(n number, d float64, end int) {
	l := r.takeLead(n.start)
	q := Quantity{Start: n.start, End: end, next: end, Kind: Share, Unit: "%", bound: l.bound, weight: strong,
		Low: round(n.low / d * 100), High: round(n.high / d * 100), step: 0.01, open: l.open}
	if d == 2 {
		q.weight, q.step = weak, 10
	}
	if r.low[n.start] == 'a' && d != 4 && !r.divides(end) { // a third firm
		q.weight, q.other = weak, d
	}
	r.pos = end
	r.finish(&q)
}
