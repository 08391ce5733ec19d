package quantity

// symbols are units whose letters mean something else in another case: mW and MW, Mt and mt, A and a.
var symbols = func() *lexicon[unit] {
	l := newLexicon[unit]()
	for _, row := range []struct{ name, symbols string }{
		{"g", "g"}, {"Mt", "Mt"}, {"Gt", "Gt"}, {"t", "t|MT"}, {"L", "L"},
		{"A", "A"}, {"mA", "mA"}, {"Ah", "Ah"}, {"V", "V"}, {"mV", "mV"}, {"MV", "MV"}, {"W", "W"}, {"mW", "mW"}, {"J", "J"},
		{"Pa", "Pa"}, {"hPa", "hPa"}, {"kPa", "kPa"}, {"MPa", "MPa"}, {"GPa", "GPa"}, {"N·m", "Nm"},
		{"kbps", "kb/s|Kb/s"}, {"Mbps", "Mb/s"}, {"Gbps", "Gb/s"}, {"Tbps", "Tb/s"}, {"MP", "MP"}, {"TOPS", "TOPS"},
	} {
		l.add(unit{Measure, row.name, 1}, row.symbols)
	}
	return l.ordered()
}()

// unitWord gives the unit at i and where it ends.
func (r *reader) unitWord(i int) (*unit, int, bool) {
	if length := wordEnd(r.text[:min(len(r.text), i+5)], i) - i; 0 < length && length < 5 { // none is longer
		if u, end, ok := symbols.longest(r.text, i); ok {
			return u, end, true
		}
	}
	return units.longest(r.low, i)
}

// isSymbol reports whether r.text[i:end], a unit's symbol of one or two letters after n, is meant as
// one: 400 A, but not 5A, 5 A-shares, 25,000 A100s, or "in 2023 A".
func (r *reader) isSymbol(n number, i, end int) bool {
	if _, last, ok := symbols.longest(r.text, i); !ok || last != end || end-i > 2 {
		return true
	}
	glued := i == n.end
	next := skipSpace(r.text, end)
	if n.digits == 0 || r.isYear(n) || isDigit(at(r.text, end)) || hyphenLen(r.text, end) > 0 || at(r.text, end) == '\'' || startsWith(r.text[next:], "级股座轮类型") {
		return false
	}
	switch r.text[i:end] {
	case "A", "t", "g", "J", "MT":
		return !glued
	case "MP":
		return glued
	}
	return true
}
