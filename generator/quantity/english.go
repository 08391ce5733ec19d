package quantity

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
		fits := !w.started || w.tens && 0 < v.value && v.value < 10 || w.last >= 100 && w.current == w.hundreds()
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

// hundreds is the part of the current sum that a hundred has closed.
func (w *wordReader) hundreds() float64 { return float64(int64(w.current) / 100 * 100) }

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
	_, figureEnd, _ := r.heads.longest(r.low, i) // year-on-year
	if u, unitEnd, ok := units.longest(r.low, i); ok && u.kind == Duration && unitEnd >= figureEnd {
		r.figure(one)
		return
	}
	r.pos = end
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

// several reads "several hundred" as two to ten of them.
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
	if u, _, ok := units.longest(r.low, i); ok && (u.kind == Duration || u.kind == Share || u.kind == Measure) {
		n.end = trimSpace(r.low, i)
		r.figure(n)
		return
	}
	r.pos = end
	r.push(Quantity{Start: start, End: end, next: end, Kind: Share, Unit: "%", Low: 50, High: 50, step: 10, weight: weak})
}

// fractionOrFigure reads n as the numerator of a fraction if a denominator follows.
func (r *reader) fractionOrFigure(n number) {
	if !r.fraction(n) {
		r.figure(n)
	}
}
