package parse

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

// convert renders a source with a goldmark of the given extensions.
func convert(t testing.TB, source []byte, extensions ...goldmark.Extender) string {
	t.Helper()
	var out bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extensions...)).Convert(source, &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestEmphasis(t *testing.T) {
	goldenPairs(t, "emphasis.txtar", func(source []byte) string {
		return convert(t, source, cjkEmphasis(), extension.Footnote, extension.Table)
	})
}

// Goldmark without the extension must fail the cases, or they would prove nothing.
func TestEmphasisIsNeeded(t *testing.T) {
	for _, source := range []string{"**「重要」**的", "**HBM（高带宽内存）**是", "~~删除，~~线"} {
		got := convert(t, []byte(source), extension.Strikethrough)
		if !strings.Contains(got, "**") && !strings.Contains(got, "~~") {
			t.Errorf("plain goldmark already handles %q: %s", source, got)
		}
	}
}

func TestIsCJK(t *testing.T) {
	tests := []struct {
		name  string
		runes string
		want  bool
	}{
		{"Han", "重々〇〆㐧﨑⻲", true},
		{"Han beyond the first plane", "𠮟𪜈𫠉𬤲𮧟𮹝𰻞𱟛", true},
		{"unassigned places of the Chinese planes", "\U0003AAAA\U0002FFFD", true},
		{"kana", "あアｱㇿ𛀙ー", true},
		{"Bopomofo", "ㄅㆠ", true},
		{"Hangul and its letters", "한카ㄱﾡ", true},
		{"CJK punctuation", "，。、；：？！「」『』（）【】《》〈〉～〃・︙", true},
		{"full-width forms", "Ａ１％￥", true},
		{"symbols that are emoji only by selector", "〰〽🈂🈷㊗㊙", true},
		{"half-width forms", "₩｡", true},
		{"Latin", "aÉ1% $", false},
		{"punctuation of ambiguous width", "“”‘’—…·", false},
		{"circled numbers", "①④", false},
		{"emoji by default", "🈯⭕❌😀", false},
		{"variation selectors", "\uFE00\uFE01\uFE0E\uFE0F\U000E0100", false},
	}
	for _, tt := range tests {
		for _, r := range tt.runes {
			if got := isCJK(r); got != tt.want {
				t.Errorf("%s: isCJK(%c U+%04X) = %v", tt.name, r, r, got)
			}
		}
	}
}

// The table must hold every character of the scripts that Go knows.
func TestCJKTableCoversScripts(t *testing.T) {
	scripts := []string{"Han", "Hiragana", "Katakana", "Hangul", "Yi", "Tangut"}
	// Emoji by default, though counted as a kana.
	const squareHiraganaHoka = '\U0001F200'
	for _, name := range scripts {
		for r := rune(0); r <= unicode.MaxRune; r++ {
			if unicode.Is(unicode.Scripts[name], r) && !isCJK(r) && r != squareHiraganaHoka {
				t.Errorf("%s U+%04X is not in the table", name, r)
			}
		}
	}
}

// What stands before a run can be a character and its selector; the selector alone says nothing.
func TestSelectorBeforeRun(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"Han", "羽\uFE00**(a**b", "羽\uFE00<strong>(a</strong>b"},
		{"Han, ideographic", "葛\U000E0100**(a**b", "葛\U000E0100<strong>(a</strong>b"},
		{"beyond the first plane", "𠮟\uFE00**(a**b", "𠮟\uFE00<strong>(a</strong>b"},
		{"CJK punctuation closes", "**a。\uFE00**b", "<strong>a。\uFE00</strong>b"},
		{"full-width quotes close", "**a”\uFE01**b", "<strong>a”\uFE01</strong>b"},
		{"half-width quotes do not", "**a”\uFE00**b", "**a”\uFE00**b"},
		{"full-width is for quotes only", "**a)\uFE01**b", "**a)\uFE01**b"},
		{"emoji stays foreign as text", "**a⭕\uFE0E**b", "**a⭕\uFE0E**b"},
		{"emoji selector is no such selector", "**a⭕\uFE0F**b", "<strong>a⭕\uFE0F</strong>b"},
		{"Latin", "a\uFE00**(a**b", "a\uFE00**(a**b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			want := "<p>" + tt.want + "</p>\n"
			if got := convert(t, []byte(tt.source), cjkEmphasis()); got != want {
				t.Errorf("%+q\n got %+q\nwant %+q", tt.source, got, want)
			}
		})
	}
}

// withoutEmphasis takes away what emphasis can change: its elements and its marks.
var withoutEmphasis = strings.NewReplacer("<em>", "", "</em>", "", "<strong>", "", "</strong>", "",
	"<del>", "", "</del>", "", "*", "", "_", "", "~", "")

// hasCJK reports a character which the amendments treat differently from CommonMark.
func hasCJK(source []byte) bool {
	return bytes.ContainsFunc(source, func(r rune) bool {
		return isCJK(r) || isSelector(r) || isIdeographicSelector(r)
	})
}

// singleTilde is what goldmark alone strikes text out with, too.
var singleTilde = regexp.MustCompile(`(?:^|[^~])~(?:[^~]|$)`)

// FuzzEmphasis holds that the extension moves no character but the marks themselves, and that text
// without CJK characters and single tildes comes out byte for byte as goldmark alone renders it.
func FuzzEmphasis(f *testing.F) {
	for _, seed := range []string{
		"**「重要」**的", "~~删除，~~线", "*a**重。**b*", "羽\uFE00**(a**b", "“\uFE01a”\uFE01__b__",
		"[**链，**接](x \"*t*\") ![*图。*片](y)", "> *甲。\n> 乙。*丙", "a*\"foo\"*", "***a** b*",
		"~~Hi~~ Hello, ~there~ world!", "This will ~~~not~~~ strike.", "No ~mismatch~~",
		"~~**_`this`_**~~  \n~~***`this`***~~", "a~~()a~~a", "(~~()~~)", "&*lt;**重。**a\\*",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		plain := convert(t, source, extension.Strikethrough)
		got := convert(t, source, cjkEmphasis())
		if !hasCJK(source) && !singleTilde.Match(source) && got != plain {
			t.Errorf("foreign text changed: %q\n got %s\nwant %s", source, got, plain)
		}
		if withoutEmphasis.Replace(got) != withoutEmphasis.Replace(plain) {
			t.Errorf("more than emphasis changed: %q\n got %s\nplain %s", source, got, plain)
		}
	})
}
