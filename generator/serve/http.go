package serve

import (
	"bytes"
	"net"
	"net/http"
	"net/url"
	"path"
	"strings"
	"time"
)

// devPrefix is below which the server's own files are; no page has such a name.
const devPrefix = "/__dev/"

// ServeHTTP answers a request.
func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch {
	case !s.knows(r.Host):
		// Another site may have its name lead here, to read what isn't published yet
		// (DNS rebinding).
		http.Error(w, "this server answers to localhost and to the address that it listens on, not to "+r.Host, http.StatusForbidden)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
	case r.URL.Path == devPrefix+"events":
		s.events(w, r)
	case r.URL.Path == devPrefix+"client.js":
		send(w, r, ourScript)
	default:
		s.page(w, r)
	}
}

// page answers with a file of the site.
func (s *server) page(w http.ResponseWriter, r *http.Request) {
	a := s.now.Load().at(r.URL.Path)
	if a.to != "" {
		to := url.URL{Path: a.to, RawQuery: r.URL.RawQuery}
		w.Header().Set("Cache-Control", "no-cache")
		w.Header().Set("Location", to.String())
		w.WriteHeader(a.status)
		return
	}
	if strings.HasSuffix(a.name, ".html") {
		s.asked.Store(r.URL.Path)
	}
	send(w, r, a)
}

// ourScript answers who asks for the script that pages are dressed with.
var ourScript = answer{status: http.StatusOK, name: "client.js", body: client}.dressed()

// send sends an answer's body, whose type its name tells. Browsers keep it, and ask each
// time whether it still holds.
func send(w http.ResponseWriter, r *http.Request, a answer) {
	h := w.Header()
	h.Set("Content-Type", mimeType(a.name))
	h.Set("Cache-Control", "no-cache")
	if a.status != http.StatusOK {
		w.WriteHeader(a.status)
		if r.Method != http.MethodHead {
			_, _ = w.Write(a.body) // whoever has gone needs no answer
		}
		return
	}
	h.Set("ETag", a.tag)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(a.body))
}

// types are what GitHub Pages says of the files that a site of ours may have.
var types = map[string]string{
	".html": "text/html; charset=utf-8",
	".css":  "text/css; charset=utf-8",
	".csv":  "text/csv; charset=utf-8",
	".txt":  "text/plain; charset=utf-8",
	".md":   "text/markdown; charset=utf-8",
	".js":   "application/javascript; charset=utf-8",
	".json": "application/json; charset=utf-8",
	".xml":  "application/xml",
	".svg":  "image/svg+xml",
	".png":  "image/png",
	".jpg":  "image/jpeg",
	".jpeg": "image/jpeg",
	".gif":  "image/gif",
	".webp": "image/webp",
	".avif": "image/avif",
	".ico":  "image/vnd.microsoft.icon",
	".pdf":  "application/pdf",
	".epub": "application/epub+zip",
	".zip":  "application/zip",
	".wasm": "application/wasm",
}

func mimeType(name string) string {
	if t := types[strings.ToLower(path.Ext(name))]; t != "" {
		return t
	}
	return "application/octet-stream"
}

// knows tells whether a Host header names this server: an address, localhost, or
// the name that it was told to listen on. Names can be made to lead here by anyone
// who owns them, addresses can't.
func (s *server) knows(host string) bool {
	if h, _, err := net.SplitHostPort(host); err == nil {
		host = h
	}
	host = strings.ToLower(strings.Trim(host, "[]"))
	return host == "localhost" || strings.HasSuffix(host, ".localhost") || net.ParseIP(host) != nil || host == s.host && host != ""
}

func hostOf(addr string) string {
	host, _, _ := net.SplitHostPort(addr)
	return strings.ToLower(host)
}

// own tells whether a request comes from a page of this server, as far as browsers
// say.
func own(r *http.Request) bool {
	if site := r.Header.Get("Sec-Fetch-Site"); site != "" && site != "same-origin" && site != "none" {
		return false
	}
	origin := r.Header.Get("Origin")
	return origin == "" || origin == "http://"+r.Host
}
