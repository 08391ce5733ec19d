package check

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"duizhao/generator/diag"
	"duizhao/generator/lang"
	"duizhao/generator/report"
)

// spacing asks for one blank between Han and Latin words or figures, for none
// beside full-width punctuation, and in other languages for none before commas
// and their like.
func spacing(c *checker, t *text) {
	if t.lang.Locale.IsChinese() {
		c.gaps(t)
	} else {
		c.blanksBefore(t)
	}
}

// gaps looks at each pair of neighbouring characters of a Chinese text, with the
// blanks between them.
func (c *checker) gaps(t *text) {
	last, lastAt, blanks := rune(0), 0, 0
	for at, r := range t.plain {
		if r == ' ' {
			blanks++
			continue
		}
		gap := lastAt + utf8.RuneLen(last)
		switch {
		case last == 0 || r == 0 || r == '\n' || last == '\n':
		case wantsGap(last, r) && blanks == 0 && c.spelt(t, lastAt, at+utf8.RuneLen(r)):
		case wantsGap(last, r) && blanks == 0:
			if fix, ok := t.between(lastAt, at); ok {
				c.noted(t, diag.Warning, "spacing", lastAt, at+utf8.RuneLen(r), fix,
					diag.Say("a blank is missing between %c and %c", last, r), diag.Say("write %c %c", last, r))
			}
		case wantsGap(last, r) && blanks > 1:
			c.noted(t, diag.Warning, "spacing", gap, at, t.edit(gap, at, " "), "one blank is enough here", "")
		case blanks > 0 && (fullWidth(last) || fullWidth(r)):
			c.noted(t, diag.Warning, "spacing", gap, at, t.edit(gap, at, ""), "full-width punctuation takes no blank beside it", "delete the blank")
		}
		last, lastAt, blanks = r, at, 0
	}
}

// spelt tells whether the glossary itself writes t.plain[from:to] without a blank, as a part of a form.
func (c *checker) spelt(t *text, from, to int) bool {
	return slices.ContainsFunc(c.joined[t.lang], func(form string) bool {
		around := t.plain[max(0, to-len(form)):min(len(t.plain), from+len(form))]
		return strings.Contains(around, form)
	})
}

// joinedForms lists the forms of a language that have no blank between Han and Latin.
func joinedForms(g *report.Glossary, l *report.Language) []string {
	var out []string
	for _, t := range g.Terms {
		for _, form := range t.Forms(l.Path) {
			last := rune(0)
			for _, r := range form {
				if wantsGap(last, r) {
					out = append(out, form)
					break
				}
				last = r
			}
		}
	}
	return out
}

// wantsGap tells whether a blank belongs between two neighbouring characters.
func wantsGap(a, b rune) bool {
	return lang.IsHan(a) && isWord(b) || isWord(a) && lang.IsHan(b)
}

// isWord tells whether a character is one of Latin words and figures, or of
// another alphabet that parts its words with blanks.
func isWord(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return '0' <= r && r <= '9' || 'a' <= r|0x20 && r|0x20 <= 'z'
	case r >= 0x2e80: // Han and its neighbours, full-width Latin
		return false
	}
	return unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic)
}

// fullWidth tells whether a character is punctuation that brings its own space.
func fullWidth(r rune) bool {
	return strings.ContainsRune("，。、；：？！（）「」『』《》〈〉", r)
}

// between is the edit that puts a blank between the characters at two bytes of a
// text: outside the markup that parts them. It is not ok where a footnote's mark
// stands between, which needs no blank.
func (t *text) between(a, b int) (e diag.Edit, ok bool) {
	_, n := utf8.DecodeRuneInString(t.Text[a:])
	from, to := t.Source(a)+n, t.Source(b)
	if from > to || to > len(t.file.Text) {
		return diag.Edit{}, true
	}
	markup := t.file.Text[from:to]
	blank := func(at int) (diag.Edit, bool) { return diag.Edit{Start: at, End: at, Text: " "}, true }
	switch {
	case len(markup) == 0:
		return blank(from)
	case bytes.Contains(markup, []byte("[^")):
		return diag.Edit{}, false
	case bytes.Equal(markup, []byte("[")):
		return blank(from)
	case bytes.HasPrefix(markup, []byte("](")) && bytes.HasSuffix(markup, []byte(")")):
		return blank(to)
	case len(bytes.Trim(markup, "*_~")) == 0:
		switch opens, closes := t.emphasis(a, b); {
		case opens && !closes:
			return blank(from)
		case closes && !opens:
			return blank(to)
		}
	}
	return diag.Edit{}, true
}

// emphasis tells whether some opens between the characters at two bytes of a text, and whether some closes there.
func (t *text) emphasis(a, b int) (opens, closes bool) {
	for _, s := range t.Bold {
		inA, inB := s.Start <= a && a < s.End, s.Start <= b && b < s.End
		opens, closes = opens || !inA && inB, closes || inA && !inB
	}
	return opens, closes
}

// blanksBefore finds blanks before punctuation that stands at the end of a word.
func (c *checker) blanksBefore(t *text) {
	for i := 1; i+1 < len(t.plain); i++ {
		mark := rune(t.plain[i+1])
		if t.plain[i] != ' ' || !strings.ContainsRune(".,:;!?", mark) {
			continue
		}
		behind, _ := utf8.DecodeRuneInString(t.plain[i+2:])
		before, _ := utf8.DecodeLastRuneInString(t.plain[:i])
		if (unicode.IsLetter(before) || unicode.IsDigit(before) && mark != ':') && (i+2 == len(t.plain) || behind == ' ' || behind == '\n') {
			c.noted(t, diag.Warning, "spacing", i, i+2, t.edit(i, i+1, ""), diag.Say("no blank stands before %c", mark), "delete the blank")
		}
	}
}
