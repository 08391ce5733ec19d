package report

import (
	"strings"
	"testing"

	"duizhao/generator/diag"
)

// Markdown is told at its place; what may be meant as itself isn't.
func TestMarkup(t *testing.T) {
	for text, want := range map[string][]string{
		"这是 **粗** 与 [链接](a.md)。":      {"**粗**", "[链接](a.md)"},
		"用 `go`，**a b**":              {"`go`", "**a b**"},
		"2 ** 3 ** 4，a*b*c，**甲":       nil,
		"[1] (甲)、f[0](x y)、[甲]（a.md）": nil,
		"一个 ` 反引号，snake_case":         nil,
	} {
		const before = "summary: "
		f := &diag.File{Name: "a.md", Text: []byte(before + text)}
		p := ProseOf(text, [][2]int{{0, len(before)}})
		var got []string
		for _, problem := range p.Markup(f) {
			line := []rune(string(f.Text))
			got = append(got, string(line[problem.Pos.Col-1:problem.EndCol-1]))
		}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%q: found %q, want %q", text, got, want)
		}
	}
}
