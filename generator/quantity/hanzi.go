package quantity

import (
	"math"
	"unicode/utf8"
)

// reading is the lowest and the highest value of a numeral or of a part of it: 六七十 is 60 and 70,
// 几百 is 200 and 1000.
type reading [2]float64

func (r *reading) add(s reading) { r[0], r[1] = r[0]+s[0], r[1]+s[1] }

func (r reading) times(v float64) reading { return reading{r[0] * v, r[1] * v} }

// hanReader sums up a numeral from left to right.
type hanReader struct {
	digit    reading // at hand, not yet multiplied
	pending  bool    // there is one
	section  reading // below 万, since the last 万 or 亿
	total    reading // up to it
	last     float64 // the last scale
	greatest float64 // the scale of total
	zero     bool    // 零 came after the last scale
	vague    bool
	bare     bool
	decimals int
}

// hanNumber reads the Chinese numeral at i. 百, 千, 万 and 亿 without a digit before them stand for
// that order of magnitude: 千亿.
func hanNumber(s string, i int) (number, bool) {
	if n, ok := digitByDigit(s, i); ok {
		return chineseScales(s, n), true
	}
	var h hanReader
	end := i
	for end < len(s) {
		c, size := utf8.DecodeRuneInString(s[end:])
		if c == '千' && end > i && isUnit(s, end) { // 百万千瓦
			size = 0
		} else if c == '点' {
			size = h.decimal(s, end)
		} else if !h.take(c, s, end+size) {
			size = 0
		}
		if size == 0 {
			break
		}
		end += size
	}
	if !h.pending && !h.zero && h.section[1]+h.total[1] == 0 {
		return number{}, false
	}
	return chineseScales(s, h.number(i, end)), true
}

// isUnit reports whether a unit stands at i.
func isUnit(s string, i int) bool {
	u, _, ok := units.longest(s, i)
	return ok && u.factor > 0
}

// take adds the character c, after which the text goes on at next, and reports whether it belongs
// to the numeral.
func (h *hanReader) take(c rune, s string, next int) bool {
	if value, ok := numeralOf(c); ok {
		if _, follows := scaleAt(s, next); c == '两' && h.last > 0 && follows == 0 { // 三百两
			return false
		}
		return h.takeDigit(value, c)
	}
	if value := scaleOf(c); value > 0 && h.total[1] < 1e18 {
		h.takeScale(value)
		return true
	}
	if c != '几' && c != '数' || h.pending {
		return false
	}
	_, follows := scaleAt(s, next)
	switch {
	case h.last == 10 && c == '几': // 十几, 十几万
		h.digit = reading{1, 10}
	case follows > 0: // 几百, 数万
		h.digit = reading{2, 10}
	default:
		return false
	}
	h.pending, h.vague, h.bare = true, true, false
	return true
}

// takeDigit takes a digit; two neighbours in order, as 七八, and 三五, are a range.
func (h *hanReader) takeDigit(value float64, c rune) bool {
	switch first := h.digit[0]; {
	case h.pending && (first != h.digit[1] || h.decimals > 0 || value != first+1 && (first != 3 || value != 5)):
		return false
	case h.pending:
		h.digit[1] = value
	case c == '零' || c == '〇':
		h.zero = true
	default:
		h.digit, h.pending, h.bare = reading{value, value}, true, false
	}
	return true
}

func (h *hanReader) takeScale(value float64) {
	if !h.pending {
		h.digit = reading{}
		if empty := h.section[1]+h.total[1] == 0; empty || value < 1e4 {
			h.digit = reading{1, 1}
			h.bare = empty && value > 10
		}
	}
	h.pending, h.zero, h.last = false, false, value
	if value < 1e4 {
		h.section.add(h.digit.times(value))
		return
	}
	h.section.add(h.digit)
	if h.greatest > value { // 一亿三千万
		h.total.add(h.section.times(value))
	} else { // 三千万, 万亿
		h.total.add(h.section)
		h.total = h.total.times(value)
	}
	h.section, h.greatest = reading{}, max(value, h.greatest)
}

// decimal reads 点 and the digits after it, and gives how many bytes they are; 0 if it is another 点.
func (h *hanReader) decimal(s string, i int) int {
	if !h.pending && !h.zero && h.last != 10 || h.pending && h.digit[0] != h.digit[1] || h.decimals > 0 {
		return 0
	}
	before := h.digit
	if !h.pending {
		h.digit = reading{}
	}
	end := i + len("点")
	for end < len(s) {
		c, size := utf8.DecodeRuneInString(s[end:])
		d, ok := numeralOf(c)
		if !ok || c == '两' || h.decimals >= mostDigits {
			break
		}
		h.decimals++
		h.digit.add(reading{d, d}.times(math.Pow10(-h.decimals)))
		end += size
	}
	if rest := s[end:]; h.decimals == 0 || startsWith(rest, "刻十") { // 八点一刻, 九点三十
		h.digit, h.decimals = before, 0
		return 0
	}
	h.pending = true
	return end - i
}

// number is the sum.
func (h *hanReader) number(start, end int) number {
	n := number{start: start, end: end, words: true, scale: 1, bare: h.bare, decimals: h.decimals}
	if h.pending {
		if h.last >= 100 && !h.zero && !h.vague && h.decimals == 0 { // 两万五 is 25,000
			h.digit = h.digit.times(h.last / 10)
		}
		h.section.add(h.digit)
	}
	h.total.add(h.section)
	n.low, n.high = round(h.total[0]), round(h.total[1])
	n.step = lastStep(n.low, 0)
	if n.low != math.Trunc(n.low) {
		n.step = math.Pow10(-h.decimals)
	}
	if n.bare {
		n.high = n.low * 10
	}
	if h.vague || n.bare {
		n.bound = vague
	}
	return n
}
