package check

import (
	"path"
	"strings"
	"unicode"

	"duizhao/generator/diag"
	"duizhao/generator/report"
)

// vague are texts of links that don't say where they lead: whoever goes from link
// to link, with the eye or with a screen reader, learns nothing. WCAG 2.2, 2.4.4.
var vague = words("here|click|click here|this|this link|this page|link|more|read more|learn more|see more|find out more|details|see here|source",
	"这里|此处|这儿|这里看|点这里|点击|点击这里|点击此处|点此|点击查看|链接|这个链接|此链接|查看|更多|查看更多|了解更多|阅读更多|详情|查看详情|详见|来源")

// nothing are texts for images that don't say what is shown. WCAG 2.2, 1.1.1.
var nothing = words("image|picture|photo|figure|chart|diagram|graph|graphic|illustration|screenshot|logo|icon|map",
	"图|图片|照片|图像|插图|配图|示意图|截图|图表|图标")

func words(lists ...string) map[string]bool {
	all := map[string]bool{}
	for _, l := range lists {
		for w := range strings.SplitSeq(l, "|") {
			all[w] = true
		}
	}
	return all
}

// linkTexts looks at what links and images are called.
func linkTexts(c *checker, e *report.Entry) {
	for i := range e.Section.Refs {
		c.linkText(e, &e.Section.Refs[i])
	}
}

func (c *checker) linkText(e *report.Entry, r *report.Ref) {
	said := strings.ToLower(strings.TrimFunc(r.Text, func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSpace(r) || unicode.IsSymbol(r) }))
	file := e.Section.Source.File
	start, end := r.Start, r.End
	if from := r.Start - len("](") - len(r.Text); from > 0 && string(file.Text[from:r.Start]) == r.Text+"](" {
		start, end = from, from+len(r.Text)
	}
	switch {
	case r.Image && (nothing[said] || strings.EqualFold(strings.TrimSpace(r.Text), path.Base(r.Written))):
		c.inBlock(e, blockAt(e.Section, r.Start), "alt", file.Problem(diag.Warning, "alt", start, end,
			diag.Say("%q doesn't say what the image shows", r.Text), "write what a reader should see in it: ![Cloud revenue rises from 2020 on](…)"))
	case !r.Image && vague[said]:
		c.inBlock(e, blockAt(e.Section, r.Start), "link-text", file.Problem(diag.Warning, "link-text", start, end,
			diag.Say("%q doesn't say where the link leads", r.Text), "make the words that name the page the link"))
	}
}

// blockAt is the block that holds a byte of the source, or for a footnote's the
// block that refers to it.
func blockAt(s *report.Section, at int) int {
	block, best := 0, -1
	for i := range s.Blocks {
		if o := s.Blocks[i].Offset; o <= at && o > best {
			block, best = i, o
		}
	}
	for i := range s.Notes {
		if o := s.Notes[i].Offset; o <= at && o > best {
			block, best = blocksOfNotes(s)[s.Notes[i].Number], o
		}
	}
	return block
}
