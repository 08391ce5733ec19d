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
		q.Kind = Ordinal
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
	case q.Kind == Duration && q.Low == 1 && q.High == 1, q.Unit == "pp" && n.low == 1 && n.high == 1:
		q.weight = faint
	case q.Kind == Measure && n.low == 1 && n.high == 1:
		q.weight = faint
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
	if last := len(r.out) - 1; !r.chinese && last >= 0 && r.out[last].fixed && r.out[last].Kind == Multiple && r.out[last].Low == 2 && skipSpace(r.text, r.out[last].End) == q.Start { // doubled four times
		q.Start, q.Low, q.High = r.out[last].Start, math.Pow(2, min(q.Low, 30)), math.Pow(2, min(q.High, 30))
		r.out = r.out[:last]
		return
	}
	if q.Low == 1 && q.High == 1 {
		q.weight, q.other = weak, 2
		return
	}
	before := r.text[max(0, q.Start-18):q.Start]
	if q.bound == under && strings.HasSuffix(strings.TrimSpace(before), "快") { // 快 2 倍
		q.bound = exact
	}
	more := strings.ContainsAny(before, "增涨升翻") || strings.Contains(before, "超支") || strings.Contains(before, "溢价") || strings.ContainsAny(r.text[max(0, q.Start-6):q.Start], "大多高快长贵重强") && !strings.HasSuffix(before, "达")
	if r.chinese && q.Low == q.High && q.Low < 100 && more {
		q.other = q.Low + 1
	}
}
