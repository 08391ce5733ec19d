package lang

import (
	"math"
	"strconv"
	"strings"
)

// magnitude is a word for a power of ten.
type magnitude struct {
	value float64
	word  string
}

// The words by which a language counts large numbers, the largest first. English writes thousands in
// digits.
var (
	chineseMagnitudes = []magnitude{{1e12, "万亿"}, {1e8, "亿"}, {1e4, "万"}}
	englishMagnitudes = []magnitude{{1e12, "trillion"}, {1e9, "billion"}, {1e6, "million"}}
)

// Compact writes a number for a label, to three digits or to its last whole one: 1.1 万 and 11,000,
// 1750 亿 and 175 billion. Chinese digits aren't grouped, as the next word comes after four.
func (l *Locale) Compact(x float64) string {
	magnitudes := englishMagnitudes
	if l.chinese {
		magnitudes = chineseMagnitudes
	}
	for i, m := range magnitudes {
		below := 1.0
		if i+1 < len(magnitudes) {
			below = magnitudes[i+1].value
		}
		// What would be rounded up to this word is written with it.
		if roundTo(math.Abs(x)/below, 3)*below >= m.value {
			return l.digits(roundTo(x/m.value, 3), !l.chinese) + " " + m.word
		}
	}
	return l.digits(roundTo(x, 3), !l.chinese)
}

// Exact writes a number in full, its thousands grouped: 270,000, 6.75.
func (l *Locale) Exact(x float64) string { return l.digits(x, true) }

// digits writes a number in decimal digits. The minus is the mathematical one.
func (l *Locale) digits(x float64, grouped bool) string {
	whole, fraction, _ := strings.Cut(strconv.FormatFloat(math.Abs(x), 'f', -1, 64), ".")
	if grouped {
		for i := len(whole) - 3; i > 0; i -= 3 {
			whole = whole[:i] + l.group + whole[i:]
		}
	}
	if fraction != "" {
		whole += "." + fraction
	}
	if x < 0 {
		return "−" + whole
	}
	return whole
}

// roundTo rounds to some digits in all, but never before the point.
func roundTo(x float64, digits int) float64 {
	if x == 0 {
		return 0
	}
	whole := int(math.Floor(math.Log10(math.Abs(x)))) + 1
	scale := math.Pow(10, float64(max(digits-whole, 0)))
	return math.Round(x*scale) / scale
}

// money is how amounts of a currency are written in English, before the number; Chinese writes the
// currency behind it, as any other unit.
var money = map[string]string{"US dollars": "US$", "US$": "US$", "RMB": "RMB\u00a0", "yuan": "RMB\u00a0", "euros": "€", "pounds": "£"}

// Amount puts a number and its unit together: 4500 家, 1.1 万家, 29%, US$1.1 billion, 11,000 customers.
func (l *Locale) Amount(number, unit string) string {
	prefix, isMoney := money[unit]
	switch {
	case unit == "":
		return number
	case unit == "%":
		return number + unit
	case l.chinese && number != "" && IsHan([]rune(number)[len([]rune(number))-1]):
		return Join(number, unit)
	case !l.chinese && isMoney:
		return prefix + number
	}
	return number + " " + unit
}

// Between puts the ends of a range together: 3000 万至 5000 万, RMB 30–50 million, 60–70%. The high end
// doesn't repeat the sign of a currency, nor the low end a word or a percentage that both have.
func (l *Locale) Between(low, high, unit string) string {
	if l.chinese {
		return l.To(l.Short(low, unit), l.Short(high, unit))
	}
	if word := low[strings.LastIndexByte(low, ' ')+1:]; len(word) < len(low) && strings.HasSuffix(high, " "+word) {
		low = strings.TrimSuffix(low, " "+word)
	}
	if unit == "%" {
		return low + "–" + high + unit
	}
	return l.Short(low, unit) + "–" + high
}

// To puts two texts together as the ends of a range: 2019 年至 2021 年, May 2019 – June 2021.
func (l *Locale) To(low, high string) string {
	if !l.chinese {
		return low + " – " + high
	}
	return Join(Join(low, "至"), high)
}

// Short is Amount for a place where the unit has been named: only the sign of a currency and of a
// percentage stay.
func (l *Locale) Short(number, unit string) string {
	if _, isMoney := money[unit]; unit == "%" || isMoney && !l.chinese {
		return l.Amount(number, unit)
	}
	return number
}
