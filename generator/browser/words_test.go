package browser_test

import (
	"os"
	"strings"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
)

// The script reads queries by the rules by which the index was made: one table of cases holds both.
func TestWordsOfQueries(t *testing.T) {
	t.Parallel()
	table, err := os.ReadFile("../render/search/testdata/words.tsv")
	if err != nil {
		t.Fatal(err)
	}
	built := api.Build(api.BuildOptions{EntryPoints: []string{templates + "/assets/js/search/words.js"}, Bundle: true, Format: api.FormatIIFE, GlobalName: "rules"})
	if len(built.Errors) > 0 {
		t.Fatal(built.Errors)
	}
	p := open(t, "zh/", screen{before: string(built.OutputFiles[0].Contents)})
	for line := range strings.Lines(string(table)) {
		text, want, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok {
			continue
		}
		if got := eval[string](p, `text => rules.read(text).words.map(w => rules.stem(w.word)).join("|")`, text); got != want {
			p.Errorf("%q has the words %q, want %q", text, got, want)
		}
	}
}
