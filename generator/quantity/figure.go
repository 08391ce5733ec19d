package quantity

import (
	"strings"
	"unicode/utf8"
)

// figure reads what stands before and after the number n, and notes the figure.
func (r *reader) figure(n number) {
	l := r.takeLead(n.start)
	r.pos = n.end
	if r.chinese && (r.chineseShare(n, l) || r.chineseClock(n)) {
		return
	}
	q := Quantity{Start: n.start, End: n.end, next: n.end, Low: n.low, High: n.high, step: n.step, bound: n.bound, bare: n.bare, open: l.open}
	if l.currency != "" {
		q.Start = l.sign
	}
	if n.scale > 1 {
		q.shared = n.scale
	}
	if q.bound == exact {
		q.bound = l.bound
	}
	q.weight = n.weight()
	if n.scale == 1e6 && r.low[n.end-1] == 'm' && l.currency == "" { // 100m is a race or a hundred million
		q.other = n.low / 1e6
	}
	if !r.unit(&q, n, l) {
		r.bareNumber(&q, n, l)
	}
	r.tail(&q)
	q.Approx = q.bound != exact
	r.pos = max(r.pos, q.next)
	r.push(q)
}

// takeLead gives what stands right before i, and forgets it.
func (r *reader) takeLead(i int) lead {
	l := r.lead
	r.lead = lead{}
	if !l.reaches(r.text, i) {
		return lead{}
	}
	return l
}

// weight is that of a number without a unit.
func (n number) weight() weight {
	switch {
	case n.high == 0, n.low == 1 && n.high == 1:
		return mute
	case n.bare, n.words && n.high <= 10:
		return weak
	}
	return strong
}

// unit reads the unit behind q, or takes the currency before it.
func (r *reader) unit(q *Quantity, n number, l lead) bool {
	i, extra := r.beforeUnit(q, n)
	word, end, ok := units.longest(r.low, i)
	if ok && (word.factor == 0 || !r.plausible(word, n, i, end)) {
		ok = false
	}
	if l.currency != "" && (!ok || word.kind != Money) {
		q.Kind, q.Unit = Money, l.currency
		return true
	}
	if !ok || extra > 0 && (word.kind == Money || word.kind == Date && word.name == "day") { // 一个元数据, 两个号码
		return false
	}
	u := *word
	if extra > 0 && u.kind == Date { // 3 个月, 三个季度
		u.kind = Duration
	}
	if l.currency != "" && u.name != l.currency && u.name != "CNY" { // RMB 5 yuan, HK$5 dollars
		u.name = l.currency
	}
	q.Kind, q.Unit = u.kind, u.name
	q.Low, q.High, q.step = q.Low*u.factor, q.High*u.factor, q.step*u.factor
	q.End, q.next = end, end
	r.afterUnit(q, u)
	r.date(q, n, l)
	r.weighUnit(q, n)
	return true
}

// beforeUnit gives where a unit may stand behind n, and how much of a classifier comes before it:
// 3 个多月, 20 多年, "30-odd years", "billions of dollars".
func (r *reader) beforeUnit(q *Quantity, n number) (i, classifier int) {
	if !r.chinese {
		for _, more := range []string{" odd", " plus", "+", " or more", " or so"} {
			if end, ok := phraseAt(r.low, n.end, more); ok {
				return skipJoint(r.low, end), 0
			}
		}
		i = skipJoint(r.low, n.end)
		if end, ok := phraseAt(r.low, i, "of"); ok && q.bound == vague {
			i = skipSpace(r.low, end)
		}
		return i, 0
	}
	i = skipSpace(r.low, n.end)
	if size := moreLen(r.text, i); size > 0 {
		q.bound, i = moreThan(q.bound), i+size
	}
	if !strings.HasPrefix(r.text[i:], "个") {
		return i, 0
	}
	i += len("个")
	if size := moreLen(r.text, i); size > 0 {
		q.bound, i = moreThan(q.bound), i+size
	} else if strings.HasPrefix(r.text[i:], "半") {
		q.Low, q.High, q.step, i = q.Low+0.5, q.High+0.5, 0.1, i+len("半")
	}
	return skipSpace(r.text, i), len("个")
}

// moreThan is b with 多 after it.
func moreThan(b bound) bound {
	if b == vague {
		return vague
	}
	return over
}

