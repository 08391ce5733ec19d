package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"duizhao/generator/diag"
	"duizhao/generator/lang"
	"duizhao/generator/report"
)

// How long a sentence may be before it is worth a look: twice what guides of style
// ask for, so that only those stand out that lose their readers.
const (
	longHan   = 120
	longWords = 60
)

// sentences notes very long sentences. It never fails anything: some are good.
func sentences(c *checker, t *text) {
	if t.block < 0 || t.kind == report.Table {
		return
	}
	for _, s := range split(t.plain) {
		n := lang.CountText(t.plain[s.Start:s.End])
		if n.Han > longHan {
			c.noted(t, diag.Note, "sentence", s.Start, s.End, diag.Edit{},
				diag.Say("this sentence has %d characters", n.Han), "would two be easier to read?")
		} else if n.Words > longWords {
			c.noted(t, diag.Note, "sentence", s.Start, s.End, diag.Edit{},
				diag.Say("this sentence has %d words", n.Words), "would two be easier to read?")
		}
	}
}

// split finds the sentences of a text: up to a full stop and what closes behind it,
// or to the end of a line.
func split(plain string) []lang.Span {
	var all []lang.Span
	start := 0
	end := func(at int) {
		s := plain[start:at]
		from := start + len(s) - len(strings.TrimLeft(s, " "))
		if to := start + len(strings.TrimRight(s, " ")); from < to {
			all = append(all, lang.Span{Start: from, End: to})
		}
		start = at
	}
	for at, r := range plain {
		if at < start {
			continue
		}
		rest := plain[at+utf8.RuneLen(r):]
		switch {
		case r == '\n':
			end(at)
			start = at + 1
		case strings.ContainsRune("。！？", r), strings.ContainsRune(".!?", r) && endsSentence(rest):
			closers := len(rest) - len(strings.TrimLeft(rest, `」』”’"')）`))
			end(at + utf8.RuneLen(r) + closers)
		}
	}
	end(len(plain))
	return all
}

// endsSentence tells whether a sentence begins behind a point: after a blank, with
// no small letter.
func endsSentence(rest string) bool {
	rest = strings.TrimLeft(rest, `”’"')`)
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " "))
	return rest == "" || rest[0] == '\n' || rest[0] == ' ' && !unicode.IsLower(next)
}
