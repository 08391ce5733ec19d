package quantity

import (
	"math"
	"strings"
)

// date turns a duration into a date where it is one, and the other way round: 2023 年 but 48 年,
// 第三季度 but 前三季度.
func (r *reader) date(q *Quantity, n number, l lead) {
	word := r.text[n.end:q.End]
	switch {
	case q.Kind == Duration && strings.HasSuffix(word, "年") && n.digits == 4 && n.scale == 1 && n.decimals == 0 && !l.placing:
		q.Kind = Date
	case q.Kind == Duration && l.placing:
		q.Kind, q.Unit = Ordinal, ""
	case q.Kind == Duration && strings.HasSuffix(word, "年") && n.digits == 2 && n.scale == 1: // 98 年 may be 1998
		q.other = twoDigitYear(n.low)
	case q.Kind != Date:
	case q.Unit == "quarter" && (l.first || n.high > 4), q.Unit == "month" && n.high > 12:
		q.Kind = Duration
	case q.Unit == "decade":
		r.decade(q)
	case q.Unit == "day" && strings.HasSuffix(word, "号") && !r.after("month", q.Start):
		q.Kind, q.Unit = Ordinal, ""
	}
}

// twoDigitYear is the year that two digits stand for.
func twoDigitYear(v float64) float64 {
	if v < 50 {
		return 2000 + v
	}
	return 1900 + v
}

// decade adds the century before it: 二十世纪九十年代 is 1990.
func (r *reader) decade(q *Quantity) {
	last := len(r.out) - 1
	if q.Low >= 100 || last < 0 || skipSpace(r.text, r.out[last].End) != q.Start {
		return
	}
	switch century := r.out[last]; {
	case century.Unit == "century":
		q.Low, q.High, q.Start = (century.Low-1)*100+q.Low, (century.Low-1)*100+q.High, century.Start
	case !century.any || century.Unit != "decade": // 上世纪
		return
	}
	r.out = r.out[:last]
}

// after reports whether a date of that unit stands right before i.
func (r *reader) after(unit string, i int) bool {
	last := len(r.out) - 1
	return last >= 0 && r.out[last].Kind == Date && r.out[last].Unit == unit && skipSpace(r.text, r.out[last].End) >= i
}

// weighUnit gives a figure with a unit its weight.
func (r *reader) weighUnit(q *Quantity, n number) {
	q.weight = strong
	switch {
	case q.High == 0:
		q.weight = mute
	case n.bare:
		q.weight = weak
	case q.Kind == Ordinal && q.High <= 10:
		q.weight = weak
	case q.Kind == Duration && q.Low == 1 && q.High == 1:
		q.weight = faint
	case q.Kind == Measure && n.low == 1 && n.high == 1:
		q.weight = mute
	case q.Kind == Money && n.low == 1 && n.high == 1: // 1 美元兑 7.3 元, 7.3 to the dollar
		q.weight = faint
	case q.Kind == Count && n.words && q.High <= 10:
		q.weight = weak
	case q.Kind == Date && q.Unit == "day" && !r.after("month", q.Start):
		q.weight = weak
	case q.Kind == Multiple:
		r.grown(q)
	}
}

// grown allows for the two ways to count growth: 增长两倍 is twice as much again, or three times.
func (r *reader) grown(q *Quantity) {
	if strings.HasSuffix(r.text[:q.End], "番") { // 翻两番 is two times two
		q.Low, q.High = math.Pow(2, min(q.Low, 30)), math.Pow(2, min(q.High, 30))
		return
	}
	if q.Low == 1 && q.High == 1 {
		q.weight, q.other = weak, 2
		return
	}
	if before := r.text[max(0, q.Start-18):q.Start]; r.chinese && q.Low == q.High && q.Low <= 4 && q.Low == float64(int(q.Low)) && strings.ContainsAny(before, "增涨升翻") {
		q.other = q.Low + 1
	}
}

// month notes a month and the day that stands right before or after it. May is a month unless it
// begins a question or belongs to a name.
func (r *reader) month(value float64, start, end int) {
	r.pos = end
	word := r.text[start:end]
	stop := at(r.text, end) == '.'
	if !isUpper(word[0]) || len(word) == 3 && value != 5 && !stop && !isDigit(at(r.text, skipJoint(r.text, end))) ||
		value == 5 && !r.isMay(start, end) {
		r.plain(end)
		return
	}
	if last := len(r.out) - 1; last >= 0 && r.isDay(&r.out[last], start) {
		q := &r.out[last]
		q.Kind, q.Unit, q.weight = Date, "day", strong
	}
	if stop && len(word) <= 4 {
		r.pos++
	}
	r.push(Quantity{Start: start, End: end, next: r.pos, Kind: Date, Unit: "month", Low: value, High: value, step: 1, weight: strong})
	r.lead = lead{start: start, end: r.pos, month: true}
}

// isMay tells the month from the verb and the name: Theresa May.
func (r *reader) isMay(start, end int) bool {
	next := skipSpace(r.text, end)
	if isDigit(at(r.text, next)) {
		return true
	}
	before := trimSpace(r.text, start)
	if before == 0 || strings.IndexByte(".!?:\"(", r.text[before-1]) >= 0 {
		return next < len(r.text) && !isLetter(r.text[next])
	}
	return !r.lead.name || r.lead.end != before
}

// isDay reports whether q is a day before the month that starts at i: 3 May, the 3rd of May.
func (r *reader) isDay(q *Quantity, i int) bool {
	if q.Kind != Count && q.Kind != Ordinal || q.Unit != "" || q.High > 31 || q.Low < 1 || q.shared > 0 || !isDigit(r.text[q.Start]) {
		return false
	}
	end := skipSpace(r.text, q.next)
	if of, ok := phraseAt(r.low, end, "of"); ok {
		end = skipSpace(r.text, of)
	}
	return end == i
}

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
	return true
}

// fiscal passes over the FY of FY2023 and FY23.
func (r *reader) fiscal(end int) bool {
	if r.low[r.pos:end] != "fy" || !isDigit(at(r.text, end)) {
		return false
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
	if next := skipJoint(r.low, end); value == 1 && r.numberAt(next) { // the first three quarters
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

// numberAt reports whether a number stands at i.
func (r *reader) numberAt(i int) bool {
	if isDigit(at(r.text, i)) {
		return true
	}
	s, _, ok := r.heads.longest(r.low, i)
	return ok && s.class == numeral
}
