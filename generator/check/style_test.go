package check_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const names = `- {id: openai, kind: company, zh: OpenAI, en: OpenAI, definition: {zh: 甲。, en: A.}}
- {id: github, kind: product, zh: GitHub, en: GitHub, avoid: {zh: [吉特], en: [Githab]}, definition: {zh: 甲。, en: A.}}
- {id: gpt-4, kind: product, zh: GPT-4, en: GPT-4, definition: {zh: 甲。, en: A.}}
- {id: scale, kind: company, zh: Scale AI, en: Scale AI, definition: {zh: 甲。, en: A.}}
- {id: face, kind: company, zh: Hugging Face, en: Hugging Face, definition: {zh: 甲。, en: A.}}
- {id: apple, kind: company, zh: 苹果, en: Apple, definition: {zh: 甲。, en: A.}}
- {id: api, kind: concept, zh: 接口, en: interface, abbr: API, definition: {zh: 甲。, en: A.}}
- {id: token, kind: concept, zh: 词元, en: token, aliases: {zh: [Token]}, definition: {zh: 甲。, en: A.}}
- {id: 5g, kind: concept, zh: 5G网络, en: 5G network, definition: {zh: 甲。, en: A.}}
`

var finding = regexp.MustCompile(`^content/(zh|en)/01-a/01-one\.md:(\d+:\d+): (\w+) \[([a-z-]+)\]: `)

// found lists language, place and rule of the problems that the rules of style find in a section; what
// the languages don't have in common is another test's business.
func found(t *testing.T, zh, en string) []string {
	t.Helper()
	f := files{
		"glossary.yaml": names, "figures/a.svg": "<svg/>",
		"zh/01-a/01-one.md": page("一", zh), "en/01-a/01-one.md": page("One", en),
		"report.yaml": tiny["report.yaml"] + "rules: {pair: off, terms: off, numbers: off, length: off}\n",
	}
	var out []string
	for line := range strings.Lines(checked(t, f)) {
		if m := finding.FindStringSubmatch(line); m != nil {
			out = append(out, fmt.Sprintf("%s %s %s", m[1], m[2], m[4]))
		}
	}
	return out
}

