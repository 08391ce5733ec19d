package quantity

import (
	"math"
	"testing"
	"unicode/utf8"
)

// Whatever the text, figures stand in order, apart from each other and inside the text, on whole
// characters, and their values are numbers.
func FuzzRead(f *testing.F) {
	for _, test := range chineseReadings {
		f.Add(test.text)
	}
	for _, test := range englishReadings {
		f.Add(test.text)
	}
	f.Add("\xff5\xe5 亿亿亿亿 999999999999999999999 年半半 1/ 1: 1- $ ¥5 一一一一一一一一一一一一一一一一一一一一")
	f.Fuzz(func(t *testing.T, text string) {
		for _, chinese := range []bool{true, false} {
			end := 0
			for _, q := range read(text, chinese) {
				if q.Start < end || q.End <= q.Start || q.End > len(text) {
					t.Fatalf("%v at %d:%d after %d in %q", q, q.Start, q.End, end, text)
				}
				if utf8.ValidString(text) && !utf8.ValidString(text[q.Start:q.End]) {
					t.Fatalf("%v at %d:%d splits a character of %q", q, q.Start, q.End, text)
				}
				if math.IsNaN(q.Low) || math.IsInf(q.High, 0) || q.Low > q.High || q.String() == "" {
					t.Fatalf("%v: from %v to %v in %q", q, q.Low, q.High, text)
				}
				end = q.End
			}
		}
	})
}

// A text never differs from itself, read as one language or as the other is another matter; it is
// compared without a panic.
func FuzzCompare(f *testing.F) {
	for i := range min(len(chineseReadings), len(englishReadings)) {
		f.Add(chineseReadings[i].text, englishReadings[i].text)
	}
	f.Fuzz(func(t *testing.T, zh, en string) {
		for _, d := range Compare(zh, en) {
			if d.Zh == nil && d.En == nil {
				t.Fatalf("empty difference between %q and %q", zh, en)
			}
			if d.Zh != nil && d.Zh.End > len(zh) || d.En != nil && d.En.End > len(en) {
				t.Fatalf("difference outside of %q and %q", zh, en)
			}
		}
	})
}
