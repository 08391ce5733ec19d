package quantity

import "strings"

// push adds a figure, or makes it the end of a range, or gives its unit to the numbers before it.
func (r *reader) push(q Quantity) {
	if last := len(r.out) - 1; last >= 0 && r.out[last].next <= q.Start {
		gap := strings.TrimSpace(r.low[r.out[last].next:q.Start])
		if gap != "" && (r.out[last].rangeTo(q, gap) || r.out[last].even(q, gap)) {
			return
		}
		r.out[last].score(&q, gap)
		if listGaps[gap] || r.chinese && r.out[last].moved(gap) {
			r.inherit(q)
		}
	}
	r.out = append(r.out, q)
}

// rangeGaps stand between the ends of a range, listGaps between numbers that share a unit.
var (
	rangeGaps = set("-|–|—|−|~|～|〜|到|至|to|‐|‑")
	listGaps  = set("and|or|, and|, or|and/or|、|和|或|与|及|以及|/")
)

func set(list string) map[string]bool {
	m := map[string]bool{}
	for word := range strings.SplitSeq(list, "|") {
		m[word] = true
	}
	return m
}

// rangeTo makes q the upper end of p if the gap between them says so: 3000 万至 5000 万, 1.5 到 3 万,
// 30-50 million, between 10 and 20%.
func (p *Quantity) rangeTo(q Quantity, gap string) bool {
	if p.weight == mute && q.Unit == "" && q.shared == 0 && q.High > 10 { // the other one to 10,000
		return false
	}
	single := p.Low == p.High && q.Low == q.High && !p.fixed && !q.fixed && q.bound != vague
	joined := rangeGaps[gap] || p.open && gap == "and" || gap == "or" && (q.shared > 1 || q.Unit != "") && p.Low+1 == q.Low/max(q.shared, 1) // two or three hundred, one or two months
	if !single || !joined || q.sign == minus {
		return false
	}
	if q.Kind == Count && q.Unit == "" && p.Kind == Date && !(gap == "to" && p.Unit == "year") { // from 35 in 1949 to 79
		p.complete(&q)
	}
	if q.Kind == Clock && p.Kind == Count && p.Low <= 24 { // 3 点到 5 点半
		p.Low, p.High, p.Kind = p.Low*60, p.Low*60, Clock
	}
	if q.Kind == Clock && p.Kind == Clock {
		p.shareHalf(&q)
	}
	kind, unit := q.Kind, q.Unit
	switch {
	case p.Kind == q.Kind && p.Unit == q.Unit:
	case (p.Kind == Count || p.Kind == Label && p.Unit == "" && q.Unit != "") && q.Kind != Label && q.Kind != Ordinal: // "Read 0 to 2 MB"
	case p.Kind == Money && q.Kind == Count: // $30-50 million
		kind, unit = p.Kind, p.Unit
	default:
		return false
	}
	low, step := p.Low, p.step
	if p.shared == 0 && q.shared > 1 && low < q.Low/q.shared {
		low, step = low*q.shared, step*q.shared
	}
	if low >= q.Low {
		return false
	}
	p.Kind, p.Unit, p.Low, p.High, p.step, p.End, p.next = kind, unit, low, q.Low, min(step, q.step), q.End, q.next
	if p.bound == exact {
		p.bound = q.bound
	}
	p.per = q.per
	p.weight, p.Approx, p.other = max(p.weight, q.weight), p.bound != exact, 0
	return true
}

// even makes 50-50 a share.
func (p *Quantity) even(q Quantity, gap string) bool {
	if p.Low != 50 || q.Low != 50 || p.Kind != Count || q.Kind != Count || !rangeGaps[gap] && gap != ":" && gap != "：" {
		return false
	}
	p.Kind, p.Unit, p.weight, p.End, p.next = Share, "%", weak, q.End, q.next
	return true
}

// score gives the zeros and ones of a result their weight: 3 比 0, 4-1.
func (p *Quantity) score(q *Quantity, gap string) {
	if p.Kind == Count && q.Kind == Count && !p.fixed && !q.fixed && (gap == "比" || gap == ":" || rangeGaps[gap]) {
		p.weight, q.weight = max(p.weight, weak), max(q.weight, weak)
	}
}

// complete makes the bare number q a date like p before it: 2019-21, May 3-5.
func (p *Quantity) complete(q *Quantity) {
	switch {
	case p.Unit == "year" && q.Low < 100 && q.shared == 0:
		q.Kind, q.Unit, q.Low = Date, "year", p.Low-float64(int(p.Low)%100)+q.Low
		q.High = q.Low
	case p.Unit == "day" && q.Low <= 31 && q.shared == 0:
		q.Kind, q.Unit = Date, "day"
	}
}

// moved reports whether the number p becomes the one after the gap, as in 从 5 亿涨到 15 亿美元.
func (p *Quantity) moved(gap string) bool {
	return p.Kind == Count && p.next == p.End && len(gap) <= 18 && !strings.ContainsAny(gap, "，。；、（） ") &&
		(strings.HasSuffix(gap, "至") || strings.HasSuffix(gap, "到"))
}

// comma reports whether a comma follows the figure i, before the place where the next one starts.
func (r *reader) comma(i, next int) bool {
	return r.out[i].next < next && strings.HasPrefix(strings.TrimSpace(r.low[r.out[i].next:next]), ",")
}

// inherit gives the unit of q to the bare numbers in a list before it: 10、20 和 30 纳米.
func (r *reader) inherit(q Quantity) {
	if q.Unit == "" || q.fixed || q.Kind == Money && !isDigit(r.text[q.Start]) {
		return
	}
	next := q.Start
	if last := len(r.out) - 1; r.comma(last, q.Start) && (last == 0 || !r.comma(last-1, r.out[last].Start)) { // over 60, or 21%
		return
	}
	for i := len(r.out) - 1; i >= 0; i-- {
		p := &r.out[i]
		if p.Kind != Count || p.bound == vague || p.weight == mute || p.next != p.End || p.next > next {
			return
		}
		gap := strings.TrimSpace(r.low[p.next:next])
		list := listGaps[gap] || next != q.Start && (gap == "," || gap == "，")
		if !(r.chinese && p.moved(gap)) && (!list || p.shared > 0) {
			return
		}
		p.Kind, p.Unit, next = q.Kind, q.Unit, p.Start
		p.weight = max(p.weight, q.weight)
	}
}
