package parse

import (
	"net/url"
	"path"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"duizhao/generator/diag"
	"duizhao/generator/report"
)

var scheme = regexp.MustCompile(`^([a-zA-Z][a-zA-Z0-9+.-]*):`)

// schemes are the ones that a text may link to.
var schemes = map[string]bool{"http": true, "https": true, "mailto": true}

// links resolves the addresses of links and images by their paths alone.
func (s *section) links(doc ast.Node) {
	walk(doc, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.Link:
			s.ref(n, string(n.Destination), decode(n.Destination, false))
			s.linkText(n)
			s.noteInLink(n)
		case *ast.Image:
			s.ref(n, string(n.Destination), decode(n.Destination, false))
			s.alt(n)
		case *ast.AutoLink:
			address := string(n.URL(s.body))
			if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(address), "mailto:") {
				address = "mailto:" + address
			}
			s.ref(n, string(n.Label(s.body)), address)
		}
	})
}

// linkText refuses a link without a text: nobody can see it, and a screen reader
// has nothing to call it by.
func (s *section) linkText(n *ast.Link) {
	if strings.TrimSpace(s.plain(n)) == "" {
		r := s.out.Refs[s.refs[n]]
		s.fail("link", r.Start, r.End, "the link has no text", "write what is found there: [text](address)")
	}
}

// noteInLink refuses a footnote's mark in the text of a link: a link can't hold
// another one.
func (s *section) noteInLink(n *ast.Link) {
	walk(n, func(c ast.Node) {
		if c.Kind() == extast.KindFootnoteLink {
			start, end := s.addressOf(n, string(n.Destination))
			s.fail("footnote", start, end, "a footnote stands in the text of this link", "put it behind the link: [text](address)[^note]")
		}
	})
}

// ref records where a link or an image leads: to the address that is meant by
// what is written, escapes and entities being decoded.
func (s *section) ref(n ast.Node, written, address string) {
	_, isImage := n.(*ast.Image)
	r := report.Ref{Written: address, Kind: report.BrokenRef, Text: s.plain(n), Image: isImage}
	r.Start, r.End = s.addressOf(n, written)
	switch name := schemeOf(address); {
	case address == "" || address == "#":
		s.fail("link", r.Start, r.End, "the address is missing", "[text](address)")
	case name != "" && isImage:
		s.fail("image", r.Start, r.End, "images are published with the report, not fetched from elsewhere", "put the file into figures/ and link to it by its path")
	case schemes[name]:
		r.Kind, r.Target = report.OutsideRef, string(util.URLEscape([]byte(address), false))
	case name == "//":
		s.fail("link", r.Start, r.End, "an address that begins with // doesn't say how to get there", "write https://")
	case name != "":
		s.fail("link", r.Start, r.End, diag.Say("links with %q aren't safe", name+":"), "use https:, http: or mailto:")
	case strings.HasPrefix(address, "/"), strings.Contains(address, "\\"):
		s.fail("link", r.Start, r.End, diag.Say("%q doesn't say which file is meant", address), "link to the .md file by its path from here, such as ../02-giants/03-amazon.md")
	default:
		s.inside(&r, address, isImage)
	}
	s.refs[n] = int32(len(s.out.Refs))
	s.out.Refs = append(s.out.Refs, r)
}

// schemeOf reads a scheme as browsers do, which pass over blanks and control
// characters. Source: WHATWG URL, chapter 4.4.
func schemeOf(address string) string {
	address = strings.Map(func(r rune) rune {
		if r <= ' ' || r == 0x7f {
			return -1
		}
		return r
	}, address)
	if strings.HasPrefix(address, "//") {
		return "//"
	}
	if m := scheme.FindStringSubmatch(address); m != nil {
		return strings.ToLower(m[1])
	}
	return ""
}

// inside resolves a path from this file: the target is a section's ID or an
// asset's path.
func (s *section) inside(r *report.Ref, address string, isImage bool) {
	u, err := url.Parse(address)
	if err != nil || u.RawQuery != "" {
		s.fail("link", r.Start, r.End, diag.Say("%q is no path of a file", address), diag.Say(`write "%%3F" for a "?" and "%%25" for a "%%" in its name`))
		return
	}
	r.Fragment = u.Fragment
	own := s.src.Path
	if u.Path == "" {
		r.Kind, r.Target = report.SectionRef, s.src.ID
		return
	}
	target := path.Join(path.Dir(own), u.Path)
	inLang, isText := strings.CutPrefix(target, s.src.Lang.Path+"/")
	switch {
	case target == ".." || strings.HasPrefix(target, "../"):
		s.fail("link", r.Start, r.End, diag.Say("%q leads out of the content folder", address), "what is published lies in figures/ and data/")
	case isImage || assetPath(target):
		r.Kind, r.Target = report.AssetRef, target
	case !strings.HasSuffix(target, ".md"):
		s.fail("link", r.Start, r.End, diag.Say("%q is no .md file", address), s.nearMarkdown(u.Path))
	case !isText:
		s.fail("link", r.Start, r.End, diag.Say("%q is in another language's folder", address), "link within the language; readers change over on the page")
	default:
		r.Kind, r.Target = report.SectionRef, report.SectionID(inLang)
	}
}

func (s *section) nearMarkdown(p string) diag.Message {
	p = strings.TrimSuffix(p, "/")
	switch bare := strings.TrimSuffix(p, path.Ext(p)); strings.ToLower(path.Ext(p)) {
	case ".html", ".md":
		return diag.Say("link to the source: %s.md", bare)
	}
	return diag.Say("link to a section as %s.md, to a chapter as %s/index.md", p, p)
}

// assetPath tells whether a path is in a folder that is published as it is.
func assetPath(p string) bool {
	return strings.HasPrefix(p, "figures/") || strings.HasPrefix(p, "data/")
}

// addressOf finds where a link's address stands in the source: behind its text,
// or the link as a whole where it is given elsewhere.
func (s *section) addressOf(n ast.Node, written string) (start, end int) {
	start = max(n.Pos(), 0)
	end = start
	for end < len(s.body) && s.body[end] != '\n' {
		end++
	}
	from, before := start, ""
	if _, auto := n.(*ast.AutoLink); !auto {
		before = "]("
		if last := lastText(n); last != nil {
			from = last.Segment.Stop
		}
	}
	// A title or blanks may stand between, but not much of them.
	near := string(s.body[from:min(len(s.body), from+len(written)+200)])
	i := strings.Index(near, before)
	if i >= 0 && written == "" {
		at := from + i + len(before)
		return at, at
	}
	i = max(i, 0)
	if j := strings.Index(near[i:], written); j >= 0 {
		return from + i + j, from + i + j + len(written)
	}
	return start, end
}

// lastText is the last text node inside a link.
func lastText(n ast.Node) *ast.Text {
	var last *ast.Text
	walk(n, func(c ast.Node) {
		if t, ok := c.(*ast.Text); ok {
			last = t
		}
	})
	return last
}
