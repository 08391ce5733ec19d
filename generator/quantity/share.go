package quantity

import (
	"strings"
	"unicode/utf8"
)

// chineseShare reads n as the first part of a share or a ratio: 百分之六七十, 三分之二, 七成, 八折.
func (r *reader) chineseShare(n number, l lead) bool {
	i := skipSpace(r.text, n.end)
	rest := r.text[i:]
	switch {
	case strings.HasPrefix(rest, "分之"):
		return r.parts(n, l, skipSpace(r.text, i+len("分之")))
	case strings.HasPrefix(rest, "成") && n.high <= 10 && n.low > 0 && !startsWith(rest[len("成"):], "功为立员本熟绩效果交长都品型因分像千上百"):
		r.tenths(n, l, i+len("成"))
		return true
	case strings.HasPrefix(rest, "折") && !startsWith(rest[len("折"):], "叠腾磨射算") && n.low > 0:
		r.discount(n, l, i+len("折"))
		return true
	}
	return false
}

// startsWith reports whether s starts with one of the characters.
func startsWith(s, chars string) bool {
	c, size := utf8.DecodeRuneInString(s)
	return size > 0 && strings.ContainsRune(chars, c)
}

// parts reads the numerator at i of a fraction with the denominator n.
func (r *reader) parts(n number, l lead, i int) bool {
	m, ok := r.numberAt(i)
	if !ok {
		return false
	}
	if m.bare {
		m.high, m.bound = m.low, exact
	}
	parts := n.low
	q := Quantity{Start: n.start, End: m.end, next: m.end, Kind: Share, Unit: "%", bound: l.bound, weight: strong, open: l.open}
	if parts == 0 {
		return false
	}
	q.Low, q.High, q.step = round(m.low/parts*100), round(m.high/parts*100), 0.01
	if parts >= 100 {
		q.step = m.step / parts * 100
	}
	if m.bound == vague {
		q.bound = vague
	}
	if i := m.end + len("个"); strings.HasPrefix(r.text[m.end:], "个") { // 四分之一个世纪
		if u, end, ok := units.longest(r.low, i); ok && (u.kind == Duration || u.name == "century") {
			q.Kind, q.Unit, q.Low, q.High, q.step = Duration, u.name, m.low/parts, m.high/parts, 0.01
			q.End, q.next = end, end
		}
	}
	r.finish(&q, l)
	return true
}

// tenths reads 三成 and 三成半.
func (r *reader) tenths(n number, l lead, end int) {
	q := Quantity{Start: n.start, End: end, next: end, Kind: Share, Unit: "%", bound: l.bound, weight: strong, open: l.open}
	q.Low, q.High, q.step, q.shared = n.low*10, n.high*10, n.step*10, 10
	more, size := 0.0, 0
	if c, length := utf8.DecodeRuneInString(r.text[end:]); c == '半' {
		more, size = 5, length
	} else if d, ok := numeralOf(c); ok && d > 0 { // 六成五
		more, size = d, length
	}
	if size > 0 {
		q.Low, q.High, q.step, q.End, q.next = q.Low+more, q.High+more, 1, end+size, end+size
	}
	r.finish(&q, l)
}

// discount reads 八折, which is 80% of the price, or 20% off.
func (r *reader) discount(n number, l lead, end int) {
	value := n.low * 10
	if n.low > 10 { // 八五折
		value = n.low
	}
	q := Quantity{Start: n.start, End: end, next: end, Kind: Share, Unit: "%", bound: l.bound, weight: strong,
		Low: value, High: value, other: 100 - value, step: 1}
	r.finish(&q, l)
}

// finish reads what follows q and notes it.
func (r *reader) finish(q *Quantity, l lead) {
	r.sign(q, l)
	r.tail(q)
	q.Approx = q.bound != exact
	r.pos = max(r.pos, q.next)
	r.push(*q)
}
