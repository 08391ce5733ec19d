package search

import (
	"os"
	"strings"
	"testing"
)

// The rules here and in templates/assets/js/search/words.js give the same answers: the same table
// is held against the script in the tests of the browser.
func TestWords(t *testing.T) {
	table, err := os.ReadFile("testdata/words.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(table)) {
		text, want, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok {
			continue
		}
		all := words(fold(text))
		for i, w := range all {
			if isHan(w) {
				all[i] = strings.Join(strings.Split(w, ""), "|") // queries have each for itself
				continue
			}
			all[i] = stem(w)
			if !strings.HasPrefix(w, all[i]) {
				t.Errorf("the stem %q isn't the beginning of %q", all[i], w)
			}
		}
		if got := strings.Join(all, "|"); got != want {
			t.Errorf("%q has the words %q, want %q", text, got, want)
		}
	}
}
