package check_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"duizhao/generator/bitext"

	"github.com/google/go-cmp/cmp"
)

const glossary = `- id: model
  zh: 模型
  en: model
  aliases: {en: [base model]}
  abbr: LM
  avoid: {zh: [模形], en: [modell]}
  definition: {zh: 甲。, en: A.}
- id: chip
  zh: 芯片
  en: chip
  definition: {zh: 乙。, en: B.}
`

// one is the two sides of a section, and the glossary.
func one(zh, en string) files {
	return files{"glossary.yaml": glossary, "zh/01-a/01-one.md": page("一", zh), "en/01-a/01-one.md": page("One", en)}
}

// What figures are called is another package's business.
var (
	otherFigure = regexp.MustCompile(`\[numbers\]: .+ here, but .+ in (\S+:\d+)`)
	noFigure    = regexp.MustCompile(`\[numbers\]: .+ here, but no such figure in (\S+)$`)
)

// brief is the problems' first lines, without the folder and the hints.
func brief(problems string) []string {
	var out []string
	for line := range strings.Lines(problems) {
		if rest, ok := strings.CutPrefix(line, "content/"); ok {
			rest = noFigure.ReplaceAllString(strings.TrimSpace(strings.ReplaceAll(rest, "content/", "")), "[numbers]: none in $1")
			out = append(out, otherFigure.ReplaceAllString(rest, "[numbers]: not as in $1"))
		}
	}
	return out
}

