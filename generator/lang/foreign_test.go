package lang

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// In the texts of these tests ⟦ ⟧ stand around the spans to find.
var foreignTests = map[string][]string{
	"zh-Hans": {
		"",
		"大模型",
		"用 GPT-4 写代码",
		"亚马逊（Amazon Web）的",
		"亚马逊（⟦Amazon Web Services⟧）的",
		"⟦Attention Is All You Need⟧",
		"论文《⟦Attention Is All You Need⟧》发表于 2017 年",
		"“⟦don’t be evil⟧”是谷歌的口号",
		"‘⟦don't be evil⟧’",
		"⟦a state-of-the-art model⟧。",
		"⟦Foundation Model for 2023 Cloud⟧",
		"⟦sold 1,500 units in⟧ 2023",
		"2023 ⟦one two three⟧ 2024",
		"GPT 4 Turbo",
		"⟦GPT 4 Turbo Preview⟧",
		"⟦3D printing for all⟧",
		"⟦Johnson & Johnson Company⟧",
		"A & B",
		"⟦AT&T and T-Mobile US⟧",
		"⟦red, green, blue⟧",
		"red,green,blue",
		"red、green、blue",
		"one: two: three",
		"one two，three four",
		"⟦the U.S. market Inc.⟧",
		"⟦Élan vital of Łódź⟧",
		"⟦one\ntwo\u00a0three⟧",
		"⟦one two three⟧/模型",
		"一 ⟦one two three⟧ 二 ⟦four five six⟧ 三",
		"见 https://example.com/a b c",
		"⟦one two three⟧ https://example.com/a/b",
		"⟦see it here⟧ www.example.com 网站",
		"foo@example.com one two",
		"one two foo@example.com",
		"1 2 3 4",
		"one two 3",
		"こんにちは one two",
	},
	"en": {
		"",
		"plain text, with “quotes” and — dashes…",
		"the term ⟦大模型⟧, or large model",
		"(⟦大模型⟧)",
		"the novel ⟦《三体》⟧ by Liu",
		"⟦「大模型」、『参数』⟧ and more",
		"⟦大模型。⟧ Next",
		"⟦大模型⟧ ⟦参数⟧",
		"⟦大模型⟧（large model）",
		"⟦大模型⟧　next",
		"⟦二〇二三年⟧ ⟦〇⟧",
		"a，b。c",
		"ＡＢＣ",
		"⟦𠀀⟧",
		"⟦カタカナ⟧ and ⟦한국어⟧",
		"naïve β ж",
		"bad \xff bytes ⟦中⟧\xef\xff",
	},
}

func TestForeign(t *testing.T) {
	unmark := strings.NewReplacer("⟦", "", "⟧", "")
	for tag, tests := range foreignTests {
		l := locale(t, tag)
		for _, want := range tests {
			text := unmark.Replace(want)
			if got := markSpans(text, l.Foreign(text)); got != want {
				t.Errorf("%s: got %q\nwant %q", tag, got, want)
			}
		}
	}
}

func markSpans(s string, spans []Span) string {
	for _, span := range slices.Backward(spans) {
		s = s[:span.Start] + "⟦" + s[span.Start:span.End] + "⟧" + s[span.End:]
	}
	return s
}

// The checker of the built site (webcheck, part i) in Go: what it would still complain about when
// the text between the spans has the language of the page.
const checkerWord = `[A-Za-z\x{c0}-\x{24f}][A-Za-z0-9\x{c0}-\x{24f}'’.&+/-]*`

var (
	checkerAddress = regexp.MustCompile(`(https?://|www\.)[^ ]+|[^ ]+@[^ ]+`)
	checkerBlanks  = regexp.MustCompile(` +`)
	checkerEnglish = regexp.MustCompile(checkerWord + `(?:,? +` + checkerWord + `){2,}`)
	checkerChinese = regexp.MustCompile(`[\x{3400}-\x{4dbf}\x{4e00}-\x{9fff}\x{f900}-\x{faff}` +
		`\x{20000}-\x{2fa1f}\x{3040}-\x{30ff}\x{ac00}-\x{d7af}]`)
)

func complaints(l *Locale, s string) []string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		return r
	}, s)
	s = checkerBlanks.ReplaceAllString(checkerAddress.ReplaceAllString(s, "▯"), " ")
	if l.IsChinese() {
		return checkerEnglish.FindAllString(s, -1)
	}
	return checkerChinese.FindAllString(s, -1)
}

func FuzzForeign(f *testing.F) {
	for _, tests := range foreignTests {
		for _, test := range tests {
			f.Add(test)
		}
	}
	locales := []*Locale{locale(f, "zh-Hans"), locale(f, "en")}
	f.Fuzz(func(t *testing.T, s string) {
		for _, l := range locales {
			end := 0
			for _, span := range append(l.Foreign(s), Span{len(s), len(s)}) {
				if span.Start < end || span.End < span.Start || span.End > len(s) {
					t.Fatalf("%s: %q: spans %v", l.Tag(), s, l.Foreign(s))
				}
				if left := complaints(l, s[end:span.Start]); len(left) > 0 {
					t.Errorf("%s: %q: unmarked %q", l.Tag(), s, left)
				}
				end = span.End
			}
		}
	})
}

func BenchmarkForeign(b *testing.B) {
	for tag, text := range map[string]string{"zh-Hans": chinese, "en": english} {
		l := locale(b, tag)
		b.Run(tag, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				l.Foreign(text)
			}
		})
	}
}
