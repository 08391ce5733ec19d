package load_test

import (
	"fmt"
	"strings"
	"testing"

	"duizhao/generator/load"
)

// BenchmarkGlossary reads glossaries of 100, 1,000 and 10,000 terms: ten times the terms take ten
// times as long.
func BenchmarkGlossary(b *testing.B) {
	for _, n := range []int{100, 1_000, 10_000} {
		b.Run(fmt.Sprintf("terms=%d", n), func(b *testing.B) {
			var glossary strings.Builder
			for i := range n {
				fmt.Fprintf(&glossary, "- id: t%d\n  kind: concept\n  zh: 术语%d号\n  en: term %d\n  definition:\n    zh: 甲。\n    en: A.\n", i, i, i)
			}
			fsys := with(files{"glossary.yaml": glossary.String()}).fs()
			b.ReportAllocs()
			for b.Loop() {
				load.Content(fsys, "content", 2)
			}
		})
	}
}
