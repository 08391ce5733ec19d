package quantity

import (
	"math"
	"unicode/utf8"
)

// numeralOf gives the value of a Chinese digit, plain or for cheques.
func numeralOf(c rune) (value float64, ok bool) {
	switch c {
	case '〇', '零':
		return 0, true
	case '一', '壹':
		return 1, true
	case '二', '两', '贰':
		return 2, true
	case '三', '叁':
		return 3, true
	case '四', '肆':
		return 4, true
	case '五', '伍':
		return 5, true
	case '六', '陆':
		return 6, true
	case '七', '柒':
		return 7, true
	case '八', '捌':
		return 8, true
	case '九', '玖':
		return 9, true
	}
	return 0, false
}

// scaleOf gives the power of ten that is a character, and 0 for others.
func scaleOf(c rune) float64 {
	switch c {
	case '十', '拾':
		return 10
	case '百', '佰':
		return 100
	case '千', '仟':
		return 1e3
	case '万':
		return 1e4
	case '亿':
		return 1e8
	}
	return 0
}

func isNumeral(c rune) bool {
	_, digit := numeralOf(c)
	return digit || scaleOf(c) > 0 || c == '几' || c == '数'
}

// scaleAt gives the scale at i and its length, 0 if there is none.
func scaleAt(s string, i int) (value float64, size int) {
	if i >= len(s) {
		return 0, 0
	}
	c, size := utf8.DecodeRuneInString(s[i:])
	if value = scaleOf(c); value == 0 {
		return 0, 0
	}
	return value, size
}

// digitByDigit reads numerals without a scale, 二〇二三: at least three, or two with a zero.
func digitByDigit(s string, i int) (number, bool) {
	n := number{start: i, scale: 1, step: 1}
	zero := false
	for n.end = i; n.end < len(s) && n.digits <= mostDigits; {
		c, size := utf8.DecodeRuneInString(s[n.end:])
		d, ok := numeralOf(c)
		if scaleOf(c) > 0 {
			return n, false
		}
		if !ok || c == '两' {
			break
		}
		zero = zero || d == 0
		n.low = n.low*10 + d
		n.digits++
		n.end += size
	}
	n.high, n.words = n.low, n.digits < 3
	discount := n.digits == 2 && startsWith(s[n.end:], "折") // 九五折
	return n, n.digits >= 3 && n.digits <= mostDigits || n.digits == 2 && zero && n.low > 9 || discount
}

// round takes away what sums of decimals leave behind the twelfth digit.
func round(v float64) float64 {
	if v == 0 || math.IsInf(v, 0) {
		return v
	}
	unit := math.Pow(10, 11-math.Floor(math.Log10(math.Abs(v))))
	if math.IsInf(unit, 0) || unit == 0 {
		return v
	}
	return math.Round(v*unit) / unit
}
