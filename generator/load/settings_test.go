package load_test

import (
	"testing"

	"duizhao/generator/lang"
	"duizhao/generator/load"
	"duizhao/generator/report"

	"github.com/google/go-cmp/cmp"
)

func TestSettings(t *testing.T) {
	m := loaded(t, with(files{"report.yaml": tiny["report.yaml"] + `
subtitle: {zh: 副题, en: Sub}
description: One for both
repository: https://github.com/o/r/
authors: [{zh: 甲, en: A}, Both]
source:
  title: {zh: 原题, en: Source}
  authors: {zh: [乙, 丙], en: [B, C]}
  date: 2023-08
published: 2026-11-24
license: CC BY 4.0
reading: {hanPerMinute: 300}
rules: {numbers: error, twin: "off", stale: warning}
smartQuotes: true
`}))
	s := m.Settings
	if got, want := s.BaseURL.String(), "https://example.org/r/"; got != want {
		t.Errorf("base %q, want %q", got, want)
	}
	s.BaseURL = nil
	zh, en := s.Languages[0], s.Languages[1]
	if zh.Foreign != "en" || en.Foreign != "zh-Hans" {
		t.Errorf("foreign runs are tagged %q and %q", zh.Foreign, en.Foreign)
	}
	if s.Language("en") != en || s.Language("fr") != nil {
		t.Error("languages are not found by their path")
	}
	if zh.SmartQuotes || !en.SmartQuotes {
		t.Error("smartQuotes makes other marks curly than those of English")
	}
	s.Languages = nil
	speed := lang.DefaultSpeed
	speed.HanPerMinute = 300
	want := &report.Settings{
		Title:       report.Localized{"zh": "小", "en": "Small"},
		Subtitle:    report.Localized{"zh": "副题", "en": "Sub"},
		Description: report.Localized{"zh": "One for both", "en": "One for both"},
		Repository:  "https://github.com/o/r",
		Authors:     []report.Localized{{"zh": "甲", "en": "A"}, {"zh": "Both", "en": "Both"}},
		Source: report.Credit{Title: report.Localized{"zh": "原题", "en": "Source"}, Publisher: report.Localized{},
			Authors: map[string][]string{"zh": {"乙", "丙"}, "en": {"B", "C"}}, Date: "2023-08", Note: report.Localized{}},
		Published: report.Date{Year: 2026, Month: 11, Day: 24}, License: "CC BY 4.0", Speed: speed,
		Rules: map[string]string{"numbers": "error", "twin": "off", "stale": "warning"},
	}
	if diff := cmp.Diff(want, s); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A language's name is what it calls itself, where the settings don't say.
func TestLanguageNames(t *testing.T) {
	m := loaded(t, files{
		"report.yaml": "title: {zh: 小, gb: Small}\nbaseURL: https://example.org\nlanguages: [{path: zh, tag: zh-Hans}, {path: gb, tag: en-GB}]\n",
		"zh/index.md": "---\ntitle: 小\n---\n", "gb/index.md": "---\ntitle: Small\n---\n",
	})
	for i, want := range []string{"简体中文", "British English"} {
		if got := m.Settings.Languages[i].Name; got != want {
			t.Errorf("language %d is called %q, want %q", i, got, want)
		}
	}
}

func TestSettingsProblems(t *testing.T) {
	languages := "title: {zh: 小, en: Small}\nbaseURL: https://example.org/r/\nlanguages:\n- {path: zh, tag: zh-Hans}\n"
	tests := []struct {
		name string
		yaml string
		want string
	}{
		{"no file", "", `
content/report.yaml: error [file]: the file is missing
   hint: begin with "title: {zh: …, en: …}" and "languages: [{path: zh, tag: zh-Hans, name: 简体中文}, …]"
`},
		{"empty", "# nothing\n", `
content/report.yaml: error [baseURL]: the report has no address
   hint: baseURL: https://USER.github.io/REPO/
content/report.yaml: error [languages]: the report has no languages
   hint: languages: [{path: zh, tag: zh-Hans, name: 简体中文}, {path: en, tag: en, name: English}]
`},
		{"all but the languages can be read", "titel: 小\nbaseURL: here\nlanguages: zh\n", `
content/report.yaml:1:1: error [yaml]: unknown key "titel"
    1 | titel: 小
      | ^^^^^
   hint: did you mean "title"?
content/report.yaml:2:10: error [baseURL]: "here" is no web address of a folder
    2 | baseURL: here
      |          ^^^^
   hint: baseURL: https://USER.github.io/REPO/
content/report.yaml:3:12: error [yaml]: "languages" takes a list
    3 | languages: zh
      |            ^^
   hint: begin each item with "- "
`},
		{"a wrong language alone, not what is written in it", "title: {zh: 小, en: Small}\nbaseURL: https://example.org/\nlanguages: [{path: zh, tag: zh-Hans}, {path: zh, tag: en}]\n", `
content/report.yaml:3:46: error [languages]: two languages have the path "zh"
    3 | languages: [{path: zh, tag: zh-Hans}, {path: zh, tag: en}]
      |                                              ^^
`},
		{"title in one language", "title: {zh: 小}\nbaseURL: https://example.org/\nlanguages: [{path: zh, tag: zh-Hans}, {path: en, tag: en}]\n", `
content/report.yaml: error [title]: the report has no title in "en"
   hint: title: {en: …}
`},
		{"path twice, unknown tag, reserved path, bad path", languages + "- {path: zh, tag: zh-Hant}\n- {path: en, tag: en}\n- {path: fr, tag: fr}\n- {path: assets, tag: en}\n- {path: EN, tag: en}\n- {path: xx, tag: 中}\n", `
content/report.yaml:5:10: error [languages]: two languages have the path "zh"
    5 | - {path: zh, tag: zh-Hant}
      |          ^^
content/report.yaml:7:19: error [languages]: "fr" is no tag of Chinese or English
    7 | - {path: fr, tag: fr}
      |                   ^^
   hint: use a BCP 47 tag, such as zh-Hans or en
content/report.yaml:8:10: error [languages]: "assets" is taken by a page of the site itself
    8 | - {path: assets, tag: en}
      |          ^^^^^^
content/report.yaml:9:10: error [languages]: "EN" can't be the path of a language
    9 | - {path: EN, tag: en}
      |          ^^
   hint: use small letters, digits and hyphens, such as zh
content/report.yaml:10:19: error [languages]: "中" is no tag of Chinese or English
   10 | - {path: xx, tag: 中}
      |                   ^^
   hint: use a BCP 47 tag, such as zh-Hans or en
`},
		{"address", "title: {zh: 小, en: Small}\nbaseURL: example.org\nlanguages: [{path: zh, tag: zh-Hans}, {path: en, tag: en}]\n", `
content/report.yaml:2:10: error [baseURL]: "example.org" is no web address of a folder
    2 | baseURL: example.org
      |          ^^^^^^^^^^^
   hint: baseURL: https://USER.github.io/REPO/
`},
		{"date", languages + "- {path: en, tag: en}\npublished: 24.11.2026\n", `
content/report.yaml:6:12: error [date]: "24.11.2026" is no date
    6 | published: 24.11.2026
      |            ^^^^^^^^^^
   hint: write year-month-day, such as 2023-08-31
`},
		{"unknown keys, at any depth", languages + "- {path: en, tag: en}\nsubtitel: x\nsource: {titel: x}\nreading: {hanPerMinut: 3}\n", `
content/report.yaml:6:1: error [yaml]: unknown key "subtitel"
    6 | subtitel: x
      | ^^^^^^^^
   hint: did you mean "subtitle"?
content/report.yaml:7:10: error [yaml]: unknown key "titel"
    7 | source: {titel: x}
      |          ^^^^^
   hint: did you mean "title"?
content/report.yaml:8:11: error [yaml]: unknown key "hanPerMinut"
    8 | reading: {hanPerMinut: 3}
      |           ^^^^^^^^^^^
   hint: did you mean "hanPerMinute"?
`},
		{"rules", languages + "- {path: en, tag: en}\nrules: {numbers: loud, twin: off, number: error}\n", `
content/report.yaml:6:18: error [rules]: a rule is error, warning, note or off
    6 | rules: {numbers: loud, twin: off, number: error}
      |                  ^^^^
   hint: numbers: warning
content/report.yaml:6:35: error [yaml]: unknown key "number"
    6 | rules: {numbers: loud, twin: off, number: error}
      |                                   ^^^^^^
   hint: did you mean "numbers"?
`},
		{"no YAML", "title: {zh: 小\n", `
content/report.yaml:1:8: error [yaml]: "{" begins keys and values, which aren't closed
    1 | title: {zh: 小
      |        ^
   hint: end them with "}", or put the text in quotation marks
`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			wantProblems(t, with(files{"report.yaml": test.yaml}), test.want)
		})
	}
}