// The rules of style, one by one: what they find, where, and what they leave alone.
func TestStyle(t *testing.T) {
	tests := []struct {
		name, zh, en string
		want         []string
	}{
		{"width beside Han", "甲,乙:丙;丁?戊!己(庚)。", "", []string{
			"zh 5:2 punctuation", "zh 5:4 punctuation", "zh 5:6 punctuation", "zh 5:8 punctuation", "zh 5:10 punctuation", "zh 5:12 punctuation", "zh 5:14 punctuation"}},
		{"a full stop, an ellipsis", "甲.\n\n乙...丙…丁。", "", []string{"zh 5:2 punctuation", "zh 7:2 punctuation", "zh 7:6 punctuation"}},
		{"behind Latin, before Han", "用 AI, 好。", "", []string{"zh 5:5 punctuation"}},
		{"of Latin within Chinese", "在 10:30 用 f(x) 和 AT&T, Inc. 的 node.js（Mr. X, Y）。", "", nil},
		{"in code and addresses", "看 `甲,乙` 和 https://example.org/a,b 和 <https://example.org/甲:b>。\n\n```\n甲,乙\n```", "", nil},
		{"escapes and entities", `甲\,乙&#58;丙。`, "", []string{"zh 5:3 punctuation", "zh 5:5 punctuation"}},
		{"behind markup", "**甲**,[乙](02-two.md)!", "", []string{"zh 5:6 punctuation", "zh 5:21 punctuation"}},
		{"of full width among Latin", "", "A model，and （so） on 「中文，好」.", []string{"en 5:8 punctuation", "en 5:13 punctuation", "en 5:16 punctuation"}},
		{"brackets of full width", "", "（both) 5％（good）. So （中文）, 「（a）」, ）, （a（b）c）", []string{
			"en 5:1 punctuation", "en 5:9 punctuation", "en 5:10 punctuation", "en 5:15 punctuation", "en 5:37 punctuation", "en 5:39 punctuation", "en 5:41 punctuation", "en 5:43 punctuation"}},
		{"doubled", "甲，，乙。。丙？！丁……——戊。，", "A,, b.. C... d?!", []string{"en 5:2 punctuation", "en 5:6 punctuation", "zh 5:2 punctuation", "zh 5:5 punctuation", "zh 5:16 punctuation"}},
		{"mixed quotation marks", "「甲」「乙」“丙”\"丁\"，他说 \"an apple\" is.", "\"A\" \"b\" “c” 5\" d", []string{
			"en 5:9 punctuation", "en 5:11 punctuation", "zh 5:7 punctuation", "zh 5:9 punctuation", "zh 5:10 punctuation", "zh 5:12 punctuation", "zh 5:17 punctuation"}},
		{"single quotation marks", "「甲」，‘乙’，AI’s 好。", "It’s ‘so’.", []string{"zh 5:5 punctuation", "zh 5:7 punctuation"}},
		{"single ones within curly ones", "“甲”，“乙‘丙’”。", "", nil},
		{"quotations within quotations", "「甲『乙』」好，「甲「乙」」，『丙』。", "", []string{"zh 5:11 punctuation", "zh 5:16 punctuation"}},
		{"balance", "「甲。\n\n乙」。\n\n（甲「乙）」。", "", []string{
			"zh 5:1 punctuation", "zh 7:2 punctuation", "zh 9:1 punctuation", "zh 9:5 punctuation"}},
		{"balance around markup", "「**甲** `」` [乙](02-two.md)」。", "", nil},

		{"colons of names", "用 :car: 表示，用:smile_2:好，`x` std:: 里。", "", nil},
		{"an address", `用 \[甲\](乙.md) 好。`, "", nil},
		{"numbering", "主要有：1）价格；2）续航。\n\na）甲，十二）乙（丙）。\n\n一共 3）丁，乙）戊。", "", []string{"zh 9:5 punctuation", "zh 9:9 punctuation"}},
		{"inches and feet", "「屏」15\" 大，5'10\" 高，\"15\" 寸。", "", []string{"zh 5:18 punctuation", "zh 5:21 punctuation"}},
		{"two hyphens", "电池--汽车，甲 -- 乙，用 --flag 甲，a--b，甲---乙。", "", []string{"zh 5:3 punctuation", "zh 5:10 punctuation"}},
		{"commas in numbers", "1，000 辆，12，345，678 个，100，000 元；100，200，300，2019，2020 年。", "", []string{
			"zh 5:1 punctuation", "zh 5:9 punctuation", "zh 5:22 punctuation"}},
		{"full-width figures", "５辆，１２．３％，5％，好！！吗？？", "５ cars, 5％.", []string{
			"en 5:1 punctuation", "en 5:10 punctuation", "zh 5:1 punctuation", "zh 5:4 punctuation", "zh 5:11 punctuation"}},

		{"blanks between Han and Latin", "用AI做3件事，好AI。", "", []string{"zh 5:1 spacing", "zh 5:3 spacing", "zh 5:4 spacing", "zh 5:5 spacing", "zh 5:9 spacing"}},
		{"as the house has them", "用 AI 做 3 件事，AI 好（AI）。38% 的 C++ 和第\n3 个\nAI。", "", nil},
		{"as the glossary has them", "用 5G网络，用5G网络，用 4G网络。", "", []string{"zh 5:8 spacing", "zh 5:17 spacing"}},
		{"around markup", "用**AI**做[AI](02-two.md)的`AI`好。", "", []string{"zh 5:1 spacing", "zh 5:5 spacing", "zh 5:8 spacing", "zh 5:11 spacing"}},
		{"a footnote's mark stands between", "用 AI[^n]做。\n\n[^n]: 注AI。", "", []string{"zh 7:7 spacing"}},
		{"too many", "用  AI， 好 。", "", []string{"zh 5:2 spacing", "zh 5:7 spacing", "zh 5:9 spacing"}},
		{"before commas", "", "A , b ! And :) so .NET is ? Or : no . At 3 : 1 ...", []string{"en 5:2 spacing", "en 5:6 spacing", "en 5:26 spacing", "en 5:31 spacing", "en 5:36 spacing"}},

		{"names", "Open AI、openai、Openai、Github、Gpt4、HuggingFace、scale AI、OpenAI、吉特。", "", []string{
			"zh 5:1 names", "zh 5:9 names", "zh 5:16 names", "zh 5:23 names", "zh 5:30 names", "zh 5:35 names", "zh 5:47 names", "zh 5:63 avoid"}},
		{"names beside their English ones", "词元（token），Token，TOKEN。", "", []string{"zh 5:17 names"}},
		{"names among English words", "", "Open AI and openai, HUGGING Face, Huggingface, but to scale AI with open AI and an apple of APPLE; api.openai.com, @openai, openai/gym, OpenAI's.", []string{
			"en 5:1 names", "en 5:13 names", "en 5:21 names", "en 5:35 names", "en 5:93 names"}},
		{"names in titles and notes", "甲[^n]。\n\n[^n]: 用 Github。", "`Github` and A[^n].\n\n[^n]: Github.", []string{"en 7:7 names", "zh 7:9 names"}},

		{"what links say", "见[这里](02-two.md)、[点击这里](02-two.md)、[关于本报告](02-two.md)。", "See [here](02-two.md), [Read more…](02-two.md), [it](02-two.md).", []string{
			"en 5:6 link-text", "en 5:25 link-text", "zh 5:3 link-text", "zh 5:19 link-text"}},
		{"what images say", "![图表](../../figures/a.svg)\n\n![收入上升](../../figures/a.svg)", "![a.svg](../../figures/a.svg)\n\n![Revenue rises](../../figures/a.svg)", []string{
			"en 5:3 alt", "zh 5:3 alt"}},
		{"long sentences", strings.Repeat("甲乙丙丁，", 31) + "戊。" + strings.Repeat("短。", 100), "It is " + strings.Repeat("so ", 60) + "long. " + strings.Repeat("Short, by Mr. X. ", 40), []string{
			"en 5:1 sentence", "zh 5:1 sentence"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			zh, en := test.zh, test.en
			if zh == "" {
				zh = "甲。"
			}
			if en == "" {
				en = "A."
			}
			if diff := cmp.Diff(test.want, found(t, zh, en)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
