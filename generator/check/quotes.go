package check

import (
	"regexp"
	"strings"
	"unicode"

	"duizhao/generator/diag"
	"duizhao/generator/report"
)

// quoteStyle is a kind of quotation marks.
type quoteStyle struct {
	open, close string
	marks       string // all of them, with those of quotations within quotations
}

// The styles that a report may choose from, those of Chinese first.
var (
	corners  = quoteStyle{"「", "」", "「」『』"}
	curly    = quoteStyle{"“", "”", "“”"}
	straight = quoteStyle{`"`, `"`, `"`}
)

// single are the marks of quotations within curly ones.
const single = "‘’"

// quotesOf finds the marks that texts of one language use most; of two that are
// equally frequent, those that the language had first.
func quotesOf(texts []text) quoteStyle {
	if len(texts) == 0 {
		return quoteStyle{}
	}
	candidates := []quoteStyle{corners, curly}
	if !texts[0].lang.Locale.IsChinese() {
		candidates = []quoteStyle{straight, curly}
	}
	var count [2]int
	for i := range texts {
		for j, s := range candidates {
			count[j] += strings.Count(texts[i].plain, s.open) + strings.Count(texts[i].plain, s.close)
		}
	}
	if candidates[0] == straight {
		count[0] /= 2 // both of its marks are the same
	}
	if count[1] > count[0] {
		return candidates[1]
	}
	return candidates[0]
}

// quotations finds Chinese sections whose quotation marks aren't those of most others; within a
// section mixed looks.
func quotations(c *checker, r *report.Report) {
	for _, ed := range r.Editions {
		if !ed.Lang.Locale.IsChinese() {
			continue
		}
		var square, round []*report.Entry // sections that have more corners, or more curly marks
		for e := range ed.Entries {
			switch balance := opening(e, corners) - opening(e, curly); {
			case e.Borrowed:
			case balance > 0:
				square = append(square, e)
			case balance < 0:
				round = append(round, e)
			}
		}
		usual, others := corners, round
		if len(round) > len(square) {
			usual, others = curly, square
		}
		if len(round) == len(square) {
			continue
		}
		for _, e := range others {
			c.whole(e, diag.Warning, "punctuation", "its quotation marks aren't those of most other sections", diag.Say("write %s and %s", usual.open, usual.close))
		}
	}
}

// opening counts the marks of a style that begin a quotation in a section.
func opening(e *report.Entry, s quoteStyle) (n int) {
	for i := range e.Section.Blocks {
		n += strings.Count(e.Section.Blocks[i].Text, s.open)
	}
	return n
}

// mixed finds quotation marks that aren't those of the other texts.
func (c *checker) mixed(t *text, marks []mark) {
	own, known := c.quotes.marks, corners.marks+curly.marks+straight.marks
	chinese := t.lang.Locale.IsChinese()
	if chinese { // elsewhere one of them is the apostrophe too
		known += single
	}
	if c.quotes == curly {
		own += single
	}
	straights := 0 // so far
	for _, m := range marks {
		s := string(m.r)
		if m.r == '"' && !(isDigit(m.before) && straights%2 == 0) { // else inches, in a text that no straight mark has begun
			straights++
		} else if m.r == '"' && chinese {
			continue
		}
		if strings.Contains(own, s) || !strings.Contains(known, s) {
			continue
		}
		switch {
		case chinese && !isChinese(m.left) && !isChinese(m.right): // a quotation within Latin words
			continue
		case !chinese && (isChinese(m.left) || isChinese(m.right)):
			continue
		case !chinese && (t.lang.SmartQuotes || m.r == '"' && unicode.IsDigit(m.before)): // set alike; inches
			continue
		}
		c.noted(t, diag.Warning, "punctuation", m.at, m.at+len(s), diag.Edit{},
			diag.Say("%s isn't the quotation mark of the other quotations here", s), diag.Say("write %s and %s", c.quotes.open, c.quotes.close))
	}
}

// partners are the Chinese marks that come in pairs.
var partners = map[rune]rune{'「': '」', '『': '』', '（': '）', '《': '》', '〈': '〉', '【': '】', '“': '”'}

// numbering is what begins a clause before a ） that closes nothing: 1）甲；2）乙. A text's beginning is one.
var numbering = regexp.MustCompile(`(?:^|\n|[，。；：、！？（「『“—…,;:.!?] ?)(?:\d{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,3})$`)

// longestNumber is how many bytes before a mark numbering looks at.
const longestNumber = 12

// nesting finds marks of a pair that lack the other one, and quotations within
// quotations that are marked as if they stood alone. The end of a block ends all.
func (c *checker) nesting(t *text, marks []mark) {
	var open []mark
	var quotes []rune // of open, those of quotations
	for _, m := range marks {
		if partners[m.r] != 0 {
			if strings.ContainsRune(corners.marks, m.r) {
				c.nested(t, m, quotes)
				quotes = append(quotes, m.r)
			}
			open = append(open, m)
			continue
		}
		for first, last := range partners {
			if m.r != last {
				continue
			}
			if n := len(open); n > 0 && open[n-1].r == first {
				open = open[:n-1]
				if strings.ContainsRune(corners.marks, m.r) {
					quotes = quotes[:len(quotes)-1]
				}
			} else if m.r != '）' || !numbering.MatchString(t.plain[max(0, m.at-longestNumber):m.at]) {
				c.pairing(t, m, diag.Say("no %c stands open for this %c", first, last), diag.Say("write %c where it begins", first))
			}
		}
	}
	for _, m := range open {
		c.pairing(t, m, diag.Say("nothing closes this %c", m.r), diag.Say("write %c where it ends", partners[m.r]))
	}
}

// nested looks at the mark of a quotation and those that stand open around it: they
// take turns, beginning with 「.
func (c *checker) nested(t *text, m mark, around []rune) {
	switch n := len(around); {
	case m.r == '「' && n > 0 && around[n-1] == '「':
		c.pairing(t, m, "a quotation within 「」 is marked as if it stood alone", "write 『 and 』")
	case m.r == '『' && (n == 0 || around[n-1] == '『'):
		c.pairing(t, m, "『 belongs within 「」", "write 「 and 」")
	}
}

func (c *checker) pairing(t *text, m mark, what, hint diag.Message) {
	c.noted(t, diag.Warning, "punctuation", m.at, m.at+len(string(m.r)), diag.Edit{}, what, hint)
}
