package exchange

import (
	"encoding/xml"
	"io"

	"duizhao/generator/bitext"
	"duizhao/generator/report"
)

type tmx struct {
	XMLName xml.Name  `xml:"tmx"`
	Version string    `xml:"version,attr"`
	Header  tmxHeader `xml:"header"`
	Units   []tmxUnit `xml:"body>tu"`
}

type tmxHeader struct {
	Tool        string `xml:"creationtool,attr"`
	ToolVersion string `xml:"creationtoolversion,attr"`
	Segments    string `xml:"segtype,attr"`
	Memory      string `xml:"o-tmf,attr"`
	AdminLang   string `xml:"adminlang,attr"`
	SourceLang  string `xml:"srclang,attr"`
	DataType    string `xml:"datatype,attr"`
}

type tmxUnit struct {
	ID       string       `xml:"tuid,attr"`
	Props    []tmxProp    `xml:"prop"`
	Variants []tmxVariant `xml:"tuv"`
}

// tmxProp has a type that begins with "x-", as those of one tool only do.
type tmxProp struct {
	Type string `xml:"type,attr"`
	Text string `xml:",chardata"`
}

type tmxVariant struct {
	Lang    string `xml:"xml:lang,attr"`
	Segment string `xml:"seg"`
}

// formVersion is that of the form in which we write TMX. It is not the
// program's, so that a new program alone changes no file.
const formVersion = "1"

// stateNames is what a unit's property x-state says.
var stateNames = map[bitext.State]string{
	bitext.Fresh: "accepted", bitext.New: "new", bitext.StaleA: "stale", bitext.StaleB: "stale",
}

// TMX writes the aligned text as a translation memory, a unit a pair. A pair
// that lacks a side is left out. Each unit has the properties x-section, the
// section's ID, and x-state: "accepted", "new", or "stale" when one side has
// changed since it was accepted.
//
// Standard: TMX 1.4b (LISA OSCAR, 26 April 2005), level 1, plain text. Segments
// are blocks of a text, hence the segtype "block".
func TMX(w io.Writer, r *report.Report) error {
	doc := tmx{Version: "1.4", Header: tmxHeader{
		Tool: tool, ToolVersion: formVersion, Segments: "block", Memory: tool,
		AdminLang: "en", SourceLang: r.Settings.Languages[report.First].Tag, DataType: "plaintext",
	}}
	for _, b := range r.Bitexts {
		for _, u := range units(b) {
			if u.text[report.First] == "" || u.text[report.Second] == "" {
				continue
			}
			tu := tmxUnit{ID: u.id, Props: []tmxProp{{"x-section", b.Entries[report.First].Name()}, {"x-state", stateNames[u.pair.State]}}}
			for side, l := range r.Settings.Languages {
				tu.Variants = append(tu.Variants, tmxVariant{l.Tag, u.text[side]})
			}
			doc.Units = append(doc.Units, tu)
		}
	}
	return writeXML(w, doc)
}
