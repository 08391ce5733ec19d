package quantity

import (
	"strings"
	"unicode/utf8"
)

// tail reads 以上, 左右, "or so" and the like, and in Chinese the classifier.
func (r *reader) tail(q *Quantity) {
	if r.chinese {
		if i := skipSpace(r.text, q.next); moreLen(r.text, i) > 0 && !(q.Unit != "" && strings.HasPrefix(r.text[i:], "来")) { // 20 年来 are just 20
			q.bound, q.next = moreThan(q.bound), i+moreLen(r.text, i)
		}
		if q.Kind == Count || q.Kind == Ordinal {
			r.classifier(q)
		}
	}
	b, end, ok := tails.longest(r.low, skipSpace(r.low, q.next))
	if !ok {
		return
	}
	if q.bound != vague {
		q.bound = *b
	}
	q.next = end
}

// classifier passes over the classifier behind q, 家 or 期. A numeral without one is most often part
// of a word.
func (r *reader) classifier(q *Quantity) {
	i := skipSpace(r.text, q.next)
	size := classifierLen(r.text, i)
	if size == 0 {
		if q.weight == weak && q.Kind == Count && q.bound != vague {
			q.weight = faint
		}
		return
	}
	if q.Kind == Count && q.High <= 10 && startsWith(r.text[i:], steps) && !r.counts(q) { // 三期 is the third phase
		q.Kind = Ordinal
	}
	q.next = i + size
}

// counts reports whether the number of steps q says how many there are: 两期, 分三期.
func (r *reader) counts(q *Quantity) bool {
	return startsWith(r.text[q.Start:], "两") || strings.HasSuffix(r.text[:q.Start], "分")
}

// born reports whether 后 stands at i, as in 90 后, those born in the 1990s.
func (r *reader) born(i int) bool {
	i = skipSpace(r.text, i)
	return strings.HasPrefix(r.text[i:], "后") && !startsWith(r.text[i+len("后"):], "来者续期台面")
}

// classifierLen is the length of the classifier at i.
func classifierLen(s string, i int) int {
	if !isHan(s, i) {
		return 0
	}
	c, size := utf8.DecodeRuneInString(s[i:])
	if !isClassifier[c] {
		return 0
	}
	return size
}

var isClassifier = func() map[rune]bool {
	m := map[rune]bool{}
	for _, c := range classifiers {
		m[c] = true
	}
	return m
}()
