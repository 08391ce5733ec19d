package main

import (
	"bytes"
	"encoding/xml"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// A page's own style sheet is rendered by itself, where html/template takes it for text: what it
// escapes there, such as "<", no browser reads as CSS.
func TestStyleSheetsAreCSS(t *testing.T) {
	for _, content := range []string{specimen, repository} {
		out := shared(t, content)
		for _, name := range out.names(".html") {
			for _, style := range all(out.page(t, name), "head style") {
				if m := regexp.MustCompile(`.{0,40}&[a-z#0-9]+;`).FindString(text(style)); m != "" {
					t.Errorf("%s: the style sheet holds %q", name, m)
				}
			}
		}
	}
}

// Figures are numbered through an edition in reading order, the same in all languages, and stand in
// the list on the cover with the titles that they have.
func TestFiguresAreNumberedAndListed(t *testing.T) {
	for _, content := range []string{specimen, repository} {
		out := shared(t, content)
		for _, edition := range []string{"zh", "en"} {
			links := all(out.page(t, edition+"/index.html"), ".figures li a")
			numbers := all(out.page(t, edition+"/index.html"), ".figures li .number")
			if content == specimen && len(links) < 9 {
				t.Errorf("%s: the cover lists %d figures", edition, len(links))
			}
			for i, link := range links {
				file, anchor, _ := strings.Cut(strings.TrimPrefix(attr(link, "href"), "/repo/"), "#")
				figures := all(out.page(t, file+"index.html"), "figure#"+anchor)
				if len(figures) != 1 {
					t.Errorf("%s: %d figures at %s", edition, len(figures), attr(link, "href"))
					continue
				}
				if got, want := text(numbers[i]), strconv.Itoa(i+1); !strings.HasSuffix(got, " "+want) {
					t.Errorf("%s: figure %s is listed as %q", edition, want, got)
				}
				if title := text(all(figures[0], ".title")[0]); title != text(numbers[i])+" "+text(link) {
					t.Errorf("%s: listed as %q, titled %q", edition, text(numbers[i])+" "+text(link), title)
				}
			}
		}
	}
}

// The table behind a figure gives each number that its data has for it.
func TestFiguresHaveTheirNumbers(t *testing.T) {
	doc := shared(t, specimen).page(t, "zh/constructs/figures/index.html")
	var got []string
	for _, data := range all(doc, "#fig-lights details td data") {
		got = append(got, attr(data, "value"))
	}
	if want := "133 82.5 67"; strings.Join(got, " ") != want {
		t.Errorf("the table has the numbers %q, want %q", got, want)
	}
	if texts := all(doc, "#fig-lights details td"); text(texts[1]) != "约 82.5" {
		t.Errorf("a number is printed as %q, not as the data says", text(texts[1]))
	}
}

// References print the number of the figure they lead to, from other sections too, and side by side.
func TestFigureReferences(t *testing.T) {
	out := shared(t, specimen)
	for name, want := range map[string]string{
		"zh/constructs/figures/index.html": "图 1", "en/constructs/figures/index.html": "Figure 1",
		"zh/last/end/index.html": "图 5", "en/last/end/index.html": "Figure 5", "parallel/last/end/index.html": "图 5",
	} {
		var got []string
		for _, link := range all(out.page(t, name), "main .text p a") {
			if strings.Contains(attr(link, "href"), "#fig-") {
				got = append(got, text(link))
			}
		}
		if len(got) == 0 || got[0] != want {
			t.Errorf("%s: references are printed as %q, want %q first", name, got, want)
		}
	}
}

// A figure's own file stands alone: well-formed, no script, no request, no colour left to a page, its
// title and its source inside.
func TestStandaloneFigures(t *testing.T) {
	for _, content := range []string{specimen, repository} {
		out := shared(t, content)
		for _, edition := range []string{"zh", "en"} {
			for _, name := range out.names(".svg") {
				if !strings.HasPrefix(name, edition+"/figures/") {
					continue
				}
				file := out[name]
				d := xml.NewDecoder(bytes.NewReader(file))
				for {
					if _, err := d.Token(); err == io.EOF {
						break
					} else if err != nil {
						t.Errorf("%s: %v", name, err)
						break
					}
				}
				for _, never := range []string{"var(", "<script", "http://www.w3.org/1999/xlink", "currentColor", "@import"} {
					if bytes.Contains(file, []byte(never)) {
						t.Errorf("%s holds %q", name, never)
					}
				}
				for _, needed := range []string{"<title", "<desc", "font-family=", `class="heading"`, `class="small"`} {
					if !bytes.Contains(file, []byte(needed)) {
						t.Errorf("%s holds no %s", name, needed)
					}
				}
			}
		}
	}
}

// A figure, with both of its drawings and its table, costs a reader less than 6 KB.
func TestFiguresAreSmall(t *testing.T) {
	for _, content := range []string{specimen, repository} {
		out := shared(t, content)
		for _, name := range out.names(".html") {
			page := out[name]
			for {
				start := bytes.Index(page, []byte(`<figure class="chart"`))
				if start < 0 {
					break
				}
				length := bytes.Index(page[start:], []byte("</figure>"))
				if n := gzipped(page[start : start+length]); n > 6<<10 {
					t.Errorf("%s: a figure takes %d bytes compressed: %.80s", name, n, page[start:])
				}
				page = page[start+length:]
			}
		}
	}
}
