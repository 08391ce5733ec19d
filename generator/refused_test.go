package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var problemLine = regexp.MustCompile(`^content/\S.*: (?:error|warning) \[[a-z0-9-]+\]: \S.*$`)

// What can't be built is refused with status 1 and a clear word: each problem names a file of the
// content that is there or ought to be, and nothing is written.
func TestHostileAndRefused(t *testing.T) {
	cases := map[string]map[string]string{
		"empty files":           {zhFirst: "\n", enFirst: " \n\t\n", "zh/index.md": "\ufeff"},
		"without front matter":  {zhFirst: "正文\n"},
		"only a fence":          {zhFirst: "---\n", enFirst: "---"},
		"deep YAML":             {zhFirst: "---\ntitle: " + strings.Repeat("[", 5_000) + "\n---\n"},
		"deep flow maps":        {zhFirst: "---\ntitle: " + strings.Repeat("{a: ", 2_000) + "\n---\n"},
		"many keys":             {zhFirst: "---\n" + strings.Repeat("a: b\n", 2_000) + "---\n"},
		"billion laughs":        {zhFirst: "---\na: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\ntitle: *c\n---\n"},
		"many broken links":     {zhFirst: section(strings.Repeat("[a](none.md) ", 500))},
		"many undefined notes":  {zhFirst: section(strings.Repeat("甲[^x] ", 500))},
		"much HTML":             {zhFirst: section(strings.Repeat("<b>x</b> ", 500))},
		"UTF-16":                {zhFirst: "\xff\xfe-\x00-\x00-\x00\n\x00"},
		"binary":                {zhFirst: "\x7fELF\x02\x01\x01\x00\x80\xff"},
		"odd names":             {"zh/01-start/a b.md": section("x"), "zh/01-start/大.md": section("x"), "zh/01-start/-rf.md": section("x"), "zh/01-start/<b>.md": section("x"), "zh/01-start/..x.md": section("x"), "zh/01-start/a\"b'.md": section("x"), "zh/01-start/%2e.md": section("x")},
		"odd folders":           {"zh/a b/index.md": section("x"), "zh/大/index.md": section("x"), "zh/..x/index.md": section("x"), "zh/03-last.md/index.md": section("x")},
		"control in a name":     {"zh/01-start/a\x1b[31m\nb.md": section("x")},
		"a link to nothing":     {"zh/01-start/02-second.md": "-> nowhere.md"},
		"a link to itself":      {"zh/01-start/02-second.md": "-> 02-second.md"},
		"a link to a folder":    {"zh/01-start/02-second.md": "-> ../01-start"},
		"file for a folder":     {zhFirst: "", "zh/01-start/index.md": "", "zh/02-more": "x", "en/index.md": "x"},
		"no language":           {"zh/index.md": "", "zh/01-start/index.md": "", zhFirst: "", "report.yaml": "title: {fr: x}\nlanguages: [{path: fr, tag: fr}]\nbaseURL: https://example.org/\n"},
		"image that is none":    {"figures/a.png": "x", "figures/b.svg": "<svg", "figures/c.svg": "<?xml encoding='gb2312'?><svg/>"},
		"term without anything": {"glossary.yaml": "- {}\n- \n- ~\n- x\n- [a]\n"},
	}
	for name, changed := range cases {
		t.Run(name, func(t *testing.T) {
			dir := laid(t, changed)
			templates, err := filepath.Abs("../templates")
			if err != nil {
				t.Fatal(err)
			}
			t.Chdir(filepath.Dir(dir))
			var stdout, stderr bytes.Buffer
			status := run(t.Context(), []string{"build", "--templates", templates}, &stdout, &stderr)
			if status != exitContent {
				t.Errorf("status %d, want %d; it says:\n%s%s", status, exitContent, &stdout, clipped(stderr.String()))
			}
			if _, err := os.Lstat("public"); !os.IsNotExist(err) {
				t.Errorf("something was written: %v", err)
			}
			checkMessages(t, stderr.String())
		})
	}
}

// checkMessages checks that problems are printed whole, and nothing but printable characters.
func checkMessages(t *testing.T, printed string) {
	t.Helper()
	if strings.Contains(printed, "goroutine ") || strings.ContainsAny(printed, "\x00\x07\x1b\x7f") {
		t.Errorf("what no terminal should get:\n%q", clipped(printed))
	}
	for line := range strings.Lines(printed) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, " ") || strings.HasPrefix(line, "content: ") {
			continue // source line, caret, hint; the sum
		}
		if !problemLine.MatchString(line) {
			t.Errorf("unclear: %q", line)
		}
		if n := len([]rune(line)); n > 400 {
			t.Errorf("a message of %d characters: %.200s…", n, line)
		}
	}
}

func clipped(s string) string {
	if len(s) > 2_000 {
		return s[:2_000] + "…"
	}
	return s
}

// A source that is a link to a file elsewhere is read like any other; a chapter too.
func TestSymlinks(t *testing.T) {
	elsewhere := filepath.Join(t.TempDir(), "elsewhere.md")
	if err := os.WriteFile(elsewhere, []byte(section("从别处来。")), 0o644); err != nil {
		t.Fatal(err)
	}
	out := built(t, laid(t, map[string]string{zhFirst: "-> " + elsewhere}))
	if got := text(all(out.page(t, "zh/start/first/index.html"), "main .text")[0]); got != "从别处来。" {
		t.Errorf("the section says %q", got)
	}

	// A folder that is a link isn't followed, and that is said.
	dir := laid(t, map[string]string{"zh/02-linked": "-> " + t.TempDir()})
	var stdout, stderr bytes.Buffer
	run(t.Context(), []string{"check", "--source", dir, "--templates", "../templates"}, &stdout, &stderr)
	if !strings.Contains(stderr.String(), "zh/02-linked: warning [file]") {
		t.Errorf("a chapter that is a link is left out without a word:\n%s", &stderr)
	}
}

// Deeper than any browser goes, which stops at 512.
func TestVeryDeep(t *testing.T) {
	for _, text := range []string{strings.Repeat(">", 1_000) + " 深", strings.Repeat("> ", 1_000) + "深", strings.Repeat("- ", 1_000) + "深", strings.Repeat("*a **b ", 1_000)} {
		built(t, laid(t, both(text)))
	}
}
