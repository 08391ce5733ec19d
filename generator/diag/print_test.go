package diag_test

import (
	"strings"
	"testing"

	"duizhao/generator/diag"

	"github.com/google/go-cmp/cmp"
)

func printed(t testing.TB, format diag.Format, ps ...diag.Problem) string {
	t.Helper()
	var b strings.Builder
	if err := diag.Print(&b, format, ps); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// on is a problem about columns from to before to of a line; to may be 0.
func on(source string, from, to int) diag.Problem {
	return diag.Problem{Pos: diag.Pos{File: "a.md", Line: 14, Col: from}, EndCol: to, Rule: "link", Text: "no", Source: source}
}

// The caret stands under the place as a terminal shows it.
func TestPrintCaret(t *testing.T) {
	tests := []struct {
		name    string
		problem diag.Problem
		want    []string
	}{
		{"Latin", on("see [x](y.md)", 9, 13), []string{
			"   14 | see [x](y.md)",
			"      |         ^^^^"}},
		{"under and behind Han", on("参见[亚马逊](乙.md)。", 8, 12), []string{
			"   14 | 参见[亚马逊](乙.md)。",
			"      |             ^^^^^"}},
		{"kana, Hangul, emoji, full-width", on("かな한글🎉ＡＢ！x", 9, 10), []string{
			"   14 | かな한글🎉ＡＢ！x",
			"      |                 ^"}},
		{"half-width kana", on("ｶﾅx", 3, 4), []string{
			"   14 | ｶﾅx",
			"      |   ^"}},
		{"one place", on("甲乙", 2, 0), []string{
			"   14 | 甲乙",
			"      |   ^^"}},
		{"after the end", on("甲乙", 3, 0), []string{
			"   14 | 甲乙",
			"      |     ^"}},
		{"far after the end", on("甲乙", 30, 40), []string{
			"   14 | 甲乙",
			"      |     ^"}},
		{"behind a tab", on("\ta\t甲x", 5, 0), []string{
			"   14 | \ta\t甲x",
			"      | \t \t  ^"}},
		{"behind a mark that has no width", on("q̣̇x", 4, 5), []string{
			"   14 | q̣̇x",
			"      |  ^"}},
		{"behind characters that aren't seen", on("a\u200b\u200d\u2060\ufe0fx", 6, 7), []string{
			"   14 | a\u200b\u200d\u2060\ufe0fx",
			"      |  ^"}},
		{"line without a place", diag.Problem{Pos: diag.Pos{File: "a.md", Line: 14}, Rule: "link", Text: "no", Source: "甲"}, []string{
			"   14 | 甲"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, got, _ := strings.Cut(printed(t, diag.Text, test.problem), "\n")
			if diff := cmp.Diff(strings.Join(test.want, "\n")+"\n", got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Prose is written in long lines, of which only the neighbourhood is shown.
func TestPrintLongLine(t *testing.T) {
	line := strings.Repeat("甲", 5000) + "[x]" + strings.Repeat("乙", 5000)
	got := printed(t, diag.Text, on(line, 5001, 5004))
	want := "a.md:14:5001: error [link]: no\n" +
		"   14 | … " + strings.Repeat("甲", 25) + "[x]" + strings.Repeat("乙", 24) + " …\n" +
		"      |   " + strings.Repeat(" ", 50) + "^^^\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	marked := printed(t, diag.Text, on(line, 1, 10_001))
	for shown := range strings.Lines(marked) {
		if n := len([]rune(shown)); n > 140 {
			t.Errorf("a line of %d characters is printed", n)
		}
	}
}

func TestPrintText(t *testing.T) {
	ps := []diag.Problem{
		{Pos: diag.Pos{File: "a.md"}, Severity: diag.Warning, Rule: "twin", Text: "no counterpart", Hint: "write it"},
		{Pos: diag.Pos{File: "a.md", Line: 3}, Severity: diag.Note, Rule: "style", Text: "long"},
		on("甲", 1, 2),
	}
	want := `a.md: warning [twin]: no counterpart
   hint: write it
a.md:3: note [style]: long
a.md:14:1: error [link]: no
   14 | 甲
      | ^^
`
	if diff := cmp.Diff(want, printed(t, diag.Text, ps...)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := printed(t, diag.Text); got != "" {
		t.Errorf("no problems print %q", got)
	}
}

func TestPrintJSON(t *testing.T) {
	p := on("看<a>", 2, 5)
	p.Hint = `type \<`
	want := `[
  {
    "file": "a.md",
    "line": 14,
    "column": 2,
    "endColumn": 5,
    "severity": "error",
    "rule": "link",
    "message": "no",
    "hint": "type \\<",
    "source": "看<a>"
  },
  {
    "file": "b.md",
    "severity": "warning",
    "rule": "twin",
    "message": "alone"
  }
]
`
	whole := diag.Problem{Pos: diag.Pos{File: "b.md"}, Severity: diag.Warning, Rule: "twin", Text: "alone"}
	if diff := cmp.Diff(want, printed(t, diag.JSON, p, whole)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := printed(t, diag.JSON); got != "[]\n" {
		t.Errorf("no problems are %q, want an empty array", got)
	}
}

// Workflow commands end at the line's end and their properties at a comma, so both are escaped.
func TestPrintGitHub(t *testing.T) {
	p := diag.Problem{Pos: diag.Pos{File: "a,b:c%.md", Line: 14, Col: 2}, EndCol: 5, Rule: "link",
		Text: "100% no::", Hint: "type\r\nthis"}
	whole := diag.Problem{Pos: diag.Pos{File: "b.md"}, Severity: diag.Warning, Rule: "twin", Text: "alone"}
	note := diag.Problem{Pos: diag.Pos{File: "b.md", Line: 2}, Severity: diag.Note, Rule: "style", Text: "long"}
	want := `::error file=a%2Cb%3Ac%25.md,line=14,col=2,endColumn=5,title=link::100%25 no::%0Ahint: type%0D%0Athis
::warning file=b.md,title=twin::alone
::notice file=b.md,line=2,title=style::long
`
	if diff := cmp.Diff(want, printed(t, diag.GitHub, p, whole, note)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// FuzzPrint holds that no line and no place makes printing panic or print a second line of source.
func FuzzPrint(f *testing.F) {
	f.Add("参见[亚马逊](乙.md)。", 8, 12)
	f.Add("\x00\u200b\t\xff", -1, 99)
	f.Add("", 0, 0)
	f.Fuzz(func(t *testing.T, line string, from, to int) {
		line = strings.ReplaceAll(line, "\n", "")
		got := printed(t, diag.Text, on(line, from, to))
		if n := strings.Count(got, "\n"); n > 3 {
			t.Errorf("%q, columns %d to %d: %d lines are printed:\n%s", line, from, to, n, got)
		}
	})
}

// A message that holds an endless address still fits on a screen; programs get all of it.
func TestPrintLongMessage(t *testing.T) {
	p := diag.Problem{Pos: diag.Pos{File: "a.md"}, Rule: "link", Text: diag.Say("no section %s", strings.Repeat("长", 100_000))}
	if got := printed(t, diag.Text, p); len([]rune(got)) > 500 || !strings.HasSuffix(got, "长 …\n") {
		t.Errorf("%d characters are printed", len([]rune(got)))
	}
	if got := printed(t, diag.JSON, p); !strings.Contains(got, strings.Repeat("长", 100_000)) {
		t.Error("JSON lacks a part of the message")
	}
}
