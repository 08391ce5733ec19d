package parse

import (
	"encoding/json"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

// A specExample is one example of the CommonMark specification.
type specExample struct {
	Example  int
	Section  string
	Markdown string
	HTML     string
}

func specExamples(t *testing.T) []specExample {
	t.Helper()
	var examples []specExample
	data := readFile(t, filepath.Join("testdata", "commonmark-0.31.2.json"))
	if err := json.Unmarshal(data, &examples); err != nil {
		t.Fatal(err)
	}
	const inSpec = 652
	if len(examples) != inSpec {
		t.Fatalf("%d examples, but CommonMark 0.31.2 has %d", len(examples), inSpec)
	}
	return examples
}

// The amendments must leave each example of CommonMark as it was.
func TestEmphasisKeepsCommonMark(t *testing.T) {
	for _, e := range specExamples(t) {
		want := convert(t, []byte(e.Markdown))
		got := convert(t, []byte(e.Markdown), cjkEmphasis())
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("example %d, %s (-plain +amended):\n%s", e.Example, e.Section, diff)
		}
	}
}

// Line breaks too: the specification's examples hold no Chinese across a line break.
func TestLineBreaksKeepCommonMark(t *testing.T) {
	gfm := []goldmark.Extender{extension.GFM, extension.Footnote}
	for _, e := range specExamples(t) {
		want := convert(t, []byte(e.Markdown), gfm...)
		got := convert(t, []byte(e.Markdown), append(gfm, cjkLineBreaks())...)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("example %d, %s (-plain +joined):\n%s", e.Example, e.Section, diff)
		}
	}
}
