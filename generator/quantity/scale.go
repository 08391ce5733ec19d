package quantity

import (
	"strings"
	"unicode/utf8"
)

// scaled reads the scales behind digits: 1.2 万亿, 3 千多万, 1.5 billion, 13B.
func (r *reader) scaled(n number) number {
	if r.chinese {
		n = chineseScales(r.text, n)
	}
	if n.scale > 1 {
		return n
	}
	if isLetter(at(r.low, n.end)) {
		return r.glued(n)
	}
	for {
		i := skipJoint(r.low, n.end)
		s, end, ok := englishHeads.longest(r.low, i)
		if !ok || s.class != scale || s.value < 100 || i == n.end {
			return n
		}
		n.times(s.value)
		n.end = end
	}
}

// glued reads the scale in the letters right behind digits: 13B, $1.5bn, 10k yuan.
func (r *reader) glued(n number) number {
	end := wordEnd(r.low, n.end)
	letters := r.low[n.end:end]
	value, ok := shortScales[letters]
	if !ok {
		for _, currency := range []string{"usd", "rmb", "cny", "eur"} { // 30mUSD
			if head, found := strings.CutSuffix(letters, currency); found {
				value, ok = shortScales[head], shortScales[head] > 0
				end = n.end + len(head)
			}
		}
	}
	if ok && !isDigit(at(r.low, end)) {
		n.times(value)
		n.end = end
	}
	return n
}

// chineseScales reads 万, 亿 and so on behind n, and further digits with lesser scales: 3 亿 5000 万.
func chineseScales(s string, n number) number {
	for {
		i := skipSpace(s, n.end)
		if u, _, ok := units.longest(s, i); ok && u.factor > 0 { // 5 千米, 3 百分点
			return n
		}
		if rest := s[i:]; strings.HasPrefix(rest, "打") && n.scale == 1 && n.high <= 20 && !startsWith(rest[len("打"):], "造击开破响算折工印车仗扰法通卡量包压断败赢电官针拼劫点") {
			n.times(12)
			n.end = i + len("打")
			if n.low == 12 {
				n.bound, n.low, n.high = vague, 10, 20
			}
			return n
		}
		more := moreLen(s, i)
		at := i + more
		if strings.HasPrefix(s[i:], "个亿") {
			at += len("个")
		}
		value, size := scaleAt(s, at)
		if size == 0 || n.low == 0 && n.high == 0 {
			return n
		}
		if more > 0 {
			n.bound = over
		}
		n.times(value)
		n.end = at + size
		n = lesserPart(s, n)
	}
}

// lesserPart adds digits with a lesser scale, 5000 万 after 3 亿.
func lesserPart(s string, n number) number {
	i := skipSpace(s, n.end)
	if strings.HasPrefix(s[i:], "零") {
		i = skipSpace(s, i+len("零"))
	}
	if !isDigit(at(s, i)) {
		return n
	}
	part := literal(s, i)
	for {
		value, size := scaleAt(s, skipSpace(s, part.end))
		if size == 0 {
			break
		}
		part.times(value)
		part.end = skipSpace(s, part.end) + size
	}
	if part.scale == 1 || part.high >= n.scale || part.scale >= n.scale {
		return n
	}
	n.low, n.high, n.step, n.end = n.low+part.low, n.high+part.low, part.step, part.end
	return n
}

// moreWords are those characters, each with what makes another word of it: 七成来自.
var moreWords = map[rune]string{'多': "数半少元", '余': "额地下款者", '来': "自源到说看讲访临", '几': "乎何"}

// moreLen is the length of the 多, 余, 来 or 几 at i, which make a number a little more than it says.
func moreLen(s string, i int) int {
	if i >= len(s) {
		return 0
	}
	c, n := utf8.DecodeRuneInString(s[i:])
	if words, ok := moreWords[c]; !ok || startsWith(s[i+n:], words) {
		return 0
	}
	return n
}
