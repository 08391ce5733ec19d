package main

import (
	"fmt"
	"strings"
	"testing"
)

// A project site on GitHub Pages lies below /repo/. Every address in every file of the site is looked
// at, whatever attribute, element or property holds it: none may lead to the same host outside of
// /repo/, and each that leads into the site must find a file there, and in it the fragment's id.
func TestBasePath(t *testing.T) {
	for _, content := range []string{specimen, repository} {
		out := shared(t, content)
		w := newWalker(t, out, projectSite, projectSite)
		w.walk()
		if w.inside < 100 {
			t.Errorf("%s: only %d addresses lead into the site; the walk misses some", content, w.inside)
		}
	}
}

// So at the root of a host.
func TestRootBase(t *testing.T) {
	newWalker(t, built(t, specimen, "--base-url", "http://127.0.0.1:1313"), "http://127.0.0.1:1313/", "http://127.0.0.1:1313/").walk()
}

// Without --base-url the pages are read from the disk: each link names a file that is there. What has
// to be a whole address (canonical, feeds, sitemap) is that of report.yaml.
func TestPortable(t *testing.T) {
	for _, content := range []string{specimen, repository} {
		out := built(t, content)
		base := attr(all(out.page(t, "index.html"), "link[rel=canonical]")[0], "href")
		w := newWalker(t, out, base, "file:///disk/")
		// GitHub shows this page for addresses of any depth, so its links begin at the host's root.
		w.rooted["404.html"] = true
		w.walk()
	}
}

// The walk finds what it is there to find.
func TestWalker(t *testing.T) {
	out := site{
		"index.html": []byte(`<p id="a"><a href="/repo/">fine</a><a href="#a">fine</a><a href="zh/">fine</a><a href="https://other.example/">fine</a>` +
			`<a href="/zh/">1</a><a href="../">2</a><a href="/repo/none/">3</a><a href="#b">4</a><a href="zh/#b">5</a><a href="javascript:x">6</a>` +
			`<img src="/a.png" srcset="/b.png 1x, /c.png 2x"><b data-x="/d" style="background:url('/e')"></b><meta property="og:url" content="https://user.github.io/">` +
			`<meta http-equiv="refresh" content="0; url=/f"><style>p{background:url(/g)}</style><script type="application/ld+json">{"a":[{"b":"https://user.github.io/other/"}]}</script>`),
		"zh/index.html": []byte(`<a href="../">fine</a><a href="index.html">fine</a><a href="https://user.github.io/repository">outside</a>`),
		"sitemap.xml":   []byte(`<a xmlns="http://example.org/"><loc>https://user.github.io/repo/zh/</loc><loc>https://user.github.io/zh/</loc><b href="/x"/></a>`),
		"a.css":         []byte(`@import url("/y");`),
		"robots.txt":    []byte("Sitemap: https://user.github.io/sitemap.xml\n"),
	}
	w := newWalker(t, out, projectSite, projectSite)
	var found []string
	w.fail = func(format string, args ...any) { found = append(found, fmt.Sprintf(format, args...)) }
	w.walk()
	if len(found) != 20 {
		t.Errorf("%d wrong addresses are found, want 20:\n%s", len(found), strings.Join(found, "\n"))
	}
}
