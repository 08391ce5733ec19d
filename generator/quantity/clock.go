package quantity

import (
	"strings"
	"unicode/utf8"
)

// clock reads 8:30 and 15:00, and "3 pm".
func (r *reader) clock(n number) bool {
	if n.digits > 2 || n.low > 24 {
		return false
	}
	minutes, end := 60*float64(int(n.low)), n.end
	minute, after, timed := r.sixty(end)
	if timed {
		minutes, end = minutes+minute, after
		if _, after, ok := r.sixty(end); ok { // seconds
			end = after
		}
	}
	for _, half := range []string{"am", "pm", "a.m", "p.m"} {
		if after, ok := phraseAt(r.low, skipSpace(r.text, end), half); ok && (n.decimals == 0 || !timed) {
			if n.decimals == 2 { // 2.20am
				minutes += round(100 * (n.low - float64(int(n.low))))
			}
			if half[0] == 'p' && minutes < 12*60 {
				minutes += 12 * 60
			}
			timed, end = true, after
		}
	}
	if timed {
		r.time(n.start, end, minutes)
	}
	return timed
}

// time notes a time of day.
func (r *reader) time(start, end int, minutes float64) {
	r.pos = end
	r.push(Quantity{Start: start, End: end, next: end, Kind: Clock, Low: minutes, High: minutes, step: 1, weight: strong})
}

// pastHour reads the hour of "half past five", which stands at end.
func (r *reader) pastHour(minutes float64, end int) {
	hour, ok := r.denominator(skipSpace(r.low, end))
	if !ok || hour.high > 24 {
		r.plain(wordEnd(r.low, r.pos))
		return
	}
	r.time(r.pos, hour.end, 60*hour.low+minutes)
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

// chineseClock reads 九点半, 8 点 30 分 and 8 时 30 分. A lone 三点 may as well be three points.
func (r *reader) chineseClock(n number) bool {
	i := skipSpace(r.text, n.end)
	rest := r.text[i:]
	if !strings.HasPrefix(rest, "点") && !strings.HasPrefix(rest, "时") || n.low != n.high || n.high > 24 || n.scale > 1 || n.decimals > 0 {
		return false
	}
	i += len("点")
	for words, minutes := range map[string]float64{"半": 30, "钟": 0, "整": 0, "一刻": 15, "三刻": 45} {
		if strings.HasPrefix(r.text[i:], words) {
			r.time(n.start, i+len(words), 60*n.low+minutes)
			return true
		}
	}
	m, ok := r.minutes(skipSpace(r.text, i))
	if !ok || m.high >= 60 {
		return false
	}
	r.time(n.start, m.end, 60*n.low+m.low)
	return true
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