func TestParseBaseURL(t *testing.T) {
	for in, want := range map[string]string{
		"https://example.org":       "https://example.org/",
		"https://example.org/r":     "https://example.org/r/",
		"https://u.github.io/r/":    "https://u.github.io/r/",
		"http://127.0.0.1:1313/a/b": "http://127.0.0.1:1313/a/b/",
	} {
		u, err := load.ParseBaseURL(in)
		if err != nil || u.String() != want {
			t.Errorf("%q is %v, %v; want %q", in, u, err, want)
		}
	}
	for _, in := range []string{"", "example.org", "/r/", "ftp://example.org/", "https://", "https:///r/",
		"javascript:alert(1)", "https://example.org/?q", "https://example.org/#f",
		"https://user:password@example.org/", "https://exa mple.org/", "//example.org/",
		"https://example.org/r?", "https://example.org//evil.example/r/", "https://example.org/%2fevil.example/r/"} {
		if u, err := load.ParseBaseURL(in); err == nil {
			t.Errorf("%q is taken, as %v", in, u)
		}
	}
}

// Each rule that there is can be set, to each of the four.
func TestRules(t *testing.T) {
	for _, rule := range report.Rules {
		for _, level := range []string{"error", "warning", "note", "off"} {
			m := loaded(t, with(files{"report.yaml": tiny["report.yaml"] + "rules: {" + rule + ": " + level + "}\n"}))
			if got := m.Settings.Rules; len(got) != 1 || got[rule] != level {
				t.Errorf("%s: %s is read as %v", rule, level, got)
			}
		}
	}
	if m := loaded(t, tiny); len(m.Settings.Rules) != 0 {
		t.Errorf("without any, the rules are %v", m.Settings.Rules)
	}
}
