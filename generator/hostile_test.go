package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// laid lays out the content of testdata/tiny with some files changed, and returns its folder. An empty
// text takes a file away, "-> target" is a link.
func laid(t *testing.T, changed map[string]string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "content")
	for name, text := range changed {
		file := filepath.Join(dir, filepath.FromSlash(name))
		err := os.MkdirAll(filepath.Dir(file), 0o755)
		if target, isLink := strings.CutPrefix(text, "-> "); isLink && err == nil {
			err = os.Symlink(target, file)
		} else if err == nil {
			err = os.WriteFile(file, []byte(text), 0o644)
		}
		if err != nil {
			t.Skipf("this disk has no place for %q: %v", name, err)
		}
	}
	if err := fill(dir, os.DirFS("testdata/tiny")); err != nil {
		t.Fatal(err)
	}
	for name, text := range changed {
		if text == "" {
			if err := os.Remove(filepath.Join(dir, filepath.FromSlash(name))); err != nil {
				t.Fatal(err)
			}
		}
	}
	return dir
}

const (
	zhFirst = "zh/01-start/01-first.md"
	enFirst = "en/01-start/01-first.md"
)

func section(text string) string { return "---\ntitle: 题\n---\n\n" + text + "\n" }

// both is a text as the section of both languages, which then agree in their blocks.
func both(text string) map[string]string {
	return map[string]string{zhFirst: section(text), enFirst: section(text)}
}

// What nobody writes, but a machine, a paste or a slip may bring: it builds, and every link of the
// site leads somewhere.
func TestHostileButFine(t *testing.T) {
	nested := func(n int) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(strings.Repeat("  ", i) + "- x\n")
		}
		return b.String()
	}
	cases := map[string]map[string]string{
		"long lines":            both(strings.Repeat("字", 10_000) + "\n\n" + strings.Repeat("a", 10_000) + "\n\n" + strings.Repeat("a b ", 5_000)),
		"nested quotes":         both(strings.Repeat(">", 400) + " 深"),
		"nested quotes, set":    both(strings.Repeat("> ", 400) + "深"),
		"nested lists":          both(nested(200)),
		"many links":            both(strings.Repeat("[首](index.md) ", 5_000)),
		"many notes":            both(strings.Repeat("甲[^1] ", 1_000) + "\n\n[^1]: 注"),
		"many headings":         both(strings.Repeat("## 题\n\n", 1_000)),
		"many blocks":           both(strings.Repeat("段\n\n", 5_000)),
		"many rows":             both("|甲|乙|\n|-|-|\n" + strings.Repeat("|a|b|\n", 2_000)),
		"open brackets":         both(strings.Repeat("[", 5_000) + strings.Repeat("![", 5_000)),
		"open emphasis":         both(strings.Repeat("*a **b __c ~~d ", 1_000)),
		"backticks":             both(strings.Repeat("`", 4_999) + " x " + strings.Repeat("``` a ` b ", 500)),
		"only front matter":     {zhFirst: "---\ntitle: 题\n---\n", enFirst: "---\ntitle: x\n---"},
		"front matter twice":    both("---\n甲: 乙\n---"),
		"zero-width":            both("大\u200b模\u200c型\u200d\u2060\ufeff，\u202e反\u202c，a\u0301\u0302\u0303。模型"),
		"control characters":    both("a\x01b\x7fc\u0085d\u2028e\u2029f\x00g"),
		"emoji and planes":      both("👨‍👩‍👧‍👦 🇨🇳 𠮟𪜈 \U0010fffd \ufffe"),
		"templates":             both("{{.}} {{define \"x\"}} <%= %> ${x} {% %} `{{.}}`"),
		"titles":                {zhFirst: "---\ntitle: \"</title></script><b>&amp; {{.}} ]]> \\\"' \\u0001\"\nsummary: \"</script><!-- \\\" \"\ntakeaways: [\"<b>\"]\n---\n\n文\n"},
		"long title":            {zhFirst: "---\ntitle: " + strings.Repeat("长", 10_000) + "\n---\n\n文\n"},
		"headings that are ids": both("## ui:main\n\n## fn:1\n\n## p1\n\n## term:model\n\n## \\</h2>\n\n## `</script>`"),
		"old addresses":         {zhFirst: "---\ntitle: 题\naliases: [a b, 大/小, \"a'b\", a.b, \"a&b\", a+b, \"...\", \"~\"]\n---\n\n芯片。\n"},
		"code":                  both("```go\n" + strings.Repeat("((((", 2_000) + "\n```\n\n```html\n" + strings.Repeat("<a b=\"", 1_000) + "\n```\n\n```\"><script>\nx\n```"),
	}
	for name, changed := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			out := built(t, laid(t, changed), "--base-url", projectSite)
			newWalker(t, out, projectSite, projectSite).walk()
			for _, page := range out.names(".html") {
				for id, n := range ids(out.page(t, page)) {
					if n > 1 {
						t.Errorf("%s: the id %q is there %d times", page, id, n)
					}
				}
			}
		})
	}
}

