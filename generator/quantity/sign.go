package quantity

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// sign is whether a figure is below zero. Low and High are without it, as a loss of 3 million is
// found by who looks for 3 million; of a range, it is that of the lower end.
type sign uint8

const (
	unsigned sign = iota
	minus         // -3%, 零下 3 度
	worded        // unsigned, but a word near it may stand for a minus: fell 3%, a loss of $3m
)

// minusSigns are the characters that may be a minus; a dash is none.
const minusSigns = "-−－"

// minusAt gives where the minus right before i starts, or i if there is none. One between two
// figures, or within a name, is a hyphen or takes one from the other.
func (r *reader) minusAt(i int) int {
	c, size := utf8.DecodeLastRuneInString(r.text[:i])
	if size == 0 || c < utf8.RuneSelf && c != '-' || !strings.ContainsRune(minusSigns, c) || !r.begins(i-size) {
		return i
	}
	return i - size
}

// begins reports whether a figure with its sign may begin at i: after space, a bracket, a colon or a
// word such as 为, and not right after another figure, though after a date.
func (r *reader) begins(i int) bool {
	end := trimSpace(r.text, i)
	if last := len(r.out) - 1; last >= 0 && r.out[last].next == end && r.out[last].Kind != Date {
		return false
	}
	if end == 0 {
		return true
	}
	c, _ := utf8.DecodeLastRuneInString(r.text[:end])
	if end < i {
		return c >= utf8.RuneSelf || !isDigit(byte(c)) && c != '%'
	}
	return strings.ContainsRune("(（[:：~～,，；;|\"“'‘/$€£¥￥为是比从至到约达在于率速", c)
}

// sign sets the sign of q, which l and what follows q may hold. It is that of an amount: nothing
// happens on the -3rd, and a negative two days later says nothing of the two.
func (r *reader) sign(q *Quantity, l lead) {
	below := l.minus || r.belowZero(q.next)
	switch q.Kind {
	case Share, Money, Measure:
	case Count:
		below = below && !l.negative
	default:
		return
	}
	switch {
	case below && q.Kind == Count && startsWith(r.text[skipSpace(r.text, q.End):], "层楼"): // 负 3 层, basement level 3
		q.sign = worded
	case below:
		q.sign = minus
	}
}

// belowZero reports whether the figure that ends at i is said to be below zero: 20 °C below zero,
// 20 degrees below freezing.
func (r *reader) belowZero(i int) bool {
	if r.chinese || !strings.Contains(r.low[i:min(len(r.low), i+40)], "below") {
		return false
	}
	for _, words := range []string{"degrees", "celsius", "fahrenheit", "below"} {
		if end, ok := phraseAt(r.low, skipJoint(r.low, i), words); ok {
			i = end
		}
	}
	word := r.wordAt(skipSpace(r.low, i))
	return strings.HasSuffix(r.low[:i], "below") && (word == "zero" || word == "freezing")
}

// opposed reports whether one of two figures is below zero and nothing says so of the other.
func opposed(a, b *Quantity) bool {
	return a.sign == minus && b.sign == unsigned || a.sign == unsigned && b.sign == minus
}

// below reports whether one of the figures is below zero.
func (s *side) below() bool {
	for i := range s.all {
		if s.all[i].sign == minus {
			return true
		}
	}
	return false
}

// word marks the figures without a minus near which a word may stand for it, or brackets, as in
// accounts. It is of use only where the other text has a minus.
func (s *side) word() {
	for i := range s.all {
		if q := &s.all[i]; q.sign == unsigned && (bracketed(s.text, q.Start, q.End) || falling.MatchString(s.clause(q))) {
			q.sign = worded
		}
	}
}

// clause is the sentence up to a figure, since "fell 3%, 5% and 7%" is three falls, and what follows
// it without a comma.
func (s *side) clause(q *Quantity) string {
	return sentenceBefore(s.text, q.Start) + " " + clauseAfter(s.text, q.End)
}

// far is how many bytes around a figure are looked at for words that change its meaning.
const far = 200

// sentenceBefore is what stands before i in its sentence.
func sentenceBefore(text string, i int) string {
	before := text[max(0, i-far):i]
	if ends := sentenceEnds.FindAllStringIndex(before, -1); ends != nil {
		before = before[ends[len(ends)-1][1]:]
	}
	return before
}

// clauseAfter is what follows i up to a comma or the end of the sentence.
func clauseAfter(text string, i int) string {
	after := text[i:min(len(text), i+far)]
	if end := clauseEnds.FindStringIndex(after); end != nil {
		after = after[:end[0]]
	}
	return after
}

var (
	sentenceEnds = regexp.MustCompile(`[。；！？\n;!?]|\.\s`)
	clauseEnds   = regexp.MustCompile(`[，、。；！？\n;!?]|[.,](?:\s|$)`)
	falling      = regexp.MustCompile(`降|跌|减|亏|损|负|缩|滑|挫|低|少|退|赤字|逆差|流出|欠|债|缺口|冰|零下|贬|蚀|弱|倒挂|(?i)\b(?:` +
		`f[ae]ll|down|drop|declin|decreas|los[es]|losing|lost|negativ|minus|shr[aiu]nk|contract|sli[dp]|cut|reduc|low|less|few|` +
		`deficit|outflow|below|the red\b|plung|plummet|tumbl|s[aiu]nk|slump|dip|weak|wors|shed|ero[ds]|retreat|depreciat|div[ei]|` +
		`discount|under|short|debt|ow[ei]|off\b|burn|freez|sub|cold|reced|recess|subtract|inver)`)
)
