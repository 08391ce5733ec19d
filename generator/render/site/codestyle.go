package site

import (
	"strings"

	"github.com/alecthomas/chroma/v2"
	chromahtml "github.com/alecthomas/chroma/v2/formatters/html"
)

// The colours of code, chosen for a contrast of 4.5 to 1 and more on the
// surfaces of the style sheet (WCAG 2.2, 1.4.3).
var (
	codeLight = chroma.MustNewStyle("light", chroma.StyleEntries{
		chroma.Background:       "#22252a",
		chroma.Comment:          "italic #595f69",
		chroma.Keyword:          "#8a1f7a",
		chroma.Name:             "#22252a",
		chroma.NameFunction:     "#0a4f96",
		chroma.NameBuiltin:      "#0a4f96",
		chroma.NameTag:          "#0a4f96",
		chroma.NameAttribute:    "#7a4d00",
		chroma.LiteralString:    "#1d6330",
		chroma.LiteralNumber:    "#7a4d00",
		chroma.Operator:         "#8a1f7a",
		chroma.GenericDeleted:   "#a3262a",
		chroma.GenericInserted:  "#1d6330",
		chroma.Error:            "#a3262a",
		chroma.LineNumbers:      "#595f69",
		chroma.LineNumbersTable: "#595f69",
		chroma.LineHighlight:    "bg:#e9e4d9",
	})
	codeDark = chroma.MustNewStyle("dark", chroma.StyleEntries{
		chroma.Background:       "#dfe2e6",
		chroma.Comment:          "italic #a0a8b3",
		chroma.Keyword:          "#e3a2d8",
		chroma.Name:             "#dfe2e6",
		chroma.NameFunction:     "#86bdff",
		chroma.NameBuiltin:      "#86bdff",
		chroma.NameTag:          "#86bdff",
		chroma.NameAttribute:    "#e3b866",
		chroma.LiteralString:    "#9bd3a5",
		chroma.LiteralNumber:    "#e3b866",
		chroma.Operator:         "#e3a2d8",
		chroma.GenericDeleted:   "#ff9a95",
		chroma.GenericInserted:  "#9bd3a5",
		chroma.Error:            "#ff9a95",
		chroma.LineNumbers:      "#a0a8b3",
		chroma.LineNumbersTable: "#a0a8b3",
		chroma.LineHighlight:    "bg:#30363d",
	})
)

// codeCSS is the style sheet of coloured code: light, and dark where the system
// or the reader asks for it. Who asks for more contrast has code in the text's colour.
func codeCSS() string {
	f := chromahtml.New(chromahtml.WithClasses(true))
	sheet := func(s *chroma.Style) string {
		var b strings.Builder
		if err := f.WriteCSS(&b, s); err != nil {
			panic(err) // a strings.Builder can't fail
		}
		return b.String()
	}
	dark := sheet(codeDark)
	return "@media not (prefers-contrast: more) {\n" + sheet(codeLight) +
		"@media screen and (prefers-color-scheme: dark) { :root:not([data-theme=light]) {\n" + dark + "}}\n" +
		"@media screen { :root[data-theme=dark] {\n" + dark + "}}\n}\n"
}
