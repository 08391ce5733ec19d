package external

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/url"
	"time"
)

// userAgent says who asks, so that whoever minds can turn us away.
const userAgent = "duizhao (checks the links of a report; asks once a week)"

// ask asks for the head of a page, and for the page itself where a server doesn't
// say more: some answer to GET alone.
func ask(ctx context.Context, client *http.Client, address string) Answer {
	a := request(ctx, client, http.MethodHead, address)
	if a.Status >= 400 || a.Status == 0 && !a.Gone {
		a = request(ctx, client, http.MethodGet, address)
	}
	return a
}

func request(ctx context.Context, client *http.Client, method, address string) Answer {
	answer := Answer{Asked: time.Now().UTC().Truncate(time.Second)}
	r, err := http.NewRequestWithContext(ctx, method, address, nil)
	if err != nil {
		answer.Reason = err.Error()
		return answer
	}
	r.Header.Set("User-Agent", userAgent)
	r.Header.Set("Accept", "text/html, */*;q=0.5")
	once := *client
	permanent := true // as long as each step is
	once.CheckRedirect = func(next *http.Request, via []*http.Request) error {
		s := next.Response.StatusCode
		if permanent = permanent && (s == http.StatusMovedPermanently || s == http.StatusPermanentRedirect); permanent {
			answer.Moved = next.URL.String()
		}
		if len(via) >= 10 {
			return errors.New("it sends from page to page without an end")
		}
		return nil
	}
	resp, err := once.Do(r)
	if err != nil {
		answer.Reason, answer.Gone = reason(err)
		return answer
	}
	defer resp.Body.Close()
	_, _ = io.CopyN(io.Discard, resp.Body, 4096) // a short page leaves the connection fit for the next
	answer.Status = resp.StatusCode
	return answer
}

// reason says in a few words why there was no answer; gone tells that the host
// isn't there at all.
func reason(err error) (words string, gone bool) {
	var dns *net.DNSError
	if errors.As(err, &dns) && dns.IsNotFound {
		return "there is no such host", true
	}
	var timeout net.Error
	if errors.As(err, &timeout) && timeout.Timeout() {
		return "no answer in time", false
	}
	var u *url.Error
	if errors.As(err, &u) {
		err = u.Err
	}
	return err.Error(), false
}
