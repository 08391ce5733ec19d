// Package citation writes references to a work as three styles ask: GB/T
// 7714—2015, APA and BibTeX.
package citation

import (
	"fmt"
	"strings"
	"time"

	"duizhao/generator/lang"
)

// Work is a text that can be cited: a report or, when Container is given, a
// section of one.
type Work struct {
	Key       string   // by which BibTeX knows it: ASCII, without blanks
	Authors   []string // organisations; may be empty
	Title     string
	English   string    // what the title means, where it is in another language
	Container string    // title of the report that the work is a section of
	Date      time.Time // zero where it isn't known
	URL       string    // absolute
	Accessed  string    // stands for the day on which it was read
	Lang      *lang.Locale
}

// Part is a piece of a reference.
type Part struct {
	Kind Kind
	Lang string // BCP 47; empty when it is in the reference's language
	Text string
}

// Kind is what a part is, where that matters to whoever shows it.
type Kind string

// The kinds of parts that aren't plain text.
const (
	Title    Kind = "title"    // to be set in italics
	Key      Kind = "key"      // a passage's reference has its anchor behind it
	URL      Kind = "url"      // so has its address
	Accessed Kind = "accessed" // the day of reading, which a page can't know
)

// stop ends a name with one full stop, whether it has its own or not.
func stop(name string) string { return strings.TrimSuffix(name, ".") + "." }

func plain(format string, a ...any) Part { return Part{Text: fmt.Sprintf(format, a...)} }

// GBT is the reference as GB/T 7714—2015 has it for a report on line (4.2 for a
// section, 4.6): author. Title[R/OL]//author. Report. (date)[day of access]. Address.
func (w Work) GBT() []Part {
	author := ""
	if len(w.Authors) > 0 {
		author = stop(strings.Join(w.Authors, ", ")) + " "
	}
	within := ""
	if w.Container != "" {
		within = "//" + author + w.Container
	}
	date := ""
	if !w.Date.IsZero() {
		date = w.Date.Format("(2006-01-02)")
	}
	return []Part{
		plain("%s%s[R/OL]%s. %s[", author, w.Title, within, date),
		{Kind: Accessed, Text: w.Accessed}, plain("]. "), {Kind: URL, Text: w.URL}, plain("."),
	}
}

// APA is the reference as the Publication Manual of the APA has it (7th edition,
// 10.4; 9.38 for titles in other languages). It is in English, whatever the work
// is in.
func (w Work) APA() []Part {
	own := ""
	if w.Lang.IsChinese() {
		own = w.Lang.Tag()
	}
	date := "(n.d.). "
	if !w.Date.IsZero() {
		date = w.Date.Format("(2006, January 2). ")
	}
	title := []Part{{Lang: own, Text: w.Title}}
	if w.Container == "" {
		title[0].Kind = Title
	}
	if w.English != "" {
		title = append(title, plain(" [%s]", w.English))
	}
	var parts []Part
	if len(w.Authors) > 0 {
		parts = append(parts, Part{Lang: own, Text: stop(listed(w.Authors))}, plain(" %s", date))
		parts = append(append(parts, title...), plain(". "))
	} else { // then the title stands where the author would
		parts = append(title, plain(". %s", date))
	}
	if w.Container != "" {
		parts = append(parts, plain("In "), Part{Kind: Title, Lang: own, Text: w.Container}, plain(". "))
	}
	return append(parts, Part{Kind: URL, Text: w.URL})
}

// listed is names as the manual has them (8.17): A, & B; A, B, & C.
func listed(names []string) string {
	last := len(names) - 1
	if last == 0 {
		return names[0]
	}
	return strings.Join(names[:last], ", ") + ", & " + names[last]
}

// BibTeX is the entry for BibTeX and biblatex. Names and titles are in braces of
// their own: organisations have no first names, and titles keep their capitals.
func (w Work) BibTeX() []Part {
	kind := "techreport"
	if w.Container != "" {
		kind = "incollection"
	}
	var b strings.Builder
	field := func(name, value string) { fmt.Fprintf(&b, "  %s = {%s},\n", name, value) }
	authors := make([]string, len(w.Authors))
	for i, a := range w.Authors {
		authors[i] = "{" + escape(a) + "}"
	}
	by := func(role string) {
		if len(authors) > 0 {
			field(role, strings.Join(authors, " and "))
		}
	}
	by("author")
	field("title", "{"+escape(w.Title)+"}")
	if w.Container != "" {
		field("booktitle", "{"+escape(w.Container)+"}")
		by("publisher")
	} else {
		by("institution")
	}
	if !w.Date.IsZero() {
		field("year", w.Date.Format("2006"))
		fmt.Fprintf(&b, "  month = %s,\n", strings.ToLower(w.Date.Format("Jan")))
	}
	field("langid", w.babel())
	return []Part{plain("@%s{", kind), {Kind: Key, Text: w.Key}, plain(",\n%s  url = {", b.String()), {Kind: URL, Text: w.URL}, plain("}\n}")}
}

// babel is the language as LaTeX's packages call it.
func (w Work) babel() string {
	if w.Lang.IsChinese() {
		return "chinese"
	}
	return "english"
}

var special = strings.NewReplacer(`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "&", `\&`, "%", `\%`, "$", `\$`, "#", `\#`, "_", `\_`, "~", `\textasciitilde{}`, "^", `\textasciicircum{}`)

// escape keeps TeX from reading signs as commands.
func escape(s string) string { return special.Replace(s) }
