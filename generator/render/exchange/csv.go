package exchange

import (
	"encoding/csv"
	"io"
	"strings"

	"duizhao/generator/report"
)

// byteOrderMark begins the file, as Excel takes one without it for a text in the
// system's own code page and shows Chinese as nonsense. Other programs skip it.
const byteOrderMark = "\ufeff"

// csvColumn is a column of the table, or one for each language.
type csvColumn struct {
	name      string
	localized bool
	cell      func(t *report.Term, path string) string
}

var csvColumns = []csvColumn{
	{"id", false, func(t *report.Term, _ string) string { return t.ID }},
	{"kind", false, func(t *report.Term, _ string) string { return string(t.Kind) }},
	{"name", true, func(t *report.Term, path string) string { return cell(t.Name[path]) }},
	{"abbr", false, func(t *report.Term, _ string) string { return cell(t.Abbr) }},
	{"aliases", true, func(t *report.Term, path string) string { return cell(t.Aliases[path]...) }},
	{"definition", true, func(t *report.Term, path string) string { return cell(t.Definition[path]) }},
	{"note", true, func(t *report.Term, path string) string { return cell(t.Note[path]) }},
	{"see", false, func(t *report.Term, _ string) string { return cell(t.See...) }},
}

// CSV writes the glossary as a table, a row a term in the order of its file, for
// spreadsheets. The columns are id, kind, name:TAG for each language, abbr,
// aliases:TAG, definition:TAG, note:TAG and see; what is a list is joined with
// "; ". A cell that a spreadsheet would run as a formula has an apostrophe before
// it; programs had better read JSON.
//
// Standard: RFC 4180, section 2, with a header; UTF-8 with a byte order mark.
func CSV(w io.Writer, r *report.Report) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	_ = out.Write(row(r, func(c csvColumn, l *report.Language) string {
		if c.localized {
			return c.name + ":" + l.Tag
		}
		return c.name
	}))
	for _, t := range r.Glossary.Terms {
		_ = out.Write(row(r, func(c csvColumn, l *report.Language) string { return c.cell(t, l.Path) }))
	}
	out.Flush()
	return out.Error() // the first one of Write too
}

// row asks for each cell of a row.
func row(r *report.Report, cell func(csvColumn, *report.Language) string) []string {
	var cells []string
	for _, c := range csvColumns {
		languages := r.Settings.Languages
		if !c.localized {
			languages = languages[:1]
		}
		for _, l := range languages {
			cells = append(cells, cell(c, l))
		}
	}
	return cells
}

// cell joins texts to what stands in a cell. Each is guarded, not only the first:
// where the comma is a decimal sign, spreadsheets cut at the semicolon. The wide
// forms begin a formula in an East Asian Excel.
func cell(texts ...string) string {
	guarded := make([]string, len(texts))
	for i, s := range texts {
		guarded[i] = plain(s)
		if strings.IndexAny(guarded[i], "=+-@＝＋－＠") == 0 {
			guarded[i] = "'" + guarded[i]
		}
	}
	return strings.Join(guarded, "; ")
}
