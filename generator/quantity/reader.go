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
	heads     lexicon[sense]
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
	placing    bool   // 第, No.
	first      bool   // 前, last
	open       bool   // between
	name       bool   // a name: Llama
	stem       string // its letters
	month      bool   // May
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
		if n, ok := hanNumber(r.text, r.pos); ok {
			r.figure(n)
			return
		}
	case r.chinese && c == '半' && r.halfOf(size):
		return
	case vulgar(c) > 0:
		r.vulgar(vulgar(c), size)
		return
	}
	r.pos += size
}

// halfOf reads 半公里 and the like.
func (r *reader) halfOf(size int) bool {
	i := r.pos + size
	u, _, ok := units.longest(r.low, i)
	if !ok || u.kind != Measure && u.kind != Duration || u.factor == 0 {
		return false
	}
	r.figure(number{start: r.pos, end: i, low: 0.5, high: 0.5, scale: 1, step: 0.1, words: true})
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

// plain passes over a word that means nothing here, but may be a name.
func (r *reader) plain(end int) {
	word := r.text[r.pos:end]
	capital := strings.IndexFunc(word, func(c rune) bool { return c < utf8.RuneSelf && isUpper(byte(c)) }) >= 0
	name := namedNouns[r.low[r.pos:end]] || (capital || r.chinese) && !plainWords[r.low[r.pos:end]]
	r.lead = lead{start: r.pos, end: end, name: name, stem: r.low[r.pos:end]}
	r.pos = end
}

// hyphenated reports whether a hyphen and a digit follow the word before i, as in GPT-4.
func (r *reader) hyphenated(i int) bool {
	n := hyphenLen(r.text, i)
	return n > 0 && isDigit(at(r.text, i+n))
}

// name passes over a name with digits in it: GPT-3.5-turbo, H100, COVID-19. Its number is kept as a
// label, since the other language may write it otherwise: Shenzhou-17, 神舟十七号.
func (r *reader) name(end int) {
	start, h := r.pos, hyphenLen(r.text, end)
	q := Quantity{Start: start, Kind: Label, step: 1, stem: r.low[start:end]}
	if h == 0 {
		q.Unit = "name" // part of it for good
	}
	n := literal(r.text, end+h)
	r.pos = nameEnd(r.text, end)
	if r.pos == n.end {
		q.End, q.next, q.Low, q.High = n.end, n.end, n.low, n.high
		r.push(q)
	}
	r.lead = lead{start: start, end: r.pos, name: true, stem: r.low[start:r.pos]}
}

// nameEnd is the end of the letters, digits and joining signs at i.
func nameEnd(s string, i int) int {
	for i < len(s) {
		switch c := s[i]; {
		case isLetter(c), isDigit(c):
			i++
		case (c == '-' || c == '.' || c == '_' || c == '/' || c == '+') && (isLetter(at(s, i+1)) || isDigit(at(s, i+1))):
			i += 2
		default:
			return i
		}
	}
	return i
}

// address passes over a URL or an e-mail address.
func (r *reader) address() bool {
	rest := r.low[r.pos:]
	if !strings.HasPrefix(rest, "http://") && !strings.HasPrefix(rest, "https://") && !strings.HasPrefix(rest, "www.") {
		return false
	}
	end := strings.IndexFunc(rest, func(c rune) bool { return c <= ' ' || c >= utf8.RuneSelf || c == ')' || c == '>' })
	if end < 0 {
		end = len(rest)
	}
	r.pos += end
	return true
}

// apply does what a word of the tables says.
func (r *reader) apply(s *sense, end int) {
	start := r.pos
	switch s.class {
	case figure:
		q := s.q
		q.Start, q.End, q.next, q.step, q.fixed = start, end, end, 1, true
		r.pos = end
		r.push(q)
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
	case skip:
		r.pos = end
	default:
		r.leading(s, end)
	}
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
		if s.bound != exact {
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
	}
	r.pos = end
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
