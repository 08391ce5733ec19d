package report

import (
	"sort"

	"duizhao/generator/lang"
)

// Prose is a text that somebody reads, without its markup, and where it stands in
// the source.
type Prose struct {
	Text   string // one line, but for texts of YAML
	Marks  []Mark
	Opaque []lang.Span // bytes of Text that are code or an address
	Bold   []lang.Span // bytes of Text that are emphasised in any way
	Stops  []int32     // bytes of Text, each a blank, where an inner block or a line ends
}

// Mark says that a Text, from the byte Text on, begins in the source at Source.
// Up to the next mark both go on alike.
type Mark struct{ Text, Source int32 }

// ProseOf is a text without markup that stands at the places given: pairs of a byte
// of the text and a byte of the source.
func ProseOf(text string, places [][2]int) Prose {
	p := Prose{Text: text}
	for _, at := range places {
		p.Marks = append(p.Marks, Mark{Text: int32(at[0]), Source: int32(at[1])})
	}
	for i := range len(text) {
		if text[i] == '\n' {
			p.Stops = append(p.Stops, int32(i))
		}
	}
	return p
}

// Source is where a byte of the text stands in the source.
func (p *Prose) Source(at int) int {
	n := sort.Search(len(p.Marks), func(i int) bool { return int(p.Marks[i].Text) > at })
	if n == 0 {
		return at
	}
	last := p.Marks[n-1]
	return int(last.Source) + at - int(last.Text)
}

// Plain is the text where code and addresses are zero bytes and stops are line
// ends; its bytes keep their offsets.
func (p *Prose) Plain() string {
	if len(p.Opaque) == 0 && len(p.Stops) == 0 {
		return p.Text
	}
	text := []byte(p.Text)
	for _, o := range p.Opaque {
		clear(text[o.Start:o.End])
	}
	for _, at := range p.Stops {
		text[at] = '\n'
	}
	return string(text)
}
