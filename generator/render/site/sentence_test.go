package site

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// The term stands between | and |.
func TestSentence(t *testing.T) {
	tests := []struct{ text, want string }{
		{"甲。乙|丙|丁。戊", "乙丙丁。"},
		{"|丙|", "丙"},
		{"甲|丙|乙", "甲丙乙"},
		{"甲！乙？|丙|；丁", "丙；"},
		{"他说：“甲。”乙|丙|丁。”戊", "乙丙丁。”"},
		{"（甲。）|丙|（乙。）丁", "丙（乙。）"},
		{"One two. Three |four| five. Six", "Three four five."},
		{"Version 3.5 of |GPT| by Character.AI is. So", "Version 3.5 of GPT by Character.AI is."},
		{"He said “no.” Then |four| “yes.” Six", "Then four “yes.”"},
		{"甲。|丙|", "丙"},
		{"|丙|。乙", "丙。"},
		{"甲…|丙|…乙", "丙…"},
		{"e.g. |four| etc. Six", "four etc."},
	}
	for _, test := range tests {
		before, rest, _ := strings.Cut(test.text, "|")
		term, after, _ := strings.Cut(rest, "|")
		text := before + term + after
		from, to := sentence(text, len(before), len(before)+len(term))
		if got := text[from:to]; got != test.want {
			t.Errorf("%q: sentence %q, want %q", test.text, got, test.want)
		}
	}
}

// A long sentence is cut near the term, between characters.
func TestLongSentence(t *testing.T) {
	text := strings.Repeat("甲", 1000) + "丙" + strings.Repeat("乙", 1000)
	start := len("甲") * 1000
	from, to := sentence(text, start, start+len("丙"))
	if got, want := text[from:to], strings.Repeat("甲", 60)+"丙"+strings.Repeat("乙", 60); got != want {
		t.Errorf("cut to %d characters, want %d", utf8.RuneCountInString(got), utf8.RuneCountInString(want))
	}
}

// FuzzSentence holds that a sentence holds its term, is short, and cuts no character.
func FuzzSentence(f *testing.F) {
	f.Add("甲。乙丙丁。戊", 9, 3)
	f.Add("He said “no.” Then four “yes.” Six", 19, 4)
	f.Add("…。！」』\")", 3, 3)
	f.Fuzz(func(t *testing.T, text string, start, length int) {
		// Texts are valid and uses begin and end between characters: parse sees to that.
		if !utf8.ValidString(text) || start < 0 || length < 0 || start > len(text) || length > len(text)-start {
			return
		}
		end := start + length
		if !boundary(text, start) || !boundary(text, end) {
			return
		}
		from, to := sentence(text, start, end)
		if from < 0 || from > start || to < end || to > len(text) {
			t.Fatalf("%q at %d to %d: sentence at %d to %d", text, start, end, from, to)
		}
		if start-from > sentenceLength || to-end > sentenceLength {
			t.Errorf("%q: %d bytes before and %d behind", text, start-from, to-end)
		}
		if !utf8.ValidString(text[from:to]) {
			t.Errorf("%q: a character is cut", text)
		}
	})
}

func boundary(text string, at int) bool { return at == len(text) || utf8.RuneStart(text[at]) }
