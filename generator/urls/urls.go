// Package urls is the one rule by which the site's addresses are made. Paths
// are those of the site below its root, without a slash before them; the path
// of a page ends in a slash.
package urls

import (
	"net/url"
	"path"
	"strings"

	"duizhao/generator/report"
)

// Site makes the addresses of one build.
type Site struct {
	// Base is the address of the site's root; its path ends in a slash.
	Base *url.URL
	// Portable makes links relative and lets them name index.html, so that the
	// site can be read from a disk and moved; otherwise links begin with the
	// base's path.
	Portable bool
}

// Page is the path of a section's page.
func Page(l *report.Language, id string) string {
	if id == "" {
		return l.Path + "/"
	}
	return l.Path + "/" + id + "/"
}

// Glossary is the path of a language's glossary.
func Glossary(l *report.Language) string { return Page(l, report.GlossaryID) }

// Search is the path of a language's search page, and of the folder of its data.
func Search(l *report.Language) string { return Page(l, "search") }

// PrintID is what the page with all sections is called in each language's folder.
const PrintID = "print"

// Print is the path of the page with all sections of a language.
func Print(l *report.Language) string { return Page(l, PrintID) }

// Parallel is the path of a section's page with both languages side by side.
func Parallel(id string) string {
	if id == "" {
		return "parallel/"
	}
	return "parallel/" + id + "/"
}

// Figure is the path of a figure's own file.
func Figure(l *report.Language, id string) string { return l.Path + "/figures/" + id + ".svg" }

// Feed is the path of a language's feed.
func Feed(l *report.Language) string { return l.Path + "/feed.xml" }

// Term is the path of a term's entry.
func Term(l *report.Language, id string) string { return Glossary(l) + "#" + id }

// File is the path of the file that is served for a path.
func File(p string) string {
	if p == "" || strings.HasSuffix(p, "/") {
		return p + "index.html"
	}
	return p
}

// Absolute is the whole address of a path.
func (s Site) Absolute(p string) string {
	p, fragment, _ := strings.Cut(p, "#")
	u := *s.Base
	u.Path += p
	u.Fragment = fragment
	return u.String()
}

// Link is the address by which the page from links to the path to, which may
// end in "#" and a fragment.
func (s Site) Link(from, to string) string {
	to, fragment, _ := strings.Cut(to, "#")
	if s.Portable && from == to && fragment != "" {
		return (&url.URL{Fragment: fragment}).String()
	}
	return s.link(from, to, fragment)
}

// FileLink is the address by which the page from links to a file, whose name may
// hold any character.
func (s Site) FileLink(from, file string) string { return s.link(from, file, "") }

func (s Site) link(from, to, fragment string) string {
	u := url.URL{Path: s.Base.Path + to, Fragment: fragment}
	if s.Portable {
		u.Path = relative(path.Dir(File(from)), File(to))
	}
	return u.String()
}

// relative is the path of a file as seen from a folder.
func relative(dir, file string) string {
	from, to := strings.Split(dir, "/"), strings.Split(file, "/")
	if dir == "." {
		from = nil
	}
	for len(from) > 0 && len(to) > 1 && from[0] == to[0] {
		from, to = from[1:], to[1:]
	}
	return strings.Repeat("../", len(from)) + strings.Join(to, "/")
}
