package annotate_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Who links to whom is noted once, in reading order, and not for a page itself.
func TestBacklinks(t *testing.T) {
	r := fine(t, with(files{
		"zh/about.md":           page("关于", "[一](01-first/01-one.md)"),
		"zh/01-first/02-two.md": page("第二节", "[一](01-one.md) [又](../01-first/01-one.md#p1) [自己](#p1)"),
		"zh/01-first/index.md":  page("第一章", "[一](01-one.md) [词](../glossary.md#chip)"),
	}))
	e := r.Editions[0]
	if diff := cmp.Diff([]string{"zh/first", "zh/first/two", "zh/about"}, ids(e.Entry("first/one").Backlinks...)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := e.Entry("first/two").Backlinks; len(got) > 0 {
		t.Errorf("a page is linked from itself: %v", ids(got...))
	}
}

func TestBrokenLinks(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"section", "参见[一节](01-onne.md)。", `
content/zh/01-first/02-two.md:5:8: error [link]: no section "first/onne"
    5 | 参见[一节](01-onne.md)。
      |            ^^^^^^^^^^
   hint: did you mean 01-one.md?
`},
		{"section of another chapter, with a fragment", "[末](../02-lst/index.md#p1)", `
content/zh/01-first/02-two.md:5:5: error [link]: no section "lst"
    5 | [末](../02-lst/index.md#p1)
      |      ^^^^^^^^^^^^^^^^^^^^^
   hint: did you mean ../02-last/index.md#p1?
`},
		{"section like no other", "[无](../99-nowhere/there-is-nothing.md)", `
content/zh/01-first/02-two.md:5:5: error [link]: no section "nowhere/there-is-nothing"
    5 | [无](../99-nowhere/there-is-nothing.md)
      |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   hint: no section is called so, or nearly so; to see all: ./build.sh status
`},
		{"chapter that is called otherwise now", "[末](../02-something-else/index.md)", `
content/zh/01-first/02-two.md:5:5: error [link]: no section "something-else"
    5 | [末](../02-something-else/index.md)
      |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   hint: did you mean ../02-last/index.md?
`},
		{"chapter without a number", "[末](../something-else/index.md)", `
content/zh/01-first/02-two.md:5:5: error [link]: no section "something-else"
    5 | [末](../something-else/index.md)
      |      ^^^^^^^^^^^^^^^^^^^^^^^^^^
   hint: no section is called so, or nearly so; to see all: ./build.sh status
`},
		{"section like no other, in the same folder", "[无](elsewhere.md)", `
content/zh/01-first/02-two.md:5:5: error [link]: no section "first/elsewhere"
    5 | [无](elsewhere.md)
      |      ^^^^^^^^^^^^
   hint: no section is called so, or nearly so; to see all: ./build.sh status
`},
		{"section in another folder", "[一](../02-last/01-onne.md)", `
content/zh/01-first/02-two.md:5:5: error [link]: no section "last/onne"
    5 | [一](../02-last/01-onne.md)
      |      ^^^^^^^^^^^^^^^^^^^^^
   hint: did you mean 01-one.md?
`},
		{"fragment", "## 甲 {#first-heading}\n\n[上](#first-haeding)", `
content/zh/01-first/02-two.md:7:5: error [link]: no "#first-haeding" in zh/01-first/02-two.md
    7 | [上](#first-haeding)
      |      ^^^^^^^^^^^^^^
   hint: did you mean #first-heading?
`},
		{"fragment of another section", "[一](01-one.md#p9)", `
content/zh/01-first/02-two.md:5:5: error [link]: no "#p9" in zh/01-first/01-one.md
    5 | [一](01-one.md#p9)
      |      ^^^^^^^^^^^^
   hint: headings are called by their {#id}, paragraphs p1, p2 and so on
`},
		{"term", "[词](../glossary.md#chips)", `
content/zh/01-first/02-two.md:5:5: error [link]: no term "chips"
    5 | [词](../glossary.md#chips)
      |      ^^^^^^^^^^^^^^^^^^^^
   hint: did you mean "chip"?
`},
		{"file to publish", "[数](../../data/nmbers.csv)", `
content/zh/01-first/02-two.md:5:5: error [link]: no file "data/nmbers.csv"
    5 | [数](../../data/nmbers.csv)
      |      ^^^^^^^^^^^^^^^^^^^^^
   hint: did you mean ../../data/numbers.csv?
`},
		{"file to publish, like no other but for folder and ending", "[数](../../data/reach.csv)", `
content/zh/01-first/02-two.md:5:5: error [link]: no file "data/reach.csv"
    5 | [数](../../data/reach.csv)
      |      ^^^^^^^^^^^^^^^^^^^^
   hint: files to publish belong into figures/ and data/
`},
		{"image", "![图](../../figures/none.svg)", `
content/zh/01-first/02-two.md:5:6: error [image]: no file "figures/none.svg"
    5 | ![图](../../figures/none.svg)
      |       ^^^^^^^^^^^^^^^^^^^^^^
   hint: files to publish belong into figures/ and data/
`},
		{"address given elsewhere", "见[甲][x]。\n\n[x]: 01-onne.md", `
content/zh/01-first/02-two.md:7:6: error [link]: no section "first/onne"
    7 | [x]: 01-onne.md
      |      ^^^^^^^^^^
   hint: did you mean 01-one.md?
`},
		{"address that stands elsewhere too", "01-onne.md 与[甲](01-onne.md)", `
content/zh/01-first/02-two.md:5:17: error [link]: no section "first/onne"
    5 | 01-onne.md 与[甲](01-onne.md)
      |                   ^^^^^^^^^^
   hint: did you mean 01-one.md?
`},
		{"two of one text", "[甲](01-onne.md) [甲](02-twoo.md)", `
content/zh/01-first/02-two.md:5:5: error [link]: no section "first/onne"
    5 | [甲](01-onne.md) [甲](02-twoo.md)
      |      ^^^^^^^^^^
   hint: did you mean 01-one.md?
content/zh/01-first/02-two.md:5:21: error [link]: no section "first/twoo"
    5 | [甲](01-onne.md) [甲](02-twoo.md)
      |                       ^^^^^^^^^^
   hint: did you mean 02-two.md?
`},
		{"link around an image", "[![图](../../figures/none.svg)](01-onne.md)", `
content/zh/01-first/02-two.md:5:7: error [image]: no file "figures/none.svg"
    5 | [![图](../../figures/none.svg)](01-onne.md)
      |        ^^^^^^^^^^^^^^^^^^^^^^
   hint: files to publish belong into figures/ and data/
content/zh/01-first/02-two.md:5:32: error [link]: no section "first/onne"
    5 | [![图](../../figures/none.svg)](01-onne.md)
      |                                 ^^^^^^^^^^
   hint: did you mean 01-one.md?
`},
		{"in a footnote", "甲[^a]\n\n[^a]: 见[甲](01-onne.md)", `
content/zh/01-first/02-two.md:7:12: error [link]: no section "first/onne"
    7 | [^a]: 见[甲](01-onne.md)
      |              ^^^^^^^^^^
   hint: did you mean 01-one.md?
`},
		{"in a table", "|甲|\n|-|\n|[甲](01-onne.md)|", `
content/zh/01-first/02-two.md:7:6: error [link]: no section "first/onne"
    7 | |[甲](01-onne.md)|
      |       ^^^^^^^^^^
   hint: did you mean 01-one.md?
`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, got := annotated(t, with(files{"zh/01-first/02-two.md": page("第二节", test.text), "data/numbers.csv": "x\n"}))
			if diff := cmp.Diff(strings.TrimLeft(test.want, "\n"), got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// A link to a draft is broken, and that the page is there as a draft must be said: "no section" and
// the name of another page would send the editor looking for a slip that isn't there.
func TestLinkToDraft(t *testing.T) {
	_, got := annotated(t, with(files{
		"zh/01-first/01-one.md": draft,
		"en/01-first/01-one.md": draft,
		"zh/01-first/02-two.md": page("第二节", "[一](01-one.md)"),
	}))
	if !strings.Contains(got, "draft") {
		t.Errorf("nothing is said of the draft:\n%s", got)
	}
}

// A chapter begins with its index.md, which says what it is called; another language's may do.
func TestMissingOpening(t *testing.T) {
	_, got := annotated(t, with(files{"zh/01-first/index.md": "", "en/01-first/index.md": ""}))
	want := `content/en/01-first/index.md: error [chapter]: the chapter has no opening
   hint: write this file with the chapter's "title: …" in its front matter
content/zh/01-first/index.md: error [chapter]: the chapter has no opening
   hint: write this file with the chapter's "title: …" in its front matter
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}

	r := fine(t, with(files{"zh/01-first/index.md": ""}))
	zh, en := r.Editions[0], r.Editions[1]
	if c := zh.Chapters[0]; c.Opening != zh.Entry("first") || !c.Opening.Borrowed || c.Opening.Section != en.Entry("first").Section ||
		len(c.Sections) != 2 || c.Sections[0] != zh.Entry("first/one") {
		t.Errorf("with the English opening alone the chapter is %v, then %v", ids(c.Opening), ids(c.Sections...))
	}
}
