package quantity

import (
	"strings"
	"unicode/utf8"

	"duizhao/generator/lang"
)

// reader goes through a text once and collects its figures.
type reader struct {
	text, low string // low is the text in small letters
	chinese   bool
	heads     *lexicon[sense]
	pos       int
	lead      lead
	out       []Quantity
}

// lead is what stands right before a number.
type lead struct {
	start, end int // where it stands
	bound      bound
	currency   string
	sign       int    // where the currency stands
	from       int    // where the figure starts, with its minus and its currency
	placing    bool   // 第, No., Part
	first      bool   // 前, last
	open       bool   // between
	name       bool   // a name: Llama
	stem       string // its letters
	month      bool   // May
	part       dayPart
	minus      bool // 零下, minus
	negative   bool // the word, which may belong to what stands before it
}

// read gives the figures of a text, those of no weight included.
func read(text string, chinese bool) []Quantity {
	plain, places := narrow(text)
	r := reader{text: plain, low: lower(plain), chinese: chinese, heads: englishHeads}
	if chinese {
		r.heads = chineseHeads
	}
	for r.pos < len(r.text) {
		r.step()
	}
	weigh(r.text, r.out)
	if places != nil {
		for i := range r.out {
			q := &r.out[i]
			q.Start, q.End = places[q.Start], places[q.End]
		}
	}
	return r.out
}

// step reads what stands at the reader's place: a number, a word, or a character.
func (r *reader) step() {
	switch c := r.text[r.pos]; {
	case isDigit(c):
		r.digits()
	case isLetter(c):
		r.word()
	case c < utf8.RuneSelf:
		r.symbol()
	default:
		r.wide()
	}
}

// symbol reads an ASCII character that is neither letter nor digit.
func (r *reader) symbol() {
	if strings.IndexByte("$~<>#", r.text[r.pos]) < 0 {
		r.pos++
		return
	}
	if s, end, ok := r.heads.longest(r.low, r.pos); ok {
		r.apply(s, end)
		return
	}
	r.pos++
}

// wide reads a character beyond ASCII: Han numerals, words of the tables, or nothing of interest.
func (r *reader) wide() {
	if s, end, ok := r.heads.longest(r.low, r.pos); ok && s.class != none {
		r.apply(s, end)
		return
	}
	c, size := utf8.DecodeRuneInString(r.text[r.pos:])
	switch {
	case r.chinese && isNumeral(c):
		if n, ok := hanNumber(r.text, r.pos); ok && !(n.end == r.pos+size && strings.ContainsRune("壹贰叁肆伍陆柒捌玖拾佰仟", c)) { // 队伍, 大陆
			r.figure(n)
			return
		}
	case r.chinese && (c == '半' && r.unitOf(0.5, size) || c == '每' && r.unitOf(1, size)):
		return
	case vulgar(c) > 0:
		r.vulgar(vulgar(c), size)
		return
	}
	r.pos += size
}

// unitOf reads 半公里, 每桶 and the like, in which a character stands for a number.
func (r *reader) unitOf(value float64, size int) bool {
	i := r.pos + size
	u, _, ok := units.longest(r.low, i)
	if !ok || u.kind != Measure && u.kind != Duration || u.factor == 0 {
		return false
	}
	r.figure(number{start: r.pos, end: i, low: value, high: value, scale: 1, step: value, words: true})
	return true
}

// word reads a Latin word: the name of a quarter, a word of the tables, or part of a name.
func (r *reader) word() {
	end := wordEnd(r.low, r.pos)
	if r.address() || r.period(end) {
		return
	}
	s, after, ok := r.heads.longest(r.low, r.pos)
	if ok && (!isDigit(at(r.text, after)) || s.class == currency || s.class == placing) {
		r.apply(s, after)
		return
	}
	if !isDigit(at(r.text, end)) && !r.hyphenated(end) {
		r.plain(end)
		return
	}
	r.name(end)
}

// apply does what a word of the tables says.
func (r *reader) apply(s *sense, end int) {
	start := r.pos
	switch s.class {
	case figure:
		if before := end - len("半"); before > start && r.durationAt(before) { // 开盘后半小时
			r.pos = before
			return
		}
		q := s.q
		q.Start, q.End, q.next, q.step, q.fixed = start, end, end, 1, true
		r.pos = end
		if q.Kind == Share && q.Low == 50 {
			r.boundHalf(&q)
		}
		r.push(q)
		if q.weight == faint && r.lead.reaches(r.text, start) { // 约为每秒 30 万
			r.lead.end = end
		}
	case numeral, scale:
		r.words(start)
	case ordinal:
		r.ordinal(s.value, start, end)
	case monthly:
		r.month(s.value, start, end)
	case article:
		r.article(end)
	case several:
		r.several(end)
	case halving:
		r.half(end)
	case both:
		r.both(end)
	case each:
		if !r.each(end) {
			r.leading(&sense{class: mark}, end)
		}
	case past:
		r.pastHour(s.value, end)
	case skip:
		r.pos = end
	default:
		r.leading(s, end)
	}
}

// boundHalf gives a half the bound before it: 近一半. 过半 may be 52%.
func (r *reader) boundHalf(q *Quantity) {
	if q.step = 10; q.bound == exact && r.lead.reaches(r.text, q.Start) {
		q.bound = r.lead.bound
	}
	q.Approx = q.bound != exact
}

// durationAt reports whether 半 and a unit of time stand at i.
func (r *reader) durationAt(i int) bool {
	s, _, ok := r.heads.longest(r.low, i)
	return ok && strings.HasPrefix(r.low[i:], "半") && s.class == figure && s.q.Kind == Duration
}

// leading notes a word that belongs to the number after it, if one follows.
func (r *reader) leading(s *sense, end int) {
	if !r.lead.reaches(r.text, r.pos) {
		r.lead = lead{start: r.pos}
	}
	l := &r.lead
	l.end, l.name = end, false
	switch s.class {
	case mark:
		if s.bound != exact && !r.joins() {
			l.bound = s.bound
		}
	case currency:
		l.currency, l.sign = s.q.Unit, r.pos
	case placing:
		l.placing = true
	case first:
		l.first = true
	case opening:
		l.open = true
	case dayTime:
		l.part = dayPart(s.value)
	case negation:
		word := r.low[r.pos:end]
		l.minus, l.negative = word == "零下" || r.begins(r.pos), strings.HasSuffix(word, "negative")
	}
	r.pos = end
}

// joins reports whether a swung dash stands here right after a figure, so that it makes a range.
func (r *reader) joins() bool {
	last := len(r.out) - 1
	return last >= 0 && startsWith(r.text[r.pos:], "~～") && r.out[last].next == trimSpace(r.text, r.pos)
}

// reaches reports whether nothing but space or a hyphen stands between the lead and i.
func (l lead) reaches(s string, i int) bool {
	return l.end > 0 && l.end <= i && (l.end == i || skipJoint(s, l.end) == i)
}

// isHan reports whether a Chinese character stands at i.
func isHan(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	c, _ := utf8.DecodeRuneInString(s[i:])
	return lang.IsHan(c)
}
