package quantity

import (
	"strconv"
	"strings"
	"testing"
)

// texts gives all pairs of the table as one text in each language.
func texts(t testing.TB) (zh, en string) {
	var x, y []string
	for _, p := range readPairs(t, "testdata/pairs.tsv") {
		x, y = append(x, p.zh), append(y, p.en)
	}
	return strings.Join(x, "\n"), strings.Join(y, "\n")
}

func BenchmarkReadChinese(b *testing.B) {
	zh, _ := texts(b)
	benchmarkRead(b, zh, true)
}

func BenchmarkReadEnglish(b *testing.B) {
	_, en := texts(b)
	benchmarkRead(b, en, false)
}

func benchmarkRead(b *testing.B, text string, chinese bool) {
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Read(text, chinese)
	}
}

func BenchmarkCompare(b *testing.B) {
	pairs := readPairs(b, "testdata/pairs.tsv")
	size := 0
	for _, p := range pairs {
		size += len(p.zh) + len(p.en)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range pairs {
			Compare(p.zh, p.en)
		}
	}
}

// Long texts cost no more a byte than short ones.
func BenchmarkCompareLong(b *testing.B) {
	zh, en := texts(b)
	for _, times := range []int{1, 10, 100} {
		b.Run(strconv.Itoa(times), func(b *testing.B) {
			benchmarkCompare(b, strings.Repeat(zh, times), strings.Repeat(en, times))
		})
	}
}

// Texts that tempt a reader to look far ahead or back cost no more a byte than others.
func BenchmarkTempting(b *testing.B) {
	for _, unit := range []string{"三", "亿", "9", "1,", "1-", "5 万", "一百", "a ", "a hundred ", "one in ", "(5)", "（约 5", "GPT-", "1/", "$",
		"5 and ", "5、", "hundreds of ", "May ", "第", "几", "三家和", "1:", "半", "5 三 "} {
		for _, times := range []int{2_000, 64_000} {
			b.Run(unit+strconv.Itoa(times), func(b *testing.B) {
				text := strings.Repeat(unit, times)
				benchmarkCompare(b, text, text)
			})
		}
	}
}

func benchmarkCompare(b *testing.B, zh, en string) {
	b.SetBytes(int64(len(zh) + len(en)))
	for b.Loop() {
		Compare(zh, en)
	}
}
