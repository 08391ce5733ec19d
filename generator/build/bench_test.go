package build_test

import (
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"duizhao/generator/annotate"
	"duizhao/generator/build"
	"duizhao/generator/check"
	"duizhao/generator/load"
	"duizhao/generator/parse"
	"duizhao/generator/render/site"
	"duizhao/generator/report"
	"duizhao/generator/urls"
)

// sizes are how many sections a language has: the report of this repository, and ten times as many, so
// that a stage whose cost isn't linear is seen.
var sizes = []int{24, 240}

// sentences are what a generated section is made of, in both languages alike.
var sentences = [][2]string{
	{"2021 年 5 月，谷歌在 I/O 大会上请出一位特别的嘉宾，台下掌声响起，而**「ChatGPT」**还要将近 18 个月才会出现。", "In May 2021 Google brought a special guest on stage at its I/O conference, to applause; **ChatGPT** was still some 18 months away."},
	{"训练算力每年增长四倍，其中大部分来自投入，参见[上一节](%s)与[术语](../glossary.md#term-1)。", "Training compute grows fourfold a year, most of it from spending; see [the section before](%s) and [a term](../glossary.md#term-1)."},
	{"作者认为，*大模型*的生意才刚刚开始：谁先让模型够到那个水平，谁就能把创新带进细分行业。[^a]", "The authors think that the business of *large models* has only begun: whoever reaches that level first takes the change into every trade.[^a]"},
	{"术语 %s 与别名 %s，连同 `code` 和 Attention Is All You Need，都在这一段里。", "The term %s and the alias %s, together with `code` and 大模型, are all in this paragraph."},
}

