package check

import (
	"net/url"
	"slices"
	"strings"

	"duizhao/generator/diag"
	"duizhao/generator/report"
)

// addresses tells of links to pages of others that the other side doesn't have. Where each side
// has one, the other one's is named.
func addresses(_ *checker, p *parallel) (found []diag.Problem) {
	links := slices.Concat(p.sides[0].links, p.sides[1].links)
	if len(links) == 0 || slices.ContainsFunc(links, func(r *report.Ref) bool { return r.Kind == report.BrokenRef }) {
		return nil // what a broken one should lead to isn't known
	}
	missing := [2][]*report.Ref{lacking(p, report.First), lacking(p, report.Second)}
	tell := func(side report.Side, r *report.Ref, text diag.Message) {
		found = append(found, p.sides[side].file.Problem(diag.Warning, "pair", r.Start, r.End, text,
			"link to the same page, or to the same one in the other language"))
	}
	both := min(len(missing[0]), len(missing[1]))
	for i := range both {
		tell(report.Second, missing[1][i], diag.Say("the link leads to %s here, but to %s in %s", missing[1][i].Target, missing[0][i].Target, p.sides[0].line()))
	}
	for side := range p.sides {
		for _, r := range missing[side][both:] {
			tell(report.Side(side), r, diag.Say("the link to %s is missing in %s", r.Target, p.sides[1-side].line()))
		}
	}
	return found
}

// lacking are the links of a side that the other one doesn't have, the first to each page.
func lacking(p *parallel, side report.Side) (out []*report.Ref) {
	for _, r := range p.sides[side].links {
		leads := pageOf(r.Target)
		same := func(o *report.Ref) bool { return leads.is(pageOf(o.Target)) }
		if !slices.ContainsFunc(p.sides[side.Other()].links, same) && !slices.ContainsFunc(out, same) {
			out = append(out, r)
		}
	}
	return out
}

// outside are the links of a text that lead to pages of others, or to nothing.
func outside(s *report.Section, m *report.Markup) (out []*report.Ref) {
	for _, h := range m.Holes {
		if h.Kind != report.Address {
			continue
		}
		if r := &s.Refs[h.N]; r.Kind == report.BrokenRef || r.Kind == report.OutsideRef && !strings.HasPrefix(r.Target, "mailto:") {
			out = append(out, r)
		}
	}
	return out
}

// page is an address without its languages, which are those that the host is called by:
// zh.wikipedia.org.
type page struct{ host, path, language string }

// is tells whether two addresses are the same page, or one in two languages. Where the host
// names the language, pages may have other names in each.
func (p page) is(o page) bool {
	return p.host == o.host && (p.path == o.path || p.language != o.language && p.language != "" && o.language != "")
}

// languages are what addresses call them, in small letters.
var languages = words("zh|cn|en|us|uk|gb|tw|hk|zh-cn|zh-hans|zh-hans-cn|zh-hant|zh-tw|zh-hk|zh-sg|en-us|en-gb|en-au|chinese|english|zhs|intl|global")

func pageOf(address string) page {
	u, err := url.Parse(address)
	if err != nil {
		return page{path: address}
	}
	p := page{host: strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")}
	if first, rest, ok := strings.Cut(p.host, "."); ok && languages[first] && strings.Contains(rest, ".") {
		p.host, p.language = rest, first
	}
	for part := range strings.SplitSeq(u.Path+u.Opaque, "/") {
		if part != "" && !languages[strings.ReplaceAll(strings.ToLower(part), "_", "-")] {
			p.path += "/" + part
		}
	}
	return p
}
