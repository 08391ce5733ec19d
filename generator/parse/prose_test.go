package parse

import (
	"bytes"
	"strings"
	"testing"

	"duizhao/generator/report"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"golang.org/x/net/html"
)

// Entities and escapes are decoded once, as CommonMark wants it.
func TestDecode(t *testing.T) {
	for in, want := range map[string]string{
		`a&amp;b`: "a&b", `&amp;amp;`: "&amp;", `&lt;b&gt;`: "<b>", `&#20013;&#x4E2D;`: "中中", `&#0;`: "\ufffd", `&#x110000;`: "\ufffd",
		`&nosuch;`: "&nosuch;", `&amp`: "&amp", `& amp;`: "& amp;", `\*a\_b\\`: `*a_b\`, `\a\中`: `\a\中`, `\&amp;`: "&amp;",
		"a\x00b": "a\ufffdb", `&semi;`: ";", `&NotEqualTilde;`: "≂̸", `&`: "&", `\`: `\`, `&#;`: "&#;", `&#x;`: "&#x;", `&;`: "&;",
	} {
		if got := decode([]byte(in), false); got != want {
			t.Errorf("%q is decoded to %q, want %q", in, got, want)
		}
		if got := decode([]byte(in), true); got != in {
			t.Errorf("%q is raw, yet decoded to %q", in, got)
		}
	}
}

// The text of a use is the form itself, as the block's Text has it.
func TestUsesPointIntoText(t *testing.T) {
	b := newBench(t, "- {id: model, zh: 模型, en: model, definition: {zh: 甲, en: a}}\n- {id: ai, zh: 智能, en: AI, definition: {zh: 甲, en: a}}\n")
	for _, text := range []string{
		"**模型** 与智能", "`代码` &amp; 模型，\\*智能\\*", "- 一\n- 模\n  型\n\n  智能", "甲[^1]模型![图](../../figures/a.svg)智能\n\n[^1]: 注", "|模型|\n|-|\n|智能|", "一  \n模型  \n智能",
	} {
		s, _ := b.parser.Section(b.source("zh", []byte("---\ntitle: 题\n---\n\n"+text+"\n")))
		var got []string
		for _, u := range s.Uses {
			got = append(got, s.Blocks[u.Block].Text[u.Start:u.End])
		}
		if strings.Join(got, " ") != "模型 智能" {
			t.Errorf("%q: uses of %q", text, got)
		}
	}
}

// A block's Text is what is seen of it, on one line.
func TestBlockText(t *testing.T) {
	b := newBench(t, "")
	tests := []struct{ text, want string }{
		{"**粗**`码`[链](02-other.md)&lt;", "粗码链<"},
		{"一\n二", "一二"},
		{"one\ntwo  \nthree", "one two three"},
		{"甲[^1]\n\n[^1]: 注", "甲"},
		{"- 一\n- 二\n\n  三", "一 二 三"},
		{"|一|二|\n|-|-|\n|三|四|", "一 二 三 四"},
		{"词\n: 解", "词 解"},
		{"- [x] 完", "完"},
		{"```\n码\n行\n```", "码 行"},
		{"前![图](../../figures/a.svg)后", "前 后"},
	}
	for _, test := range tests {
		s, _ := b.parser.Section(b.source("zh", []byte("---\ntitle: 题\n---\n\n"+test.text+"\n")))
		if got := s.Blocks[0].Text; got != test.want {
			t.Errorf("%q: text %q, want %q", test.text, got, test.want)
		}
	}
}

// visible is the text of a section's HTML, without its tags.
func visible(s *report.Section) string {
	var out strings.Builder
	rest := sectionHTML(s)
	for {
		before, tag, found := strings.Cut(rest, "<")
		out.WriteString(html.UnescapeString(before))
		if !found {
			return out.String()
		}
		_, rest, _ = strings.Cut(tag, ">")
	}
}

// markdownOf is a document without what the site adds or writes in its own way: names of elements that
// have a meaning in Markdown, and text.
func markdownOf(text string) string {
	var out strings.Builder
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		kind := z.Next()
		token := z.Token()
		switch kind {
		case html.ErrorToken:
			return strings.Join(strings.Fields(out.String()), " ")
		case html.TextToken:
			out.WriteString(token.Data)
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			switch token.Data {
			case "em", "strong", "del", "code", "blockquote", "ul", "ol", "li", "hr", "br":
				out.WriteString(" <")
				if kind == html.EndTagToken {
					out.WriteString("/")
				}
				out.WriteString(token.Data + "> ")
			}
		}
	}
}

// All of CommonMark that this report's Markdown takes reads the same here as in goldmark: structure
// and text. Left out are the examples with raw HTML, and those whose images make figures of ours.
func TestSectionKeepsCommonMark(t *testing.T) {
	b := newBench(t, "")
	plain := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Linkify, extension.Strikethrough, extension.TaskList, extension.DefinitionList, extension.Footnote))
	checked := 0
	for _, e := range specExamples(t) {
		var want bytes.Buffer
		if err := plain.Convert([]byte(e.Markdown), &want); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(want.String(), "raw HTML omitted") || strings.Contains(want.String(), "<img") || strings.HasPrefix(e.Markdown, "---\n") {
			continue
		}
		checked++
		s, _ := b.parser.Section(b.source("en", []byte(e.Markdown)))
		if got, want := markdownOf(sectionHTML(s)), markdownOf(want.String()); got != want {
			t.Errorf("example %d, %s: %q\n got %s\nwant %s", e.Example, e.Section, e.Markdown, got, want)
		}
	}
	if checked < 500 {
		t.Errorf("only %d examples are compared", checked)
	}
}
