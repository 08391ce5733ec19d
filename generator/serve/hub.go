package serve

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"duizhao/generator/report"
	"duizhao/generator/urls"
)

// hub is the pages that are open in browsers.
type hub struct {
	mu    sync.Mutex
	tabs  map[*tab]bool
	count int // of all tabs that there have been
}

// tab is a page that is open.
type tab struct {
	path    string  // of its address
	version version // of the bytes that it shows
	notes   string  // that it was told last
	number  int     // a later one was opened later
	events  chan event
}

// event is what a page is told; data is made into JSON.
type event struct {
	name string
	data any
}

func newHub() *hub { return &hub{tabs: map[*tab]bool{}} }

// paths are those of the open pages.
func (h *hub) paths() []string {
	h.mu.Lock()
	defer h.mu.Unlock()
	var all []string
	for t := range h.tabs {
		all = append(all, t.path)
	}
	return all
}

// tell tells a tab of an event. One that doesn't listen is closed: it will come
// again, and be told what it has missed.
func (h *hub) tell(t *tab, e event) {
	select {
	case t.events <- e:
	default:
		h.close(t)
	}
}

func (h *hub) close(t *tab) {
	if h.tabs[t] {
		delete(h.tabs, t)
		close(t.events)
	}
}

// publish brings the open pages up to date, and tells how many are loaded anew.
func (h *hub) publish(s *server, v *view, c changes) int {
	h.mu.Lock()
	defer h.mu.Unlock()
	target := s.followed(v, c)
	var last *tab
	for t := range h.tabs {
		if last == nil || t.number > last.number {
			last = t
		}
	}
	reloaded := 0
	for t := range h.tabs {
		if t == last && target != nil && target.from(t.path, v.base()) != t.path {
			h.tell(t, event{"follow", target.from(t.path, v.base())})
			continue
		}
		if h.update(s, t, v) {
			reloaded++
		}
		for _, name := range c.content {
			if strings.HasPrefix(name, "figures/") {
				h.tell(t, event{"figure", v.base() + name})
			}
		}
	}
	return reloaded
}

// update tells a tab what is new at its page: to load it anew, to take another
// style sheet, and what is wrong.
func (h *hub) update(s *server, t *tab, v *view) (reloaded bool) {
	page := v.at(t.path)
	now := page.version
	switch {
	case now.rest != t.version.rest:
		h.tell(t, event{"reload", nil})
		reloaded = true
	case now.style != t.version.style:
		start, end := styleOf(page.body)
		h.tell(t, event{"style", style{string(page.body[start:end]), linkedSheets(page.body), now.String()}})
	}
	t.version = now
	n := s.notes(v, t.path, page.failure)
	if told, err := json.Marshal(n); err == nil && string(told) != t.notes {
		t.notes = string(told)
		h.tell(t, event{"notes", n})
	}
	return reloaded
}

// style is the style sheet of a page, the paths of those that it links to, and its version.
type style struct {
	Text    string   `json:"text"`
	Sheets  []string `json:"sheets"`
	Version string   `json:"version"`
}

// events keeps a page up to date, as Server-Sent Events (HTML standard, 9.2), until
// it is closed.
func (s *server) events(w http.ResponseWriter, r *http.Request) {
	if !own(r) {
		http.Error(w, "events are for the pages of this server", http.StatusForbidden)
		return
	}
	path, err := url.PathUnescape(r.URL.Query().Get("page"))
	rest, sheet, ok := strings.Cut(r.URL.Query().Get("version"), ".")
	if err != nil || !ok {
		http.Error(w, "which page?", http.StatusBadRequest)
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	out := http.NewResponseController(w)
	t := s.pages.open(s, path, version{rest, sheet})
	defer s.pages.shut(t)
	alive := time.NewTicker(30 * time.Second)
	defer alive.Stop()
	for {
		select {
		case e, open := <-t.events:
			if !open || write(w, e) != nil {
				return
			}
		case <-alive.C: // a proxy may close what is silent
			if _, err := fmt.Fprint(w, ": alive\n\n"); err != nil {
				return
			}
		case <-r.Context().Done():
			return
		}
		if out.Flush() != nil {
			return
		}
	}
}

// waiting is how many events a tab may leave unread.
const waiting = 64

// open adds a tab and tells it what has changed since its page was sent.
func (h *hub) open(s *server, path string, shown version) *tab {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.count++
	t := &tab{path: path, version: shown, number: h.count, events: make(chan event, waiting)}
	h.tabs[t] = true
	h.update(s, t, s.now.Load())
	return t
}

func (h *hub) shut(t *tab) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.close(t)
}

// write writes an event.
func write(w http.ResponseWriter, e event) error {
	var data bytes.Buffer
	encoder := json.NewEncoder(&data) // ends in a line end
	if err := encoder.Encode(e.data); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "event: %s\ndata: %s\n", e.name, data.Bytes())
	return err
}

// target is the section to whose page a tab is to go.
type target struct {
	lang *report.Language
	id   string
}

// from is the path of the page, seen from the one that is open: who reads both
// languages side by side goes on doing so.
func (t *target) from(path, base string) string {
	if strings.HasPrefix(path, base+urls.Parallel("")) {
		return base + urls.Parallel(t.id)
	}
	return base + urls.Page(t.lang, t.id)
}

// followed is where to go after a change: to the page of the one source that was
// saved.
func (s *server) followed(v *view, c changes) *target {
	if !s.Follow || v.site == nil {
		return nil
	}
	var found *target
	for _, name := range c.content {
		for _, e := range v.site.Report.Editions {
			rest, ok := strings.CutPrefix(name, e.Lang.Path+"/")
			if !ok || !strings.HasSuffix(rest, ".md") {
				continue
			}
			if entry := e.Entry(report.SectionID(rest)); entry != nil && entry.Section.Source.Path == name {
				if found != nil {
					return nil // many files at a time are no save
				}
				found = &target{e.Lang, entry.ID()}
			}
		}
	}
	return found
}
