package check_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Both sides of a pair hold as much, and lead to the same pages.
func TestShapes(t *testing.T) {
	here := func(text string) []string {
		return []string{"en/01-a/01-one.md:5:1: warning [pair]: " + text + " in zh/01-a/01-one.md:5"}
	}
	tests := []struct {
		name   string
		zh, en string
		want   []string
	}{
		{"lists alike", "1. 甲\n2. 乙", "1. A\n2. B", nil},
		{"another number of items", "- 甲\n- 乙\n- 丙", "- A\n- B", here("2 items here, but 3")},
		{"numbers against bullets", "- 甲\n- 乙", "1. A\n2. B", here("the list has numbers here, but none")},
		{"bullets against numbers", "1. 甲\n2. 乙", "- A\n- B", here("the list has no numbers here, but some")},
		{"tables alike", "|甲|乙|\n|-|-|\n|丙|丁|", "|A|B|\n|-|-|\n|C|D|", nil},
		{"another number of rows", "|甲|\n|-|\n|乙|\n|丙|", "|A|\n|-|\n|B|", here("2 rows here, but 3")},
		{"another number of columns", "|甲|乙|\n|-|-|", "|A|\n|-|", here("1 columns here, but 2")},
		{"silenced", "<!-- check: ignore pair: 有意如此 -->\n\n- 甲\n- 乙", "- A", nil},

		{"the same page", "[甲文](https://www.example.org/a/)。", "[A text](http://example.org/a#b).", nil},
		{"one page in two languages, by its path", "[甲文](https://example.org/zh-CN/a)。", "[A text](https://example.org/en/a).", nil},
		{"and by its host, where it has another name", "[甲文](https://zh.wikipedia.org/wiki/甲)。", "[A text](https://en.wikipedia.org/wiki/A).", nil},
		{"a page that is missing", "[甲文](https://example.org/a)。", "A.", []string{
			"zh/01-a/01-one.md:5:6: warning [pair]: the link to https://example.org/a is missing in en/01-a/01-one.md:5"}},
		{"another page", "[甲文](https://example.org/a)。", "[A text](https://example.org/b).", []string{
			"en/01-a/01-one.md:5:10: warning [pair]: the link leads to https://example.org/b here, but to https://example.org/a in zh/01-a/01-one.md:5"}},
		{"another page of one encyclopedia", "[甲文](https://en.wikipedia.org/wiki/A)。", "[B text](https://en.wikipedia.org/wiki/B).", []string{
			"en/01-a/01-one.md:5:10: warning [pair]: the link leads to https://en.wikipedia.org/wiki/B here, but to https://en.wikipedia.org/wiki/A in zh/01-a/01-one.md:5"}},
		{"a page that a footnote lacks", "甲。[^a]\n\n[^a]: 见[甲文](https://example.org/a)。", "A.[^a]\n\n[^a]: See A.", []string{
			"zh/01-a/01-one.md:7:13: warning [pair]: the link to https://example.org/a is missing in en/01-a/01-one.md:7"}},
		{"sections may be linked to in one language alone", "[第二节](02-two.md)。", "B.", nil},

		{"left in English", "A model is what everybody here talks about all day, in 300 companies.", "A model is what everybody here talks about all day, in 400 companies.", []string{
			"zh/01-a/01-one.md:5:1: warning [pair]: this paragraph is in English, not yet translated"}},
		{"left in Chinese", "每个人从早到晚都在谈论的，就是模型，有三百家公司。", "每个人从早到晚都在谈论的，就是模型，有四百家公司。", []string{
			"en/01-a/01-one.md:5:1: warning [pair]: this paragraph is in Chinese, not yet translated"}},
		{"names are none", "Ashish Vaswani, Noam Shazeer, Niki Parmar, Jakob Uszkoreit, Llion Jones, Aidan Gomez.", "Ashish Vaswani, Noam Shazeer, Niki Parmar, Jakob Uszkoreit, Llion Jones, Aidan Gomez.", nil},
		{"a quotation is none", "“To be or not to be, that is the question here.”", "“To be or not to be, that is the question here.”", nil},
		{"a few words are none", "open source, of course", "open source, of course", nil},
		{"code is none", "`to be or not to be that is the question here`", "`to be or not to be that is the question here`", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, brief(checked(t, one(test.zh, test.en)))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
