package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"duizhao/generator/diag"
	"duizhao/generator/report"
)

// sentence is how many words are more than a name: what somebody forgot to translate.
const sentence = 8

// untranslated warns of paragraphs that are still in the other language.
func untranslated(c *checker, b *report.Bitext) {
	for side, e := range b.Entries {
		if e.Edition.Lang.Locale.IsChinese() == b.Entries[1-side].Edition.Lang.Locale.IsChinese() {
			return // their scripts don't tell them apart
		}
		text := diag.Message("this paragraph is in Chinese, not yet translated")
		if e.Edition.Lang.Locale.IsChinese() {
			text = "this paragraph is in English, not yet translated"
		}
		for i := range e.Section.Blocks {
			if isForeign(e, i) {
				c.inBlock(e, i, "pair", problemAt(e, i, diag.Warning, "pair", text, "translate it, or mark the section as unfinished: draft: true"))
			}
		}
	}
}

// isForeign tells whether a block is a paragraph in the script of the other language. A list of
// names is none, nor is a quotation.
func isForeign(e *report.Entry, block int) bool {
	b := &e.Section.Blocks[block]
	if b.Kind != report.Paragraph {
		return false
	}
	if !e.Edition.Lang.Locale.IsChinese() {
		return b.Count.Han > 2*sentence && b.Count.Han > b.Count.Words && !isQuoted(b.Text)
	}
	return b.Count.Han == 0 && b.Count.Words > sentence && isSentence(b.Plain()) && !isQuoted(b.Text)
}

// isSentence tells whether most words begin with a small letter, as those of titles and names
// don't.
func isSentence(text string) bool {
	small, all := 0, 0
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '\'' && r != '’' }) {
		all++
		if first, _ := utf8.DecodeRuneInString(word); unicode.IsLower(first) {
			small++
		}
	}
	return all > sentence && 2*small > all
}

// isQuoted tells whether a paragraph stands in quotation marks as a whole.
func isQuoted(text string) bool {
	return strings.IndexAny(text, `"“‘「『`) == 0 && strings.LastIndexAny(text, `"”’」』`) > len(text)*2/3 // who said it may follow
}
