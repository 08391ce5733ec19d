package search_test

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"duizhao/generator/build"
	"duizhao/generator/render/search"
	"duizhao/generator/urls"
)

// files are the rendered files of a report, without what hands their values over.
func files(t *testing.T, content string) map[string]string {
	t.Helper()
	r, problems := build.Report(build.Options{Content: os.DirFS(content), ContentRoot: content})
	if r == nil {
		t.Fatal(problems)
	}
	all := map[string]string{}
	for _, f := range search.Files(r, urls.Site{}) {
		var b strings.Builder
		if err := f.Render(&b); err != nil {
			t.Fatal(err)
		}
		value, ok := strings.CutPrefix(b.String(), "self.searched=")
		if !ok {
			t.Fatalf("%s doesn't hand its value over: %.40q", f.Path, b.String())
		}
		all[f.Path] = value
	}
	return all
}

func decode[T any](t *testing.T, text string) T {
	t.Helper()
	var v T
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		t.Fatal(err)
	}
	return v
}

type head struct {
	Chapters []string
	Terms    [][]string
	Shards   []string
	Sections [][]int
	Pieces   []int
}

type run struct {
	ID       string
	Class    int
	Passages [][]string
}

// passage is one of a language, as the script sees it.
type passage struct {
	Where, Text string
	Figures     []string
}

// texts are the passages of a language by their numbers.
func texts(t *testing.T, all map[string]string, path string, pieces []int) []passage {
	t.Helper()
	var out []passage
	for i := range len(pieces) - 1 {
		if len(out) != pieces[i] {
			t.Errorf("%s: piece %d begins with passage %d, not %d", path, i, len(out), pieces[i])
		}
		for _, r := range decode[[]run](t, all[fmt.Sprintf("%s/search/texts-%d.js", path, i)]) {
			for _, p := range r.Passages {
				out = append(out, passage{fmt.Sprintf("%d %s#%s", r.Class, r.ID, p[0]), p[1], p[2:]})
			}
		}
	}
	return out
}

// postings are the passages of each key of a language.
func postings(t *testing.T, all map[string]string, path string, shards []string) map[string][]int {
	t.Helper()
	out := map[string][]int{}
	for i, first := range shards {
		for key, gaps := range decode[map[string][]int](t, all[fmt.Sprintf("%s/search/keys-%d.js", path, i)]) {
			if key < first || i+1 < len(shards) && key >= shards[i+1] {
				t.Errorf("%s: %q is in the shard that begins with %q", path, key, first)
			}
			at := -1
			for _, gap := range gaps {
				at += gap
				out[key] = append(out[key], at)
			}
		}
	}
	return out
}

const specimen = "../../testdata/site/content"

// A key leads to just the passages that hold it, in each language; and what both languages say at
// one place has one number.
func TestIndexHoldsTheTexts(t *testing.T) {
	for _, content := range []string{specimen, "../../../content"} {
		all := files(t, content)
		layout := decode[head](t, all["zh/search/head.js"])
		var places [][]string
		for _, path := range []string{"zh", "en"} {
			h := decode[head](t, all[path+"/search/head.js"])
			found := postings(t, all, path, h.Shards)
			var where []string
			want := map[string][]int{}
			for n, p := range texts(t, all, path, layout.Pieces) {
				where = append(where, p.Where)
				for _, key := range search.Keys(p.Text) {
					if !slices.Contains(want[key], n) {
						want[key] = append(want[key], n)
					}
				}
			}
			places = append(places, where)
			for key, passages := range found {
				if strings.ContainsAny(key[:1], "=@") {
					continue
				}
				if diff := cmp.Diff(want[key], passages); diff != "" {
					t.Errorf("%s: %q (-in the texts +in the index):\n%s", path, key, diff)
				}
				delete(want, key)
			}
			for key := range want {
				t.Errorf("%s: %q isn't in the index", path, key)
			}
		}
		if diff := cmp.Diff(places[0], places[1]); diff != "" {
			t.Errorf("the languages have other passages:\n%s", diff)
		}
	}
}

// What a file is to cost when it is asked for, for the report that the limits are made for.
func TestFilesAreSmall(t *testing.T) {
	for name, text := range files(t, "../../../content") {
		if len(text) > 24<<10 {
			t.Errorf("%s has %d bytes: a query needs some ten such files, and 60 KB of them compressed", name, len(text))
		}
	}
}

// Files are the same at each rendering, in a report of one language too.
func TestSameBytes(t *testing.T) {
	if diff := cmp.Diff(files(t, specimen), files(t, specimen)); diff != "" {
		t.Error(diff)
	}
}
