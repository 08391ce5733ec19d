package quantity

import "strings"

// unit reads the unit behind q, or takes the currency before it.
func (r *reader) unit(q *Quantity, n number, l lead) bool {
	i, extra := r.beforeUnit(q, n)
	word, end, ok := r.unitWord(i)
	if ok && (word.factor == 0 || !r.plausible(word, n, i, end)) {
		ok = false
	}
	if ok && word.kind == Share { // SGD 占比约为 51%: a method's name, no currency
		l.currency, q.Start = "", n.start
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
	if l.currency != "" && l.currency != "¥" { // HK$5 dollars, 港币 5 亿元; but ¥5 yuan
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
				q.bound = moreThan(q.bound)
				return skipJoint(r.low, end), 0
			}
		}
		i = r.pastAdjective(skipJoint(r.low, n.end))
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

// pastAdjective passes over the word at i if it only says which units are counted: four more months.
func (r *reader) pastAdjective(i int) int {
	if !unitAdjectives.has(r.wordAt(i)) {
		return i
	}
	if next := skipJoint(r.low, wordEnd(r.low, i)); r.unitAt(next) {
		return next
	}
	return i
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
	case (u.kind == Multiple || u.kind == Duration) && isLetter(r.low[i]) && end-i == 1, r.low[i:end] == "us": // 10x and 24h, but not "10 x"
		return i == n.end
	case r.text[i:end] == "分":
		return r.isMinute(n, end)
	case u.kind == Date && (u.name == "month" || u.name == "day"):
		return n.scale == 1 && n.high <= 31 && n.decimals == 0 || strings.HasSuffix(r.text[:i], "个")
	case u.kind == Duration && u.name == "second" && !r.chinese && n.words && n.low == 1: // one second, "a second time"
		return false
	case i == n.end && n.words && isLetter(r.low[i]), !r.isSymbol(n, i, end):
		return false
	case r.text[i:end] == "度": // 200 万度电
		return n.scale >= 1e4 && strings.ContainsAny(r.text[max(0, n.start-30):n.start], "电储能耗")
	case r.text[i:end] == "安" || r.text[i:end] == "帕": // 400 安, but 3 安置点
		return !isHan(r.text, end) || startsWith(r.text[end:], "的以")
	case u.kind == Multiple && r.text[i:end] == "番":
		return strings.Contains(r.text[max(0, n.start-18):n.start], "翻")
	case u.name == "CNY" && r.text[i:end] == "块": // 九千块, but 九千块显卡
		next := skipSpace(r.text, end)
		return next == end && (!isHan(r.text, end) || startsWith(r.text[end:], "一的左以每起多"))
	}
	return true
}

// isMinute tells the 分 of 三小时二十分 and of 8 分 51 秒 from that of a score, 80 分.
func (r *reader) isMinute(n number, end int) bool {
	if last := len(r.out) - 1; last >= 0 && r.out[last].Unit == "hour" && skipSpace(r.text, r.out[last].End) == n.start {
		return true
	}
	seconds, ok := r.numberAt(skipSpace(r.text, end))
	return ok && strings.HasPrefix(r.text[skipSpace(r.text, seconds.end):], "秒")
}

// afterUnit reads the half of 一年半 and "a year and a half", and the hundredths of 10 秒 82.
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
	if u.kind != Duration && u.kind != Multiple && u.kind != Measure {
		return
	}
	if rest := r.text[q.End:]; strings.HasPrefix(rest, "半") && !strings.HasPrefix(rest, "半数") && !strings.HasPrefix(rest, "半导") {
		q.Low, q.High, q.step = q.Low+0.5*u.factor, q.High+0.5*u.factor, 0.1
		q.End += len("半")
	}
	q.next = q.End
}
