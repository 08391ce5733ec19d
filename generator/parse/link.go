package parse

import (
	"net/netip"
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
	case lacksHost(name, address):
		s.fail("link", r.Start, r.End, "two slashes follow the colon of an address", diag.Say("write %s", name+"://"+strings.TrimLeft(address[len(name)+1:], "/")))
	case schemes[name]:
		r.Kind, r.Target = report.OutsideRef, string(util.URLEscape([]byte(address), false))
		if isOwnComputer(address) {
			s.warn("link", r.Start, r.End, "this is an address of the computer that it is opened on", "link to a section by its file, to another site by its own address")
		}
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

// lacksHost tells whether an address has a scheme of the web and no host behind it, as in https:/example.org.
func lacksHost(scheme, address string) bool {
	return (scheme == "http" || scheme == "https") && !strings.HasPrefix(address[len(scheme)+1:], "//")
}

// isOwnComputer tells whether an address leads to the computer of whoever opens it, as those of serve do.
func isOwnComputer(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	ip, err := netip.ParseAddr(u.Hostname())
	return u.Hostname() == "localhost" || err == nil && (ip.IsLoopback() || ip.IsUnspecified())
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
		s.fail("link", r.Start, r.End, diag.Say("%q is no .md file", address), nearMarkdown(u.Path, u.Fragment))
	case !isText:
		s.fail("link", r.Start, r.End, diag.Say("%q is in another language's folder", address), "link within the language; readers change over on the page")
	default:
		r.Kind, r.Target = report.SectionRef, report.SectionID(inLang)
	}
}

// host is how an address on another site begins that lacks its https://.
var host = regexp.MustCompile(`^(?:www\.|(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|cn|io|ai)(?:/|$))`)

// nearMarkdown is what to type for a path that is no .md file, with its anchor.
func nearMarkdown(p, fragment string) diag.Message {
	if host.MatchString(p) {
		return "put https:// before it"
	}
	p = strings.TrimSuffix(p, "/")
	if fragment != "" {
		fragment = "#" + fragment
	}
	switch bare := strings.TrimSuffix(p, path.Ext(p)); strings.ToLower(path.Ext(p)) {
	case ".html", ".md":
		return diag.Say("link to the source: %s", bare+".md"+fragment)
	}
	return diag.Say("link to a section as %s, to a chapter as %s", p+".md"+fragment, p+"/index.md"+fragment)
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
