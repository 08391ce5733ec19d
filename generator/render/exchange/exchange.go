// Package exchange renders what other tools of translators and terminologists
// read: the aligned text as TMX and PO, the glossary as TBX, CSV and JSON.
//
// All of it is plain text in NFC without control characters. The same report
// gives the same bytes: nothing is dated but by the report.
package exchange

import (
	"io"

	"duizhao/generator/diag"
	"duizhao/generator/report"
)

// Format is a way to write a part of a report for other tools.
type Format struct {
	Name   string       // such as "tmx"
	Text   diag.Message // what it is, in a few words
	Render func(w io.Writer, r *report.Report) error
	// Sections promises a file a section, where the format is used that way.
	Sections func(r *report.Report) []report.File
	needs    func(r *report.Report) error
}

// Formats lists the formats: first those of the text, then those of the glossary.
var Formats = []*Format{
	{Name: "tmx", Text: "translation memory, TMX 1.4b", Render: TMX, needs: twoLanguages},
	{Name: "po", Text: "message catalogue of GNU gettext", Render: PO, Sections: POFiles, needs: twoLanguages},
	{Name: "tbx", Text: "glossary, TBX-Basic of ISO 30042:2019", Render: TBX, needs: terms},
	{Name: "tbx-martif", Text: "glossary, TBX-Default of ISO 30042:2008", Render: MARTIF, needs: terms},
	{Name: "csv", Text: "glossary for spreadsheets", Render: CSV, needs: anything},
	{Name: "json", Text: "glossary for programs", Render: JSON, needs: anything},
}

// Find returns the format of a name, or nil.
func Find(name string) *Format {
	for _, f := range Formats {
		if f.Name == name {
			return f
		}
	}
	return nil
}

// Names lists the names of the formats.
func Names() []string {
	names := make([]string, len(Formats))
	for i, f := range Formats {
		names[i] = f.Name
	}
	return names
}

// Lacks tells what r lacks for the format; it is nil when r can be rendered.
func (f *Format) Lacks(r *report.Report) error { return f.needs(r) }

func anything(*report.Report) error { return nil }

func twoLanguages(r *report.Report) error {
	if len(r.Bitexts) == 0 {
		return diag.Errorf("the report has one language; there are no pairs")
	}
	return nil
}

// terms is asked for by TBX, whose body must not be empty.
func terms(r *report.Report) error {
	if len(r.Glossary.Terms) == 0 {
		return diag.Errorf("the glossary has no terms, and TBX must have one")
	}
	return nil
}
