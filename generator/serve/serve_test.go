package serve_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"duizhao/generator/build"
	"duizhao/generator/serve"
)

// patience is how long anything may take before a test gives up; it is no measure of the server.
const patience = time.Minute

// running is a server with a report of its own.
type running struct {
	testing.TB
	root               string // address of the site, without the base path and a slash
	content, templates string
	log                *log
	stop               func() error // ends the server and returns what Run did
}

// log is what the server prints.
type log struct {
	mu   sync.Mutex
	text strings.Builder
}

// Write implements io.Writer.
func (l *log) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(p)
}

// String is what has been printed.
func (l *log) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

// start serves the tiny report, with the repository's templates, below /tiny/; prepare
// may change the folders first.
func start(t testing.TB, prepare func(r *running)) *running {
	t.Helper()
	dir := t.TempDir()
	r := &running{TB: t, content: filepath.Join(dir, "content"), templates: filepath.Join(dir, "templates"), log: &log{}}
	for to, from := range map[string]string{r.content: "../testdata/tiny", r.templates: "../../templates"} {
		if err := os.CopyFS(to, os.DirFS(from)); err != nil {
			t.Fatal(err)
		}
	}
	if prepare != nil {
		prepare(r)
	}
	r.serve(serve.Config{Addr: "127.0.0.1:0"})
	return r
}

// serve starts the server on the folders and waits for its address.
func (r *running) serve(c serve.Config) {
	r.Helper()
	memo := &build.Memo{}
	o := build.Options{Content: os.DirFS(r.content), ContentRoot: r.content, Templates: os.DirFS(r.templates), TemplatesRoot: r.templates, Hosted: true, Memo: memo}
	c.Content, c.Templates, c.Log = r.content, r.templates, r.log
	c.Build = func(content, templates []string) serve.Built {
		memo.Changed(content, templates)
		s := build.Make(o)
		return serve.Built{Report: s.Report, Problems: s.Problems, Find: s.Find, Whole: s.Files, Base: "/tiny/"}
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- serve.Run(ctx, c) }()
	r.stop = sync.OnceValue(func() error {
		cancel()
		select {
		case err := <-ended:
			return err
		case <-time.After(patience):
			return fmt.Errorf("the server doesn't end")
		}
	})
	r.Cleanup(func() {
		if err := r.stop(); err != nil {
			r.Error(err)
		}
	})
	address := regexp.MustCompile(`(http://[^/\s]+)/`)
	r.until("the server's address", func() bool {
		m := address.FindStringSubmatch(r.log.String())
		if m != nil {
			r.root = m[1]
		}
		return m != nil
	})
}

// until waits until something holds.
func (r *running) until(what string, holds func() bool) {
	r.Helper()
	for end := time.Now().Add(patience); !holds(); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			r.Fatalf("waited in vain: %s; the server says:\n%s", what, r.log)
		}
	}
}

func (r *running) name(file string) string { return filepath.Join(r.content, filepath.FromSlash(file)) }

func (r *running) text(file string) string {
	r.Helper()
	b, err := os.ReadFile(r.name(file))
	if err != nil {
		r.Fatal(err)
	}
	return string(b)
}

func (r *running) write(file, text string) {
	r.Helper()
	if err := os.MkdirAll(filepath.Dir(r.name(file)), 0o755); err != nil {
		r.Fatal(err)
	}
	if err := os.WriteFile(r.name(file), []byte(text), 0o644); err != nil {
		r.Fatal(err)
	}
}

func (r *running) replace(file, old, by string) {
	r.Helper()
	text := r.text(file)
	if !strings.Contains(text, old) {
		r.Fatalf("%s doesn't hold %q", file, old)
	}
	r.write(file, strings.Replace(text, old, by, 1))
}

// must fails the test on an error of the disk.
func (r *running) must(err error) {
	r.Helper()
	if err != nil {
		r.Fatal(err)
	}
}

// reply is the answer to a request.
type reply struct {
	status int
	header http.Header
	body   string
}

// ask sends a request without following redirects.
func (r *running) ask(method, path string, header ...string) reply {
	r.Helper()
	q, err := http.NewRequest(method, r.root, nil)
	r.must(err)
	q.URL.Opaque = path // as it is, dots and all
	for i := 0; i < len(header); i += 2 {
		if q.Header.Set(header[i], header[i+1]); header[i] == "Host" {
			q.Host = header[i+1]
		}
	}
	a, err := http.DefaultTransport.RoundTrip(q)
	r.must(err)
	defer a.Body.Close()
	body, err := io.ReadAll(a.Body)
	r.must(err)
	return reply{a.StatusCode, a.Header, string(body)}
}

func (r *running) get(path string) reply {
	r.Helper()
	return r.ask("GET", path)
}

// shows waits until a page holds a text.
func (r *running) shows(path, text string) {
	r.Helper()
	r.until(path+" to show "+text, func() bool { return strings.Contains(r.get(path).body, text) })
}

// stream opens the event stream of a page and returns its events, "name data", as they come.
func (r *running) stream(path string) <-chan string {
	r.Helper()
	return r.streamOf(path, r.get(path).body)
}

// streamOf is stream for a page that was got before.
func (r *running) streamOf(path, page string) <-chan string {
	r.Helper()
	version := regexp.MustCompile(`data-version="([^"]*)"`).FindStringSubmatch(page)
	if version == nil {
		r.Fatalf("%s has no script of the server's", path)
	}
	q, err := http.NewRequest("GET", r.root+"/__dev/events?page="+path+"&version="+version[1], nil)
	r.must(err)
	a, err := http.DefaultTransport.RoundTrip(q)
	r.must(err)
	r.Cleanup(func() { a.Body.Close() })
	events := make(chan string, 100)
	go func() {
		defer close(events)
		name := ""
		for lines := bufio.NewScanner(a.Body); lines.Scan(); {
			if n, ok := strings.CutPrefix(lines.Text(), "event: "); ok {
				name = n
			} else if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				events <- name + " " + data
			}
		}
	}()
	return events
}

// next waits for an event that begins so, and returns it; others may come before.
func (r *running) next(events <-chan string, begin string) string {
	r.Helper()
	timeout := time.After(patience)
	for {
		select {
		case e, open := <-events:
			if !open {
				r.Fatalf("the stream ended before %q", begin)
			}
			if strings.HasPrefix(e, begin) {
				return e
			}
		case <-timeout:
			r.Fatalf("waited in vain for the event %q; the server says:\n%s", begin, r.log)
		}
	}
}
