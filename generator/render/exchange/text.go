package exchange

import (
	"encoding/xml"
	"io"
	"strings"
	"unicode"

	"duizhao/generator/bitext"
	"duizhao/generator/lang"
	"duizhao/generator/report"
)

// tool is what the files call the program that made them.
const tool = "duizhao"

// unit is a pair as other tools see it: text and a name.
type unit struct {
	id   string    // section#anchor, unique in the report
	text [2]string // of each side; one may be empty
	pair report.Pair
}

// units is the pairs of a section, less those of which nothing can be read.
func units(b *report.Bitext) []unit {
	var out []unit
	for _, p := range b.Pairs {
		u := unit{id: b.Entries[report.First].Name() + "#" + p.Anchor, pair: p}
		for side := range u.text {
			u.text[side] = plain(b.Text(p, report.Side(side)))
		}
		if u.text != [2]string{} {
			out = append(out, u)
		}
	}
	return out
}

// stale tells whether one side has changed since the pair was accepted.
func (u *unit) stale() bool {
	return u.pair.State == bitext.StaleA || u.pair.State == bitext.StaleB
}

// plain gives s in NFC, without the control characters and noncharacters that
// XML 1.0 (section 2.2) forbids or advises against; of these a line feed alone
// means something in a text.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t':
			return ' '
		case unicode.IsControl(r), r&0xfffe == 0xfffe, 0xfdd0 <= r && r <= 0xfdef:
			return -1
		}
		return r
	}, s)
	return strings.TrimSpace(lang.NFC(s))
}

// writeXML writes a document.
func writeXML(w io.Writer, root any) error {
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(root); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}
