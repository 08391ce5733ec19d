package report

import (
	"regexp"
	"strings"

	"duizhao/generator/diag"
)

// markup is Markdown that nobody writes for anything else: **strong**, [text](address), `code`.
var markup = regexp.MustCompile("\\*\\*[^\\s*](?:[^*\n]*[^\\s*])?\\*\\*|\\[[^\\[\\]\n]+\\]\\([^()\\s]+\\)|`[^`\n]+`")

// Markup finds Markdown in a text that takes none and is shown as it was typed, such as a summary.
func (p *Prose) Markup(f *diag.File) []diag.Problem {
	if !strings.ContainsAny(p.Text, "*[`") {
		return nil // the search is slow, and most texts have none
	}
	var problems []diag.Problem
	for _, m := range markup.FindAllStringIndex(p.Text, -1) {
		start, end := p.Source(m[0]), p.Source(m[1]-1)+1
		problems = append(problems, f.Problem(diag.Warning, "plain-text", start, max(start, end),
			"this text takes no Markdown, and shows the marks as they are", "delete them, and keep the words"))
	}
	return problems
}
