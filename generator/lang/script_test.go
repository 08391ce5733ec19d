package lang

import (
	"testing"
	"unicode"
)

func TestIsHan(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		// The fast path takes its block whole, and Unicode has assigned all of it since version 14.
		if IsHan(r) != unicode.Is(unicode.Han, r) {
			t.Fatalf("IsHan(%U) is %v", r, IsHan(r))
		}
	}
}

func TestIsCJKPunct(t *testing.T) {
	for _, r := range "、。《》「」『』【】〔〕〈〉〜　，！？：；（）［］｛｝～．＆％＋￥︵" {
		if !IsCJKPunct(r) {
			t.Errorf("%c is none", r)
		}
	}
	for _, r := range "中〇々〡あアＡａ１,.!“”‘’—…·a1 \u00a0한" {
		if IsCJKPunct(r) {
			t.Errorf("%c is one", r)
		}
	}
}

func TestJoin(t *testing.T) {
	for _, test := range []struct{ a, b, want string }{
		{"2", "以上", "2 以上"}, {"2 万", "以上", "2 万以上"}, {"60%", "以上", "60% 以上"}, {"最高的是", "−5", "最高的是 −5"}, {"从", "OpenAI", "从 OpenAI"},
		{"是", "“甲”", "是“甲”"}, {"是", "（甲）", "是（甲）"}, {"共 ", "3", "共 3"}, {"is ", "甲", "is 甲"}, {"a", "b", "ab"}, {"", "甲", "甲"}, {"a", "", "a"},
	} {
		if got := Join(test.a, test.b); got != test.want {
			t.Errorf("%q and %q are %q, want %q", test.a, test.b, got, test.want)
		}
	}
}
