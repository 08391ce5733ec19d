package load_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"duizhao/generator/load"
	"duizhao/generator/report"

	"github.com/google/go-cmp/cmp"
)

// page is a source file with a title.
const page = "---\ntitle: x\n---\n"

// The order is that of the numbers, not of the letters; the ID has neither number nor ending.
func TestSources(t *testing.T) {
	f := with(files{})
	for _, name := range []string{"about.md", "10-late/index.md", "2-early/index.md", "2-early/10-b.md",
		"2-early/09-c.md", "2-early/a.md", "2-early/001_under.md", "2-early/3.dot.md"} {
		f["zh/"+name], f["en/"+name] = page, page
	}
	f["zh/.hidden.md"], f["zh/#about.md#"], f["zh/about.md~"] = page, page, page
	kinds := map[report.SourceKind]string{report.CoverSource: "cover", report.ChapterSource: "chapter",
		report.SectionSource: "section", report.PageSource: "page"}
	var got []string
	for _, s := range loaded(t, f).Sources {
		if s.Lang.Path == "zh" {
			got = append(got, fmt.Sprintf("%s %q %s", kinds[s.Kind], s.ID, s.Path))
		}
	}
	want := []string{
		`cover "" zh/index.md`,
		`chapter "early" zh/2-early/index.md`,
		`section "early/under" zh/2-early/001_under.md`,
		`section "early/dot" zh/2-early/3.dot.md`,
		`section "early/c" zh/2-early/09-c.md`,
		`section "early/b" zh/2-early/10-b.md`,
		`section "early/a" zh/2-early/a.md`,
		`chapter "late" zh/10-late/index.md`,
		`page "about" zh/about.md`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestSourceProblems(t *testing.T) {
	tests := []struct {
		name  string
		files files
		want  string
	}{
		{"no folder of a language", files{"en/index.md": ""}, `
content/report.yaml:5:10: error [languages]: there is no folder content/en
    5 | - {path: en, tag: en, name: English}
      |          ^^
   hint: it holds index.md, a folder for each chapter, and about.md
`},
		{"a language of another path than its folder", files{"report.yaml": strings.Replace(tiny["report.yaml"], "path: zh", "path: cn", 1), "glossary.yaml": "- {id: a, zh: 甲, en: A}\n", "data/a.csv": "a\n"}, `
content/report.yaml:4:10: error [languages]: there is no folder content/cn
    4 | - {path: cn, tag: zh-Hans, name: 简体中文}
      |          ^^
   hint: did you mean zh?
`},
		{"a language taken out", files{"report.yaml": tiny["report.yaml"][:strings.Index(tiny["report.yaml"], "- {path: en")], "glossary.yaml": "- {id: a, zh: 甲, en: A}\n"}, `
content/report.yaml:1:20: error [languages]: the report has no language "en"
    1 | title: {zh: 小, en: Small}
      |                     ^^^^^
   hint: name it under languages, as path: en, or take out its texts
`},
		{"address twice", files{"zh/01-a/01-x.md": page, "zh/01-a/02-x.md": page}, `
content/zh/01-a/02-x.md: error [slug]: has the same address as content/zh/01-a/01-x.md
   hint: the number orders; what follows it must differ
`},
		{"chapter twice", files{"zh/01-a/index.md": page, "zh/02-a/index.md": page}, `
content/zh/02-a/index.md: error [slug]: has the same address as content/zh/01-a/index.md
   hint: the number orders; what follows it must differ
`},
		{"number twice", files{"zh/01-a/01-x.md": page, "zh/01-a/01-y.md": page, "zh/01-a/1-z.md": page, "zh/01-b/02-x.md": page}, `
content/zh/01-a/01-y.md: warning [file]: has the number of content/zh/01-a/01-x.md
   hint: the number orders: give each its own
content/zh/01-a/1-z.md: warning [file]: has the number of content/zh/01-a/01-x.md
   hint: the number orders: give each its own
content/zh/01-b: warning [file]: has the number of content/zh/01-a
   hint: the number orders: give each its own
`},
		{"no part of an address", files{"zh/01-a/01-大.md": page, "zh/01-a/Two.md": page, "zh/01-a/a b.md": page}, `
content/zh/01-a/01-大.md: error [slug]: "大" can't be part of an address
   hint: use small letters, digits and hyphens after the number, such as 03-amazon.md
content/zh/01-a/Two.md: error [slug]: "Two" can't be part of an address
   hint: use small letters, digits and hyphens after the number, such as 03-amazon.md
content/zh/01-a/a b.md: error [slug]: "a b" can't be part of an address
   hint: use small letters, digits and hyphens after the number, such as 03-amazon.md
`},
		{"page of the site itself", files{"zh/glossary.md": page, "zh/01-search/index.md": page}, `
content/zh/01-search/index.md: error [slug]: "search" is the address of a page that the site makes itself
   hint: choose another name
content/zh/glossary.md: error [slug]: "glossary" is the address of a page that the site makes itself
   hint: choose another name
`},
		{"file of the site itself", files{"zh/feed.xml.md": page}, `
content/zh/feed.xml.md: error [slug]: "feed.xml" is the address of a page that the site makes itself
   hint: choose another name
`},
		{"second cover", files{"zh/01-index.md": page, "zh/02-a/index.md": page, "zh/02-a/02-index.md": page}, `
content/zh/01-index.md: error [slug]: "index" is the address of a page that the site makes itself
   hint: choose another name
content/zh/02-a/02-index.md: error [slug]: "a/index" is the address of a page that the site makes itself
   hint: choose another name
`},
		{"cover with a number", files{"zh/01-index.md": page, "zh/index.md": ""}, `
content/zh/01-index.md: error [slug]: "index" is the address of a page that the site makes itself
   hint: choose another name
`},
		{"folder in a chapter", files{"zh/01-a/deep/x.md": page}, `
content/zh/01-a/deep: error [file]: chapters hold no folders
   hint: move its files into the chapter's folder
`},
		{"other files", files{"zh/01-a/map.svg": "<svg/>", "zh/notes.txt": "x", "zh/01-a/loud.MD": page, "zh/01-a/02-x.markdown": page, "zh/01-a/03-y.md.txt": page}, `
content/zh/01-a/02-x.markdown: warning [file]: only .md files belong here; this one is not published
   hint: rename it to 02-x.md
content/zh/01-a/03-y.md.txt: warning [file]: only .md files belong here; this one is not published
   hint: rename it to 03-y.md
content/zh/01-a/loud.MD: warning [file]: only .md files belong here; this one is not published
   hint: rename it to loud.md
content/zh/01-a/map.svg: warning [file]: only .md files belong here; this one is not published
   hint: images belong into figures/, numbers into data/
content/zh/notes.txt: warning [file]: only .md files belong here; this one is not published
   hint: images belong into figures/, numbers into data/
`},
		{"no UTF-8", files{"zh/01-a/01-x.md": page + "\n参见\xd6\xd0文\n"}, `
content/zh/01-a/01-x.md:5:3: error [utf-8]: the file isn't in UTF-8
    5 | 参见��文
      |     ^
   hint: save it as UTF-8 in your editor
`},
		{"no UTF-8 in the settings", files{"report.yaml": tiny["report.yaml"] + "license: \xff\n"}, `
content/report.yaml:6:10: error [utf-8]: the file isn't in UTF-8
    6 | license: �
      |          ^
   hint: save it as UTF-8 in your editor
`},
		{"no UTF-8 in the glossary", files{"glossary.yaml": "- id: a\n  zh: \xff\n"}, `
content/glossary.yaml:2:7: error [utf-8]: the file isn't in UTF-8
    2 |   zh: �
      |       ^
   hint: save it as UTF-8 in your editor
`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { wantProblems(t, with(test.files), test.want) })
	}
}

// A language's folder that is back is read again, though report.yaml is as it was.
func TestFolderIsBack(t *testing.T) {
	fsys := with(files{"en/index.md": ""}).fs()
	before := load.Read(fsys, "content", 1)
	if before.Manuscript != nil || len(before.Problems()) != 1 {
		t.Fatalf("without the folder: %v", before.Problems())
	}
	fsys["en/index.md"] = &fstest.MapFile{Data: []byte(tiny["en/index.md"])}
	if after := before.Again([]string{"en"}); after.Manuscript == nil || len(after.Problems()) > 0 {
		t.Errorf("with the folder: %v", after.Problems())
	}
}
