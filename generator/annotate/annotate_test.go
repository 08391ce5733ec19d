package annotate_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"duizhao/generator/annotate"
	"duizhao/generator/diag"
	"duizhao/generator/load"
	"duizhao/generator/parse"
	"duizhao/generator/report"

	"github.com/google/go-cmp/cmp"
)

// files is a content folder, by path.
type files map[string]string

var tiny = files{
	"report.yaml": "title: {zh: 小, en: Small}\nbaseURL: https://example.org/\npublished: 2026-01-02\nlanguages:\n- {path: zh, tag: zh-Hans}\n- {path: en, tag: en}\n",
	"glossary.yaml": "- {id: model, zh: 模型, en: model, definition: {zh: 甲, en: a}}\n" +
		"- {id: chip, zh: 芯片, en: chip, definition: {zh: 乙, en: b}}\n",
	"zh/index.md":           page("小", "开头。"),
	"zh/about.md":           page("关于", "说明模型。"),
	"zh/01-first/index.md":  page("第一章", "章首。"),
	"zh/01-first/01-one.md": page("第一节", "芯片与模型。"),
	"zh/01-first/02-two.md": page("第二节", "模型。"),
	"zh/02-last/index.md":   page("末章", "章首。"),
}

func page(title, text string) string { return "---\ntitle: " + title + "\n---\n\n" + text + "\n" }

// with is tiny in both languages and more; an empty text takes a file away.
func with(more files) files {
	all := maps.Clone(tiny)
	for name, text := range tiny {
		if rest, ok := strings.CutPrefix(name, "zh/"); ok {
			all["en/"+rest] = text
		}
	}
	for name, text := range more {
		all[name] = text
		if text == "" {
			delete(all, name)
		}
	}
	return all
}

