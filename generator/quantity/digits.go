package quantity

import (
	"strconv"
	"unicode/utf8"
)

// digits reads what begins with a digit: a number, a date, a time of day, a fraction, a version.
func (r *reader) digits() {
	n := literal(r.text, r.pos)
	switch {
	case n.digits > mostDigits:
		r.pos = nameEnd(r.text, n.end)
	case r.fullDate(n), r.code(n), r.version(n), r.slash(n), r.clock(n), r.suffixed(n):
	default:
		if c, size := utf8.DecodeRuneInString(r.text[n.end:]); vulgar(c) > 0 { // 2½
			n.low, n.high, n.step, n.end = n.low+vulgar(c), n.high+vulgar(c), 0.1, n.end+size
		}
		n = r.scaled(n)
		if !r.chinese {
			r.andAHalf(&n)
			r.fractionOrFigure(n)
			return
		}
		r.figure(n)
	}
}

// fullDate reads 2023-05-03, 2023/5/3 and 2023.5.3.
func (r *reader) fullDate(n number) bool {
	s, sign := r.text, at(r.text, r.pos+4)
	if n.grouped || n.digits != 4 || sign != '-' && sign != '/' && sign != '.' {
		return false
	}
	year, _, _ := plainDigits(s, r.pos)
	month, i, ok := plainDigits(s, r.pos+5)
	if !ok || month < 1 || month > 12 || at(s, i) != sign {
		return false
	}
	day, end, ok := plainDigits(s, i+1)
	if !ok || day < 1 || day > 31 || isLetter(at(s, end)) {
		return false
	}
	r.pushDate(r.pos, r.pos+4, "year", float64(year), strong)
	r.pushDate(r.pos+1, i, "month", float64(month), strong)
	r.pushDate(i+1, end, "day", float64(day), strong)
	return true
}

// code reads a number in three or more groups, 400-820-8820, whose value means nothing but itself.
func (r *reader) code(n number) bool {
	digits, groups, i := r.text[r.pos:n.end], 1, n.end
	for at(r.text, i) == '-' && isDigit(at(r.text, i+1)) && isDigit(at(r.text, i+2)) {
		m := literal(r.text, i+1)
		digits, groups, i = digits+r.text[i+1:m.end], groups+1, m.end
	}
	value, err := strconv.ParseUint(digits, 10, 64)
	if groups < 3 || len(digits) > mostDigits || err != nil {
		return false
	}
	r.push(Quantity{Start: r.pos, End: i, next: i, Kind: Label, Low: float64(value), High: float64(value), step: 1, fixed: true, weight: strong, stem: "code"})
	r.pos = i
	return true
}

// plainDigits reads at most four digits at i.
func plainDigits(s string, i int) (value, end int, ok bool) {
	for end = i; isDigit(at(s, end)) && end-i < 4; end++ {
		value = value*10 + int(s[end]-'0')
	}
	return value, end, end > i && !isDigit(at(s, end))
}

// version passes over 2.1.3, an address such as 10.0.0.1, 1+N and 7×24.
func (r *reader) version(n number) bool {
	c, next := at(r.text, n.end), at(r.text, n.end+1)
	if other := r.crossed(n.end); other > 0 {
		return r.aside(n, literal(r.text, other))
	}
	if n.decimals > 0 && c == '.' && isDigit(next) || c == '+' && isLetter(next) || c == '_' && (isLetter(next) || isDigit(next)) {
		r.pos = nameEnd(r.text, n.end)
		return true
	}
	return false
}

// crossed gives where the second number of 7×24 or 1920 x 1080 stands, if a sign is at i, and 0 otherwise.
func (r *reader) crossed(i int) int {
	sign := skipSpace(r.low, i)
	c, size := utf8.DecodeRuneInString(r.low[sign:])
	next := skipSpace(r.low, sign+size)
	if c != '×' && c != '*' && c != 'x' || !isDigit(at(r.low, next)) || (sign > i) != (next > sign+size) {
		return 0
	}
	return next
}

// slash reads 1/3 as a share, but not 24/7; 2022/23 is a pair of years.
func (r *reader) slash(n number) bool {
	if at(r.text, n.end) != '/' || !isDigit(at(r.text, n.end+1)) || n.digits == 4 {
		return false
	}
	d := literal(r.text, n.end+1)
	if at(r.text, d.end) == '/' || isLetter(at(r.text, d.end)) {
		r.pos = nameEnd(r.text, d.end)
		return true
	}
	if n.low >= d.low || n.low == 0 || d.low > 100 || n.low > 1 && d.low > 10 { // 24/7, 9/11
		return r.aside(n, d)
	}
	r.share(n, d.low, d.end)
	return true
}

