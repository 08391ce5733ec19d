package search_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
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
		text, ok := strings.CutPrefix(b.String(), "self.searched=")
		if !ok {
			t.Fatalf("%s doesn't hand its value over: %.40q", f.Path, b.String())
		}
		value := decode[[]json.RawMessage](t, text)
		all[f.Path] = string(value[1])
		if version := string(value[0]); all["version"] == "" {
			all["version"] = version
		} else if all["version"] != version {
			t.Errorf("%s is of the version %s, others of %s", f.Path, version, all["version"])
		}
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
	Shards   []string
	Sections [][]any
	Pieces   []int
}

type run struct {
	ID       string
	Class    int
	Passages [][]any
}

// passage is one of a language, as the script sees it.
type passage struct {
	Where, Text string
}

// texts are the passages of a language by their numbers.
func texts(t *testing.T, all map[string]string, path string, pieces []int) []passage {
	t.Helper()
	var out []passage
	for i, n := range pieces {
		n += len(out)
		for _, r := range decode[[]run](t, all[fmt.Sprintf("%s/search/texts-%d.js", path, i)]) {
			for _, p := range r.Passages {
				out = append(out, passage{fmt.Sprintf("%d %s#%s", r.Class, r.ID, p[0]), p[1].(string)})
			}
		}
		if len(out) != n {
			t.Errorf("%s: piece %d ends with passage %d, not %d", path, i, len(out), n)
		}
	}
	return out
}

// place is where a key stands: in a passage, after so many words.
type place struct{ Passage, At int }

// unpack reads places as the script does.
func unpack(packed string) (places []place) {
	p := place{Passage: -1}
	gap := 0
	for _, c := range packed {
		if c > '\\' {
			gap = gap*32 + int(c-']')
			continue
		}
		if gap > 0 {
			p, gap = place{p.Passage + gap, 0}, 0
		}
		p.At += int(c - '#')
		if c != '[' {
			places = append(places, p)
		}
	}
	return places
}

// postings are the places of each key of a language.
func postings(t *testing.T, all map[string]string, path string, shards []string) map[string][]place {
	t.Helper()
	out := map[string][]place{}
	for i, first := range shards {
		for key, packed := range decode[map[string]string](t, all[fmt.Sprintf("%s/search/keys-%d.js", path, i)]) {
			if key < first || i+1 < len(shards) && key >= shards[i+1] {
				t.Errorf("%s: %q is in the shard that begins with %q", path, key, first)
			}
			out[key] = unpack(packed)
		}
	}
	return out
}

const specimen = "../../testdata/site/content"

// A key leads to just the places where it stands, in each language; and what both languages say at
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
			want := map[string][]place{}
			for n, p := range texts(t, all, path, layout.Pieces) {
				where = append(where, p.Where)
				for _, k := range search.Keys(p.Text) {
					want[k.Key] = append(want[k.Key], place{n, k.At})
				}
			}
			places = append(places, where)
			for key, places := range found {
				if strings.ContainsAny(key[:1], "=@<") {
					continue
				}
				if diff := cmp.Diff(want[key], places); diff != "" {
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

// The version of the files is another one whenever a text is.
func TestVersion(t *testing.T) {
	before := files(t, specimen)["version"]
	changed := t.TempDir()
	if err := os.CopyFS(changed, os.DirFS(specimen)); err != nil {
		t.Fatal(err)
	}
	const section = "zh/01-constructs/01-blocks.md"
	text, err := os.ReadFile(filepath.Join(changed, section))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(changed, section), append(text, "\n又一段。\n"...), 0o600); err != nil {
		t.Fatal(err)
	}
	if after := files(t, changed)["version"]; before == after || after == "" {
		t.Errorf("the version is %s before and %s after a change", before, after)
	}
}

// Files are the same at each rendering, in a report of one language too.
func TestSameBytes(t *testing.T) {
	if diff := cmp.Diff(files(t, specimen), files(t, specimen)); diff != "" {
		t.Error(diff)
	}
}
