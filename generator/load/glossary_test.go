package load_test

import (
	"testing"

	"duizhao/generator/diag"
	"duizhao/generator/report"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestGlossary(t *testing.T) {
	g := loaded(t, with(files{"glossary.yaml": `
- id: hbm
  kind: technique
  zh: 高带宽内存
  en: high-bandwidth memory
  abbr: HBM
  aliases: {zh: [高频宽记忆体], en: [stacked memory]}
  sort: {zh: gao dai}
  definition:
    zh: 一种内存。
    en: A kind of memory.
  note: {en: Dear.}
  see: [gpu]
  sources: ["JEDEC: JESD238"]
  avoid: {zh: [高宽带内存]}
  not: {en: [high-bandwidth memory lane]}
- id: gpu
  zh: 图形处理器
  en: GPU
  definition: {zh: 芯片。, en: A chip.}
`})).Glossary
	want := []*report.Term{
		{
			ID: "hbm", Kind: "technique", Name: report.Localized{"zh": "高带宽内存", "en": "high-bandwidth memory"}, Abbr: "HBM",
			Aliases:    map[string][]string{"zh": {"高频宽记忆体"}, "en": {"stacked memory"}},
			Sort:       report.Localized{"zh": "gao dai"},
			Definition: report.Localized{"zh": "一种内存。", "en": "A kind of memory."},
			Note:       report.Localized{"en": "Dear."}, See: []string{"gpu"}, Sources: []string{"JEDEC: JESD238"},
			Avoid: map[string][]string{"zh": {"高宽带内存"}}, Not: map[string][]string{"en": {"high-bandwidth memory lane"}},
			Pos: diag.Pos{File: "content/glossary.yaml", Line: 2, Col: 7},
		},
		{
			ID: "gpu", Name: report.Localized{"zh": "图形处理器", "en": "GPU"},
			Definition: report.Localized{"zh": "芯片。", "en": "A chip."},
			Pos:        diag.Pos{File: "content/glossary.yaml", Line: 17, Col: 7},
		},
	}
	if diff := cmp.Diff(want, g.Terms, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if none := loaded(t, tiny).Glossary; len(none.Terms) != 0 {
		t.Errorf("a report without a glossary has %d terms", len(none.Terms))
	}
}

// What an entry says of its own forms, and of others.
func TestGlossaryForms(t *testing.T) {
	wantProblems(t, with(files{"glossary.yaml": `
- id: hbm
  zh: 高带宽内存
  en: HBM
  aliases: {zh: [甲、乙]}
  avoid: {en: [HBM, Hbm]}
  see: [hbm, gpu, gpu]
  definition: {zh: 一种内存。, en: A kind of memory.}
` + gpu}), `
content/glossary.yaml:5:18: warning [glossary]: "甲、乙" is taken for one form
    5 |   aliases: {zh: [甲、乙]}
      |                  ^^^^^^
   hint: part several with commas of half width: [a, b]
content/glossary.yaml:6:16: error [glossary]: "HBM" is a form of this term, and to be avoided
    6 |   avoid: {en: [HBM, Hbm]}
      |                ^^^
   hint: take it out of avoid
content/glossary.yaml:7:9: warning [glossary]: an entry leads to itself
    7 |   see: [hbm, gpu, gpu]
      |         ^^^
   hint: take it out of see
content/glossary.yaml:7:19: warning [glossary]: "gpu" is there twice
    7 |   see: [hbm, gpu, gpu]
      |                   ^^^
   hint: keep one of them
`)
}

const gpu = "- {id: gpu, kind: product, zh: 图形处理器, en: GPU, definition: {zh: 芯片。, en: A chip.}}\n"

// entry is a whole entry, with more lines behind it.
func entry(id, more string) string {
	return "- id: " + id + "\n  zh: 乙\n  en: B\n  definition: {zh: 乙, en: b}\n" + more
}

func TestGlossaryProblems(t *testing.T) {
	tests := []struct{ name, yaml, want string }{
		{"id twice", gpu + entry("gpu", ""), `
content/glossary.yaml:2:7: error [glossary]: the id "gpu" is there twice, first in line 1
    2 | - id: gpu
      |       ^^^
`},
		{"no id", "- zh: 乙\n  en: B\n  definition: {zh: 乙, en: b}\n", `
content/glossary.yaml:1:7: error [glossary]: this entry has no id
    1 | - zh: 乙
      |       ^^
   hint: id: a-short-name
`},
		{"bad id", entry("高带宽", ""), `
content/glossary.yaml:1:7: error [glossary]: "高带宽" can't be an id
    1 | - id: 高带宽
      |       ^^^^^^
   hint: use small letters, digits and hyphens
`},
		{"unknown kind", entry("b", "  kind: tecnique\n"), `
content/glossary.yaml:5:9: error [glossary]: unknown kind "tecnique"
    5 |   kind: tecnique
      |         ^^^^^^^^
   hint: did you mean "technique"?
`},
		{"kind like no other", entry("b", "  kind: animal\n"), `
content/glossary.yaml:5:9: error [glossary]: unknown kind "animal"
    5 |   kind: animal
      |         ^^^^^^
   hint: one of concept, technique, business, company, product, person
`},
		{"nothing in a language", "- id: b\n  zh: 乙\n  definition: {en: b}\n", `
content/glossary.yaml:1:7: error [glossary]: "b" has no definition in "zh"
    1 | - id: b
      |       ^
   hint: definition: {zh: …}
content/glossary.yaml:1:7: error [glossary]: "b" has no name in "en"
    1 | - id: b
      |       ^
   hint: en: …
`},
		{"see what isn't there", gpu + entry("b", "  see: [gpus, zebra]\n"), `
content/glossary.yaml:6:9: error [glossary]: no term "gpus"
    6 |   see: [gpus, zebra]
      |         ^^^^
   hint: did you mean "gpu"?
content/glossary.yaml:6:15: error [glossary]: no term "zebra"
    6 |   see: [gpus, zebra]
      |               ^^^^^
   hint: the ids are those of glossary.yaml
`},
		{"one form of two terms", gpu + entry("card", "  aliases: {en: [GPU]}\n"), `
content/glossary.yaml:2:7: warning [glossary]: "GPU" stands for both "gpu" and "card"; it will be taken for the first
    2 | - id: card
      |       ^^^^
   hint: give it to one of them
`},
		{"unknown language, unknown key", entry("b", "  fr: b\n  not: {de: [b]}\n  definiton: {zh: 乙}\n"), `
content/glossary.yaml:5:3: error [yaml]: unknown key "fr"
    5 |   fr: b
      |   ^^
   hint: known here: id, kind, zh, en, abbr, aliases, sort, definition, note, see, sources, avoid, not
content/glossary.yaml:6:9: error [yaml]: unknown key "de"
    6 |   not: {de: [b]}
      |         ^^
   hint: known here: zh, en
content/glossary.yaml:7:3: error [yaml]: unknown key "definiton"
    7 |   definiton: {zh: 乙}
      |   ^^^^^^^^^
   hint: did you mean "definition"?
`},
		{"entries that are none", gpu + "-\n- x\n", `
content/glossary.yaml:2:2: error [yaml]: this item is empty
    2 | -
      |  ^
   hint: write it behind the "- ", or delete the line
content/glossary.yaml:3:3: error [yaml]: each item takes keys and values
    3 | - x
      |   ^
   hint: write "key: value", each on its line
`},
		{"Markdown", "- id: b\n  zh: 乙\n  en: B\n  definition: {zh: 见 **乙**, en: b}\n  note: {en: \"see `b`\"}\n", `
content/glossary.yaml:4:22: warning [plain-text]: this text takes no Markdown, and shows the marks as they are
    4 |   definition: {zh: 见 **乙**, en: b}
      |                       ^^^^^^
   hint: delete them, and keep the words
content/glossary.yaml:5:19: warning [plain-text]: this text takes no Markdown, and shows the marks as they are
    5 |   note: {en: "see ` + "`b`" + `"}
      |                   ^^^
   hint: delete them, and keep the words
`},
		{"a blank for a name", "- id: b\n  zh: \" \"\n  en: B\n  definition: {zh: 乙, en: b}\n", `
content/glossary.yaml:1:7: error [glossary]: "b" has no name in "zh"
    1 | - id: b
      |       ^
   hint: zh: …
`},
		{"no list", "id: b\n", `
content/glossary.yaml:1:1: error [yaml]: the file takes a list
    1 | id: b
      | ^^
   hint: begin each item with "- "
`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			wantProblems(t, with(files{"glossary.yaml": test.yaml}), test.want)
		})
	}
}

// The same form twice in one entry says nothing new.
func TestGlossaryFormTwice(t *testing.T) {
	loaded(t, with(files{"glossary.yaml": "- {id: gpu, zh: GPU, en: GPU, abbr: GPU, aliases: {zh: [GPU, GPU]}, definition: {zh: 甲, en: a}}\n"}))
}
