package main

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
)

// The command asks each page once, says what is wrong where it is linked and how many answered, remembers it in the user's
// cache, and asks nobody under CI.
func TestCheckExternal(t *testing.T) {
	var asked atomic.Int32
	h := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		if r.URL.Path != "/" {
			w.WriteHeader(http.StatusNotFound)
		}
	}))
	defer h.Close()
	down := httptest.NewServer(nil)
	down.Close()
	dir := t.TempDir()
	t.Setenv("XDG_CACHE_HOME", filepath.Join(dir, "cache"))
	t.Setenv("HOME", dir)
	t.Setenv("CI", "")
	if err := fill(filepath.Join(dir, "content"), os.DirFS("testdata/tiny")); err != nil {
		t.Fatal(err)
	}
	text := "---\ntitle: x\n---\n\n[甲](" + h.URL + "/#a) [乙](" + h.URL + "/#b)\n\n<!-- check: ignore external: 旧页 -->\n\n[丙](" + h.URL + "/ignored)\n\n[丁](" + h.URL + "/none) [戊](" + down.URL + "/)\n"
	for _, lang := range []string{"zh", "en"} {
		if err := os.WriteFile(filepath.Join(dir, "content", lang, "01-start", "01-first.md"), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	check := func() (string, int) {
		var out bytes.Buffer
		status := run(t.Context(), []string{"check", "--external", "--source", filepath.Join(dir, "content"), "--templates", "../templates"}, &out, &out)
		return strings.ReplaceAll(out.String(), filepath.ToSlash(dir)+"/", ""), status
	}
	out, status := check()
	if n := strings.Count(out, "[external]"); n != 4 || status != exitOK || !strings.Contains(out, "content/zh/01-start/01-first.md:11:5: warning [external]: the page isn't there: it answers 404") {
		t.Errorf("status %d, with\n%s", status, out)
	}
	if !strings.Contains(out, "content: 3 outside pages answered, 1 didn't\n") {
		t.Errorf("it doesn't say how many pages answered:\n%s", out)
	}
	if n := asked.Swap(0); n != 5 { // HEAD of all, GET of two
		t.Errorf("%d requests, want 5", n)
	}
	if again, _ := check(); again != out || asked.Load() != 0 {
		t.Errorf("the second time %d requests, and\n%s", asked.Load(), again)
	}
	t.Setenv("CI", "true")
	t.Setenv("XDG_CACHE_HOME", filepath.Join(dir, "other"))
	if out, status := check(); asked.Load() != 0 || status != exitOK || !strings.Contains(out, "outside links aren't checked under CI") {
		t.Errorf("under CI %d requests, and\n%s", asked.Load(), out)
	}
}
