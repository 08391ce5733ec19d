package quantity

import "strings"

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
		return of || r.measured(n.start) && !periodFollowers.has(r.wordAt(skipSpace(r.low, end)))
	case r.low[n.start] == 'a' && d == 2:
		return of
	case r.low[n.start] == 'a' && r.ordinalUnit(end) != "": // a fifth month
		return false
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
	return shareLeaders.has(r.low[start:end])
}

// divides reports whether the text after "a third" shows that it is a share and no ordinal, as it is
// in "an option for a third".
func (r *reader) divides(start, end int) bool {
	next := r.wordAt(skipSpace(r.low, end))
	return next == "" && !strings.HasSuffix(r.low[:start], "for ") || shareFollowers.has(next)
}

// shareFollowers are the words that may follow "a third" when it is a share, shareLeaders those that
// may come before "a quarter", and periodFollowers say that a quarter is three months.
var (
	shareLeaders    = newWordSet("by to nearly almost about over under than roughly around up down fully just")
	periodFollowers = newWordSet("ago earlier later after before end")
	shareFollowers  = newWordSet("of to in as less more lower higher the from by since and on at for with cheaper " +
		"larger smaller fewer this last its their or between over during compared than came come were are was is faster " +
		"slower have had has while when but year")
)

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

// ofUnit reads "a quarter of a million", "three-quarters of an hour" and "a quarter of a percentage point".
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
	} else if u, _, ok := units.longest(r.low, i); !ok || u.kind != Duration && u.kind != Measure && u.kind != Share {
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
	if r.low[n.start] == 'a' && d != 4 && !r.divides(n.start, end) { // a third firm
		q.weight, q.other = weak, d
	}
	r.pos = end
	r.finish(&q, l)
}
