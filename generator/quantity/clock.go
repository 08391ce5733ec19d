package quantity

import (
	"strings"
	"unicode/utf8"
)

// clock reads 8:30 and 15:00, "3 pm" and "12 noon".
func (r *reader) clock(n number) bool {
	if n.digits > 2 || n.low > 24 {
		return false
	}
	minutes, end := 60*float64(int(n.low)), n.end
	minute, after, timed := r.sixty(end)
	t := Quantity{digital: timed}
	if timed {
		minutes, end = minutes+minute, after
		if _, after, ok := r.sixty(end); ok { // seconds
			end = after
		}
	}
	for _, half := range []string{"am", "pm", "a.m", "p.m", "noon", "midnight"} {
		if after, ok := phraseAt(r.low, skipSpace(r.text, end), half); ok && (n.decimals == 0 || !timed) {
			if n.decimals == 2 { // 2.20am
				minutes += round(100 * (n.low - float64(int(n.low))))
			}
			t.part = map[byte]dayPart{'a': smallHours, 'p': afternoon, 'n': noon, 'm': smallHours}[half[0]]
			timed, end = true, after
		}
	}
	if timed {
		if r.lead.reaches(r.text, n.start) && r.lead.part != anytime {
			t.part = r.lead.part
		}
		t.Start, t.End, t.Low = n.start, end, minutes
		r.time(t)
	}
	return timed
}

// time notes a time of day, which Low holds.
func (r *reader) time(t Quantity) {
	if t.weight == mute {
		t.weight = strong
	}
	t.Low = t.part.minutes(t.Low)
	t.Kind, t.High, t.step, t.next = Clock, t.Low, 1, t.End
	t.told = t.part != anytime || t.Low >= 13*60
	t.digital = t.digital && t.part == anytime && !dayWords.MatchString(r.low[max(0, t.Start-far):min(len(r.low), t.End+far)])
	r.pos = t.End
	r.push(t)
}

// pastHour reads the hour of "half past five", which stands at end.
func (r *reader) pastHour(minutes float64, end int) {
	hour, ok := r.denominator(skipSpace(r.low, end))
	if !ok || hour.high > 24 {
		r.plain(wordEnd(r.low, r.pos))
		return
	}
	r.time(Quantity{Start: r.pos, End: hour.end, Low: 60*hour.low + minutes})
}

// sixty reads a colon and two digits below 60.
func (r *reader) sixty(i int) (value float64, end int, ok bool) {
	if i >= len(r.text) {
		return 0, i, false
	}
	c, size := utf8.DecodeRuneInString(r.text[i:])
	if i += size; c != ':' && c != '：' && c != '∶' {
		return 0, i, false
	}
	tens, ones := at(r.text, i), at(r.text, i+1)
	if tens < '0' || tens > '5' || !isDigit(ones) || isDigit(at(r.text, i+2)) || at(r.text, i+2) == ',' && isDigit(at(r.text, i+3)) {
		return 0, i, false
	}
	return float64(tens-'0')*10 + float64(ones-'0'), i + 2, true
}

// chineseClock reads 九点半, 8 点 30 分, 8 时 30 分 and 下午三点. A lone 三点 may as well be three points.
func (r *reader) chineseClock(n number, l lead) bool {
	i := skipSpace(r.text, n.end)
	rest := r.text[i:]
	if !strings.HasPrefix(rest, "点") && !strings.HasPrefix(rest, "时") || n.low != n.high || n.high > 24 || n.scale > 1 || n.decimals > 0 {
		return false
	}
	i += len("点")
	t := Quantity{Start: n.start, End: i, Low: 60 * n.low, part: l.part}
	for words, minutes := range map[string]float64{"半": 30, "钟": 0, "整": 0, "一刻": 15, "三刻": 45} {
		if strings.HasPrefix(r.text[i:], words) {
			t.End, t.Low = i+len(words), t.Low+minutes
			r.time(t)
			return true
		}
	}
	m, ok := r.minutes(skipSpace(r.text, i))
	switch {
	case ok && m.high < 60:
		t.End, t.Low = m.end, t.Low+m.low
	case l.part == anytime && !r.toTime(n.start):
		return false
	case n.words:
		t.weight = weak
	}
	r.time(t)
	return true
}

// toTime reports whether the hour at i ends the range that a time of day begins: 晚上 9 点至 11 点.
func (r *reader) toTime(i int) bool {
	last := len(r.out) - 1
	return last >= 0 && r.out[last].Kind == Clock && rangeGaps[strings.TrimSpace(r.text[r.out[last].next:i])]
}

// numberAt reads the digits or the Chinese numeral at i.
func (r *reader) numberAt(i int) (n number, ok bool) {
	if isDigit(at(r.text, i)) {
		return literal(r.text, i), true
	}
	return hanNumber(r.text, i)
}

// minutes reads a number with 分 behind it.
func (r *reader) minutes(i int) (n number, ok bool) {
	n, ok = r.numberAt(i)
	end := skipSpace(r.text, n.end)
	if !ok || !strings.HasPrefix(r.text[end:], "分") || strings.HasPrefix(r.text[end:], "分之") || n.low != n.high {
		return n, false
	}
	n.end = end + len("分")
	return n, true
}
