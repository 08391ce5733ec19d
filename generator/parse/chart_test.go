package parse

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"duizhao/generator/report"
)

func TestCharts(t *testing.T) { goldenSections(t, "charts.txtar") }

// A chart counts as a figure, its words are its text, and each of them knows its place.
func TestChartText(t *testing.T) {
	b := newBench(t, "[]")
	text := "---\ntitle: The case\n---\n\n```chart\ndata: hub.csv\ntype: bar\ntitle: It's \"more\"\ncaption: Numbers\nsource: A magazine\n```\n"
	source := b.source("en", []byte(text))
	source.Lang.SmartQuotes = true
	s, problems := b.parser.Section(source)
	if len(problems) > 0 || len(s.Blocks) != 1 {
		t.Fatalf("%d blocks, problems: %v", len(s.Blocks), problems)
	}
	block := &s.Blocks[0]
	if want := "It’s “more” Numbers A magazine"; block.Text != want || block.Kind != report.Figure || s.Count.Figures != 1 {
		t.Errorf("a %s with the text %q, and %d figures", block.Kind, block.Text, s.Count.Figures)
	}
	got := map[string]string{}
	for at, word := range map[int]string{0: "It", 7: "\"more", 10: "more", 18: "Numbers", 26: "A magazine"} {
		from := block.Source(at)
		got[word] = text[from : from+len(word)]
	}
	if diff := cmp.Diff(map[string]string{"It": "It", "\"more": "\"more", "more": "more", "Numbers": "Numbers", "A magazine": "A magazine"}, got); diff != "" {
		t.Errorf("where words stand (-want +got):\n%s", diff)
	}
}
