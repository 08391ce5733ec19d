package citation

import (
	"strings"
	"testing"
	"time"

	"duizhao/generator/lang"
)

func locale(t *testing.T, tag string) *lang.Locale {
	t.Helper()
	l, err := lang.New(tag)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// text is a reference as it reads: titles in stars, other languages in brackets with their tag.
func text(parts []Part) string {
	var b strings.Builder
	for _, p := range parts {
		s := p.Text
		if p.Kind == Title {
			s = "*" + s + "*"
		}
		if p.Lang != "" {
			s = "<" + p.Lang + " " + s + ">"
		}
		b.WriteString(s)
	}
	return b.String()
}

func TestStyles(t *testing.T) {
	day := time.Date(2026, 11, 4, 0, 0, 0, 0, time.UTC)
	report := Work{Key: "lamp2026-en", Authors: []string{"Lamp & Co."}, Title: "On Light: 100% of It", Date: day,
		URL: "https://example.org/en/", Accessed: "2026-12-01", Lang: locale(t, "en")}
	section := report
	section.Key, section.Title, section.Container, section.URL = "lamp2026-far-en", "Far", report.Title, "https://example.org/en/far/"
	chinese := Work{Key: "lamp2026-zh", Authors: []string{"灯塔社"}, Title: "论光", English: "On Light", Date: day,
		URL: "https://example.org/zh/", Accessed: "2026-12-01", Lang: locale(t, "zh-Hans")}
	nobody := section
	nobody.Authors, nobody.Date = nil, time.Time{}
	tests := []struct {
		name             string
		work             Work
		gbt, apa, bibtex string
	}{
		{"report", report,
			"Lamp & Co. On Light: 100% of It[R/OL]. (2026-11-04)[2026-12-01]. https://example.org/en/.",
			"Lamp & Co. (2026, November 4). *On Light: 100% of It*. https://example.org/en/",
			`@techreport{lamp2026-en,
  author = {{Lamp \& Co.}},
  title = {{On Light: 100\% of It}},
  institution = {{Lamp \& Co.}},
  year = {2026},
  month = nov,
  langid = {english},
  url = {https://example.org/en/}
}`},
		{"section", section,
			"Lamp & Co. Far[R/OL]//Lamp & Co. On Light: 100% of It. (2026-11-04)[2026-12-01]. https://example.org/en/far/.",
			"Lamp & Co. (2026, November 4). Far. In *On Light: 100% of It*. https://example.org/en/far/",
			`@incollection{lamp2026-far-en,
  author = {{Lamp \& Co.}},
  title = {{Far}},
  booktitle = {{On Light: 100\% of It}},
  publisher = {{Lamp \& Co.}},
  year = {2026},
  month = nov,
  langid = {english},
  url = {https://example.org/en/far/}
}`},
		{"Chinese", chinese,
			"灯塔社. 论光[R/OL]. (2026-11-04)[2026-12-01]. https://example.org/zh/.",
			"<zh-Hans 灯塔社.> (2026, November 4). <zh-Hans *论光*> [On Light]. https://example.org/zh/",
			`@techreport{lamp2026-zh,
  author = {{灯塔社}},
  title = {{论光}},
  institution = {{灯塔社}},
  year = {2026},
  month = nov,
  langid = {chinese},
  url = {https://example.org/zh/}
}`},
		{"without author and date", nobody,
			"Far[R/OL]//On Light: 100% of It. [2026-12-01]. https://example.org/en/far/.",
			"Far. (n.d.). In *On Light: 100% of It*. https://example.org/en/far/",
			`@incollection{lamp2026-far-en,
  title = {{Far}},
  booktitle = {{On Light: 100\% of It}},
  langid = {english},
  url = {https://example.org/en/far/}
}`},
	}
	for _, test := range tests {
		for _, got := range []struct{ style, got, want string }{
			{"GB/T 7714", text(test.work.GBT()), test.gbt},
			{"APA", text(test.work.APA()), test.apa},
			{"BibTeX", text(test.work.BibTeX()), test.bibtex},
		} {
			if got.got != got.want {
				t.Errorf("%s in %s:\n%s\nwant\n%s", test.name, got.style, got.got, got.want)
			}
		}
	}
}

// What a page may have to show otherwise is a part of its own.
func TestParts(t *testing.T) {
	w := Work{Key: "k", Title: "T", Date: time.Date(2026, 1, 2, 0, 0, 0, 0, time.UTC), URL: "https://example.org/", Accessed: "day", Lang: locale(t, "en")}
	for style, want := range map[string]struct {
		parts []Part
		kinds []Kind
	}{
		"GB/T 7714": {w.GBT(), []Kind{Accessed, URL}},
		"APA":       {w.APA(), []Kind{Title, URL}},
		"BibTeX":    {w.BibTeX(), []Kind{Key, URL}},
	} {
		for _, k := range want.kinds {
			n := 0
			for _, p := range want.parts {
				if p.Kind == k {
					n++
				}
			}
			if n != 1 {
				t.Errorf("%s has %d parts of the kind %q", style, n, k)
			}
		}
	}
}

// TeX's own signs are text.
func TestEscape(t *testing.T) {
	if got, want := escape(`a_b {c} \d ~ ^ $ #`), `a\_b \{c\} \textbackslash{}d \textasciitilde{} \textasciicircum{} \$ \#`; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// Names are parted by commas, the last one by an ampersand besides.
func TestAuthorsInAPA(t *testing.T) {
	for want, authors := range map[string][]string{
		"A Org. (n.d.).":                    {"A Org"},
		"A Org, & B Org. (n.d.).":           {"A Org", "B Org"},
		"A Org, B Org, & C Org Co. (n.d.).": {"A Org", "B Org", "C Org Co."},
	} {
		if got := text(Work{Authors: authors, Title: "T", Lang: locale(t, "en")}.APA()); !strings.HasPrefix(got, want) {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
