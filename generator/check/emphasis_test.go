package check_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/width"

	"duizhao/generator/report"
)

// Mending never changes what is emphasised: texts of all sorts are mended and parsed again.
func TestMendingKeepsEmphasis(t *testing.T) {
	var lines []string
	for _, mark := range []string{"*", "**", "***", "~~", "**~~"} {
		for _, inner := range []string{"OpenAI", "15", "甲", "AI,甲", "（甲）", "用AI", "Open AI"} {
			bold := mark + inner + reversed(mark)
			for _, around := range []string{"@发布", "发布@", "用@做", "@", "@,好", "AI@的", "@做@用", "@发**AI**布", "[@](02-two.md)甲", "@[AI](02-two.md)", "`a`@甲@", "@~~甲~~AI*b*"} {
				lines = append(lines, strings.ReplaceAll(around, "@", bold))
			}
		}
	}
	var english []string
	for _, mark := range []string{"*", "**", "~~"} {
		for _, inner := range []string{"Apple", "（so）", "a，", ",b", "so）", "（so", "a,b", "“a”", "Open AI"} {
			for _, around := range []string{"@ did", "did @", "a@b", "@，and", "and，@", "a @, b", "so ,@", "（@）b", "a（@）", "@（a）", "（a）@", "a @b"} {
				english = append(english, strings.ReplaceAll(around, "@", mark+inner+mark))
			}
		}
	}
	for _, begin := range []string{"", "- ", "1. ", "> ", "## ", "甲\n: ", "用 AI\n"} {
		texts := map[string]string{
			"zh/01-a/01-one.md": page("一", begin+strings.Join(lines, "\n\n"+begin)),
			"en/01-a/01-one.md": page("One", begin+strings.Join(english, "\n\n"+begin)),
		}
		before := emphasised(texts)
		mend(t, texts)
		if diff := cmp.Diff(before, emphasised(texts)); diff != "" {
			t.Errorf("behind %q (-before +after):\n%s", begin, diff)
		}
	}
}

// A blank is put outside the emphasis, in footnotes too.
func TestBlankBesideEmphasis(t *testing.T) {
	tests := [][2]string{
		{"**OpenAI**发布，**AI**好。", "**OpenAI** 发布，**AI** 好。"},
		{"- **OpenAI**发布。", "- **OpenAI** 发布。"},
		{"> **OpenAI**发布。", "> **OpenAI** 发布。"},
		{"## *OpenAI*借来的", "## *OpenAI* 借来的"},
		{"**15**个", "**15** 个"},
		{"***OpenAI***发布", "***OpenAI*** 发布"},
		{"~~OpenAI~~发布", "~~OpenAI~~ 发布"},
		{"甲[^n]。\n\n[^n]: **OpenAI**编者注", "甲[^n]。\n\n[^n]: **OpenAI** 编者注"},
		{"用**OpenAI**", "用 **OpenAI**"},
	}
	for _, test := range tests {
		texts := map[string]string{"zh/01-a/01-one.md": page("一", test[0])}
		mend(t, texts)
		if want := page("一", test[1]); texts["zh/01-a/01-one.md"] != want {
			t.Errorf("%q becomes %q", test[0], texts["zh/01-a/01-one.md"])
		}
	}
}

// emphasised lists what is emphasised in the section, without what mending may change.
func emphasised(texts map[string]string) []string {
	r, _ := reported(texts)
	var all []string
	add := func(p report.Prose) {
		for _, s := range p.Bold {
			all = append(all, strings.Map(func(r rune) rune {
				if unicode.IsSpace(r) {
					return -1
				}
				return r
			}, width.Narrow.String(p.Text[s.Start:s.End])))
		}
	}
	for _, e := range r.Editions {
		s := e.Entry("a/one").Section
		for i := range s.Blocks {
			add(s.Blocks[i].Prose)
		}
		for i := range s.Notes {
			add(s.Notes[i].Prose)
		}
	}
	return all
}

func reversed(mark string) string {
	if mark == "**~~" {
		return "~~**"
	}
	return mark
}

// Of two brackets both are mended, or neither.
func TestBothBrackets(t *testing.T) {
	tests := [][2]string{
		{"（both） of them", "(both) of them"},
		{"（both) of them", "(both) of them"},
		{"A rise of 5％（good）.", "A rise of 5% (good)."},
		{"**（both**） of them", "**（both**） of them"},
		{"So `x`（good）.", "So `x` (good)."},
	}
	for _, test := range tests {
		texts := map[string]string{"en/01-a/01-one.md": page("One", test[0])}
		mend(t, texts)
		if want := page("One", test[1]); texts["en/01-a/01-one.md"] != want {
			t.Errorf("%q becomes %q", test[0], texts["en/01-a/01-one.md"])
		}
	}
}
