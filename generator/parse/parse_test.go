package parse

import (
	"fmt"
	"html/template"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"duizhao/generator/diag"
	"duizhao/generator/load"
	"duizhao/generator/report"
)

// settings are those of the report that all cases belong to.
const settings = `title: {zh: 小, en: Small}
baseURL: https://example.org/
languages: [{path: zh, tag: zh-Hans}, {path: en, tag: en}]
`

// bench parses single texts, as if they were the file 01-chapter/01-case.md of a language.
type bench struct {
	parser    *Parser
	glossary  *report.Glossary
	languages []*report.Language
}

// newBench makes a bench whose report has the glossary, in YAML.
func newBench(t testing.TB, glossary string) *bench {
	t.Helper()
	m, problems := load.Content(fstest.MapFS{
		"report.yaml":   {Data: []byte(settings)},
		"glossary.yaml": {Data: []byte(glossary)},
		"zh/index.md":   {Data: []byte("---\ntitle: 小\n---\n")},
		"en/index.md":   {Data: []byte("---\ntitle: Small\n---\n")},
	}, "content", 1)
	if len(problems) > 0 {
		t.Fatalf("the test's glossary has problems: %v", problems)
	}
	return &bench{New(m.Settings.Languages, m.Glossary), m.Glossary, m.Settings.Languages}
}

// source is a text in the language of a path.
func (b *bench) source(path string, text []byte) *report.Source {
	i := slices.IndexFunc(b.languages, func(l *report.Language) bool { return l.Path == path })
	return &report.Source{
		Path: path + "/01-chapter/01-case.md", Lang: b.languages[i], Kind: report.SectionSource, ID: "chapter/case",
		File: &diag.File{Name: "case.md", Text: text},
	}
}

// goldenSections checks the cases of an archive. Their names begin with the language. A glossary.yaml
// in the archive holds for all. Cases that aren't about front matter have none.
func goldenSections(t *testing.T, file string) {
	t.Helper()
	archive := readArchive(t, file)
	glossary := ""
	for _, f := range archive.Files {
		if f.Name == "glossary.yaml" {
			glossary = string(f.Data)
		}
	}
	b := newBench(t, glossary)
	golden(t, file, archive, func(name string, text []byte) outputs {
		path, _, _ := strings.Cut(name, "/")
		section, problems := b.parser.Section(b.source(path, text))
		if !strings.HasPrefix(string(text), "---\n") {
			problems = slices.DeleteFunc(problems, func(p diag.Problem) bool { return p.Rule == "title" })
		}
		var out strings.Builder
		if err := diag.Print(&out, diag.Text, diag.Sort(problems)); err != nil {
			t.Fatal(err)
		}
		return outputs{".html": sectionHTML(section), ".problems": out.String()}
	})
}

// sectionHTML is a section's HTML with its holes filled by what they stand for.
func sectionHTML(s *report.Section) string {
	var out strings.Builder
	for i := range s.Blocks {
		b := &s.Blocks[i]
		id := b.ID
		if id == "" {
			id = fmt.Sprintf("p%d", i+1)
		}
		fmt.Fprintln(&out, b.Markup.Fill(filler(s, id)))
	}
	for i := range s.Notes {
		n := &s.Notes[i]
		fmt.Fprintf(&out, "note %d: %s\n", n.Number, n.Markup.Fill(filler(s, "")))
	}
	return out.String()
}

func filler(s *report.Section, id string) func(report.Hole) string {
	kinds := map[report.RefKind]string{report.SectionRef: "section:", report.AssetRef: "asset:", report.BrokenRef: "broken:"}
	return func(h report.Hole) string {
		switch h.Kind {
		case report.Anchor:
			return ` id="` + id + `"`
		case report.Address:
			ref := s.Refs[h.N]
			address := kinds[ref.Kind] + ref.Target
			if ref.Fragment != "" {
				address += "#" + ref.Fragment
			}
			return template.HTMLEscapeString(address)
		case report.Size:
			return " (size)"
		case report.TableName:
			return "(table)"
		case report.BackName:
			return "(back)"
		case report.Drawing:
			return "(drawing of " + s.Blocks[h.N].Chart.ID + ")"
		case report.RefNumber:
			return "(number)"
		}
		return ""
	}
}

func TestForeign(t *testing.T)  { goldenSections(t, "foreign.txtar") }
func TestProblems(t *testing.T) { goldenSections(t, "problems.txtar") }

// What is beside the HTML: the blocks' kinds, levels, texts and places, and what is read.
func TestSection(t *testing.T) {
	text := "---\ntitle: 题\n---\n\n## 甲 {#jia}\n\n**乙** 与 `code` 有 two words。\n\n![图](../../figures/a.svg \"题注\")\n\n```go\nx := 1\n```\n\n- 丙\n  - 丁\n\n|甲|\n|-|\n\n---\n"
	b := newBench(t, "")
	s, problems := b.parser.Section(b.source("zh", []byte(text)))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	type block struct {
		Kind  report.BlockKind
		Level int
		ID    string
		Text  string
		Line  int
	}
	var got []block
	for _, b := range s.Blocks {
		got = append(got, block{b.Kind, b.Level, b.ID, b.Text, s.Source.File.Pos(b.Offset).Line})
	}
	want := []block{
		{report.Heading, 2, "jia", "甲", 5},
		{report.Paragraph, 0, "", "乙 与 code 有 two words。", 7},
		{report.Figure, 0, "", "", 9},
		{report.Code, 0, "", "x := 1", 11},
		{report.List, 0, "", "丙 丁", 15},
		{report.Table, 0, "", "甲", 18},
		{report.ThematicBreak, 0, "", "", 21},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
	if c := s.Count; c.Han != 7 || c.Words != 2 || c.Figures != 1 {
		t.Errorf("count %+v, want 7 characters, 2 words and a figure: code isn't read", c)
	}
	if !s.HasCode {
		t.Error("coloured code isn't noted")
	}
}

// A parser is shared by all workers.
func TestSectionConcurrently(t *testing.T) {
	b := newBench(t, "- {id: model, zh: 模型, en: model, definition: {zh: 甲, en: a}}\n")
	text := []byte("---\ntitle: 题\n---\n\n模型[^1] `x`\n\n```go\nx := 1\n```\n\n[^1]: 注\n")
	first, _ := b.parser.Section(b.source("zh", text))
	want := sectionHTML(first)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				s, problems := b.parser.Section(b.source("zh", text))
				if got := sectionHTML(s); got != want || len(problems) > 0 {
					t.Errorf("another worker makes %s, %v, want %s", got, problems, want)
				}
			}
		})
	}
	wg.Wait()
}
