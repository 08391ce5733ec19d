package urls_test

import (
	"net/url"
	"testing"

	"duizhao/generator/report"
	"duizhao/generator/urls"
)

var zh = &report.Language{Path: "zh"}

func base(t testing.TB, address string) *url.URL {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

func TestPaths(t *testing.T) {
	for got, want := range map[string]string{
		urls.Page(zh, ""):        "zh/",
		urls.Page(zh, "a/b"):     "zh/a/b/",
		urls.Glossary(zh):        "zh/glossary/",
		urls.Term(zh, "hbm"):     "zh/glossary/#hbm",
		urls.Feed(zh):            "zh/feed.xml",
		urls.File(""):            "index.html",
		urls.File("zh/a/"):       "zh/a/index.html",
		urls.File("zh/feed.xml"): "zh/feed.xml",
	} {
		if got != want {
			t.Errorf("path %q, want %q", got, want)
		}
	}
}

func TestAddresses(t *testing.T) {
	tests := []struct {
		base, from, to             string
		rooted, absolute, portable string
	}{
		{"https://e.org/", "", "", "/", "https://e.org/", "index.html"},
		{"https://e.org/r/", "", "zh/", "/r/zh/", "https://e.org/r/zh/", "zh/index.html"},
		{"https://e.org/r/", "zh/a/b/", "zh/a/c/", "/r/zh/a/c/", "https://e.org/r/zh/a/c/", "../c/index.html"},
		{"https://e.org/r/", "zh/a/b/", "zh/a/", "/r/zh/a/", "https://e.org/r/zh/a/", "../index.html"},
		{"https://e.org/r/", "zh/a/", "zh/a/b/", "/r/zh/a/b/", "https://e.org/r/zh/a/b/", "b/index.html"},
		{"https://e.org/r/", "zh/a/b/", "", "/r/", "https://e.org/r/", "../../../index.html"},
		{"https://e.org/r/", "zh/a/", "en/a/", "/r/en/a/", "https://e.org/r/en/a/", "../../en/a/index.html"},
		{"https://e.org/r/", "zh/", "figures/a.svg", "/r/figures/a.svg", "https://e.org/r/figures/a.svg", "../figures/a.svg"},
		{"https://e.org/r/", "zh/", "zh/feed.xml", "/r/zh/feed.xml", "https://e.org/r/zh/feed.xml", "feed.xml"},
		{"https://e.org/r/", "404.html", "zh/", "/r/zh/", "https://e.org/r/zh/", "zh/index.html"},
		{"https://e.org/r/", "zh/a/", "zh/b/#p7", "/r/zh/b/#p7", "https://e.org/r/zh/b/#p7", "../b/index.html#p7"},
		{"https://e.org/r/", "zh/a/", "zh/a/#p7", "/r/zh/a/#p7", "https://e.org/r/zh/a/#p7", "#p7"},
		{"https://e.org/r/", "zh/a/", "zh/a/", "/r/zh/a/", "https://e.org/r/zh/a/", "index.html"},
		{"https://e.org/r/", "figures/", "figures/a:b.svg", "/r/figures/a:b.svg", "https://e.org/r/figures/a:b.svg", "./a:b.svg"},
		{"https://e.org/r s/", "zh/", "zh/a/#小", "/r%20s/zh/a/#%E5%B0%8F", "https://e.org/r%20s/zh/a/#%E5%B0%8F", "a/index.html#%E5%B0%8F"},
	}
	for _, test := range tests {
		site := urls.Site{Base: base(t, test.base)}
		if got := site.Link(test.from, test.to); got != test.rooted {
			t.Errorf("link from %q to %q is %q, want %q", test.from, test.to, got, test.rooted)
		}
		if got := site.Absolute(test.to); got != test.absolute {
			t.Errorf("absolute %q is %q, want %q", test.to, got, test.absolute)
		}
		site.Portable = true
		if got := site.Link(test.from, test.to); got != test.portable {
			t.Errorf("portable link from %q to %q is %q, want %q", test.from, test.to, got, test.portable)
		}
	}
}

// Every portable link, resolved against the file of its page as a browser does, leads to the file
// of its target; so does every rooted one below the base.
func TestLinksResolve(t *testing.T) {
	paths := []string{"", "zh/", "zh/a/", "zh/a/b/", "zh/a.b/c-d/", "en/", "en/a/b/", "zh/glossary/", "zh/feed.xml", "404.html",
		"assets/x.css", "figures/deep/图 1.svg", "figures/a:b.svg", "data/100%.csv", "data/what?.csv"}
	site := urls.Site{Base: base(t, "https://e.org/r/")}
	for _, from := range paths {
		for _, to := range paths {
			site.Portable = true
			page := &url.URL{Scheme: "file", Path: "/disk/" + urls.File(from)}
			if got, want := follow(t, page, site.Link(from, to)), "/disk/"+urls.File(to); got != want {
				t.Errorf("from %q to %q: portable link leads to %q, want %q", from, to, got, want)
			}
			site.Portable = false
			page = &url.URL{Scheme: "https", Host: "e.org", Path: "/r/" + from}
			if got, want := follow(t, page, site.Link(from, to)), "/r/"+to; got != want {
				t.Errorf("from %q to %q: link leads to %q, want %q", from, to, got, want)
			}
		}
	}
}

// follow resolves a link on a page.
func follow(t *testing.T, page *url.URL, link string) string {
	t.Helper()
	to, err := page.Parse(link)
	if err != nil {
		t.Fatalf("link %q: %v", link, err)
	}
	return to.Path
}
