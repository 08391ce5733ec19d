package feed_test

import (
	"encoding/xml"
	"fmt"
	"net/url"
	"strings"
	"testing"

	"duizhao/generator/render/feed"
	"duizhao/generator/report"
	"duizhao/generator/urls"

	"github.com/google/go-cmp/cmp"
)

// feedOf renders the feed of an edition whose sections were updated on these days of November 2026;
// 0 is no date.
func feedOf(t *testing.T, s *report.Settings, days ...int) (text string, entries []string) {
	t.Helper()
	l := &report.Language{Path: "zh", Tag: "zh-Hans"}
	e := &report.Edition{Lang: l}
	chapter := &report.Chapter{Opening: &report.Entry{}}
	for i, day := range days {
		entry := &report.Entry{Edition: e, Section: &report.Section{Source: &report.Source{ID: fmt.Sprintf("a/%d", i)}, Meta: report.Meta{Title: fmt.Sprintf("第 %d 节 <&>", i)}}}
		if day > 0 {
			entry.Updated = report.Date{Year: 2026, Month: 11, Day: day}
		}
		chapter.Sections = append(chapter.Sections, entry)
	}
	e.Chapters = []*report.Chapter{chapter}
	files := feed.Files(report.New(s, report.NewGlossary(nil), nil, []*report.Edition{e}), urls.Site{Base: &url.URL{Scheme: "https", Host: "e.org", Path: "/"}})
	var b strings.Builder
	if len(files) != 1 || files[0].Path != "zh/feed.xml" {
		t.Fatalf("files %+v, want zh/feed.xml", files)
	}
	if err := files[0].Render(&b); err != nil {
		t.Fatal(err)
	}
	var parsed struct {
		Entry []struct {
			ID      string `xml:"id"`
			Updated string `xml:"updated"`
		} `xml:"entry"`
	}
	if err := xml.Unmarshal([]byte(b.String()), &parsed); err != nil {
		t.Fatal(err)
	}
	for _, e := range parsed.Entry {
		entries = append(entries, strings.TrimPrefix(e.ID, "https://e.org/zh/")+" "+e.Updated)
	}
	return b.String(), entries
}

// What was changed last comes first; what was changed on one day stays in reading order.
func TestNewestFirst(t *testing.T) {
	_, got := feedOf(t, &report.Settings{}, 3, 20, 3, 0)
	want := []string{"a/1/ 2026-11-20T00:00:00Z", "a/0/ 2026-11-03T00:00:00Z", "a/2/ 2026-11-03T00:00:00Z", "a/3/ 1970-01-01T00:00:00Z"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A feed doesn't grow with the report.
func TestBounded(t *testing.T) {
	if _, got := feedOf(t, &report.Settings{}, make([]int, 400)...); len(got) != 50 {
		t.Errorf("%d entries, want 50", len(got))
	}
}

// RFC 4287 wants a name for each author: where there are none, or none in this language, the report's
// title stands in.
func TestAuthors(t *testing.T) {
	for _, authors := range [][]report.Localized{nil, {{"en": "A"}}} {
		text, _ := feedOf(t, &report.Settings{Title: report.Localized{"zh": "小报告"}, Authors: authors}, 1)
		if strings.Contains(text, "<name></name>") || !strings.Contains(text, "<name>") {
			t.Errorf("authors %v: a feed without a name:\n%s", authors, text)
		}
	}
}
