package external_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"duizhao/generator/external"

	"github.com/google/go-cmp/cmp"
)

// host is a server that remembers what it was asked, and how often at once.
type host struct {
	*httptest.Server
	mu     sync.Mutex
	asked  []string
	now    int
	atOnce int
}

func newHost(t *testing.T) *host {
	h := &host{}
	h.Server = httptest.NewServer(http.HandlerFunc(h.answer))
	t.Cleanup(h.Close)
	return h
}

func (h *host) answer(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	h.asked = append(h.asked, r.Method+" "+r.URL.Path)
	h.now++
	h.atOnce = max(h.atOnce, h.now)
	h.mu.Unlock()
	defer func() { h.mu.Lock(); h.now--; h.mu.Unlock() }()
	if !strings.Contains(r.UserAgent(), "duizhao") {
		w.WriteHeader(http.StatusTeapot)
		return
	}
	switch r.URL.Path {
	case "/gone":
		w.WriteHeader(http.StatusGone)
	case "/get-only":
		if r.Method == http.MethodHead {
			w.WriteHeader(http.StatusMethodNotAllowed)
		}
	case "/refuses":
		w.WriteHeader(http.StatusForbidden)
	case "/moved":
		http.Redirect(w, r, "/", http.StatusMovedPermanently)
	case "/for-now":
		http.Redirect(w, r, "/", http.StatusFound)
	case "/round":
		http.Redirect(w, r, "/round", http.StatusFound)
	case "/slow":
		select {
		case <-r.Context().Done():
		case <-time.After(10 * time.Second):
		}
	}
}

func ask(ctx context.Context, m *external.Memory, addresses ...string) map[string]external.Answer {
	return external.Ask(ctx, addresses, external.Options{
		Client: &http.Client{Timeout: 500 * time.Millisecond}, Hosts: 4, Memory: m, Asked: func() {},
	})
}

// What is said of each way in which a page may answer.
func TestVerdicts(t *testing.T) {
	h := newHost(t)
	down := httptest.NewServer(nil)
	down.Close()
	tests := map[string]string{
		h.URL + "/":           "",
		h.URL + "/get-only":   "",
		h.URL + "/for-now":    "",
		h.URL + "/gone":       "warning: the page isn't there: it answers 410",
		h.URL + "/refuses":    "note: the page can't be asked: it answers 403",
		h.URL + "/moved":      "note: the page has moved for good (write " + h.URL + "/)",
		h.URL + "/round":      "note: no answer: it sends from page to page without an end",
		h.URL + "/slow":       "note: no answer: no answer in time",
		"http://gone.invalid": "warning: there is no such host",
	}
	var addresses []string
	for a := range tests {
		addresses = append(addresses, a)
	}
	answers := ask(t.Context(), external.ReadMemory(nil, time.Now()), append(addresses, down.URL)...)
	for a, want := range tests {
		got := ""
		if p, ok := answers[a].Verdict(); ok {
			got = p.Severity.String() + ": " + p.Text.String()
			if strings.HasPrefix(p.Hint.String(), "write ") {
				got += " (" + p.Hint.String() + ")"
			}
		}
		if a == "http://gone.invalid" && strings.HasPrefix(got, "note: no answer") {
			continue // a machine without a network can't tell
		}
		if got != want {
			t.Errorf("%s: %q, want %q", a, got, want)
		}
	}
	if p, ok := answers[down.URL].Verdict(); !ok || p.Severity.String() != "note" {
		t.Errorf("a server that is down: %v", p)
	}
	if h.atOnce != 1 {
		t.Errorf("a host was asked %d things at once", h.atOnce)
	}
}

// What was answered is remembered for a week, what wasn't there for a day.
func TestMemory(t *testing.T) {
	h := newHost(t)
	now := time.Now()
	m := external.ReadMemory(nil, now)
	pages := []string{h.URL + "/", h.URL + "/gone"}
	first := ask(t.Context(), m, pages...)
	data, err := m.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		after time.Duration
		want  []string
	}{
		{time.Hour, nil},
		{25 * time.Hour, []string{"HEAD /gone", "GET /gone"}},
		{8 * 24 * time.Hour, []string{"HEAD /", "HEAD /gone", "GET /gone"}},
		{-time.Hour, []string{"HEAD /", "HEAD /gone", "GET /gone"}}, // a clock that was wrong
	} {
		h.asked = nil
		again := ask(t.Context(), external.ReadMemory(data, now.Add(test.after)), pages...)
		if diff := cmp.Diff(test.want, h.asked); diff != "" {
			t.Errorf("after %s it asks (-want +got):\n%s", test.after, diff)
		}
		for _, p := range pages {
			if again[p].Status != first[p].Status {
				t.Errorf("after %s %s answers %d, before %d", test.after, p, again[p].Status, first[p].Status)
			}
		}
	}
	if m := external.ReadMemory([]byte("no JSON"), now); len(ask(t.Context(), m, pages...)) != 2 {
		t.Error("a memory that can't be read stops the work")
	}
}

// Whoever ends the work isn't kept waiting, and what was answered by then is kept.
func TestAskEnds(t *testing.T) {
	h := newHost(t)
	ctx, cancel := context.WithCancel(t.Context())
	m := external.ReadMemory(nil, time.Now())
	answers := external.Ask(ctx, []string{h.URL + "/", h.URL + "/gone"}, external.Options{
		Client: h.Client(), Hosts: 1, Rest: time.Hour, Memory: m, Asked: cancel,
	})
	if len(answers) != 1 || len(h.asked) != 1 {
		t.Errorf("%d answers to %q", len(answers), h.asked)
	}
}
