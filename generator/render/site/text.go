package site

import (
	"html/template"
	"strings"

	"duizhao/generator/lang"
	"duizhao/generator/report"
)

// Text is a text cut into runs of one language each.
type Text []Run

// Run is a piece of text; Lang is empty when it is in the page's language.
type Run struct {
	Lang string // BCP 47
	Text string
}

// textOf cuts a text into runs of one language each.
func textOf(l *report.Language, s string) Text {
	if s == "" {
		return nil
	}
	spans := l.Locale.Foreign(s)
	t := make(Text, 0, 2*len(spans)+1)
	at := 0
	for _, span := range spans {
		if at < span.Start {
			t = append(t, Run{Text: s[at:span.Start]})
		}
		t = append(t, Run{l.Foreign, s[span.Start:span.End]})
		at = span.End
	}
	if at < len(s) {
		t = append(t, Run{Text: s[at:]})
	}
	return t
}

// textIn is a text of one language for a page in another: what is in the page's
// own language isn't marked.
func textIn(l, page *report.Language, s string) Text {
	t := textOf(l, s)
	if l == page {
		return t
	}
	for i := range t {
		switch t[i].Lang {
		case "":
			t[i].Lang = l.Tag
		case page.Tag:
			t[i].Lang = ""
		}
	}
	return t
}

// HTML is the text with its runs of another language marked.
func (t Text) HTML() template.HTML {
	if len(t) == 1 && t[0].Lang == "" {
		return template.HTML(template.HTMLEscapeString(lang.Titled(t[0].Text)))
	}
	var b strings.Builder
	t.write(&b)
	return template.HTML(b.String())
}

// Exact is the HTML of what is copied into other programs, letter by letter.
func (t Text) Exact() template.HTML {
	return template.HTML(lang.Unbound(string(t.HTML())))
}

func (t Text) write(b *strings.Builder) {
	for _, r := range t {
		if r.Lang == "" {
			b.WriteString(template.HTMLEscapeString(lang.Titled(r.Text)))
			continue
		}
		b.WriteString(`<span lang="`)
		b.WriteString(template.HTMLEscapeString(r.Lang))
		b.WriteString(`">`)
		b.WriteString(template.HTMLEscapeString(lang.Titled(r.Text)))
		b.WriteString(`</span>`)
	}
}

// Link is an address and what to click on.
type Link struct {
	URL     string
	Text    Text
	Current bool // it leads to the page that shows it
}

// HTML is the link as an element. A page has a hundred links; made here, one
// costs a fifth of what it costs in a template.
func (l Link) HTML() template.HTML {
	var b strings.Builder
	b.WriteString(`<a href="`)
	b.WriteString(template.HTMLEscapeString(l.URL))
	b.WriteByte('"')
	if l.Current {
		b.WriteString(` aria-current="page"`)
	}
	b.WriteByte('>')
	l.Text.write(&b)
	b.WriteString(`</a>`)
	return template.HTML(b.String())
}