// annotated is the report that a folder makes, and its problems as they are printed.
func annotated(t testing.TB, f files) (*report.Report, string) {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, text := range f {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	m, problems := load.Content(fsys, "content", 1)
	if len(problems) > 0 {
		t.Fatalf("the test's content doesn't load: %v", problems)
	}
	p := parse.New(m.Settings.Languages, m.Glossary)
	var sections []*report.Section
	for _, src := range m.Sources {
		s, more := p.Section(src)
		if len(more) > 0 {
			t.Fatalf("the test's content doesn't parse: %v", more)
		}
		sections = append(sections, s)
	}
	r, problems := annotate.Report(m, sections, nil, 0)
	var b strings.Builder
	if err := diag.Print(&b, diag.Text, diag.Sort(problems)); err != nil {
		t.Fatal(err)
	}
	return r, b.String()
}

// fine is the report that a folder without problems makes.
func fine(t testing.TB, f files) *report.Report {
	t.Helper()
	r, problems := annotated(t, f)
	if problems != "" {
		t.Fatalf("problems:\n%s", problems)
	}
	return r
}

func ids(entries ...*report.Entry) []string {
	out := make([]string, len(entries))
	for i, e := range entries {
		out[i] = "-"
		if e != nil {
			out[i] = e.Edition.Lang.Path + "/" + e.ID()
		}
	}
	return out
}

// Reading goes from the cover through the chapters; the pages beside them are off that line.
func TestReadingOrder(t *testing.T) {
	var got []string
	for e := range fine(t, with(nil)).Editions[0].Entries {
		chapter := "-"
		if e.Chapter != nil {
			chapter = e.Chapter.Opening.ID()
		}
		got = append(got, strings.Join(append(ids(e.Prev, e, e.Next), chapter), " "))
	}
	want := []string{
		"- zh/ zh/first -",
		"zh/ zh/first zh/first/one first",
		"zh/first zh/first/one zh/first/two first",
		"zh/first/one zh/first/two zh/last first",
		"zh/first/two zh/last - last",
		"- zh/about - -",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// What remains is all that follows; chapter and edition hold what they are made of.
func TestCounts(t *testing.T) {
	e := fine(t, with(nil)).Editions[0]
	var got []string
	for entry := range e.Entries {
		got = append(got, fmt.Sprintf("%s %d, then %d", entry.ID(), entry.Section.Count.Han, entry.Remaining.Han))
	}
	want := []string{" 2, then 11", "first 2, then 9", "first/one 5, then 4", "first/two 2, then 2", "last 2, then 0", "about 4, then 0"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if e.Count.Han != 13 || e.Chapters[0].Count.Han != 9 {
		t.Errorf("the edition holds %d characters and its first chapter %d, want 13 and 9", e.Count.Han, e.Chapters[0].Count.Han)
	}
}

func TestTwins(t *testing.T) {
	r := fine(t, with(files{"en/01-first/02-two.md": "", "en/01-first/09-one.md": page("One", "Text."), "en/01-first/01-one.md": ""}))
	zh, en := r.Editions[0], r.Editions[1]
	for id, want := range map[string][]string{
		"":          {"zh/", "en/"},
		"first/one": {"zh/first/one", "en/first/one"}, // whatever the number
		"first/two": {"zh/first/two", "-"},
	} {
		if diff := cmp.Diff(want, ids(zh.Entry(id).Twins...)); diff != "" {
			t.Errorf("twins of %q (-want +got):\n%s", id, diff)
		}
	}
	if twins := en.Entry("first/one").Twins; twins[0] != zh.Entry("first/one") {
		t.Error("the twin's twin is another")
	}
}

// A term's places are in reading order, one a section.
func TestPlaces(t *testing.T) {
	r := fine(t, with(nil))
	var got []string
	for _, p := range r.Places("zh", "model") {
		text := p.Entry.Section.Blocks[p.Use.Block].Text
		got = append(got, p.Entry.ID()+" "+text[p.Use.Start:p.Use.End])
	}
	if diff := cmp.Diff([]string{"first/one 模型", "first/two 模型", "about 模型"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if places := r.Places("en", "model"); len(places) != 0 { // the English pages are in Chinese here
		t.Errorf("the English form is found at %d places", len(places))
	}
}

// The date is a section's own, or else the report's; an edition's is the latest.
func TestUpdated(t *testing.T) {
	e := fine(t, with(files{"zh/02-last/index.md": "---\ntitle: 末章\nupdated: 2026-03-04\n---\n"})).Editions[0]
	for id, want := range map[string]string{"": "2026-01-02", "first/one": "2026-01-02", "last": "2026-03-04"} {
		if got := e.Entry(id).Updated.String(); got != want {
			t.Errorf("%q is of %s, want %s", id, got, want)
		}
	}
	if got := e.Updated.String(); got != "2026-03-04" {
		t.Errorf("the edition is of %s, want 2026-03-04", got)
	}
}

const draft = "---\ntitle: 稿\ndraft: true\n---\n\n芯片。\n"

// A draft is nowhere: no twin, no place, nothing that is lent.
func TestDrafts(t *testing.T) {
	r := fine(t, with(files{"zh/01-first/01-one.md": draft, "en/01-first/01-one.md": page("One", "Text.")}))
	zh, en := r.Editions[0], r.Editions[1]
	if e := zh.Entry("first/one"); !e.Borrowed || e.Title() != "One" || en.Entry("first/one").Twins[0] != nil || len(r.Places("zh", "chip")) != 0 {
		t.Error("a draft is found")
	}
	if next := zh.Entry("first").Next; next != zh.Entry("first/one") {
		t.Errorf("after the chapter's opening comes %v", ids(next))
	}
}

// A draft in both languages has no neighbours either.
func TestDraftsOnly(t *testing.T) {
	r := fine(t, with(files{"zh/01-first/01-one.md": draft, "en/01-first/01-one.md": draft}))
	zh, en := r.Editions[0], r.Editions[1]
	if zh.Entry("first/one") != nil || en.Entry("first/one") != nil || len(r.Places("zh", "chip")) != 0 {
		t.Error("a draft is found")
	}
	if next := zh.Entry("first").Next; next != zh.Entry("first/two") {
		t.Errorf("after the chapter's opening comes %v", ids(next))
	}
}

// Annotating writes into no Section, since a server keeps them from one build to the next.
func TestSectionsStay(t *testing.T) {
	f := with(files{"zh/01-first/02-two.md": page("第二节", "## 甲\n\n[一](01-one.md#p1)模型[^a]\n\n[^a]: 注")})
	first := fine(t, f)
	var sections []*report.Section
	for _, e := range first.Editions {
		for entry := range e.Entries {
			sections = append(sections, entry.Section)
		}
	}
	before := fmt.Sprintf("%+v", dereferenced(sections))
	m := &report.Manuscript{Settings: first.Settings, Glossary: first.Glossary}
	for range 2 {
		if _, problems := annotate.Report(m, sections, nil, 0); len(problems) > 0 {
			t.Fatal(problems)
		}
	}
	if diff := cmp.Diff(before, fmt.Sprintf("%+v", dereferenced(sections))); diff != "" {
		t.Errorf("(-before +after):\n%s", diff)
	}
}

func dereferenced(sections []*report.Section) []report.Section {
	return slices.Collect(func(yield func(report.Section) bool) {
		for _, s := range sections {
			if !yield(*s) {
				return
			}
		}
	})
}
