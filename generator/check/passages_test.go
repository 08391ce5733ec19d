package check_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What stands beside the blocks is compared as they are: front matter, footnotes, figures' words.
func TestPassages(t *testing.T) {
	front := func(title, more, text string) string {
		return "---\ntitle: " + title + "\n" + more + "---\n\n" + text + "\n"
	}
	tests := []struct {
		name   string
		zh, en string // of the whole file
		want   []string
	}{
		{"all alike", front("一", "summary: 约 3000 万元。\ntakeaways: [三成, 五倍]\n", "甲。[^a]\n\n[^a]: 有三百页。"),
			front("One", "summary: About 30 million yuan.\ntakeaways: [\"30%\", five times]\n", "A.[^a]\n\n[^a]: It has 300 pages."), nil},
		{"a title", front("300 页", "", "甲。"), front("400 pages", "", "A."), []string{
			"zh/01-a/01-one.md:2:8: warning [numbers]: not as in en/01-a/01-one.md:2:8"}},
		{"a summary", front("一", "summary: 有三百页。\n", "甲。"), front("One", "summary: It is long.\n", "A."), []string{
			"zh/01-a/01-one.md:3:11: warning [numbers]: none in en/01-a/01-one.md:3"}},
		{"a summary in one language alone", front("一", "", "甲。"), front("One", "summary: A.\n", "A."), []string{
			"en/01-a/01-one.md:3:10: warning [pair]: there is no summary in zh/01-a/01-one.md"}},
		{"takeaways, each by its place", front("一", "takeaways:\n- 三成\n- 五倍\n", "甲。"), front("One", "takeaways:\n- three-tenths\n- six times\n", "A."), []string{
			"zh/01-a/01-one.md:5:3: warning [numbers]: not as in en/01-a/01-one.md:5:3"}},
		{"takeaways, more of them", front("一", "takeaways:\n- 三成\n- 五倍\n", "甲。"), front("One", "takeaways:\n- half\n", "A."), []string{
			"zh/01-a/01-one.md:4:3: warning [pair]: 2 takeaways here, but 1 in en/01-a/01-one.md"}},

		{"footnotes by their labels", front("一", "", "甲，[^a]乙。[^b]\n\n[^a]: 有三百页。\n\n[^b]: 有四百页。"), front("One", "", "A[^a] and B.[^b]\n\n[^b]: It has 400 pages.\n\n[^a]: It has 500 pages."), []string{
			"zh/01-a/01-one.md:7:8: warning [numbers]: not as in en/01-a/01-one.md:9:14"}},
		{"footnotes by their order", front("一", "", "甲，[^a]乙。[^b]\n\n[^a]: 有三百页。\n\n[^b]: 有四百页。"), front("One", "", "A[^1] and B.[^2]\n\n[^1]: It has 300 pages.\n\n[^2]: It has 500 pages."), []string{
			"zh/01-a/01-one.md:9:8: warning [numbers]: not as in en/01-a/01-one.md:9:14"}},
		{"a footnote in one language alone", front("一", "", "甲，[^a]乙。[^b]\n\n[^a]: 有三百页。\n\n[^b]: 有四百页。"), front("One", "", "A and B.[^b]\n\n[^b]: It has 400 pages."), []string{
			`zh/01-a/01-one.md:7:1: warning [pair]: the footnote "a" is missing in en/01-a/01-one.md`}},
		{"a footnote, silenced where it is referred to", front("一", "", "<!-- check: ignore numbers: 有意如此 -->\n\n甲。[^a]\n\n[^a]: 有三百页。"), front("One", "", "A.[^a]\n\n[^a]: It is long."), nil},
		{"a footnote that is referred to elsewhere", front("一", "", "甲。[^a]\n\n乙。\n\n[^a]: 丙。"), front("One", "", "A.\n\nB.[^a]\n\n[^a]: C."), []string{
			`en/01-a/01-one.md:7:3: warning [pair]: the footnote "a" is referred to here, but not in zh/01-a/01-one.md:7`,
			`zh/01-a/01-one.md:5:3: warning [pair]: the footnote "a" is referred to here, but not in en/01-a/01-one.md:5`}},
		{"footnotes in another order", front("一", "", "甲，[^a]乙。[^b]\n\n[^a]: 丙。\n\n[^b]: 丁。"), front("One", "", "A[^b] and B.[^a]\n\n[^a]: C.\n\n[^b]: D."), []string{
			"en/01-a/01-one.md:5:2: warning [pair]: the footnotes stand in another order in zh/01-a/01-one.md:5"}},

		{"a title may do without a term", front("模型", "", "甲。"), front("One", "", "A."), nil},
		{"but not with another one", front("模型", "", "甲。"), front("A chip", "", "A."), []string{
			`en/01-a/01-one.md:2:10: warning [terms]: "chip" is here, but no form of it in zh/01-a/01-one.md:2`,
			`zh/01-a/01-one.md:2:8: warning [terms]: "模型" is here, but no form of it in en/01-a/01-one.md:2`}},
		{"a term that the section has nowhere", front("一", "", "甲。[^a]\n\n[^a]: 新的模型。"), front("One", "", "A.[^a]\n\n[^a]: It is new."), []string{
			`zh/01-a/01-one.md:7:9: warning [terms]: "模型" is here, but no form of it in en/01-a/01-one.md:7`}},
		{"a term that the blocks have, for which a pronoun may stand", front("一", "summary: 新的模型。\n", "模型。"), front("One", "summary: It is new.\n", "A model."), nil},
		{"a term in another's place", front("一", "summary: 新的模型。\n", "模型，芯片。"), front("One", "summary: A new chip.\n", "A model, a chip."), []string{
			`en/01-a/01-one.md:3:16: warning [terms]: "chip" is here, but no form of it in zh/01-a/01-one.md:3`,
			`zh/01-a/01-one.md:3:12: warning [terms]: "模型" is here, but no form of it in en/01-a/01-one.md:3`}},
		{"a term that the section leaves out", front("一", "glossary: {skip: [model]}\nsummary: 模型。\n", "甲。"), front("One", "summary: It is new.\n", "A."), nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f := files{"glossary.yaml": glossary, "zh/01-a/01-one.md": test.zh, "en/01-a/01-one.md": test.en}
			if diff := cmp.Diff(test.want, brief(checked(t, f))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// The words of figures are compared, those that aren't the text of their blocks too.
func TestFigureWords(t *testing.T) {
	chart := func(title, names string) string {
		return "```chart\ndata: a.csv\ntype: grouped bar\nvalues: [x, y]\nnames: " + names + "\ntitle: " + title + "\n```"
	}
	f := one(chart("增长三成", "[2021 年, 2022 年]"), chart("It grew by 40%", "[\"in 2021\", \"in 2023\"]"))
	f["data/a.csv"] = "label_zh,label_en,x,y\n甲,A,1,2\n"
	want := []string{
		"zh/01-a/01-one.md:9:17: warning [numbers]: not as in en/01-a/01-one.md:9:24",
		"zh/01-a/01-one.md:10:10: warning [numbers]: not as in en/01-a/01-one.md:10:19",
	}
	if diff := cmp.Diff(want, brief(checked(t, f))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// So are the texts of the settings and the glossary.
func TestMatters(t *testing.T) {
	f := files{
		"report.yaml":   strings.Replace(tiny["report.yaml"], "title: {zh: 小, en: Small}", "title: {zh: 一百家, en: Two hundred}", 1),
		"glossary.yaml": strings.Replace(glossary, "definition: {zh: 甲。, en: A.}", "definition: {zh: 有 1750 亿个。, en: It has 175 million.}\n  note: {zh: 始于 2021 年的芯片。, en: A model of 2022.}", 1),
	}
	want := []string{
		"glossary.yaml:7:22: warning [numbers]: not as in glossary.yaml:7:43: the Chinese figure is 1,000 times the English one",
		"glossary.yaml:8:17: warning [numbers]: not as in glossary.yaml:8:44",
		`glossary.yaml:8:24: warning [terms]: "芯片" is here, but no form of it in glossary.yaml:8`,
		`glossary.yaml:8:35: warning [terms]: "model" is here, but no form of it in glossary.yaml:8`,
		"report.yaml:1:13: warning [numbers]: not as in report.yaml:1:22",
	}
	if diff := cmp.Diff(want, brief(checked(t, f))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
