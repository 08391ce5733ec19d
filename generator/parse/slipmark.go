package parse

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"duizhao/generator/diag"
)

// slipsOfText finds marks that are shown as text in the line where they stand.
func (s *section) slipsOfText(n *ast.Text) {
	if n.Parent().Kind() == ast.KindCodeSpan {
		return
	}
	s.idleMark(n)
	s.wideBrackets(n)
	s.brokenLinks(n)
}

// idle are marks that stand in pairs, and what is said of one that marks nothing, mostly since its
// partner is missing or lies in another block. A single * or _ is too common as itself.
var idle = map[string]struct{ text, hint diag.Message }{
	"**": {"these ** mark nothing as strong", `put ** on both sides, close to the words: **like this**; the signs themselves are written \*\*`},
	"__": {"these __ mark nothing as strong", `put ** on both sides, close to the words: **like this**; the signs themselves are written \_\_`},
	"~~": {"these ~~ strike nothing out", `put ~~ on both sides, close to the words: ~~like this~~; the signs themselves are written \~\~`},
	"`":  {"this ` marks nothing as code", "put ` on both sides: `like this`; the sign itself is written \\`"},
}

// idleMark finds the first such mark of a text.
func (s *section) idleMark(n *ast.Text) {
	at, stop := n.Segment.Start, n.Segment.Stop
	for hasIdle(s.body[at:stop]) {
		at += bytes.IndexAny(s.body[at:stop], idleSigns)
		end := at + 1
		for end < stop && s.body[end] == s.body[at] {
			end++
		}
		if mark := s.markIn(at, end); mark != "" {
			s.warn("emphasis", at, at+len(mark), idle[mark].text, idle[mark].hint)
			return
		}
		at = end
	}
}

const idleSigns = "*_~`"

// hasIdle looks for a sign at a time, which is far faster than for all of them: most texts have none.
func hasIdle(text []byte) bool {
	for i := range len(idleSigns) {
		if bytes.IndexByte(text, idleSigns[i]) >= 0 {
			return true
		}
	}
	return false
}

// markIn is the mark that a run of one sign is, or "" where the sign may be meant: a field to fill in
// (____), a name such as a__b, a line of tildes.
func (s *section) markIn(start, end int) string {
	switch c := s.body[start]; {
	case isEscaped(s.body, start):
	case c == '`':
		return "`"
	case c == '*' && end-start > 1:
		return "**"
	case c == '~' && end-start == 2:
		return "~~"
	case c == '_' && end-start == 2 && !s.withinName(start, end):
		return "__"
	}
	return ""
}

// withinName tells whether a run has letters of ASCII on both sides, or blanks.
func (s *section) withinName(start, end int) bool {
	before, after := byte(' '), byte(' ')
	if start > 0 {
		before = s.body[start-1]
	}
	if end < len(s.body) {
		after = s.body[end]
	}
	return isNameByte(before) && isNameByte(after) || strings.IndexByte(" \n", before) >= 0 && strings.IndexByte(" \n", after) >= 0
}

func isNameByte(c byte) bool {
	return c == '_' || 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9'
}

// wideAddress is an address in full-width brackets.
var wideAddress = regexp.MustCompile(`^（\s*(?:https?:|mailto:|www\.|\.{1,2}/|#[\w-]+[）)]|[\w./%-]+\.(?:md|csv|svg|png|jpe?g|webp|gif|pdf)\b)[^（）()\n]*[）)]?`)

// wideBrackets finds the link [text]（address）, whose brackets are those of prose. [1]（…）refers.
func (s *section) wideBrackets(n *ast.Text) {
	const close, open = "]", "（"
	for at := n.Segment.Start; ; {
		i := bytes.Index(s.body[at:n.Segment.Stop], []byte(close+open))
		if i < 0 {
			return
		}
		at += i + len(close)
		m := wideAddress.Find(s.body[at:])
		if m != nil && !isEscaped(s.body, at-1) && !number.Match(s.body[max(0, at-5):at]) {
			s.warn("link", at, at+len(m), "this is no link, and stays as it is", "the brackets around an address are of half width: [text](address)")
		}
	}
}

var number = regexp.MustCompile(`\[\d+\]$`)

// picture is an address of a file that only an image leads to.
var picture = regexp.MustCompile(`(?i)\.(?:svg|png|jpe?g|webp|gif|avif)$`)

// wideImage finds ！[text](picture.svg), where ! was meant. Behind words the mark may end a sentence.
func (s *section) wideImage(n *ast.Link) {
	const mark = "！"
	before := s.body[:max(n.Pos(), 0)]
	if !bytes.HasSuffix(before, []byte(mark)) || !picture.Match(n.Destination) {
		return
	}
	before = before[:len(before)-len(mark)]
	if r, _ := utf8.DecodeLastRune(before); len(before) == 0 || strings.ContainsRune(" \u3000\n\t|>：，。；、", r) {
		s.warn("image", len(before), len(before)+len(mark), "this is a link, not an image: the mark before it is of full width", "![what it shows](address)")
	}
}

// broken is a link or a footnote's mark that Markdown takes for text: it lacks its last sign, a blank
// parts it, or its name is given nowhere. Numbers as in [1][2] are text, and what stands behind a \.
var broken = regexp.MustCompile(`(?:^|[^\\])(\[\^[^\[\]\n]*\s[^\[\]\n]*\]|\[[^\[\]\n]+\](?:\(| \((?:[^()\s]+\.md|https?:)[^()\n]*\)|\[[^\[\]\n]*[^\[\]\d\s][^\[\]\n]*\]))`)

// brokenLinks looks for them in the text that begins with n.
func (s *section) brokenLinks(n *ast.Text) {
	if before, ok := n.PreviousSibling().(*ast.Text); ok && before.Segment.Stop == n.Segment.Start {
		return // it has been looked at
	}
	end := n.Segment.Stop
	for next, ok := n.NextSibling().(*ast.Text); ok && next.Segment.Start == end; next, ok = next.NextSibling().(*ast.Text) {
		end = next.Segment.Stop
	}
	run := s.body[n.Segment.Start:end]
	if bytes.IndexByte(run, '[') < 0 {
		return // the search is slow, and most texts have none
	}
	for _, m := range broken.FindAllSubmatchIndex(run, -1) {
		from, to := n.Segment.Start+m[2], n.Segment.Start+m[3]
		if s.body[from+1] == '^' {
			s.warn("link", from, to, "this is no footnote's mark, and stays as it is", "a footnote's name has no blanks: [^name]")
		} else {
			s.warn("link", from, to, "this is no link, and stays as it is", `[text](address), with no blank between; the signs themselves are written \[ and \]`)
		}
	}
}
