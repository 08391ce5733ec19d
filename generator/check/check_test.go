package check_test

import (
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"duizhao/generator/annotate"
	"duizhao/generator/check"
	"duizhao/generator/diag"
	"duizhao/generator/load"
	"duizhao/generator/parse"
	"duizhao/generator/report"

	"github.com/google/go-cmp/cmp"
)

// files is a content folder, by path.
type files map[string]string

func page(title, text string) string { return "---\ntitle: " + title + "\n---\n\n" + text + "\n" }

var tiny = files{
	"report.yaml":       "title: {zh: 小, en: Small}\nbaseURL: https://example.org/\nlanguages:\n- {path: zh, tag: zh-Hans}\n- {path: en, tag: en}\n",
	"zh/index.md":       page("小", "开头。"),
	"en/index.md":       page("Small", "Opening."),
	"zh/01-a/index.md":  page("章", "章首。"),
	"en/01-a/index.md":  page("Chapter", "Opening."),
	"zh/01-a/01-one.md": page("一", "一。"),
	"en/01-a/01-one.md": page("One", "One."),
	"zh/01-a/02-two.md": page("二", "二。"),
	"en/01-a/02-two.md": page("Two", "Two."),
}

// checked is the problems that the checks find in tiny and more, as they are printed; an empty text
// takes a file away.
func checked(t *testing.T, more files) string {
	t.Helper()
	all := maps.Clone(tiny)
	maps.Copy(all, more)
	fsys := fstest.MapFS{}
	for name, text := range all {
		if text != "" {
			fsys[name] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	m, problems := load.Content(fsys, "content", 1)
	p := parse.New(m.Settings.Languages, m.Glossary)
	var sections []*report.Section
	for _, src := range m.Sources {
		s, more := p.Section(src)
		sections, problems = append(sections, s), append(problems, more...)
	}
	r, more2 := annotate.Report(m, sections, nil, 0)
	if problems = append(problems, more2...); len(problems) > 0 {
		t.Fatalf("the test's content has problems before any check: %v", problems)
	}
	var b strings.Builder
	if err := diag.Print(&b, diag.Text, diag.Sort(check.Report(r))); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestChecks(t *testing.T) {
	tests := []struct {
		name  string
		files files
		want  string
	}{
		{"nothing wrong", nil, ``},
		{"section without a twin", files{"en/01-a/02-two.md": ""}, `
content/zh/01-a/02-two.md: warning [twin]: has no counterpart in English
   hint: add en/01-a/02-two.md
`},
		{"chapter and page without a twin", files{"zh/about.md": page("关于", "说明。"), "en/02-b/index.md": page("B", "Text.")}, `
content/en/02-b/index.md: warning [twin]: has no counterpart in 简体中文
   hint: add zh/02-b/index.md
content/zh/about.md: warning [twin]: has no counterpart in English
   hint: add en/about.md
`},
		{"cover without a twin", files{"en/index.md": ""}, `
content/zh/index.md: warning [twin]: has no counterpart in English
   hint: add en/index.md
`},
		{"cover in neither language", files{"zh/index.md": "", "en/index.md": ""}, ``},
		{"draft in one language", files{"en/01-a/02-two.md": "---\ntitle: Two\ndraft: true\n---\n\nTwo.\n"}, `
content/zh/01-a/02-two.md: warning [twin]: has no counterpart in English
   hint: finish en/01-a/02-two.md, and take out its draft mark
`},
		{"begun and not written", files{"zh/01-a/01-one.md": "---\ntitle: 一\nsummary:\n---\n", "en/01-a/01-one.md": "---\ntitle: One\nsummary: \"\"\n---\n\n<!-- later -->\n"}, `
content/en/01-a/01-one.md: warning [empty]: the section has no text
   hint: write it, or mark the section as unfinished: draft: true
content/en/01-a/01-one.md: warning [empty]: the summary is empty
   hint: write it, delete the line "summary:", or mark the section as unfinished: draft: true
content/zh/01-a/01-one.md: warning [empty]: the section has no text
   hint: write it, or mark the section as unfinished: draft: true
content/zh/01-a/01-one.md: warning [empty]: the summary is empty
   hint: write it, delete the line "summary:", or mark the section as unfinished: draft: true
`},
		{"draft, not written", files{"zh/01-a/01-one.md": "---\ntitle: 一\nsummary:\ndraft: true\n---\n", "en/01-a/01-one.md": "---\ntitle: One\nsummary:\ndraft: true\n---\n"}, ``},
		{"cover, chapter and page without a text", files{
			"zh/index.md": page("小", ""), "en/index.md": "---\ntitle: Small\nsummary:\n---\n", "zh/01-a/index.md": page("章", ""), "en/01-a/index.md": page("Chapter", ""),
			"zh/about.md": page("关于", ""), "en/about.md": "---\ntitle: About\nsummary:\n---\n",
		}, ``},
		{"quotation marks of one section", files{"zh/index.md": page("小", "「一」。"), "zh/01-a/01-one.md": page("一", "「一」。"), "zh/01-a/02-two.md": page("二", "“二”，他说。")}, `
content/zh/01-a/02-two.md: warning [punctuation]: its quotation marks aren't those of most other sections
   hint: write 「 and 」
`},
		{"as many sections of either marks", files{"zh/01-a/01-one.md": page("一", "「一」。"), "zh/01-a/02-two.md": page("二", "“二”，他说。")}, ``},
		{"another order", files{"en/01-a/01-one.md": "", "en/01-a/03-one.md": page("One", "One.")}, `
content/en/01-a/03-one.md: warning [twin]: comes after "Two" here, but before it in 简体中文
   hint: number both languages alike
`},
		{"a block more", files{"zh/01-a/01-one.md": page("一", "这是开头那一段的话。\n\n这是末尾那一段的话。"), "en/01-a/01-one.md": page("One", "This is what it says at the start and the end.")}, `
content/en/01-a/01-one.md:5:1: warning [pair]: the languages part here: paragraph, but paragraph and paragraph in content/zh/01-a/01-one.md:5
    5 | This is what it says at the start and the end.
      | ^
   hint: keep the blocks of both languages alike, one to one
`},
		{"a block less", files{"en/01-a/01-one.md": page("One", "One.\n\n- Two.")}, `
content/en/01-a/01-one.md:7:1: warning [pair]: the languages part here: list, but nothing in content/zh/01-a/01-one.md:5
    7 | - Two.
      | ^
   hint: keep the blocks of both languages alike, one to one
`},
		{"another kind of block, said once", files{"zh/01-a/01-one.md": page("一", "一。\n\n- 甲\n\n二。"), "en/01-a/01-one.md": page("One", "One.\n\n> A\n\nTwo.")}, `
content/en/01-a/01-one.md:7:1: warning [pair]: the languages part here: quote, but list in content/zh/01-a/01-one.md:7
    7 | > A
      | ^
   hint: keep the blocks of both languages alike, one to one
`},
		{"another level", files{"zh/01-a/01-one.md": page("一", "## 甲\n\n### 乙"), "en/01-a/01-one.md": page("One", "## A\n\n## B")}, `
content/en/01-a/01-one.md:7:1: warning [pair]: the languages part here: heading of level 2, but heading of level 3 in content/zh/01-a/01-one.md:7
    7 | ## B
      | ^
   hint: keep the blocks of both languages alike, one to one
`},
		{"another id", files{"zh/01-a/01-one.md": page("一", "## 甲 {#jia}"), "en/01-a/01-one.md": page("One", "## A {#a}")}, `
content/en/01-a/01-one.md:5:1: error [heading]: the id here is "a", but "jia" in content/zh/01-a/01-one.md:5
    5 | ## A {#a}
      | ^
   hint: give both the same
`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(strings.TrimLeft(test.want, "\n"), checked(t, test.files)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func alias(a string) string { return "---\ntitle: x\naliases: [" + a + "]\n---\n\n一。\n" }

// An old address must lead to one page, and be none of today's.
func TestAliases(t *testing.T) {
	for _, a := range []string{"old", "old/one", "a/old", "a.html"} {
		if got := checked(t, files{"zh/01-a/01-one.md": alias(a)}); got != "" {
			t.Errorf("alias %q is refused:\n%s", a, got)
		}
	}
	// What the site itself makes can't be an old address either: the build would fail on it.
	for _, a := range []string{"a", "a/two", "a/one", "glossary", "feed.xml", "index.html", "a/index.html", "a/two/index.html"} {
		if got := checked(t, files{"zh/01-a/01-one.md": alias(a)}); !strings.HasPrefix(got, "content/zh/01-a/01-one.md:3:11: error [alias]:") {
			t.Errorf("alias %q is taken: %q", a, got)
		}
	}
}

// Two pages that claim one old address are told of each other, and not that it is a page of today.
func TestAliasTwice(t *testing.T) {
	got := checked(t, files{"zh/01-a/01-one.md": alias("old"), "zh/01-a/02-two.md": alias("old")})
	if !strings.HasPrefix(got, "content/zh/01-a/02-two.md:3:11: error [alias]:") || !strings.Contains(got, "zh/01-a/01-one.md") {
		t.Errorf("an alias of two pages is explained by %q", got)
	}
	got = checked(t, files{"zh/01-a/01-one.md": alias("old, '/old/'")})
	if !strings.HasPrefix(got, "content/zh/01-a/01-one.md:3:17: error [alias]:") || strings.Contains(got, "page of today") {
		t.Errorf("an alias that is there twice is explained by %q", got)
	}
}
