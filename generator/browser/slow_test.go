package browser_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

// slow is a site whose second style sheet comes, once it is held, when it is released.
type slow struct {
	site
	held     atomic.Bool
	released chan struct{}
	release  func()
}

func slowly(t *testing.T, s site) *slow {
	t.Helper()
	out := &slow{released: make(chan struct{})}
	out.release = sync.OnceFunc(func() { close(out.released) })
	files := http.StripPrefix(basePath, http.FileServer(http.Dir(s.folder)))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if out.held.Load() && strings.HasPrefix(r.URL.Path, basePath+"assets/later.") {
			<-out.released
		}
		w.Header().Set("Cache-Control", "no-store")
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(func() { out.release(); server.Close() })
	out.site = site{server.URL + basePath, s.folder}
	return out
}

// A page is read while its second sheet is still on its way. When it comes, nothing
// moves that was seen, and the page is at the place that its address names.
func TestLateSheetMovesNothing(t *testing.T) {
	t.Parallel()
	for _, size := range []screen{{width: 390, height: 844}, {}, {width: 1720, height: 900}} {
		for _, path := range []string{"zh/", "en/light/forms/", "parallel/light/figures/", "zh/glossary/", "en/search/", "zh/light/far/#p6", "en/words/words/#fn:1", "parallel/light/forms/#p5"} {
			t.Run(path, func(t *testing.T) {
				t.Parallel()
				at := slowly(t, needSite(t, served))
				size.before = shiftWatch
				p := openAt(t, at.site, "en/words/", size)
				at.held.Store(true)
				p.run(`address => { location.href = address }`, at.root+path)
				p.until("the first screen is painted", `address => location.href === address && performance.getEntriesByName("first-contentful-paint").length > 0`, at.root+path)
				if p.is(`() => document.readyState === "complete"`) {
					p.Errorf("the page didn't wait for the sheet")
				}
				p.run(`() => new Promise(requestAnimationFrame).then(() => { shiftObserver.takeRecords(); shifts.length = 0 })`)
				at.release()
				p.arrives(path)
				for _, s := range eval[[]shift](p, `() => new Promise(requestAnimationFrame).then(() => new Promise(requestAnimationFrame)).then(() => shifts)`) {
					p.Errorf("moves by %v: %s", s.Value, s.By)
				}
				if _, id, ok := strings.Cut(path, "#"); ok {
					p.until("to be at "+id, `id => Math.abs(document.getElementById(id).getBoundingClientRect().top - 64) < 1 || scrollY + innerHeight >= document.documentElement.scrollHeight - 1`, id)
				}
			})
		}
	}
}
