package parse

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"duizhao/generator/diag"
	"duizhao/generator/report"

	"golang.org/x/net/html"
)

// fuzzGlossary has terms that overlap, hold signs, and are in both scripts.
const fuzzGlossary = `
- {id: model, zh: 模型, en: model, definition: {zh: 甲, en: a}, not: {zh: [大模型库]}}
- {id: large-model, zh: 大模型, en: large model, aliases: {en: [大模型]}, definition: {zh: 甲, en: a}}
- {id: ai, zh: AI 内存, en: AI, definition: {zh: 甲, en: a}}
- {id: signs, zh: "<&>", en: "*", aliases: {zh: ["[^1]", "()", "\u200b"], en: ["a b", "\""]}, definition: {zh: 甲, en: a}}
`

var seeds = []string{
	"---\ntitle: 题\nglossary: {skip: [ai]}\n---\n\n## 大模型 {#x}\n\n大**模型**与AI内存，`代码`。[^1]\n\n[^1]: 注 a b\n",
	"- [x] a b\n  - > *模型*\n\n|大模型|a|\n|-|:-:|\n|`x`|**AI**|\n\n词\n: AI 内存\n",
	"![图](../../figures/a.svg \"题\")\n\n[大模型](a.md#p1) <https://e.org/大模型> www.e.org a@b.c\n",
	"<b>x</b> <!-- c --> &lt;模型&gt; \\*a b\\* &#22823;模型  \n换\\\n行\n",
	"```go\nx := \"大模型\"\n```\n\n    模型\n\n~~~\n", "Attention Is All You Need 与 large models\n大模型 is here\n",
	"网：https://e.org/a_b。见a_b@c.de，www.e.org）_a@b.c_ \\www.e.org\n甲ftp://e.org\n", "<!-- a --> <!--\nb --> 甲 <!-- c -->\n> <!-- d\n\n<!----> `乙 __丙\n1.丁\n2.戊\n",
	"---\n---\n", "---\ntitle: [\n", "\x00&#0;\xff[^1][^1]\n\n[^1]: [^1]\n", "[a[^1]](b.md)\n\n[^1]: n\n", "# a\n===\n#### b {#a #b .c}\n",
	"1. a\n\n   b\n2) c\n\n***\n", "[x]: javascript:a 'b'\n\n[x] ![x][x] <javascript:b>\n", "*a __b ~~c** d_ e~\n", "|\n|-\n", ":\n: :\n",
}

// FuzzSection holds for any source: no panic; HTML whose tags are closed in order; the same visible text
// with terms and without; places that lie in the text.
func FuzzSection(f *testing.F) {
	for _, seed := range seeds {
		f.Add([]byte(seed), true)
		f.Add([]byte(seed), false)
	}
	with, without := newBench(f, fuzzGlossary), newBench(f, "")
	f.Fuzz(func(t *testing.T, text []byte, chinese bool) {
		path := "en"
		if chinese {
			path = "zh"
		}
		s, problems := with.parser.Section(with.source(path, text))
		if !utf8.Valid(text) {
			return // load refuses it; that nothing panics is enough
		}
		plain, _ := without.parser.Section(without.source(path, text))
		if got, want := visible(s), visible(plain); got != want {
			t.Errorf("terms change the visible text:\n with %q\n without %q", got, want)
		}
		out := sectionHTML(s)
		if wrong := unbalanced(out); wrong != "" {
			t.Errorf("%s in:\n%s", wrong, out)
		}
		checkPlaces(t, s, problems)
	})
}

// voids are the elements without an end tag that Markdown makes.
var voids = []string{"br", "hr", "img", "input"}

// unbalanced says which tag isn't closed, or closed without having been opened.
func unbalanced(text string) string {
	var open []string
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		kind := z.Next()
		name, _ := z.TagName()
		switch {
		case kind == html.ErrorToken && len(open) > 0:
			return "no end of <" + open[len(open)-1] + ">"
		case kind == html.ErrorToken:
			return ""
		case kind == html.StartTagToken && !slices.Contains(voids, string(name)):
			open = append(open, string(name))
		case kind == html.EndTagToken && (len(open) == 0 || open[len(open)-1] != string(name)):
			return "unexpected </" + string(name) + ">"
		case kind == html.EndTagToken:
			open = open[:len(open)-1]
		}
	}
}

// checkPlaces checks what points into the source and into the blocks.
func checkPlaces(t *testing.T, s *report.Section, problems []diag.Problem) {
	size, lines := len(s.Source.File.Text), bytes.Count(s.Source.File.Text, []byte("\n"))+1
	for i := range s.Blocks {
		if at := s.Blocks[i].Offset; at < 0 || at > size {
			t.Errorf("block %d begins at %d of %d bytes", i, at, size)
		}
		if strings.Contains(s.Blocks[i].Text, "\n") {
			t.Errorf("block %d has a text of more than a line", i)
		}
	}
	for _, r := range s.Refs {
		if r.Start < 0 || r.Start > r.End || r.End > size {
			t.Errorf("a reference at %d to %d of %d bytes", r.Start, r.End, size)
		}
	}
	used := map[*report.Term]bool{}
	for _, u := range s.Uses {
		if text := s.Blocks[u.Block].Text; u.Start < 0 || u.Start >= u.End || u.End > len(text) {
			t.Errorf("a use at %d to %d of %q", u.Start, u.End, text)
		}
		if used[u.Term] {
			t.Errorf("the term %s is annotated twice", u.Term.ID)
		}
		used[u.Term] = true
	}
	for _, p := range problems {
		if p.Pos.Line > lines || p.Text == "" || p.EndCol != 0 && p.EndCol <= p.Pos.Col {
			t.Errorf("problem %+v, of a file of %d lines", p, lines)
		}
	}
}
