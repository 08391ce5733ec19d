package exchange

import (
	"encoding/xml"
	"io"

	"duizhao/generator/report"
)

// element is a piece of XML; its name has its prefix, if any.
type element struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Text     string     `xml:",chardata"`
	Children []element
}

// tree makes an element of its children.
func tree(name string, children ...element) element {
	return element{XMLName: xml.Name{Local: name}, Children: children}
}

// leaf makes an element of a text.
func leaf(name, text string) element {
	return element{XMLName: xml.Name{Local: name}, Text: text}
}

// with gives the element an attribute.
func (e element) with(name, value string) element {
	e.Attrs = append(e.Attrs, xml.Attr{Name: xml.Name{Local: name}, Value: value})
	return e
}

// tbxForm is what the two forms of TBX do differently.
type tbxForm struct {
	root, header, entry, section, term string
	// category writes a data category: what the standard's structure leaves to
	// registers, such as a definition.
	category func(category, text string) element
}

// TBX writes the glossary: an entry a term, a section a language. The name is
// the preferred term, abbreviation and aliases are admitted ones, forms to avoid
// are deprecated. The kind is the subject field.
//
// Standard: ISO 30042:2019, style DCT (data category as tag). The core alone has
// neither definitions nor statuses, so the dialect is the smallest public one
// that has them, TBX-Basic: the core with the modules Min and Basic.
func TBX(w io.Writer, r *report.Report) error {
	form := tbxForm{"tbx", "tbxHeader", "conceptEntry", "langSec", "termSec", func(category, text string) element {
		return leaf(dctModules[category]+":"+category, text)
	}}
	root := tree(form.root, tree(form.header, fileDesc(r)), form.text(r)).
		with("xmlns", "urn:iso:std:iso:30042:ed-2").
		with("xmlns:min", "http://www.tbxinfo.net/ns/min").
		with("xmlns:basic", "http://www.tbxinfo.net/ns/basic").
		with("style", "dct").with("type", "TBX-Basic").with("xml:lang", r.Settings.Languages[report.First].Tag)
	return writeXML(w, root)
}

// dctModules is the module that defines each category that we write.
var dctModules = map[string]string{
	"subjectField": "min", "administrativeStatus": "min",
	"definition": "basic", "source": "basic", "crossReference": "basic", "termType": "basic",
}

// MARTIF writes the glossary as TBX does, in the older form that more tools read.
//
// Standard: ISO 30042:2008, TBX-Default; its root element, martif, is that of
// ISO 12200. It names its data categories in attributes.
func MARTIF(w io.Writer, r *report.Report) error {
	form := tbxForm{"martif", "martifHeader", "termEntry", "langSet", "tig", func(category, text string) element {
		return leaf(dcaElements[category], text).with("type", category)
	}}
	constraints := tree("encodingDesc", leaf("p", "TBXXCSV02.xcs").with("type", "XCSURI"))
	root := tree(form.root, tree(form.header, fileDesc(r), constraints), form.text(r)).
		with("type", "TBX").with("xml:lang", r.Settings.Languages[report.First].Tag)
	return writeXML(w, root)
}

// dcaElements is the element that holds each category that we write.
var dcaElements = map[string]string{
	"subjectField": "descrip", "definition": "descrip", "source": "admin", "crossReference": "ref",
	"administrativeStatus": "termNote", "termType": "termNote",
}

// fileDesc says what the file is.
func fileDesc(r *report.Report) element {
	title := plain(r.Settings.Title[r.Settings.Languages[report.First].Path])
	return tree("fileDesc",
		tree("titleStmt", leaf("title", title)),
		tree("sourceDesc", leaf("p", "The glossary of this report, written by "+tool)))
}

// text is the entries of the glossary.
func (f *tbxForm) text(r *report.Report) element {
	body := tree("body")
	for _, c := range concepts(r) {
		body.Children = append(body.Children, f.concept(c))
	}
	return tree("text", body)
}

func (f *tbxForm) concept(c concept) element {
	entry := tree(f.entry).with("id", c.id)
	add := func(e element) { entry.Children = append(entry.Children, e) }
	if c.subject != "" {
		add(f.category("subjectField", c.subject))
	}
	for _, s := range c.sources {
		add(f.category("source", s))
	}
	for _, see := range c.see {
		add(f.category("crossReference", see.name).with("target", see.target))
	}
	for _, s := range c.sections {
		add(f.langSection(s))
	}
	return entry
}

func (f *tbxForm) langSection(s langSection) element {
	section := tree(f.section).with("xml:lang", s.tag)
	add := func(e element) { section.Children = append(section.Children, e) }
	if s.definition != "" {
		add(f.category("definition", s.definition))
	}
	if s.note != "" {
		add(leaf("note", s.note))
	}
	for _, t := range s.terms {
		term := tree(f.term, leaf("term", t.term), f.category("administrativeStatus", t.status))
		if t.kind != "" {
			term.Children = append(term.Children, f.category("termType", t.kind))
		}
		add(term)
	}
	return section
}
