package sitemap_test

import (
	"encoding/xml"
	"fmt"
	"net/url"
	"strings"
	"testing"

	"duizhao/generator/render/sitemap"
	"duizhao/generator/report"
	"duizhao/generator/urls"
)

// longReport is a report in one language with a cover and n sections.
func longReport(n int) *report.Report {
	l := &report.Language{Path: "zh", Tag: "zh-Hans"}
	e := &report.Edition{Lang: l}
	entry := func(id string) *report.Entry {
		made := &report.Entry{Edition: e, Section: &report.Section{Source: &report.Source{ID: id, Lang: l}}}
		made.Twins = []*report.Entry{made}
		return made
	}
	e.Cover = entry("")
	chapter := &report.Chapter{Opening: entry("a")}
	for i := range n {
		chapter.Sections = append(chapter.Sections, entry(fmt.Sprintf("a/%d", i)))
	}
	e.Chapters = []*report.Chapter{chapter}
	return report.New(&report.Settings{}, report.NewGlossary(nil), nil, []*report.Edition{e})
}

// rendered is the files' bytes, by path.
func rendered(t *testing.T, r *report.Report) map[string]string {
	t.Helper()
	files := map[string]string{}
	for _, f := range sitemap.Files(r, urls.Site{Base: &url.URL{Scheme: "https", Host: "e.org", Path: "/r/"}}) {
		var b strings.Builder
		if err := f.Render(&b); err != nil {
			t.Fatal(err)
		}
		files[f.Path] = b.String()
	}
	return files
}

// locations are the addresses in a sitemap or in an index of sitemaps.
func locations(t *testing.T, text, of string) []string {
	t.Helper()
	var all []string
	d := xml.NewDecoder(strings.NewReader(text))
	for {
		token, err := d.Token()
		if err != nil {
			return all
		}
		if start, ok := token.(xml.StartElement); ok && start.Name.Local == of {
			var v struct {
				Loc string `xml:"loc"`
			}
			if err := d.DecodeElement(&v, &start); err != nil {
				t.Fatal(err)
			}
			all = append(all, v.Loc)
		}
	}
}

func TestShort(t *testing.T) {
	files := rendered(t, longReport(3))
	if len(files) != 2 {
		t.Errorf("%d files, want sitemap.xml and robots.txt", len(files))
	}
	// The root, the cover, the chapter, three sections and the glossary.
	if got := locations(t, files["sitemap.xml"], "url"); len(got) != 7 || got[1] != "https://e.org/r/zh/" {
		t.Errorf("addresses %q", got)
	}
	if want := "User-agent: *\nAllow: /\n\nSitemap: https://e.org/r/sitemap.xml\n"; files["robots.txt"] != want {
		t.Errorf("robots.txt is %q, want %q", files["robots.txt"], want)
	}
}

// A sitemap holds 50,000 addresses at most; a longer report has several, and an index of them.
func TestLong(t *testing.T) {
	for _, sections := range []int{49_996, 49_997, 100_005} {
		files := rendered(t, longReport(sections))
		seen := map[string]bool{}
		parts := locations(t, files["sitemap.xml"], "sitemap")
		if len(parts) == 0 {
			parts = []string{"https://e.org/r/sitemap.xml"}
		}
		for _, part := range parts {
			all := locations(t, files[strings.TrimPrefix(part, "https://e.org/r/")], "url")
			if len(all) == 0 || len(all) > 50_000 {
				t.Errorf("%d sections: %s holds %d addresses", sections, part, len(all))
			}
			for _, address := range all {
				seen[address] = true
			}
		}
		if want := sections + 4; len(seen) != want {
			t.Errorf("%d sections: %d addresses in %d files, want %d", sections, len(seen), len(parts), want)
		}
		if len(files) != 2 && len(files) != len(parts)+2 {
			t.Errorf("%d sections: %d files for %d parts", sections, len(files), len(parts))
		}
	}
}
