package serve_test

import (
	"net"
	"os"
	"strings"
	"testing"
	"time"

	"duizhao/generator/serve"
)

// Paths are answered as GitHub Pages answers them.
func TestPaths(t *testing.T) {
	r := start(t, func(r *running) {
		r.write("figures/a b.svg", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>`)
		r.write("figures/.secret", "x")
		r.write("data/a.csv", "label,value\n甲,1\n")
	})
	tests := []struct {
		path     string
		status   int
		location string
		mime     string
	}{
		{"/tiny/", 200, "", "text/html; charset=utf-8"},
		{"/tiny/zh/start/first/", 200, "", "text/html; charset=utf-8"},
		{"/tiny/zh/start/first/index.html", 200, "", "text/html; charset=utf-8"},
		{"/tiny/zh/start/first/index", 200, "", "text/html; charset=utf-8"},
		{"/tiny/404", 200, "", "text/html; charset=utf-8"},
		{"/tiny/404.html", 200, "", "text/html; charset=utf-8"},
		{"/tiny/zh/feed.xml", 200, "", "application/xml"},
		{"/tiny/robots.txt", 200, "", "text/plain; charset=utf-8"},
		{"/tiny/figures/a%20b.svg", 200, "", "image/svg+xml"},
		{"/tiny/data/a.csv", 200, "", "text/csv; charset=utf-8"},
		{"/tiny/zh/start/first", 301, "/tiny/zh/start/first/", ""},
		{"/tiny/zh?a=b", 301, "/tiny/zh/?a=b", ""},
		{"/tiny", 301, "/tiny/", ""},
		{"/", 302, "/tiny/", ""},
		{"/zh/start/first/", 302, "/tiny/zh/start/first/", ""},
		{"/tiny/zh/nothing/", 404, "", "text/html; charset=utf-8"},
		{"/nothing", 404, "", "text/html; charset=utf-8"},
		{"/tiny/zh/feed.xml/", 404, "", "text/html; charset=utf-8"},
		{"/tiny/.nojekyll", 404, "", "text/html; charset=utf-8"},
		{"/tiny/figures/.secret", 404, "", "text/html; charset=utf-8"},
		{"/tiny/../content/report.yaml", 404, "", "text/html; charset=utf-8"},
		{"/tiny/%2e%2e/content/report.yaml", 404, "", "text/html; charset=utf-8"},
		{"/tiny/zh/../../../../../../etc/passwd", 404, "", "text/html; charset=utf-8"},
		{"/tiny//zh/", 404, "", "text/html; charset=utf-8"},
	}
	for _, test := range tests {
		for _, method := range []string{"GET", "HEAD"} {
			a := r.ask(method, test.path)
			if a.status != test.status || a.header.Get("Location") != test.location || a.header.Get("Content-Type") != test.mime {
				t.Errorf("%s %s: %d, location %q, %q; want %d, %q, %q", method, test.path,
					a.status, a.header.Get("Location"), a.header.Get("Content-Type"), test.status, test.location, test.mime)
			}
			if method == "HEAD" && a.body != "" {
				t.Errorf("HEAD %s has a body", test.path)
			}
		}
	}
	if a := r.get("/tiny/zh/nothing/"); !strings.Contains(a.body, "There is no such page") {
		t.Errorf("what isn't there isn't answered with the page for that: %s", a.body)
	}
	if a := r.ask("POST", "/tiny/"); a.status != 405 || a.header.Get("Allow") != "GET, HEAD" {
		t.Errorf("POST: %d, allowed %q", a.status, a.header.Get("Allow"))
	}
}

// A browser that has the bytes isn't sent them again, until they change.
func TestETag(t *testing.T) {
	r := start(t, nil)
	tag := r.get("/tiny/zh/").header.Get("ETag")
	if a := r.ask("GET", "/tiny/zh/", "If-None-Match", tag); a.status != 304 || a.body != "" {
		t.Errorf("the same bytes: %d", a.status)
	}
	r.replace("zh/index.md", "---\n\n", "---\n\n新的一段。\n\n")
	r.until("other bytes to be sent", func() bool { return r.ask("GET", "/tiny/zh/", "If-None-Match", tag).status == 200 })
}

// Other sites can neither have their names lead here nor listen to what is written.
func TestStrangers(t *testing.T) {
	r := start(t, nil)
	_, port, _ := net.SplitHostPort(strings.TrimPrefix(r.root, "http://"))
	tests := []struct {
		host   string
		status int
	}{
		{"localhost:" + port, 200}, {"LOCALHOST", 200}, {"report.localhost", 200}, {"127.0.0.1:" + port, 200}, {"[::1]:" + port, 200}, {"192.168.1.7", 200},
		{"evil.example", 403}, {"localhost.evil.example:" + port, 403}, {"127.0.0.1.evil.example", 403}, {"evil-localhost", 403},
	}
	for _, test := range tests {
		if a := r.ask("GET", "/tiny/zh/", "Host", test.host); a.status != test.status {
			t.Errorf("asked as %s it answers %d, want %d", test.host, a.status, test.status)
		}
	}
	stream := "/__dev/events?page=/tiny/zh/&version=a.b"
	for _, header := range [][]string{{"Origin", "https://evil.example"}, {"Origin", "null"}, {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}} {
		if a := r.ask("GET", stream, header...); a.status != 403 {
			t.Errorf("the stream is open to %v: %d", header, a.status)
		}
	}
	if a := r.ask("GET", "/__dev/events"); a.status != 400 {
		t.Errorf("a stream of no page: %d", a.status)
	}
}

// A port that is taken makes it the next one.
func TestPortTaken(t *testing.T) {
	first := start(t, nil)
	taken := strings.TrimPrefix(first.root, "http://")
	second := &running{TB: t, content: first.content, templates: first.templates, log: &log{}}
	second.serve(serve.Config{Addr: taken})
	if second.root == first.root || !strings.Contains(second.log.String(), "is taken") {
		t.Errorf("with %s taken it is at %s and says:\n%s", taken, second.root, second.log)
	}
}

// Only this machine can ask, unless told otherwise; and an address that can't be is an error.
func TestAddress(t *testing.T) {
	for _, addr := range []string{"nonsense", "127.0.0.1:x", "127.0.0.1:99999"} {
		err := serve.Run(t.Context(), serve.Config{Addr: addr, Content: ".", Templates: ".", Log: &log{}})
		if err == nil {
			t.Errorf("%q is an address", addr)
		}
	}
}

// Who has it listen to the network is told who else can read.
func TestOpenToOthers(t *testing.T) {
	alone := start(t, nil)
	open := &running{TB: t, content: alone.content, templates: alone.templates, log: &log{}}
	open.serve(serve.Config{Addr: "0.0.0.0:0"})
	const warning = "other machines"
	open.until("the warning", func() bool { return strings.Contains(open.log.String(), warning) })
	if strings.Contains(alone.log.String(), warning) {
		t.Error("it warns where it listens to this machine alone")
	}
}

// It ends at once, though pages are listening.
func TestEnd(t *testing.T) {
	r := start(t, nil)
	events := r.stream("/tiny/zh/")
	r.next(events, "notes")
	begin := time.Now()
	if err := r.stop(); err != nil {
		t.Fatal(err)
	}
	for range events { // the stream ends as well
	}
	if took := time.Since(begin); took > patience/2 {
		t.Errorf("it took %v to end", took)
	}
}

// The policy of a page lets in what the server adds to it, and stays otherwise.
func TestPolicy(t *testing.T) {
	r := start(t, func(r *running) {
		name := r.templates + "/parts/head.html"
		head, err := os.ReadFile(name)
		r.must(err)
		if strings.Contains(strings.ToLower(string(head)), "content-security-policy") {
			return // the pages bring one
		}
		meta := "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-abc'; img-src 'self'\">\n"
		r.must(os.WriteFile(name, []byte(meta+string(head)), 0o644))
	})
	page := r.get("/tiny/zh/").body
	_, policy, ok := strings.Cut(page, `http-equiv="Content-Security-Policy" content="`)
	policy, _, _ = strings.Cut(policy, `"`)
	policy = strings.ReplaceAll(policy, "&#39;", "'")
	if !ok {
		t.Fatal("the page has no policy")
	}
	directives := map[string]string{}
	for d := range strings.SplitSeq(policy, ";") {
		name, sources, _ := strings.Cut(strings.TrimSpace(d), " ")
		directives[name] = sources
	}
	for name, want := range map[string]string{"script-src": "'self'", "connect-src": "'self'", "style-src": "'unsafe-inline'"} {
		if !strings.Contains(directives[name], want) || strings.Contains(directives[name], "'none'") {
			t.Errorf("%s is %q, which doesn't let the server's script do its work", name, directives[name])
		}
	}
	if strings.Contains(directives["style-src"], "sha256") {
		t.Errorf("style-src is %q: a digest takes 'unsafe-inline' away", directives["style-src"])
	}
}
