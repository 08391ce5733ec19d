package site

import (
	"fmt"

	"duizhao/generator/lang"
	"duizhao/generator/report"
)

// Labels is the words of the interface in one language. A test rejects an
// empty one.
type Labels struct {
	Skip         string // first link of each page
	Contents     string
	Main         string // names the header's links
	Menu         string
	Chapters     string // names the navigation by chapters
	OnThisPage   string
	YouAreHere   string
	Languages    string
	Glossary     string
	About        string
	Start        string // reads on from the cover
	Previous     string
	Next         string
	Summary      string // names the box with summary and takeaways
	Takeaways    string
	Notes        string
	BackToText   string
	Terms        string // "terms in this section"
	MoreOnTerm   string // leads from a definition to the glossary
	InThisReport string // what this report says of a term
	SeeAlso      string
	Sources      string
	UsedIn       string // opens the list of sections that use a term
	AndMore      string // leads to the search for a term: takes the number of sections beyond those listed
	NotUsed      string
	FilterByKind string
	AllKinds     string
	Letters      string // names the index of letters
	LinkedFrom   string
	Published    string
	Updated      string
	Edit         string
	License      string
	RetoldFrom   string
	Table        string // names a table that scrolls
	Minutes      string // takes the number of minutes
	Length       string // takes the number of characters or words
	LengthOne    string // the same for one
	Whole        string // reading time of the edition: takes it
	Remaining    string // takes the minutes left after this section
	Sections     string // takes the number of a chapter's sections
	SectionsOne  string
	NotFound     string
	NotFoundText string
	Choose       string // asks for the language to read in
	Read         string // reads an edition
	Colon        string // stands between a name and what it is
	Close        string // closes a popover
	Print        string // names the page with all sections
	Parallel     string // names the view with both languages side by side
	// Notes to readers on text that isn't translated, and on a text whose other
	// language has changed since.
	UntranslatedPage, UntranslatedBlock, Outdated, OutdatedPair string
	Paragraph                                                   string // names the link of a paragraph to itself
	Kinds                                                       Kinds
	Reader                                                      ReaderLabels
	Figure                                                      FigureLabels
	Search                                                      SearchLabels
}

// Kinds names the kinds of terms.
type Kinds struct {
	Concept, Technique, Business, Company, Product, Person string
}

// Kind is the name of a kind of term.
func (l *Labels) Kind(k report.TermKind) string {
	switch k {
	case "concept":
		return l.Kinds.Concept
	case "technique":
		return l.Kinds.Technique
	case "business":
		return l.Kinds.Business
	case "company":
		return l.Kinds.Company
	case "product":
		return l.Kinds.Product
	case "person":
		return l.Kinds.Person
	}
	return ""
}

var labelsZH = Labels{
	Skip: "跳到正文", Contents: "目录", Main: "主导航", Menu: "目录", Chapters: "章节", OnThisPage: "本页内容",
	YouAreHere: "所在位置", Languages: "语言", Glossary: "术语表", About: "关于", Start: "从头读起",
	Previous: "上一节", Next: "下一节", Summary: "提要", Takeaways: "要点", Notes: "注释",
	BackToText: "回到正文", Terms: "本节术语", MoreOnTerm: "在术语表中查看", InThisReport: "在本报告中",
	SeeAlso: "参见", Sources: "来源", UsedIn: "见于", AndMore: "另有 %s 节", NotUsed: "正文中没有用到",
	FilterByKind: "按类别筛选", AllKinds: "全部", Letters: "按拼音首字母查找", LinkedFrom: "提到本节的章节",
	Published: "发布", Updated: "更新", Edit: "编辑本页", License: "许可", RetoldFrom: "重述自", Table: "表格",
	Minutes: "约 %s 分钟", Length: "%s 字", LengthOne: "%s 字", Whole: "通读全文%s",
	Remaining: "读完本节，后面还有约 %s 分钟", Sections: "%s 节", SectionsOne: "%s 节",
	NotFound: "找不到这一页", NotFoundText: "它可能已经改名，或者从来没有过。请从目录里找。",
	Choose: "选择语言", Read: "阅读中文版", Colon: "：", Close: "关闭",
	Print: "打印版", Parallel: "对照", UntranslatedPage: "本页还没有中文，以下是原文。", UntranslatedBlock: "以下一段还没有中文。",
	OutdatedPair: "两种语言中有一边后来改动过，另一边尚未跟上。",
	Outdated:     "另一语言的这一段后来有改动，这里尚未跟上。", Paragraph: "本段链接",
	Kinds: Kinds{"概念", "技术", "商业", "公司", "产品", "人物"}, Reader: readerZH, Figure: figureZH, Search: searchZH,
}

var labelsEN = Labels{
	Skip: "Skip to the text", Contents: "Contents", Main: "Main", Menu: "Contents", Chapters: "Chapters", OnThisPage: "On this page",
	YouAreHere: "You are here", Languages: "Languages", Glossary: "Glossary", About: "About", Start: "Start reading",
	Previous: "Previous", Next: "Next", Summary: "In brief", Takeaways: "Takeaways", Notes: "Notes",
	BackToText: "Back to the text", Terms: "Terms in this section", MoreOnTerm: "See the glossary", InThisReport: "In this report",
	SeeAlso: "See also", Sources: "Sources", UsedIn: "Used in", AndMore: "%s more", NotUsed: "Not used in the text",
	FilterByKind: "Show only", AllKinds: "All", Letters: "Index of letters", LinkedFrom: "Sections that link here",
	Published: "Published", Updated: "Updated", Edit: "Edit this page", License: "Licence", RetoldFrom: "Retold from", Table: "Table",
	Minutes: "%s min", Length: "%s words", LengthOne: "%s word", Whole: "The whole report: %s",
	Remaining: "About %s min left after this section", Sections: "%s sections", SectionsOne: "%s section",
	NotFound: "There is no such page", NotFoundText: "It may have another name now, or may never have been there. The contents will help.",
	Choose: "Choose a language", Read: "Read in English", Colon: ": ", Close: "Close",
	Print: "Print edition", Parallel: "Side by side", UntranslatedPage: "This page has not been translated yet, or not all of it; what is missing stands here in the original.", UntranslatedBlock: "This passage has not been translated yet.",
	OutdatedPair: "One of the two languages has changed here; the other has yet to follow.",
	Outdated:     "This passage has changed in the other language; this one has yet to follow.", Paragraph: "Link to this passage",
	Kinds: Kinds{"Concepts", "Techniques", "Business", "Companies", "Products", "People"}, Reader: readerEN, Figure: figureEN, Search: searchEN,
}

// LabelsFor returns the words for a language: Chinese ones for Chinese, English
// ones for all others.
func LabelsFor(l *lang.Locale) *Labels {
	if l.IsChinese() {
		return &labelsZH
	}
	return &labelsEN
}

// minutes is "约 3 分钟" or "3 min".
func (l *Labels) minutes(locale *lang.Locale, speed lang.Speed, c lang.Count) string {
	return fmt.Sprintf(l.Minutes, locale.Number(lang.Minutes(speed.Duration(c))))
}

// readingTime is "约 3 分钟 · 1,120 字" or "5 min · 1,190 words".
func (l *Labels) readingTime(locale *lang.Locale, speed lang.Speed, c lang.Count) string {
	n := c.Units()
	length := fmt.Sprintf(locale.Plural(n, l.LengthOne, l.Length), locale.Number(n))
	return l.minutes(locale, speed, c) + " · " + length
}