// plausible reports whether the unit u at i is meant as one.
func (r *reader) plausible(u *unit, n number, i, end int) bool {
	switch {
	case u.kind == Multiple && isLetter(r.low[i]) && end-i == 1: // 10x, but not "10 x"
		return i == n.end
	case u.kind == Date && (u.name == "month" || u.name == "day"):
		return n.scale == 1 && n.high <= 31 && n.decimals == 0 || strings.HasSuffix(r.text[:i], "个")
	case u.kind == Duration && u.name == "second" && !r.chinese && n.words && n.low == 1: // one second, "a second time"
		return false
	case i == n.end && n.words && isLetter(r.low[i]):
		return false
	case u.kind == Multiple && r.text[i:end] == "番":
		return strings.Contains(r.text[max(0, n.start-18):n.start], "翻")
	case u.name == "CNY" && r.text[i:end] == "块": // 九千块, but 九千块显卡
		next := skipSpace(r.text, end)
		return next == end && (!isHan(r.text, end) || startsWith(r.text[end:], "一的左以每起多"))
	}
	return true
}

// afterUnit reads the half of 一年半 and "a year and a half", and the 多 of 五年多.
func (r *reader) afterUnit(q *Quantity, u unit) {
	if !r.chinese {
		if end, ok := phraseAt(r.low, q.End, " and a half"); ok && (u.kind == Duration || u.kind == Multiple) {
			q.Low, q.High, q.step, q.End, q.next = q.Low+0.5, q.High+0.5, 0.1, end, end
		}
		return
	}
	if u.name == "second" && isDigit(at(r.text, skipSpace(r.text, q.End))) { // 10 秒 82
		if n := literal(r.text, skipSpace(r.text, q.End)); n.digits == 2 && n.decimals == 0 {
			q.Low, q.High, q.step, q.End, q.next = q.Low+n.low/100, q.High+n.low/100, 0.01, n.end, n.end
		}
	}
	if u.kind != Duration && u.kind != Multiple {
		return
	}
	if rest := r.text[q.End:]; strings.HasPrefix(rest, "半") && !strings.HasPrefix(rest, "半数") && !strings.HasPrefix(rest, "半导") {
		q.Low, q.High, q.step = q.Low+0.5*u.factor, q.High+0.5*u.factor, 0.1
		q.End += len("半")
	}
	q.next = q.End
}

// tail reads 以上, 左右, "or so" and the like, and in Chinese the classifier.
func (r *reader) tail(q *Quantity) {
	i := q.next
	if r.chinese {
		i = skipSpace(r.text, i)
		if size := moreLen(r.text, i); size > 0 {
			q.bound, i = moreThan(q.bound), i+size
		}
		if q.Kind == Count || q.Kind == Ordinal {
			if size := classifierLen(r.text, skipSpace(r.text, i)); size > 0 {
				if i = skipSpace(r.text, i); strings.ContainsRune(steps, firstRune(r.text[i:])) && q.Kind == Count && q.High <= 10 {
					q.Kind = Ordinal // 三期 is the third phase
				}
				i += size
			} else if q.weight == weak && q.Kind == Count && q.bound != vague {
				q.weight = faint
			}
		}
		q.next = max(q.next, i)
	}
	b, end, ok := tails.longest(r.low, skipSpace(r.low, i))
	if !ok {
		return
	}
	if q.bound != vague {
		q.bound = *b
	}
	q.next = end
}

// born reports whether 后 stands at i, as in 90 后, those born in the 1990s.
func (r *reader) born(i int) bool {
	i = skipSpace(r.text, i)
	return strings.HasPrefix(r.text[i:], "后") && !startsWith(r.text[i+len("后"):], "来者续期台面")
}

func firstRune(s string) rune {
	c, _ := utf8.DecodeRuneInString(s)
	return c
}

// classifierLen is the length of the classifier at i.
func classifierLen(s string, i int) int {
	if !isHan(s, i) {
		return 0
	}
	c, size := utf8.DecodeRuneInString(s[i:])
	if !strings.ContainsRune(classifiers, c) {
		return 0
	}
	return size
}

// bareNumber decides what a number without a unit is: an ordinal, part of a name, a year, or a count.
func (r *reader) bareNumber(q *Quantity, n number, l lead) {
	plain := n.digits > 0 && n.scale == 1 && !n.grouped && !n.words
	year := plain && n.digits == 4 && n.decimals == 0 && 1800 <= n.low && n.low < 2100
	switch {
	case l.placing:
		q.Kind = Ordinal
		q.weight = min(q.weight, weak)
		if n.high > 10 {
			q.weight = strong
		}
	case l.month && plain && n.high <= 31 && n.decimals == 0:
		q.Kind, q.Unit, q.weight = Date, "day", strong
	case l.name && plain && !year && n.high < 1e4 && !(r.chinese && classifierLen(r.text, skipSpace(r.text, n.end)) > 0):
		q.Kind, q.weight, q.stem = Label, mute, l.stem
	case year && at(r.text, n.end) != '%':
		q.Kind, q.Unit = Date, "year"
	case r.chinese && plain && n.digits == 2 && int(n.low)%5 == 0 && r.born(n.end):
		q.Kind, q.Unit, q.weight = Date, "decade", weak
	}
}
