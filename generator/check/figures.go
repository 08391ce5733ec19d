package check

import (
	"regexp"
	"strings"

	"duizhao/generator/diag"

	"golang.org/x/text/width"
)

// wideFigures finds digits, percent signs and the commas of numbers in full width: those of GB/T
// 15835—2011 are of half width.
func (c *checker) wideFigures(t *text, marks []mark) {
	end, commas := 0, false
	for _, m := range marks {
		switch {
		case m.at < end: // of the number before it
		case isWideDigit(m.r):
			end = m.at + len(wideNumber.FindString(t.plain[m.at:]))
			c.narrowed(t, m.at, end)
		case m.r == '％' && isDigit(m.before):
			c.narrowed(t, m.at, m.at+len("％"))
		case m.r == '，' && isDigit(m.before) && isDigit(m.after):
			commas = true
		}
	}
	if !commas {
		return
	}
	for _, m := range wideCommas.FindAllStringIndex(t.plain, -1) {
		if after := firstOf(t.plain[m[1]:]); !isDigit(after) && isOneNumber(t.plain[m[0]:m[1]]) {
			c.narrowed(t, m[0], m[1])
		}
	}
}

var (
	wideNumber = regexp.MustCompile(`^[０-９]+(?:．[０-９]+)*％?`)
	wideCommas = regexp.MustCompile(`\d+(?:，\d{3})+`)
)

func isWideDigit(r rune) bool { return '０' <= r && r <= '９' }

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// isOneNumber tells whether groups of digits between full-width commas are one number, as 1，000 is, and
// 100，200，300 may not be.
func isOneNumber(s string) bool {
	first, rest, _ := strings.Cut(s, "，")
	return len(first) < 3 || len(first) == 3 && strings.Contains("，"+rest, "，0")
}

// narrowed notes what is of full width and has one answer.
func (c *checker) narrowed(t *text, start, end int) {
	written := t.plain[start:end]
	want := width.Narrow.String(written)
	c.noted(t, diag.Warning, "punctuation", start, end, t.edit(start, end, want),
		diag.Say("%s is of full width", written), diag.Say("write %s", want))
}
