package quantity

import "strings"

// period reads Q4, H1, FY2023 and the like.
func (r *reader) period(end int) bool {
	digit := at(r.text, end)
	if isLetter(at(r.text, end+1)) || digit < '1' || digit > '4' || end != r.pos+1 || isDigit(at(r.text, end+1)) {
		return r.fiscal(end)
	}
	unit := map[byte]string{'q': "quarter", 'h': "half"}[r.low[r.pos]]
	if unit == "" || unit == "half" && digit > '2' {
		return false
	}
	r.pushDate(r.pos, end+1, unit, float64(digit-'0'), strong)
	r.shortYear(end + 1)
	return true
}

// shortYear reads the year of Q4'24, which may stand at i.
func (r *reader) shortYear(i int) bool {
	i = skipSpace(r.text, i)
	for _, mark := range []string{"'", "’", "‘"} {
		start := i + len(mark)
		if !strings.HasPrefix(r.text[i:], mark) || !isDigit(at(r.text, start)) {
			continue
		}
		if n := literal(r.text, start); n.digits == 2 && n.decimals == 0 && !isLetter(at(r.text, n.end)) {
			r.pushDate(start, n.end, "year", twoDigitYear(n.low), strong)
			return true
		}
	}
	return false
}

// fiscal reads the year of FY2023, FY23 and FY'23.
func (r *reader) fiscal(end int) bool {
	if r.low[r.pos:end] != "fy" {
		return false
	}
	if !isDigit(at(r.text, end)) {
		return r.shortYear(end)
	}
	n := literal(r.text, end)
	year := n.low
	if n.digits == 2 {
		year += 2000
	}
	r.pushDate(r.pos, n.end, "year", year, strong)
	return true
}

// pushDate notes a date that no number and unit make up.
func (r *reader) pushDate(start, end int, unit string, value float64, w weight) {
	r.pos = end
	r.push(Quantity{Start: start, End: end, next: end, Kind: Date, Unit: unit, Low: value, High: value, step: 1, weight: w})
}

// ordinal notes a place in an order, or the quarter, half or century that it makes.
func (r *reader) ordinal(value float64, start, end int) {
	if !isDigit(r.text[start]) && value == 1 && r.isNumberAt(skipJoint(r.low, end)) { // the first three quarters
		r.lead = lead{start: start, end: end, first: true}
		r.pos = end
		return
	}
	i := skipJoint(r.low, end)
	for _, word := range []string{"fiscal", "financial", "business", "calendar"} {
		if after, ok := phraseAt(r.low, i, word); ok {
			i = skipJoint(r.low, after)
		}
	}
	after := wordEnd(r.low, i)
	switch word := r.low[i:after]; {
	case (word == "quarter" || word == "quarters") && value <= 4:
		r.pushDate(start, after, "quarter", value, strong)
	case word == "half" && value <= 2:
		r.pushDate(start, after, "half", value, weak)
	case word == "century":
		r.pushDate(start, after, "century", value, strong)
	default:
		q := Quantity{Start: start, End: end, next: end, Kind: Ordinal, Low: value, High: value, step: 1, weight: weak}
		q.Unit = r.ordinalUnit(end)
		if value == 1 {
			q.weight = faint
		} else if value > 10 {
			q.weight = strong
		}
		r.pos = end
		if r.lead.month && r.lead.reaches(r.text, start) { // May 3rd
			q.Kind, q.Unit, q.weight = Date, "day", strong
		}
		r.push(q)
	}
}

// ordinalUnit gives the unit of time behind an ordinal, as of the fifth straight month, if there is one.
func (r *reader) ordinalUnit(end int) string {
	if u, _, ok := units.longest(r.low, r.pastAdjective(skipJoint(r.low, end))); ok && u.kind == Duration && u.factor == 1 {
		return u.name
	}
	return ""
}

// isNumberAt reports whether a number stands at i.
func (r *reader) isNumberAt(i int) bool {
	if isDigit(at(r.text, i)) {
		return true
	}
	s, _, ok := r.heads.longest(r.low, i)
	return ok && s.class == numeral
}

// periodOfYear reads 2023Q3 and 3Q23, whose letter ends at end.
func (r *reader) periodOfYear(n number, end int, unit string) bool {
	m := literal(r.text, end)
	year, part := n, m
	if n.digits == 1 {
		year, part = m, n
	}
	if year.digits != 2 && year.digits != 4 || part.digits != 1 || part.low < 1 || part.low > 4 {
		return r.label(n, end)
	}
	if year.digits == 2 {
		year.low += 2000
	}
	if year.start < part.start {
		r.pushDate(year.start, year.end, "year", year.low, strong)
		r.pushDate(year.end, part.end, unit, part.low, strong)
	} else {
		r.pushDate(part.start, end, unit, part.low, strong)
		r.pushDate(year.start, year.end, "year", year.low, strong)
	}
	return true
}
