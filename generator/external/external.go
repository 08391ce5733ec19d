// Package external asks the pages of others, to which a report links, whether they
// are still there.
//
// It is polite: a page is asked for its head first, a host is asked one thing at a
// time and then left alone for a while, few hosts are asked at once, and what was
// answered is remembered for days.
package external

import (
	"context"
	"net/http"
	"net/url"
	"sync"
	"time"

	"duizhao/generator/pool"
)

// Options says how pages are asked.
type Options struct {
	Client *http.Client  // with a limit of time for each question
	Hosts  int           // how many are asked at once
	Rest   time.Duration // between two questions to one host
	Memory *Memory       // of earlier answers
	Asked  func()        // called after each page, from several goroutines
}

// Answer is what came of asking for a page.
type Answer struct {
	Status int       `json:"status,omitempty"` // of HTTP; 0 when there was no answer
	Moved  string    `json:"moved,omitempty"`  // where it is now, for good
	Reason string    `json:"reason,omitempty"` // why there was no answer
	Gone   bool      `json:"gone,omitempty"`   // no such host
	Asked  time.Time `json:"asked"`
}

// Ask asks for pages, by their addresses without fragments, until all have answered
// or the context ends. Those that the memory knows aren't asked again.
func Ask(ctx context.Context, addresses []string, o Options) map[string]Answer {
	answers := map[string]Answer{}
	hosts, order := map[string][]string{}, []string(nil)
	for _, a := range addresses {
		if known, ok := o.Memory.answer(a); ok {
			answers[a] = known
			o.Asked()
			continue
		}
		u, err := url.Parse(a)
		if err != nil {
			continue // parse has said so
		}
		if hosts[u.Host] == nil {
			order = append(order, u.Host)
		}
		hosts[u.Host] = append(hosts[u.Host], a)
	}
	var mu sync.Mutex
	pool.Each(max(o.Hosts, 1), len(order), func(i int) {
		for n, a := range hosts[order[i]] {
			if n > 0 && !rest(ctx, o.Rest) || ctx.Err() != nil {
				return
			}
			answer := ask(ctx, o.Client, a)
			if ctx.Err() != nil {
				return
			}
			mu.Lock()
			answers[a] = answer
			o.Memory.keep(a, answer)
			mu.Unlock()
			o.Asked()
		}
	})
	return answers
}

// rest waits; it tells whether the work goes on.
func rest(ctx context.Context, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}
