package quantity

import "math"

// words reads an English numeral at i: twenty-five, two hundred and three million, hundreds of
// thousands.
func (r *reader) words(i int) {
	var w wordReader
	n := w.read(r.low, i)
	n.start = i
	if w.bare {
		r.plural(&n)
	}
	r.andAHalf(&n)
	r.fractionOrFigure(n)
}

// wordReader sums up a numeral from left to right.
type wordReader struct {
	total, current float64
	greatest       float64 // the scale of total
	last           float64 // the last scale
	tens           bool    // the last word was twenty, thirty …
	started        bool
	bare           bool // it begins with a scale
}

// read takes as many words from i on as make one number; the first has to.
func (w *wordReader) read(s string, i int) number {
	end, next := i, i
	for {
		v, after, ok := englishHeads.longest(s, next)
		if !ok || !w.take(v) {
			break
		}
		end, next = after, skipJoint(s, after)
		if next == end {
			break
		}
		if and := wordEnd(s, next); s[next:and] == "and" && w.last > 0 { // a hundred and fifty
			next = skipSpace(s, and)
			if v, _, ok := englishHeads.longest(s, next); !ok || v.class != numeral {
				break
			}
		}
	}
	sum := w.total + w.current
	return number{start: i, end: end, low: sum, high: sum, scale: max(w.last, 1), step: lastStep(sum, 0), words: true, bare: w.bare}
}

// take adds a word and reports whether it belongs to the numeral.
func (w *wordReader) take(v *sense) bool {
	switch {
	case v.class == scale && v.value == 12:
		if w.last > 0 || w.tens && w.current > 90 {
			return false
		}
		w.bare = w.bare || !w.started
		w.current, w.last = max(w.current, 1)*12, 12
	case v.class == scale:
		if w.last == 12 || w.last >= v.value && w.current == 0 {
			return false
		}
		w.scale(v.value)
	case v.class == numeral:
		fits := !w.started || w.tens && 0 < v.value && v.value < 10 || w.last >= 100 && math.Mod(w.current, 100) == 0
		if !fits || w.last == 12 {
			return false
		}
		w.current += v.value
		w.tens = v.value >= 20
	default:
		return false
	}
	w.started = true
	return true
}

func (w *wordReader) scale(value float64) {
	if !w.started {
		w.bare, w.current = true, 1
	}
	w.last, w.tens = value, false
	switch {
	case value == 100:
		w.current = max(w.current, 1) * 100
		return
	case w.greatest > value: // two million three hundred thousand
		w.total += w.current * value
	default: // a hundred thousand
		w.total = (w.total + w.current) * value
		w.greatest = value
	}
	w.current = 0
}

// plural reads what follows a scale without a numeral, "hundreds of thousands", and makes it an
// order of magnitude.
func (r *reader) plural(n *number) {
	for r.text[n.end-1] == 's' || r.text[n.end-1] == 'S' {
		of := skipSpace(r.low, n.end)
		if at(r.low, of) != 'o' || at(r.low, of+1) != 'f' || isLetter(at(r.low, of+2)) {
			break
		}
		v, end, ok := englishHeads.longest(r.low, skipSpace(r.low, of+2))
		if !ok || v.class != scale || v.value < 100 {
			break
		}
		n.times(v.value)
		n.end = end
	}
	n.high, n.bound = n.low*10, vague
	if n.scale == 12 { // dozens
		n.low, n.high = 20, 100
	}
}

// andAHalf adds the half of "two and a half million".
func (r *reader) andAHalf(n *number) {
	if end, ok := phraseAt(r.low, n.end, " and a half"); ok {
		n.low, n.high, n.step, n.end = n.low+0.5, n.high+0.5, 0.1, end
		if v, after, ok := englishHeads.longest(r.low, skipJoint(r.low, end)); ok && v.class == scale {
			n.times(v.value)
			n.end = after
		}
	}
}
