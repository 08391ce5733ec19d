package quantity

import "strings"

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
