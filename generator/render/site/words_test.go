package site

import (
	"strings"
	"testing"
	"unicode/utf8"

	"duizhao/generator/lang"
	"duizhao/generator/report"
)

func language(t *testing.T, path, tag, foreign string) *report.Language {
	t.Helper()
	l, err := lang.New(tag)
	if err != nil {
		t.Fatal(err)
	}
	return &report.Language{Path: path, Tag: tag, Locale: l, Foreign: foreign}
}

// A text is cut into runs and loses nothing; what it holds is escaped.
func TestTextOf(t *testing.T) {
	zh, en := language(t, "zh", "zh-Hans", "en"), language(t, "en", "en", "zh-Hans")
	tests := []struct {
		l          *report.Language
		text, html string
	}{
		{zh, "", ""},
		{zh, "标题 <b> & \"引\"", "标题 &lt;b&gt; &amp; &#34;引&#34;"},
		{zh, "论文 Attention Is All You Need 的", `论文 <span lang="en">Attention Is All You Need</span> 的`},
		{zh, "OpenAI 的 GPT", "OpenAI 的 GPT"},
		{en, "The 大模型 lead", `The <span lang="zh-Hans">大模型</span> lead`},
		{en, "大模型", `<span lang="zh-Hans">大模型</span>`},
	}
	for _, test := range tests {
		got := textOf(test.l, test.text)
		if html := string(got.HTML()); html != test.html {
			t.Errorf("%q is %s, want %s", test.text, html, test.html)
		}
		var whole strings.Builder
		for _, run := range got {
			whole.WriteString(run.Text)
		}
		if whole.String() != test.text {
			t.Errorf("%q is cut into %q", test.text, got)
		}
	}
}

func TestLicenseURL(t *testing.T) {
	for name, want := range map[string]string{
		"CC BY 4.0":           "https://creativecommons.org/licenses/by/4.0/",
		"CC BY-NC-SA 3.0":     "https://creativecommons.org/licenses/by-nc-sa/3.0/",
		"All rights reserved": "All rights reserved", "MIT": "MIT", "": "", "CC BY": "CC BY",
	} {
		if got := licenseURL(name); got != want {
			t.Errorf("%q is at %q, want %q", name, got, want)
		}
	}
}

// A date is shown as precisely as it is known.
func TestPartialDate(t *testing.T) {
	en := language(t, "en", "en", "zh-Hans").Locale
	for date, want := range map[string]string{
		"2023-08-31": "31 August 2023", "2023-08": "August 2023", "2023": "2023", "summer 2023": "summer 2023", "": "", "2023-13": "2023-13",
	} {
		if got := partialDate(en, date); got != want {
			t.Errorf("%q is shown as %q, want %q", date, got, want)
		}
	}
}

func TestShorten(t *testing.T) {
	long := strings.Repeat("甲乙 ", 100)
	got := shorten(long, 160)
	if n := utf8.RuneCountInString(got); n > 160 || !strings.HasSuffix(got, "…") || strings.HasSuffix(got, " …") {
		t.Errorf("shortened to %d characters: %q", n, got)
	}
	if got := shorten("短", 160); got != "短" {
		t.Errorf("a short text becomes %q", got)
	}
}

// Ids of letters don't meet ids of terms, which hold no colon.
func TestLetterID(t *testing.T) {
	seen := map[string]bool{}
	for _, letter := range []string{"#", "A", "Z"} {
		id := letterID(letter)
		if seen[id] || !strings.Contains(id, ":") || strings.ContainsAny(id, "# ") {
			t.Errorf("the letter %q has the id %q", letter, id)
		}
		seen[id] = true
	}
}
