package check_test

import (
	"fmt"
	"strings"
	"testing"
)

// A paragraph that is far longer than its twin is found on the longer side, by the report's own measure;
// short ones and what its author excused are not.
func TestLength(t *testing.T) {
	// The report's English takes twice the room that the rule would expect by itself.
	var zh, en strings.Builder
	for i := range 30 {
		fmt.Fprintf(&zh, "%s。\n\n", strings.Repeat("甲乙丙丁", 5+i%7))
		fmt.Fprintf(&en, "%s.\n\n", strings.Repeat("a b c d ", 2*(5+i%7))+"e")
	}
	own := files{"zh/01-a/02-two.md": page("二", zh.String()), "en/01-a/02-two.md": page("Two", en.String())}
	long := strings.Repeat("甲乙丙丁", 60) + "。"
	tests := []struct {
		name, zh, en string
		want         string
	}{
		{"as long as the others", strings.Repeat("甲乙丙丁", 10) + "。", strings.Repeat("a b c d ", 20) + "e.", ""},
		{"far longer in Chinese", long, "It is short, but not too short to be one.", "content/zh/01-a/01-one.md:5:1: warning [length]: this is "},
		{"far longer in English", "这一段并不长，只说一件事。", strings.Repeat("it goes on and on ", 40) + "so.", "content/en/01-a/01-one.md:5:1: warning [length]: this is "},
		{"short all the same", "甲。", "It is a bit longer than one would expect here.", ""},
		{"excused", "<!-- check: ignore length: 译文从简 -->\n\n" + long, "It is short, but not too short to be one.", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			own["zh/01-a/01-one.md"], own["en/01-a/01-one.md"] = page("一", test.zh), page("One", test.en)
			own["report.yaml"] = tiny["report.yaml"] + "rules: {sentence: off}\n"
			got := checked(t, own)
			if test.want == "" && got != "" || !strings.HasPrefix(got, test.want) || strings.Count(got, "[length]") > 1 {
				t.Errorf("it says:\n%s", got)
			}
		})
	}
}
