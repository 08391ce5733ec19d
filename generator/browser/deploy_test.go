package browser_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
)

// A page that is open while the site is replaced searches in the old files or in the new, and never
// takes passages of one for those of the other.
func TestSearchWhileTheSiteIsReplaced(t *testing.T) {
	t.Parallel()
	var files atomic.Value
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		files.Load().(http.Handler).ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	base, err := url.Parse(server.URL + basePath)
	if err != nil {
		t.Fatal(err)
	}
	deploy := func(content string) {
		t.Helper()
		folder, err := buildSite(content, base)
		if err != nil {
			t.Fatal(err)
		}
		files.Store(http.StripPrefix(basePath, http.FileServer(http.Dir(folder))))
	}
	deploy(content)
	p := openAt(t, site{root: base.String()}, "zh/search/", screen{})
	p.searchIsReady()
	p.search("雾号", "找到")

	deploy(withOneMoreParagraph(t))
	// What is found to be of another version isn't shown; the next search loads all anew.
	p.search("钟一样的机器", "")
	p.until("there is an answer", `() => one(".count").textContent !== ""`)
	if got := eval[string](p, `() => one(".count").textContent`); !strings.Contains(got, "没能载入") && !strings.HasPrefix(got, "找到 1 处") {
		t.Errorf("the search says %q", got)
	}
	p.search("钟一样的机器", "找到 1 处")
	if got := p.hits(); len(got) != 1 || got[0] != "zh/light/far/#p18" {
		t.Errorf("the passage leads to %q", got)
	}
}

// withOneMoreParagraph is a copy of the specimen in which passages have other numbers.
func withOneMoreParagraph(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS(content)); err != nil {
		t.Fatal(err)
	}
	for path, paragraph := range map[string]string{"zh": "有人问过我。", "en": "Somebody asked me."} {
		name := filepath.Join(folder, path, "01-light", "01-far.md")
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		parts := strings.SplitN(string(text), "---\n", 3) // the second is between the marks of the front matter
		if err := os.WriteFile(name, []byte(parts[0]+"---\n"+parts[1]+"---\n\n"+paragraph+"\n\n"+parts[2]), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}
