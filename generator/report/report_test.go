package report_test

import (
	"testing"

	"duizhao/generator/report"

	"github.com/google/go-cmp/cmp"
)

func TestSectionID(t *testing.T) {
	for name, want := range map[string]string{
		"index.md":                "",
		"about.md":                "about",
		"02-giants/index.md":      "giants",
		"02-giants/03-amazon.md":  "giants/amazon",
		"2_giants/3.amazon.md":    "giants/amazon",
		"giants/amazon.md":        "giants/amazon",
		"02-giants/2023.md":       "giants/2023",
		"02-giants/01-2023-24.md": "giants/2023-24",
		"02-giants/01-index.md":   "giants/index",
		"02-giants/01-.md":        "giants/01-",
	} {
		if got := report.SectionID(name); got != want {
			t.Errorf("%q is called %q, want %q", name, got, want)
		}
	}
}

func TestSplitNumber(t *testing.T) {
	tests := []struct {
		name string
		n    int
		rest string
	}{
		{"02-giants", 2, "giants"}, {"0-a", 0, "a"}, {"giants", -1, "giants"}, {"2023", -1, "2023"},
		{"02giants", -1, "02giants"}, {"-a", -1, "-a"}, {"10-20-a", 10, "20-a"},
		{"123456789-a", 123456789, "a"}, {"99999999999-a", -1, "99999999999-a"},
	}
	for _, test := range tests {
		if n, rest := report.SplitNumber(test.name); n != test.n || rest != test.rest {
			t.Errorf("%q splits into %d and %q, want %d and %q", test.name, n, rest, test.n, test.rest)
		}
	}
}

func TestDates(t *testing.T) {
	d, err := report.ParseDate("2024-02-29")
	if err != nil || d.String() != "2024-02-29" || d.IsZero() {
		t.Errorf("29 February 2024 is %v, %v", d, err)
	}
	for _, s := range []string{"", "2023", "2023-8-1", "2023-02-29", "2023-13-01", "24.11.2026", "2023-08-31T00:00:00Z", " 2023-08-31"} {
		if d, err := report.ParseDate(s); err == nil {
			t.Errorf("%q is taken for %v", s, d)
		}
	}
	order := []report.Date{{}, {2022, 12, 31}, {2023, 2, 28}, {2023, 10, 1}, {2023, 10, 2}}
	for i, d := range order {
		for j, e := range order {
			if got, want := d.After(e), i > j; got != want {
				t.Errorf("%q after %q is %v", d, e, got)
			}
		}
	}
	if got := (report.Date{}).String(); got != "" {
		t.Errorf("no date is written %q", got)
	}
}

func TestTermForms(t *testing.T) {
	term := &report.Term{Name: report.Localized{"zh": "高带宽内存", "en": "high-bandwidth memory"}, Abbr: "HBM",
		Aliases: map[string][]string{"zh": {"高频宽记忆体"}}}
	if diff := cmp.Diff([]string{"高带宽内存", "HBM", "高频宽记忆体"}, term.Forms("zh")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"HBM"}, term.Forms("fr")); diff != "" {
		t.Errorf("in a language without a name (-want +got):\n%s", diff)
	}
}

func TestGlossaryLookups(t *testing.T) {
	first, second := &report.Term{ID: "gpu"}, &report.Term{ID: "gpu"}
	g := report.NewGlossary([]*report.Term{first, second, {ID: "hbm"}})
	if g.Term("gpu") != first || g.Term("nothing") != nil {
		t.Error("of two terms with one id the first isn't found, or one that isn't there is")
	}
	if got, want := g.Nearest("hmb").String(), `did you mean "hbm"?`; got != want {
		t.Errorf("hint %q, want %q", got, want)
	}
}

func TestMarkupFill(t *testing.T) {
	m := report.Markup{HTML: `<p><a href="">大</a></p>`, Holes: []report.Hole{{At: 2, Kind: report.Anchor}, {At: 12, Kind: report.Address, N: 3}, {At: 12, Kind: report.Local}, {At: 25, Kind: report.Size}}}
	got := m.Fill(func(h report.Hole) string { return [...]string{" id=p1", "b.html", "", "", "", "", ""}[h.Kind] })
	if want := `<p id=p1><a href="b.html">大</a></p>`; string(got) != want {
		t.Errorf("filled: %q, want %q", got, want)
	}
	if plain := (&report.Markup{HTML: "<hr>"}).Fill(nil); plain != "<hr>" {
		t.Errorf("without holes: %q", plain)
	}
}

// Entries come in reading order, pages behind, and a loop may end early.
func TestEditionEntries(t *testing.T) {
	entry := func(id string) *report.Entry {
		return &report.Entry{Section: &report.Section{Source: &report.Source{ID: id}}}
	}
	e := &report.Edition{Cover: entry(""), Pages: []*report.Entry{entry("about")},
		Chapters: []*report.Chapter{{Opening: entry("a"), Sections: []*report.Entry{entry("a/b")}}, {Opening: entry("c")}}}
	want := []string{"", "a", "a/b", "c", "about"}
	for n := 1; n <= len(want); n++ {
		var got []string
		for entry := range e.Entries {
			if got = append(got, entry.ID()); len(got) == n {
				break
			}
		}
		if diff := cmp.Diff(want[:n], got); diff != "" {
			t.Errorf("the first %d (-want +got):\n%s", n, diff)
		}
	}
	e.Index()
	if e.Entry("a/b") != e.Chapters[0].Sections[0] || e.Entry("x") != nil {
		t.Error("entries are not found by their ID")
	}
}
