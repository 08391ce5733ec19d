package main

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"duizhao/content"
	"duizhao/generator/report"
	"duizhao/templates"

	"github.com/google/go-cmp/cmp"
)

var (
	ruleRow = regexp.MustCompile("(?m)^\\| `([a-z-]+)` \\|")
	typed   = regexp.MustCompile("`[a-zA-Z/.#:{}-]+`")
)

// The guide to the content is the same in both languages: its parts, the rules, and what is typed.
func TestGuides(t *testing.T) {
	for name, guide := range map[string]string{"README.md": content.Guide, "README.zh.md": content.GuideInChinese} {
		var rows []string
		for _, m := range ruleRow.FindAllStringSubmatch(guide, -1) {
			rows = append(rows, m[1])
		}
		if diff := cmp.Diff(report.Rules, rows); diff != "" {
			t.Errorf("content/%s has other rules than the program (-program +guide):\n%s", name, diff)
		}
	}
	if a, b := strings.Count(content.Guide, "\n## "), strings.Count(content.GuideInChinese, "\n## "); a != b {
		t.Errorf("the guide has %d parts, in Chinese %d", a, b)
	}
	words := func(s string) []string {
		return slices.Compact(slices.Sorted(slices.Values(typed.FindAllString(s, -1))))
	}
	if diff := cmp.Diff(words(content.Guide), words(content.GuideInChinese)); diff != "" {
		t.Errorf("what is typed differs (-README.md +README.zh.md):\n%s", diff)
	}
}

// So is the guide to the templates, up to the list of views, which both have in English.
func TestTemplateGuides(t *testing.T) {
	const begin = "<!-- views:"
	english, views, ok := strings.Cut(templates.Guide, begin)
	chinese, again, inChinese := strings.Cut(templates.GuideInChinese, begin)
	if !ok || !inChinese || views != again {
		t.Error("the list of views isn't the same in both")
	}
	rows := func(s string) (all []string) {
		for _, m := range regexp.MustCompile("(?m)^\\| (`[^|]*`) \\|").FindAllStringSubmatch(s, -1) {
			all = append(all, strings.ReplaceAll(m[1], "、", ", "))
		}
		return all
	}
	if diff := cmp.Diff(rows(english), rows(chinese)); diff != "" || len(rows(english)) == 0 {
		t.Errorf("the tables differ (-README.md +README.zh.md):\n%s", diff)
	}
	typed := func(s string) []string {
		return slices.Compact(slices.Sorted(slices.Values(regexp.MustCompile("`[^`\n]+`").FindAllString(s, -1))))
	}
	if diff := cmp.Diff(typed(english), slices.DeleteFunc(typed(chinese), func(s string) bool {
		return s == "`README.md`" || s == "`duizhao help templates`" // where the list is
	})); diff != "" {
		t.Errorf("what is named differs (-README.md +README.zh.md):\n%s", diff)
	}
}

// Each topic has something to say in both languages, about what its name says.
func TestTopics(t *testing.T) {
	for name, word := range map[string]string{"content": "report.yaml", "figures": "timeline", "glossary": "glossary.yaml", "rules": "bitext.lock", "urls": "/parallel/", "templates": "Page"} {
		i := slices.IndexFunc(topics, func(t topic) bool { return t.name == name })
		for _, chinese := range []bool{false, true} {
			if text := topics[i].text(chinese); !strings.Contains(text, word) {
				t.Errorf("help %s (in Chinese: %v) doesn't speak of %s:\n%.300s", name, chinese, word, text)
			}
		}
	}
}
