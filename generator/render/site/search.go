package site

import (
	"fmt"
	"strings"

	"duizhao/generator/report"
	"duizhao/generator/urls"
)

// SearchLink leads to the search page. With scripts it opens the search where the
// reader is; the rest of it is what the script needs for that.
type SearchLink struct {
	Link
	Script    string // address
	Style     string // address of its style sheet
	Root      string // address of the page at the site's root; pages are linked to as it is, with index.html or without
	Languages string // paths of the languages, with blanks between
	View      string // the path of the view that the reader is in: a language's, or that of both side by side
}

// SearchPage is the search of an edition. Without scripts it offers the glossary and
// the contents instead.
type SearchPage struct {
	Page
	Contents []Link // the chapters
}

// SearchLabels is the words of the search in one language. %s is what the script puts
// in.
type SearchLabels struct {
	Search      string
	Placeholder string
	Chapter     string
	AllChapters string
	Language    string
	AllOfThem   string // any language
	Both        string // shows both languages
	Hits        string // names the list
	One, Some   string // how many hits: takes the number
	About       string // how many there may be, and how many are shown: takes both
	None        string // takes what was typed
	Also        string // takes other forms of the terms
	Mended      string // takes what was typed, and what was searched for
	Partial     string
	More        string
	Failed      string
	NoScripts   string
}

var searchZH = SearchLabels{
	Search: "搜索", Placeholder: "中文、英文、数字均可", Chapter: "章", AllChapters: "全部章节", Language: "语言", AllOfThem: "不限语言",
	Both: "两种语言都显示", Hits: "搜索结果", One: "找到 %s 处", Some: "找到 %s 处", About: "约 %s 处，已列出 %s 处", None: "没有找到「%s」",
	Also: "另含：%s", Mended: "没有找到「%s」，以下是「%s」的结果", Partial: "没有一处含有全部的词", More: "列出更多", Failed: "搜索用的文件没能载入，请稍后再试。",
	NoScripts: "搜索要用到脚本，而这里没有启用。可以改从术语表或目录里找。",
}

var searchEN = SearchLabels{
	Search: "Search", Placeholder: "English, Chinese or a figure", Chapter: "Chapter", AllChapters: "All chapters", Language: "Language", AllOfThem: "Any language",
	Both: "Show both languages", Hits: "Results", One: "%s result", Some: "%s results", About: "About %s results, %s of them listed", None: "Nothing found for “%s”",
	Also: "also: %s", Mended: "Nothing found for “%s”; these are the results for “%s”", Partial: "none with all the words", More: "List more", Failed: "The files that search needs could not be loaded. Please try again later.",
	NoScripts: "Search needs scripts, which are off here. The glossary and the contents may help instead.",
}

// searchLink links a page to the search of its edition.
func (b *builder) searchLink(l *report.Language, p string) SearchLink {
	to := urls.Search(l)
	s := SearchLink{
		Link:   Link{URL: b.at.Link(p, to), Current: p == to},
		Script: b.at.Link(p, b.site.assets.search.path),
		Style:  b.at.Link(p, b.site.assets.searchStyle.path),
		Root:   b.at.Link(p, ""),
		View:   l.Path,
	}
	paths := make([]string, len(b.report.Editions))
	for i, e := range b.report.Editions {
		paths[i] = e.Lang.Path
	}
	s.Languages = strings.Join(paths, " ")
	if v := urls.Parallel(""); strings.HasPrefix(p, v) {
		s.View = strings.TrimSuffix(v, "/")
	}
	return s
}

// searchFiles promises the search page of an edition.
func searchFiles(b *builder, e *report.Edition) []report.File {
	p := urls.Search(e.Lang)
	return []report.File{b.site.file(p, "search.html", func() view { return b.searchPage(e, p) })}
}

func (b *builder) searchPage(e *report.Edition, p string) *SearchPage {
	l := e.Lang
	labels := LabelsFor(l.Locale)
	v := &SearchPage{Page: b.base(e, p, b.viewsAt(urls.Search))}
	v.Heading = textOf(l, labels.Search.Search)
	v.Title = labels.Search.Search + " · " + b.report.Settings.Title[l.Path]
	v.Description = fmt.Sprintf("%s%s%s", labels.Search.Search, labels.Colon, b.report.Settings.Title[l.Path])
	v.OpenGraph.Title = labels.Search.Search
	// What a search finds is found by search engines where it stands.
	v.Canonical, v.Alternates, v.OpenGraph.Alternates = "", nil, nil
	v.Chapters = b.chapters(e, p, nil)
	for _, c := range v.Chapters {
		v.Contents = append(v.Contents, c.Link)
	}
	return v
}