func TestPairRules(t *testing.T) {
	tests := []struct {
		name   string
		zh, en string
		want   []string
	}{
		{"figures agree", "约 3000 万元，三成。", "About 30 million yuan, 30%.", nil},
		{"a factor of ten", "甲。\n\n用户有 15 亿。", "A.\n\nIt has 150 million users.", []string{
			"zh/01-a/01-one.md:7:5: warning [numbers]: not as in en/01-a/01-one.md:7:8: the Chinese figure is 10 times the English one"}},
		{"a figure on one side only", "有三百页。", "It is long.", []string{
			"zh/01-a/01-one.md:5:2: warning [numbers]: none in en/01-a/01-one.md:5"}},
		{"and on the other", "很长。", "It has 300 pages.", []string{
			"en/01-a/01-one.md:5:8: warning [numbers]: none in zh/01-a/01-one.md:5"}},
		{"figures behind markup", "有**这** [三百](../01-a/02-two.md)页。", "It has *these* [400](02-two.md) pages.", []string{
			"zh/01-a/01-one.md:5:9: warning [numbers]: not as in en/01-a/01-one.md:5:17"}},
		{"figures in code are none", "```\n300\n```", "```\n400\n```", nil},
		{"figures in unpaired blocks are none", "甲。\n\n## 乙 {#b}\n\n有三百页。", "A.\n\n## B {#b}", []string{
			"en/01-a/01-one.md:7:10: warning [pair]: the languages part here: nothing, but paragraph in zh/01-a/01-one.md:9"}},

		{"terms agree, by any form", "模型。\n\n芯片。", "An LM.\n\nChips.", nil},
		{"a term on one side only", "甲的模型。", "A thing.", []string{
			`zh/01-a/01-one.md:5:3: warning [terms]: "模型" is here, but no form of it in en/01-a/01-one.md:5`}},
		{"and on the other", "甲。", "A new base model.", []string{
			`en/01-a/01-one.md:5:7: warning [terms]: "base model" is here, but no form of it in zh/01-a/01-one.md:5`}},
		{"pronouns may stand at later uses", "模型。\n\n又是模型。", "A model.\n\nIt again.", nil},
		{"terms of unpaired blocks aren't asked about", "甲。\n\n## 乙 {#b}\n\n模型。", "A.\n\n## B {#b}", []string{
			"en/01-a/01-one.md:7:10: warning [pair]: the languages part here: nothing, but paragraph in zh/01-a/01-one.md:9"}},

		{"forms to avoid, wherever they stand", "模形与模型。\n\n模形。", "A modell and a model.\n\nIt.", []string{
			`en/01-a/01-one.md:5:3: warning [avoid]: "modell" is not how this report writes it`,
			`zh/01-a/01-one.md:5:1: warning [avoid]: "模形" is not how this report writes it`,
			`zh/01-a/01-one.md:7:1: warning [avoid]: "模形" is not how this report writes it`}},
		{"but in code", "`甲`\n\n```\n模形\n```", "`A`\n\n```\nmodell\n```", nil},

		{"the first divergence only", "甲。\n\n## 乙 {#b}\n\n丙。\n\n## 丁 {#d}\n\n戊。", "A.\n\n## B {#b}\n\n## D {#d}", []string{
			"en/01-a/01-one.md:9:1: warning [pair]: the languages part here: nothing, but paragraph in zh/01-a/01-one.md:9"}},
		{"missing in the first language", "## 乙 {#b}", "A.\n\n## B {#b}", []string{
			"en/01-a/01-one.md:5:1: warning [pair]: the languages part here: paragraph, but nothing in zh/01-a/01-one.md:5"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, brief(checked(t, one(test.zh, test.en)))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// A comment with a reason silences one rule at the block behind it, in whichever language it stands.
func TestIgnore(t *testing.T) {
	ignore := func(rule string) string { return "<!-- check: ignore " + rule + ": 有意如此 -->\n\n" }
	numbers := "zh/01-a/01-one.md:%d:2: warning [numbers]: none in en/01-a/01-one.md:5"
	unused := "%s/01-a/01-one.md:%d:1: warning [ignore]: the rule %q has nothing to say of this block"
	tests := []struct {
		name   string
		zh, en string
		want   []string
	}{
		{"at the block", ignore("numbers") + "有三百页。", "It is long.", nil},
		{"at its twin", "有三百页。", ignore("numbers") + "It is long.", nil},
		{"without a blank line between", strings.TrimSpace(ignore("numbers")) + "\n有三百页。", "It is long.", nil},
		{"several rules", ignore("numbers") + ignore("terms") + "模型有三百页。", "It is long.", nil},
		{"another rule", ignore("terms") + "有三百页。", "It is long.", []string{fmt.Sprintf(unused, "zh", 5, "terms"), fmt.Sprintf(numbers, 7)}},
		{"another block", "有三百页。\n\n" + ignore("numbers") + "乙。", "It is long.\n\nB.", []string{fmt.Sprintf(numbers, 5), fmt.Sprintf(unused, "zh", 7, "numbers")}},
		{"nothing to silence", "甲。", ignore("numbers") + "A.", []string{fmt.Sprintf(unused, "en", 5, "numbers")}},
		{"twice where once is enough", ignore("numbers") + ignore("numbers") + "有三百页。", "It is long.", []string{fmt.Sprintf(unused, "zh", 7, "numbers")}},
		{"an unknown rule", ignore("numbrs") + "有三百页。", "It is long.", []string{`zh/01-a/01-one.md:5:1: warning [ignore]: no rule "numbrs"`, fmt.Sprintf(numbers, 7)}},
		{"forms to avoid", ignore("avoid") + "模形。", "A.", nil},
		{"forms to avoid, at the twin", "模形。", ignore("avoid") + "A.", []string{
			fmt.Sprintf(unused, "en", 5, "avoid"), `zh/01-a/01-one.md:5:1: warning [avoid]: "模形" is not how this report writes it`}},
		{"a length, where the twin is as long as it should be", "甲。", ignore("length") + "A.", []string{fmt.Sprintf(unused, "en", 5, "length")}},
		{"outside pages, where there are links to some", ignore("external") + "[甲文](https://example.org/a)。", "[A text](https://example.org/a).", nil},
		{"outside pages, where there are none", "[甲文](https://example.org/a)。\n\n" + ignore("external") + "乙。", "[A text](https://example.org/a).\n\nB.", []string{fmt.Sprintf(unused, "zh", 7, "external")}},
		{"a divergence", "甲。\n\n## 乙 {#b}\n\n" + ignore("pair") + "丙。", "A.\n\n## B {#b}", nil},
		{"a divergence, and the next one", "甲。\n\n## 乙 {#b}\n\n" + ignore("pair") + "丙。\n\n## 丁 {#d}\n\n戊。", "A.\n\n## B {#b}\n\n## D {#d}", []string{
			"en/01-a/01-one.md:9:10: warning [pair]: the languages part here: nothing, but paragraph in zh/01-a/01-one.md:15"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, brief(checked(t, one(test.zh, test.en)))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Each rule can be made an error, a warning, or be turned off; an ignore of one that is off isn't
// called useless.
func TestLevels(t *testing.T) {
	f := one("<!-- check: ignore terms: 无 -->\n\n模形有三百页。\n\n- 乙", "It is long.")
	f["zh/about.md"] = page("关于", "说明。")
	f["bitext.lock"] = fmt.Sprintf("a/one %s %s\n", bitext.DigestOf("别的。"), bitext.DigestOf("It is long."))
	f["en/01-a/02-two.md"] = page("Two", "A model.")
	for _, rule := range []string{"twin", "pair", "stale", "numbers", "terms", "avoid", "ignore"} {
		for _, level := range []string{"", "warning", "error", "off"} {
			settings := tiny["report.yaml"]
			if level != "" {
				settings += "rules: {" + rule + ": " + level + "}\n"
			}
			f["report.yaml"] = settings
			got := checked(t, f)
			for _, other := range []string{"twin", "pair", "stale", "numbers", "terms", "avoid", "ignore"} {
				want := "warning"
				if other == rule && level != "" {
					want = level
				}
				for _, word := range []string{"warning", "error"} {
					ignored := other == "ignore" && rule == "terms" && level == "off"
					if found := strings.Contains(got, fmt.Sprintf(" %s [%s]:", word, other)); found != (word == want && !ignored) {
						t.Errorf("%s: %s: %s of [%s]: %v\n%s", rule, level, word, other, found, got)
					}
				}
			}
		}
	}
}

// What became stale is named with the side that has changed.
func TestStale(t *testing.T) {
	lock := func(zh, en string) string {
		return fmt.Sprintf("a/one %s %s\n", bitext.DigestOf(zh), bitext.DigestOf(en))
	}
	tests := []struct {
		name, lock string
		want       []string
	}{
		{"accepted", lock("甲。", "A."), nil},
		{"never accepted", lock("乙。", "B."), nil},
		{"accepted in another section", strings.Replace(lock("甲。", "A."), "a/one", "b", 1), nil},
		{"Chinese has changed", lock("旧。", "A."), []string{
			"zh/01-a/01-one.md:5:1: warning [stale]: this has changed since its English was written: en/01-a/01-one.md:5"}},
		{"English has changed", lock("甲。", "Old."), []string{
			"en/01-a/01-one.md:5:1: warning [stale]: this has changed since its 简体中文 was written: zh/01-a/01-one.md:5"}},
		{"both sides are known, with other twins", lock("甲。", "Old.") + lock("旧。", "A."), nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f := one("甲。", "A.")
			f["bitext.lock"] = test.lock
			if diff := cmp.Diff(test.want, brief(checked(t, f))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
