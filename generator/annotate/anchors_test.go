package annotate_test

import (
	"strings"
	"testing"

	"duizhao/generator/report"

	"github.com/google/go-cmp/cmp"
)

// Anchors of one section in both languages: they are the same, and each is there once.
func TestAnchors(t *testing.T) {
	tests := []struct {
		name   string
		zh, en string
		want   []string
	}{
		{"blocks are numbered", "一\n\n- 二\n\n> 三", "One\n\n- Two\n\n> Three", []string{"p1", "p2", "p3"}},
		{"headings are called by the English words", "一\n\n## 甲\n\n二", "One\n\n## The lead, lost\n\nTwo", []string{"p1", "the-lead-lost", "p3"}},
		{"an id in either language holds for both", "## 甲 {#jia}\n\n## 乙", "## A\n\n## B {#yi}", []string{"jia", "yi"}},
		{"the same words twice", "## 甲\n\n## 乙\n\n## 丙", "## A\n\n## A\n\n## A", []string{"a", "a-2", "a-3"}},
		{"words that another heading has as its id", "## 甲\n\n## 乙 {#intro}", "## Intro\n\n## Other {#intro}", []string{"intro-2", "intro"}},
		{"and has in the other language alone", "## 甲\n\n## 乙 {#intro}", "## Intro\n\n## Other", []string{"intro-2", "intro"}},
		{"apostrophes and signs", "## 甲\n\n## 乙", "## Google's “AI First” & GPT-3.5\n\n## 100%", []string{"googles-ai-first-gpt-3-5", "100"}},
		{"words that are called like a paragraph", "## 甲", "## P7", []string{"p1"}},
		{"no letter at all", "## 甲\n\n## 乙", "## …\n\n## !", []string{"p1", "p2"}},
		{"letters with accents stay, Chinese ones don't", "## 甲", "## Émile 大", []string{"émile"}},
		{"one side is Chinese alone", "## 甲", "## 大", []string{"p1"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := fine(t, with(files{"zh/about.md": page("关于", test.zh), "en/about.md": page("About", test.en)}))
			for _, e := range r.Editions {
				if diff := cmp.Diff(test.want, e.Entry("about").Anchors); diff != "" {
					t.Errorf("%s (-want +got):\n%s", e.Lang.Path, diff)
				}
			}
		})
	}
}

// Where the headings of the languages differ in number, they are called by the pairs that they make:
// what is one heading in English and two in Chinese has one name, and the second one a number.
func TestAnchorsOfUnequalTwins(t *testing.T) {
	r := fine(t, with(files{
		"zh/about.md": page("关于", "## 硅谷的投资人怎么看大模型 {#jia}\n\n## 中国的创业者又怎么看大模型\n\n## 丙"),
		"en/about.md": page("About", "## How investors in the valley and founders in China see the large models of this year, and why they differ\n\n## Second"),
	}))
	want := [][]string{{"jia", "jia-2", "second"}, {"jia", "second"}}
	for i, e := range r.Editions {
		if diff := cmp.Diff(want[i], e.Entry("about").Anchors); diff != "" {
			t.Errorf("%s (-want +got):\n%s", e.Lang.Path, diff)
		}
	}
}

// A section without a twin has anchors too, and the same ones where the other language borrows it.
func TestAnchorsOfOneLanguage(t *testing.T) {
	r := fine(t, with(files{"zh/about.md": "", "en/about.md": page("About", "## First\n\nOne"), "zh/01-first/02-two.md": page("二", "## 甲\n\n一"), "en/01-first/02-two.md": ""}))
	for _, e := range r.Editions {
		if diff := cmp.Diff([]string{"first", "p2"}, e.Entry("about").Anchors); diff != "" {
			t.Errorf("the English section in %s (-want +got):\n%s", e.Lang.Path, diff)
		}
		if diff := cmp.Diff([]string{"p1", "p2"}, e.Entry("first/two").Anchors); diff != "" {
			t.Errorf("the Chinese section in %s (-want +got):\n%s", e.Lang.Path, diff)
		}
	}
}

// Ids that stand in other pairs of the other language, and names with numbers behind them, are no
// reason to call two pairs the same: side by side both are on one page.
func TestAnchorsOnce(t *testing.T) {
	const long = "大模型是怎么来的，为什么偏偏是这几家公司做了出来，它们又花了多少钱，用了多少人，这一节从头说起，说到今天为止。这些都还没有人说清楚。"
	const longs = "How the large models came about, why these companies of all made them, and how much they spent and how many people.\nThis section tells it from the start to this day, since nobody has yet made all of it clear, as far as is known."
	for _, sides := range [][2]string{
		{"## 甲 {#a}\n\n## 乙 {#b}", "## B {#b}\n\n## A {#a}"},
		{"## 甲\n\n## 乙 {#a-2}\n\n## 丙", "## A {#a}\n\n## A two"},
		{"## 甲 {#a}\n\n## 乙 {#b}\n\n一", "## A\n\n## B {#a}\n\nOne"},
		{long + "\n\n## 甲", strings.ReplaceAll(longs, "\n", "\n\n") + "\n\n## P1-2"},
		{long + "\n\n## 甲 {#p1-2}", strings.ReplaceAll(longs, "\n", "\n\n") + "\n\n## A"},
	} {
		r, _ := annotated(t, with(files{"zh/about.md": page("关于", sides[0]), "en/about.md": page("About", sides[1])}))
		seen := map[string]bool{}
		for _, p := range r.Editions[0].Entry("about").Bitext.Pairs {
			if seen[p.Anchor] {
				t.Errorf("%q: two pairs are called %s", sides, p.Anchor)
			}
			seen[p.Anchor] = true
		}
		for _, e := range r.Editions {
			once := map[string]bool{}
			for _, a := range e.Entry("about").Anchors {
				if once[a] {
					t.Errorf("%q: two blocks of %s have the id %s", sides, e.Lang.Path, a)
				}
				once[a] = true
			}
		}
	}
}

func TestOutline(t *testing.T) {
	r := fine(t, with(files{"zh/about.md": page("关于", "## 甲\n\n### **乙** `c` {#yi}\n\n## 丙"), "en/about.md": page("About", "## A\n\n### B\n\n## C")}))
	want := []report.OutlineItem{{Level: 2, Text: "甲", Anchor: "a"}, {Level: 3, Text: "乙 c", Anchor: "yi"}, {Level: 2, Text: "丙", Anchor: "c"}}
	if diff := cmp.Diff(want, r.Editions[0].Entry("about").Outline); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
