package lang

import (
	"math"
	"strings"
	"sync"
	"testing"
	"time"
)

// locale makes a Locale or ends the test.
func locale(t testing.TB, tag string) *Locale {
	t.Helper()
	l, err := New(tag)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestNew(t *testing.T) {
	tests := []struct {
		tag, canonical, base, script, name, openGraph string
		chinese                                       bool
	}{
		{"zh-Hans", "zh-Hans", "zh", "Hans", "简体中文", "zh_CN", true},
		{"ZH-hans", "zh-Hans", "zh", "Hans", "简体中文", "zh_CN", true},
		{"zh", "zh", "zh", "Hans", "中文", "zh_CN", true},
		{"zh-Hant", "zh-Hant", "zh", "Hant", "繁體中文", "zh_TW", true},
		{"zh-Hans-SG", "zh-Hans-SG", "zh", "Hans", "简体中文", "zh_SG", true},
		{"en", "en", "en", "Latn", "English", "en_GB", false},
		{"en-GB", "en-GB", "en", "Latn", "British English", "en_GB", false},
		{"en_us", "en-US", "en", "Latn", "American English", "en_US", false},
	}
	for _, test := range tests {
		l := locale(t, test.tag)
		got := []string{l.Tag(), l.Base(), l.Script(), l.Name(), l.OpenGraph()}
		want := []string{test.canonical, test.base, test.script, test.name, test.openGraph}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%s: got %q, want %q", test.tag, got[i], want[i])
			}
		}
		if l.IsChinese() != test.chinese {
			t.Errorf("%s: IsChinese is %v", test.tag, l.IsChinese())
		}
	}
}

func TestNewErrors(t *testing.T) {
	for tag, want := range map[string]string{
		"":               `"" is not a language tag`,
		"english please": `"english please" is not a language tag`,
		"zh-Hanzz":       `"zh-Hanzz" is not a language tag`,
		"fr":             `"fr" is neither Chinese nor English`,
		"ja-JP":          `"ja-JP" is neither Chinese nor English`,
		"und":            `"und" is neither Chinese nor English`,
	} {
		if l, err := New(tag); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("New(%q) = %v, %v; want an error with %s", tag, l, err, want)
		}
	}
}

func TestNameIn(t *testing.T) {
	zh, en, british := locale(t, "zh-Hans"), locale(t, "en"), locale(t, "en-GB")
	for got, want := range map[string]string{
		zh.NameIn(en):      "Simplified Chinese",
		en.NameIn(zh):      "英语",
		zh.NameIn(zh):      "简体中文",
		en.NameIn(british): "English",
		british.NameIn(zh): "英国英语",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestNumber(t *testing.T) {
	tests := map[int]string{
		0: "0", 7: "7", -7: "-7", 999: "999", -999: "-999", 1000: "1,000", 1190: "1,190",
		-1190: "-1,190", 12345: "12,345", 123456: "123,456", 1234567: "1,234,567",
		math.MaxInt32: "2,147,483,647", math.MinInt32: "-2,147,483,648",
	}
	for _, tag := range []string{"en", "zh-Hans"} {
		l := locale(t, tag)
		for n, want := range tests {
			if got := l.Number(n); got != want {
				t.Errorf("%s: Number(%d) = %q, want %q", tag, n, got, want)
			}
		}
	}
}

func TestPlural(t *testing.T) {
	zh, en := locale(t, "zh-Hans"), locale(t, "en")
	for n, want := range map[int]string{
		0: "words", 1: "word", 2: "words", 11: "words", 21: "words", 101: "words", -1: "word",
		1_000_000: "words", 10_000_001: "words", math.MaxInt: "words", math.MinInt: "words",
	} {
		if got := en.Plural(n, "word", "words"); got != want {
			t.Errorf("en: %d %s, want %s", n, got, want)
		}
		if got := zh.Plural(n, "one", "other"); got != "other" {
			t.Errorf("zh: %d has the form %s", n, got)
		}
	}
}

func TestDates(t *testing.T) {
	zh, en := locale(t, "zh-Hans"), locale(t, "en")
	for got, want := range map[string]string{
		zh.Date(2026, 11, 24):      "2026 年 11 月 24 日",
		en.Date(2026, 11, 24):      "24 November 2026",
		zh.Date(2023, time.May, 1): "2023 年 5 月 1 日",
		en.Date(2023, time.May, 1): "1 May 2023",
		zh.Month(2023, 8):          "2023 年 8 月",
		en.Month(2023, 8):          "August 2023",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// The race detector makes this a test: renderers share one Locale.
func TestLocaleIsSharedSafely(t *testing.T) {
	zh, en := locale(t, "zh-Hans"), locale(t, "en")
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for _, l := range []*Locale{zh, en} {
				l.SortKey("大模型 LLM")
				l.Initial("重庆")
				l.Number(12345)
				l.Plural(1, "one", "other")
				l.NameIn(zh)
				l.Foreign(chinese)
				Order(l, []string{"b", "阿", "chong2 qing4"}, func(s string) string { return s })
			}
		})
	}
	group.Wait()
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		locale(b, "zh-Hans")
	}
}

func BenchmarkNumber(b *testing.B) {
	l := locale(b, "en")
	b.ReportAllocs()
	for b.Loop() {
		l.Number(1234567)
	}
}

func BenchmarkPlural(b *testing.B) {
	l := locale(b, "en")
	b.ReportAllocs()
	for b.Loop() {
		l.Plural(2, "word", "words")
	}
}

func BenchmarkDate(b *testing.B) {
	l := locale(b, "zh-Hans")
	b.ReportAllocs()
	for b.Loop() {
		l.Date(2026, 11, 24)
	}
}
