package exchange

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"duizhao/generator/report"
)

// PO writes the aligned text of all sections as one message catalogue: msgid is
// the first language, msgstr the second, empty where it is missing. The context
// of a message, section#anchor, tells apart what is said twice. A pair that is
// stale is fuzzy; a text in the second language alone is no message.
//
// Standard: GNU gettext manual 0.21, "The Format of PO Files".
func PO(w io.Writer, r *report.Report) error { return writePO(w, r, r.Bitexts) }

// POFiles promises a catalogue for each section that has messages. They lie in
// folders as the sources do, and msgcat joins them to what PO writes.
func POFiles(r *report.Report) []report.File {
	var files []report.File
	for _, b := range r.Bitexts {
		if len(messages(b)) == 0 {
			continue
		}
		source := b.Entries[report.First].Section.Source
		name := strings.TrimSuffix(strings.TrimPrefix(source.Path, source.Lang.Path+"/"), ".md") + ".po"
		files = append(files, report.File{Path: name, Render: func(w io.Writer) error {
			return writePO(w, r, []*report.Bitext{b})
		}})
	}
	return files
}

// messages is the units of a section that have something to translate.
func messages(b *report.Bitext) []unit {
	return slices.DeleteFunc(units(b), func(u unit) bool { return u.text[report.First] == "" })
}

func writePO(w io.Writer, r *report.Report, bitexts []*report.Bitext) error {
	out := bufio.NewWriter(w)
	writeHeader(out, r, bitexts)
	for _, b := range bitexts {
		section := b.Entries[report.First].Section
		for _, m := range messages(b) {
			start := section.Blocks[m.pair.Blocks[report.First].Start].Offset
			fmt.Fprintf(out, "\n#: %s:%d\n", section.Source.Path, section.Source.File.Pos(start).Line)
			if m.stale() {
				fmt.Fprintln(out, "#, fuzzy")
			}
			writeString(out, "msgctxt", m.id)
			writeString(out, "msgid", m.text[report.First])
			writeString(out, "msgstr", m.text[report.Second])
		}
	}
	return out.Flush() // keeps the first error
}

// writeHeader writes the entry whose msgid is empty, with the fields that
// msgfmt --check asks for. Nobody is named as the translator: we don't know who
// wrote which side, and gettext's own words for that are these.
func writeHeader(w io.Writer, r *report.Report, bitexts []*report.Bitext) {
	first, second := r.Settings.Languages[report.First], r.Settings.Languages[report.Second]
	var revised report.Date
	for _, b := range bitexts {
		if e := b.Entries[report.Second]; e.Updated.After(revised) {
			revised = e.Updated
		}
	}
	header := []string{
		"Project-Id-Version: " + strings.Join(strings.Fields(plain(r.Settings.Title[first.Path])), " "),
		"POT-Creation-Date: " + poDate(r.Settings.Published),
		"PO-Revision-Date: " + poDate(revised),
		"Last-Translator: Automatically generated",
		"Language-Team: none",
		"Language: " + poLanguage(second),
		"MIME-Version: 1.0",
		"Content-Type: text/plain; charset=UTF-8",
		"Content-Transfer-Encoding: 8bit",
		// CLDR tells whether the language sets one thing apart from many.
		"Plural-Forms: " + second.Locale.Plural(1, "nplurals=2; plural=(n != 1);", "nplurals=1; plural=0;"),
		"X-Generator: " + tool,
		"X-Source-Language: " + poLanguage(first),
	}
	writeString(w, "msgid", "")
	writeString(w, "msgstr", strings.Join(header, "\n")+"\n")
}

// poDate is a day as gettext writes times; a report without a date began with
// the epoch.
func poDate(d report.Date) string {
	if d.IsZero() {
		d = report.Date{Year: 1970, Month: 1, Day: 1}
	}
	return d.String() + " 00:00+0000"
}

// poLanguage is the language as gettext names locales, ll or ll_CC. It knows no
// scripts: zh-Hans is zh_CN, as all catalogues of Chinese programs have it.
func poLanguage(l *report.Language) string {
	if l.Locale.IsChinese() {
		return l.Locale.OpenGraph()
	}
	return strings.ReplaceAll(l.Tag, "-", "_")
}

var poEscapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`)

// writeString writes a keyword and its string. A string of several lines begins
// with an empty one, so that its own stand one below the other, as msgcat does.
func writeString(w io.Writer, keyword, s string) {
	fmt.Fprint(w, keyword, " ")
	lines := strings.SplitAfter(s, "\n")
	if last := len(lines) - 1; last > 0 && lines[last] == "" {
		lines = lines[:last]
	}
	if len(lines) > 1 {
		fmt.Fprintln(w, `""`)
	}
	for _, line := range lines {
		fmt.Fprintf(w, "\"%s\"\n", poEscapes.Replace(line))
	}
}