// generated is the content of a report of n sections a language, in chapters of eight, each section of
// some 3,000 characters, with 200 terms.
func generated(n int) fstest.MapFS {
	fsys := fstest.MapFS{}
	put := func(name, text string) { fsys[name] = &fstest.MapFile{Data: []byte(text)} }
	put("report.yaml", tiny["report.yaml"])
	var glossary strings.Builder
	for i := range 200 {
		fmt.Fprintf(&glossary, "- {id: term-%d, kind: concept, zh: 术语 %[2]s, en: term %[2]s, aliases: {zh: [别名 %[2]s], en: [alias %[2]s]}, definition: {zh: 解释一句。, en: A short definition.}, see: [term-0]}\n", i, letters(i))
	}
	put("glossary.yaml", glossary.String())
	put("figures/a.svg", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>`)
	for l, path := range []string{"zh", "en"} {
		put(path+"/index.md", page("Report", "Opening."))
		before := "../index.md"
		for i := range n {
			chapter := fmt.Sprintf("%s/%02d-chapter-%d", path, i/8+1, i/8+1)
			if i%8 == 0 {
				put(chapter+"/index.md", page("Chapter", "Opening."))
			}
			name := fmt.Sprintf("%02d-section-%d.md", i%8+1, i+1)
			put(chapter+"/"+name, generatedSection(l, i, before))
			before = fmt.Sprintf("../%02d-chapter-%d/%s", i/8+1, i/8+1, name)
		}
	}
	return fsys
}

// letters are a name of two capitals for each number below 676: figures would be compared.
func letters(i int) string { return string([]byte{'A' + byte(i/26), 'A' + byte(i%26)}) }

func generatedSection(l, i int, before string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "---\ntitle: Section %d\nsummary: A summary of one line.\ntakeaways: [one, two]\n---\n\n", i+1)
	for part := range 4 {
		fmt.Fprintf(&b, "## Heading %d {#h%d}\n\n", part, part)
		for p := range 6 {
			for _, s := range sentences {
				text := s[l]
				switch strings.Count(text, "%") {
				case 1:
					text = fmt.Sprintf(text, before)
				case 2:
					text = fmt.Sprintf(text, letters((i+p)%200), letters((i+p+part)%200))
				}
				b.WriteString(text + "\n")
			}
			b.WriteString("\n")
		}
		b.WriteString("- one\n- two\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n")
	}
	fmt.Fprintf(&b, "![A figure](../../figures/a.svg)\n\n```go\nfunc f%d() {}\n```\n\n[^a]: A note.\n", i)
	return b.String()
}

// eachSize runs a benchmark for each size.
func eachSize(b *testing.B, run func(b *testing.B, fsys fstest.MapFS)) {
	for _, n := range sizes {
		b.Run(fmt.Sprintf("sections=%d", n), func(b *testing.B) {
			fsys := generated(n)
			b.ReportAllocs()
			run(b, fsys)
		})
	}
}

// stages are the values between the stages of a report.
type stages struct {
	manuscript *report.Manuscript
	sections   []*report.Section
	report     *report.Report
}

// staged does all stages before rendering; a report with problems would measure something else.
func staged(b *testing.B, fsys fstest.MapFS) stages {
	b.Helper()
	m, problems := load.Content(fsys, "content", 0)
	p := parse.New(m.Settings.Languages, m.Glossary)
	s := stages{manuscript: m}
	for _, src := range m.Sources {
		section, more := p.Section(src)
		s.sections, problems = append(s.sections, section), append(problems, more...)
	}
	r, more := annotate.Report(m, s.sections, nil, 0)
	s.report = r
	if problems = append(append(problems, more...), check.Report(r)...); len(problems) > 0 {
		b.Fatalf("the generated report has %d problems, the first %+v", len(problems), problems[0])
	}
	return s
}

// BenchmarkLoad reads settings, glossary and sources from memory.
func BenchmarkLoad(b *testing.B) {
	eachSize(b, func(b *testing.B, fsys fstest.MapFS) {
		for b.Loop() {
			load.Content(fsys, "content", 0)
		}
	})
}

// BenchmarkParse parses all sources, one after the other.
func BenchmarkParse(b *testing.B) {
	eachSize(b, func(b *testing.B, fsys fstest.MapFS) {
		m := staged(b, fsys).manuscript
		var size int64
		for _, src := range m.Sources {
			size += int64(len(src.File.Text))
		}
		b.SetBytes(size)
		for b.Loop() {
			p := parse.New(m.Settings.Languages, m.Glossary)
			for _, src := range m.Sources {
				p.Section(src)
			}
		}
	})
}

// BenchmarkAnnotate makes a report of the sections: what an edit costs in the development server,
// beside one parse and one page.
func BenchmarkAnnotate(b *testing.B) {
	eachSize(b, func(b *testing.B, fsys fstest.MapFS) {
		s := staged(b, fsys)
		for b.Loop() {
			annotate.Report(s.manuscript, s.sections, nil, 0)
		}
	})
}

// BenchmarkCheck applies the rules across sections and languages.
func BenchmarkCheck(b *testing.B) {
	eachSize(b, func(b *testing.B, fsys fstest.MapFS) {
		s := staged(b, fsys)
		for b.Loop() {
			check.Report(s.report)
		}
	})
}

// BenchmarkTemplates loads and checks the templates, styles and scripts.
func BenchmarkTemplates(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		site.New(os.DirFS("../../templates"), "templates", 0)
	}
}

// BenchmarkRender makes the bytes of all pages, one after the other.
func BenchmarkRender(b *testing.B) {
	eachSize(b, func(b *testing.B, fsys fstest.MapFS) {
		s := staged(b, fsys)
		pages, problems := site.New(os.DirFS("../../templates"), "templates", 0)
		if len(problems) > 0 {
			b.Fatal(problems)
		}
		for b.Loop() {
			for _, f := range pages.Files(s.report, urls.Site{Base: s.report.Settings.BaseURL}) {
				if err := f.Render(io.Discard); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
}

// BenchmarkPage makes the bytes of one page, which must cost the same however long the report is.
func BenchmarkPage(b *testing.B) {
	eachSize(b, func(b *testing.B, fsys fstest.MapFS) {
		s := staged(b, fsys)
		pages, _ := site.New(os.DirFS("../../templates"), "templates", 0)
		files := pages.Files(s.report, urls.Site{Base: s.report.Settings.BaseURL})
		for _, f := range files {
			if f.Path != "zh/chapter-2/section-12/index.html" {
				continue
			}
			for b.Loop() {
				if err := f.Render(io.Discard); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
}

// BenchmarkFiles is the whole line up to the promises, as build and check run it, on all cores.
func BenchmarkFiles(b *testing.B) {
	eachSize(b, func(b *testing.B, fsys fstest.MapFS) {
		o := build.Options{Content: fsys, ContentRoot: "content", Templates: os.DirFS("../../templates"), TemplatesRoot: "templates"}
		for b.Loop() {
			if files, problems := build.Files(o); len(files) == 0 {
				b.Fatal(problems)
			}
		}
	})
}
