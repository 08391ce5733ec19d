package parse

import (
	"fmt"
	"strings"
	"testing"

	"duizhao/generator/report"
	"duizhao/generator/terms"
)

// benchText is a Chinese section of some 48 paragraphs with terms, emphasis, links and notes.
var benchText = []byte("---\ntitle: 题\n---\n\n" + strings.Repeat("谷歌把牌捂在手里，**「OpenAI」**却早已亮牌，[见上](02-other.md)，*大模型*\n与 Attention Is All You Need、`code`，还有术语七。[^a]\n\n", 48) + "[^a]: 注\n")

// BenchmarkSection parses one section with glossaries of 0, 100 and 3,000 terms: the search for terms
// is one pass, so that their number hardly matters.
func BenchmarkSection(b *testing.B) {
	for _, terms := range []int{0, 100, 3000} {
		b.Run(fmt.Sprintf("terms=%d", terms), func(b *testing.B) {
			bench := newBench(b, manyTerms(terms))
			src := bench.source("zh", benchText)
			b.SetBytes(int64(len(benchText)))
			b.ReportAllocs()
			for b.Loop() {
				bench.parser.Section(src)
			}
		})
	}
}

// manyTerms is a glossary in YAML.
func manyTerms(n int) string {
	var out strings.Builder
	for i := range n {
		fmt.Fprintf(&out, "- {id: t%d, zh: 术语%d号, en: term %d, definition: {zh: 甲, en: a}}\n", i, i, i)
	}
	return out.String()
}

// BenchmarkNewMatcher prepares the search for a glossary's terms.
func BenchmarkNewMatcher(b *testing.B) {
	for _, n := range []int{100, 3000} {
		b.Run(fmt.Sprintf("terms=%d", n), func(b *testing.B) {
			bench := newBench(b, manyTerms(n))
			b.ReportAllocs()
			for b.Loop() {
				terms.New(bench.glossary, bench.languages[0])
			}
		})
	}
}

// BenchmarkFind searches a text for the terms of a glossary.
func BenchmarkFind(b *testing.B) {
	glossary := []*report.Term{{ID: "a", Name: report.Localized{"en": "大模型"}}, {ID: "b", Name: report.Localized{"en": "OpenAI"}}}
	m := terms.New(report.NewGlossary(glossary), &report.Language{Path: "en"})
	text := string(benchText)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		m.Find(text)
	}
}

// BenchmarkHostile parses what was made to be slow; each case is given twice, the second time twice as
// long, so that a cost which isn't linear is seen.
func BenchmarkHostile(b *testing.B) {
	cases := map[string]func(n int) string{
		"lines":    func(n int) string { return strings.Repeat("a line of some words\n", n) },
		"quotes":   func(n int) string { return strings.Repeat(">", n/20) + " x\n" },
		"lists":    func(n int) string { return strings.Repeat("- Attention Is All You Need `c` 字\n", n) },
		"brackets": func(n int) string { return strings.Repeat("[", n) + "\n" },
		"links":    func(n int) string { return strings.Repeat("[甲](02-other.md) ", n) + "\n" },
		"emphasis": func(n int) string { return strings.Repeat("*a **b ", n) + "\n" },
		"notes":    func(n int) string { return strings.Repeat("甲[^1] ", n) + "\n\n[^1]: 注\n" },
		"language": func(n int) string { return "```" + strings.Repeat("=", n) + "\n```\n" },
		"missing":  func(n int) string { return strings.Repeat("甲[^x] ", n) + "\n" },
	}
	bench := newBench(b, "")
	for name, text := range cases {
		for _, n := range []int{1000, 2000} {
			b.Run(fmt.Sprintf("%s/n=%d", name, n), func(b *testing.B) {
				src := bench.source("zh", []byte("---\ntitle: 题\n---\n\n"+text(n)))
				b.ReportAllocs()
				for b.Loop() {
					bench.parser.Section(src)
				}
			})
		}
	}
}

// BenchmarkCode parses a block of code in a language that is known, in one that isn't, and in none.
func BenchmarkCode(b *testing.B) {
	bench := newBench(b, "")
	for _, language := range []string{"go", "nosuch", ""} {
		b.Run("language="+language, func(b *testing.B) {
			src := bench.source("zh", []byte("---\ntitle: 题\n---\n\n```"+language+"\nx := 1\n```\n"))
			b.ReportAllocs()
			for b.Loop() {
				bench.parser.Section(src)
			}
		})
	}
}
