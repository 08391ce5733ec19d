package parse

import (
	"strings"
	"testing"

	"github.com/yuin/goldmark/extension"
)

// Where an address becomes a link, and where it ends.
func TestAutolinks(t *testing.T) {
	const link, end = `<a href="`, `</a>`
	tests := []struct {
		name, source string
		want         []string // the addresses
	}{
		{"behind full-width marks", "网址：https://example.org/a。见（https://example.org/b）、https://example.org/c，好", []string{"https://example.org/a", "https://example.org/b", "https://example.org/c"}},
		{"behind Han", "看https://example.org/a_b_c吧", []string{"https://example.org/a_b_c"}},
		{"full-width marks end it", "：https://a.org；：https://b.org/？：https://c.org/x！「https://d.org/」『https://e.org』《https://f.org》：https://g.org：好", []string{"https://a.org", "https://b.org/", "https://c.org/x", "https://d.org/", "https://e.org", "https://f.org", "https://g.org"}},
		{"within curly marks", "See “https://example.org/a.” Then ‘http://b.org’—www.c.org…", []string{"https://example.org/a", "http://b.org", "http://www.c.org"}},
		{"without a scheme", "见www.example.org/a。", []string{"http://www.example.org/a"}},
		{"of mail", "邮箱：a@example.org，或a.b+c-d@example.org、a_b_c@example.org。", []string{"mailto:a@example.org", "mailto:a.b+c-d@example.org", "mailto:a_b_c@example.org"}},
		{"in emphasis", "**网址：https://example.org/a**好", []string{"https://example.org/a"}},
		{"at a line's start", "一\nhttps://a.org\n（https://b.org", []string{"https://a.org", "https://b.org"}},
		{"in a table", "|网址|\n|-|\n|见https://a.org|", []string{"https://a.org"}},
		{"none in code, in a link, behind a backslash", "`：https://a.org` [：https://a.org](b.md) ：https\\://a.org", []string{"b.md"}},
		{"none in a Latin word", "\"ahttps://a.org é:https://a.org 甲a:b.c 甲a.b_c：d@e", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := convert(t, []byte(test.source), cjkEmphasis(), cjkAutolinks(), extension.Table)
			var found []string
			for _, rest := range strings.Split(got, link)[1:] {
				address, _, _ := strings.Cut(rest, `"`)
				found = append(found, address)
			}
			if strings.Join(found, " ") != strings.Join(test.want, " ") {
				t.Errorf("%q links to %q, want %q:\n%s", test.source, found, test.want, got)
			}
			if strings.Count(got, end) != len(found) {
				t.Errorf("%q: links within links:\n%s", test.source, got)
			}
		})
	}
}

// Text without Han and full-width marks has the links that goldmark finds, and no text is lost.
func TestAutolinksKeepLinkify(t *testing.T) {
	for _, source := range []string{
		"www.commonmark.org/help. Visit (www.google.com/search?q=(business))+ok", "www.google.com/search?q=commonmark&hl; x",
		"http://commonmark.org https://a.org/~b (ftp://foo.bar.baz)", "foo@bar.baz hello+xyz@mail.example a.b-c_d@a.b. a.b-c_d@a.b- a.b-c_d@a.b_",
		"a: b.c _d_e f@g.h \"https://a.org\" <https://a.org>", "a_b@c.org *a_b@c.org* x:y@z.org",
	} {
		plain, got := convert(t, []byte(source), extension.Linkify), convert(t, []byte(source), cjkAutolinks())
		if got != plain {
			t.Errorf("%q\n got %s\nwant %s", source, got, plain)
		}
	}
	for _, e := range specExamples(t) {
		plain, got := convert(t, []byte(e.Markdown), extension.Linkify), convert(t, []byte(e.Markdown), cjkAutolinks())
		if got != plain {
			t.Errorf("example %d: %q\n got %s\nwant %s", e.Example, e.Markdown, got, plain)
		}
	}
}

// A problem about such an address points at its beginning.
func TestAutolinkPlace(t *testing.T) {
	b := newBench(t, "")
	_, problems := b.parser.Section(b.source("zh", []byte("---\ntitle: 题\n---\n\n网址：ftp://example.org/a。")))
	if len(problems) != 1 || problems[0].Pos.Col != 4 {
		t.Errorf("problems %+v, want one in column 4", problems)
	}
}
