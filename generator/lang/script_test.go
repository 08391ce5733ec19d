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
