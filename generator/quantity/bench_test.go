package quantity

import (
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

// Long texts cost what many short ones do.
func BenchmarkCompareLong(b *testing.B) {
	zh, en := texts(b)
	for _, times := range []int{1, 10, 100} {
		b.Run(strings.Repeat("x", times)[:0]+"x", func(b *testing.B) {
			zh, en := strings.Repeat(zh, times), strings.Repeat(en, times)
			b.SetBytes(int64(len(zh) + len(en)))
			for b.Loop() {
				Compare(zh, en)
			}
		})
	}
}