// aside notes two numbers that need not be in the other text.
func (r *reader) aside(a, b number) bool {
	w := mute
	if a.low >= 100 && b.low >= 100 { // 1920×1080, not 7×24
		w = strong
	}
	for _, n := range []number{a, b} {
		r.push(Quantity{Start: n.start, End: n.end, next: n.end, Low: n.low, High: n.high, step: n.step, fixed: true, weight: w})
	}
	r.pos = b.end
	return true
}

// suffixed reads digits with letters right behind them that make no scale or unit: 21st, 1990s, 4Q,
// and names such as 3D.
func (r *reader) suffixed(n number) bool {
	i := n.end
	if at(r.text, i) == '\'' {
		i++
	}
	end := wordEnd(r.low, i)
	letters := r.low[i:end]
	unit := letters != "" && r.unitAt(i) && r.isSymbol(n, i, end)
	switch {
	case letters == "" || n.decimals > 0 && letters != "b" && shortScales[letters] == 0 && !unit:
		return letters != "" && r.label(n, end)
	case i > n.end && letters != "s":
		return false
	case letters == "st" || letters == "nd" || letters == "rd" || letters == "th":
		r.ordinal(n.low, n.start, end)
		return true
	case letters == "s" && r.text[i] == 'S': // 4S
		return r.label(n, end)
	case letters == "s" && int(n.low)%10 == 0 && n.low >= 10:
		r.pushDate(n.start, end, "decade", n.low, strong)
		return true
	case letters == "q" && 1 <= n.low && n.low <= 4 && !isDigit(at(r.text, end)):
		r.pushDate(n.start, end, "quarter", n.low, strong)
		r.shortYear(end)
		return true
	case (letters == "q" || letters == "h") && isDigit(at(r.text, end)):
		return r.periodOfYear(n, end, map[string]string{"q": "quarter", "h": "half"}[letters])
	case letters == "b" && n.low < 3 && r.lead.currency == "" && !r.parameters(end): // 2B, to business
		return r.label(n, end)
	case letters == "k" && r.text[i] == 'K' && n.low <= 8 && r.lead.currency == "": // 4K video
		return r.label(n, end)
	case shortScales[letters] > 0 || unit || len(letters) > 3 && shortScales[letters[:len(letters)-3]] > 0:
		return false
	}
	return r.label(n, end)
}

// unitAt reports whether a unit stands at i.
func (r *reader) unitAt(i int) bool {
	u, end, ok := r.unitWord(i)
	return ok && u.factor > 0 && !isDigit(at(r.low, end))
}

// parameters reports whether the parameters of a model follow, so that 2B before is two billion.
func (r *reader) parameters(i int) bool {
	i = skipJoint(r.low, i)
	for _, word := range []string{"param", "参数", "模型", "model", "token"} {
		if len(r.low) >= i+len(word) && r.low[i:i+len(word)] == word {
			return true
		}
	}
	return false
}

// label notes a number within a name, 3D.
func (r *reader) label(n number, end int) bool {
	end = nameEnd(r.text, end)
	stem := r.low[n.end:end]
	r.push(Quantity{Start: n.start, End: end, next: end, Kind: Label, Low: n.low, High: n.high, step: 1, stem: stem})
	r.pos = end
	r.lead = lead{start: n.start, end: end, name: true, stem: r.low[n.start:end]}
	return true
}

// vulgar is the value of a fraction that is one character.
func vulgar(c rune) float64 {
	switch c {
	case '½':
		return 0.5
	case '¼':
		return 0.25
	case '¾':
		return 0.75
	case '⅓':
		return 1. / 3
	case '⅔':
		return 2. / 3
	}
	return 0
}

// vulgar notes a fraction that stands alone.
func (r *reader) vulgar(value float64, size int) {
	start := r.pos
	r.pos += size
	q := Quantity{Start: start, End: r.pos, next: r.pos, Kind: Share, Unit: "%", Low: round(value * 100), High: round(value * 100), step: 0.01, weight: strong}
	r.push(q)
}