// Files to publish may have any name that the disk takes: what links to them leads to them.
func TestHostileAssets(t *testing.T) {
	svg := `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>`
	for file, link := range map[string]string{
		"a b.svg": "<../../figures/a b.svg>", "图 1.svg": "../../figures/图%201.svg", "a%b.svg": "../../figures/a%25b.svg",
		"a?b.svg": "../../figures/a%3Fb.svg", "a#b.svg": "../../figures/a%23b.svg", "a:b.svg": "../../figures/a:b.svg",
		"a&b.svg": "../../figures/a&amp;b.svg", "a\"b'.svg": "../../figures/a%22b%27.svg", "a+b;c,d.svg": "../../figures/a+b;c,d.svg",
		"<b>.svg": "../../figures/%3Cb%3E.svg", "a..b.svg": "../../figures/a..b.svg", "deep/er/x.svg": "../../figures/deep/er/x.svg",
		"(a).svg": "<../../figures/(a).svg>", "x.SVG": "../../figures/x.SVG",
	} {
		t.Run(file, func(t *testing.T) {
			changed := both("![图](" + link + ")\n\n[链](" + link + ")")
			changed["figures/"+file] = svg
			for _, base := range []string{"--base-url=" + projectSite, "--jobs=1"} {
				content := laid(t, changed)
				out := built(t, content, base)
				if _, ok := out["figures/"+file]; !ok {
					t.Fatalf("figures/%s isn't published", file)
				}
				if base == "--jobs=1" {
					w := newWalker(t, out, "https://example.org/tiny/", "file:///disk/")
					w.rooted["404.html"] = true
					w.walk()
				} else {
					newWalker(t, out, projectSite, projectSite).walk()
				}
			}
		})
	}
}

// Glossaries of all kinds.
func TestHostileGlossaries(t *testing.T) {
	term := func(id, form, more string) string {
		return fmt.Sprintf("- id: %s\n  zh: %q\n  en: %q\n  definition: {zh: 甲, en: a}\n%s", id, form, form, more)
	}
	var many strings.Builder
	for i := range 3_000 {
		many.WriteString(term(fmt.Sprintf("t%d", i), fmt.Sprintf("术语%d号", i), fmt.Sprintf("  see: [t%d]\n", (i+1)%3_000)))
	}
	for name, yaml := range map[string]string{
		"many":                many.String(),
		"regexp characters":   term("a", ".*", "") + term("b", "[芯片", "") + term("c", "a|b", "") + term("d", "(", "") + term("e", "\\d+", "") + term("f", "^", ""),
		"HTML":                term("a", "<b>芯片</b>", "  note: {zh: \"</script><!--\", en: \"]]>\"}\n  sources: [\"<a href=x>\"]\n"),
		"the same form twice": term("a", "芯片", "  abbr: 芯片\n  aliases: {zh: [芯片, 芯片], en: [芯片]}\n"),
		"one in another":      term("a", "芯片", "") + term("b", "芯", "") + term("c", "芯片上的模型", "") + term("d", "片上", ""),
		"not itself":          term("a", "芯片", "  not: {zh: [芯片, 芯片上, \"\"], en: [芯片]}\n"),
		"see itself":          term("a", "芯片", "  see: [a, a]\n"),
		"zero-width":          term("a", "\u200b", "") + term("b", "芯\u200d片", "") + term("c", "\u202e模型", ""),
		"blanks":              term("a", "芯 片", "  aliases: {zh: [\" \", \"\", \"  模型  \"]}\n"),
		"long":                term("a", strings.Repeat("芯片", 5_000), ""),
		"one character":       term("a", "片", "") + term("b", "。", "") + term("c", "a", "") + term("d", "\"", ""),
		"emoji":               term("a", "🎉", "") + term("b", "👨‍👩‍👧‍👦", ""),
		"empty":               "",
		"only a comment":      "# none yet\n",
		"an empty list":       "[]\n",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if yaml == "" {
				yaml = "\n"
			}
			changed := map[string]string{"glossary.yaml": yaml}
			out := built(t, laid(t, changed), "--base-url", projectSite)
			newWalker(t, out, projectSite, projectSite).walk()
			for _, page := range out.names("glossary/index.html") {
				for _, list := range all(out.page(t, page), "main ul") {
					if len(all(list, "li")) == 0 {
						t.Errorf("%s: a list holds nothing", page)
					}
				}
			}
		})
	}
}

var problemLine = regexp.MustCompile(`^content/\S.*: (?:error|warning|note) \[[a-z0-9-]+\]: \S.*$`)

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
	if got := text(all(out.page(t, "zh/start/first/index.html"), "main .text p")[0]); got != "从别处来。" {
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
