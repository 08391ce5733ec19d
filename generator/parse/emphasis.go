package parse

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// CommonMark decides whether a run of * opens or closes from the characters beside it, and takes
// for granted that words are parted by spaces. Chinese has no such spaces, so **「重要」**的 stays
// literal. The public CommonMark CJK-friendly amendments repair this:
// https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md
// Only flanking differs here; the pairing of openers with closers is left to goldmark.

// Before goldmark's own emphasis parser (500), after links, autolinks and raw HTML (200 to 400).
const emphasisPriority = 450

// cjkEmphasis makes emphasis and strikethrough work beside Chinese and Japanese characters.
func cjkEmphasis() goldmark.Extender {
	return emphasisExtension{}
}

type emphasisExtension struct{}

// Extend registers the parsers and the renderer of strikethrough, which goldmark has not by default.
func (emphasisExtension) Extend(m goldmark.Markdown) {
	m.Parser().AddOptions(parser.WithInlineParsers(
		util.Prioritized(cjkDelimiters{parser.NewEmphasisParser()}, emphasisPriority),
		util.Prioritized(cjkDelimiters{twoTildes{extension.NewStrikethroughParser()}}, emphasisPriority),
	))
	m.Renderer().AddOptions(renderer.WithNodeRenderers(
		util.Prioritized(extension.NewStrikethroughHTMLRenderer(), emphasisPriority),
	))
}

// cjkDelimiters lets a parser of goldmark find a delimiter run and then decides anew whether the
// run can open or close.
type cjkDelimiters struct {
	parser.InlineParser
}

// Parse reads one delimiter run at the position of the block reader.
func (p cjkDelimiters) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := sideBefore(block)
	line, _ := block.PeekLine()
	node := p.InlineParser.Parse(parent, block, pc)
	run, ok := node.(*parser.Delimiter)
	if !ok {
		return node
	}
	after := sideAfter(line[run.OriginalLength:])
	run.CanOpen, run.CanClose = flanking(run.Char, before, after)
	return run
}

// twoTildes leaves a single ~ in the text, which goldmark takes for strikethrough as well: between
// numbers it means "to", as in 3~5%, and two of them in a paragraph would strike what lies between.
type twoTildes struct {
	parser.InlineParser
}

// Parse reads a run of two.
func (p twoTildes) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	if line, _ := block.PeekLine(); !bytes.HasPrefix(line, []byte("~~")) {
		return nil
	}
	return p.InlineParser.Parse(parent, block, pc)
}

// A side is what the rules want to know of the character, or of the character with its variation
// selector, on one side of a delimiter run. The ends of a line count as space.
type side struct {
	space bool
	punct bool // Unicode punctuation or symbol, CJK or not
	cjk   bool
}

// foreignPunct is the "non-CJK punctuation" of the amendments, the only kind that can still keep a
// run from opening or closing.
func (s side) foreignPunct() bool {
	return s.punct && !s.cjk
}

// flanking reports whether a run of char between two sides can open and can close.
func flanking(char byte, before, after side) (canOpen, canClose bool) {
	left := !after.space && (!after.foreignPunct() || before.space || before.punct || before.cjk)
	right := !before.space && (!before.foreignPunct() || after.space || after.punct || after.cjk)
	if char != '_' {
		return left, right
	}
	// An underscore inside a word is part of the word, and no space parts the words of Chinese; where
	// punctuation and a Chinese character stand on its sides, it is in no word.
	return left && (!right || before.punct || before.cjk && after.punct), right && (!left || after.punct || before.punct && after.cjk)
}

// sideAfter looks at the first character of what follows a run on its line.
func sideAfter(rest []byte) side {
	if len(rest) == 0 {
		return side{space: true}
	}
	r, _ := utf8.DecodeRune(rest)
	return sideOf(r)
}

// sideBefore looks at the character before the reader's position, and at the one before that when
// the first is a variation selector: a selector only picks the shape of its base character.
func sideBefore(block text.Reader) side {
	r := block.PrecendingCharacter()
	switch {
	case isIdeographicSelector(r):
		return side{cjk: true}
	case isSelector(r):
		_, at := block.Position()
		base, _ := utf8.DecodeLastRune(block.Source()[:at.Start-utf8.RuneLen(r)])
		s := sideOf(base)
		s.space = false // The selector itself stands beside the run, and it is no space.
		s.cjk = s.cjk || r == fullWidthSelector && isQuote(base)
		return s
	}
	return sideOf(r)
}

func sideOf(r rune) side {
	return side{space: util.IsSpaceRune(r), punct: util.IsPunctRune(r), cjk: isCJK(r)}
}

// fullWidthSelector after a curly quotation mark asks for the full-width, hence Chinese, form.
const fullWidthSelector = '\uFE01'

// isSelector reports a variation selector other than U+FE0F, which turns its base into an emoji.
func isSelector(r rune) bool {
	return '\uFE00' <= r && r <= '\uFE0E'
}

// isIdeographicSelector reports a selector that only ever follows a Chinese character.
func isIdeographicSelector(r rune) bool {
	return '\U000E0100' <= r && r <= '\U000E01EF'
}

func isQuote(r rune) bool {
	return r == '‘' || r == '’' || r == '“' || r == '”'
}

// isCJK reports a "CJK character" of the amendments: East Asian Width W, F or H without being an
// emoji by default, or script Hangul.
func isCJK(r rune) bool {
	return unicode.Is(cjkTable, r)
}

// cjkTable holds those characters as of Unicode 17. It is a list, because the properties of Go's
// own tables are those of Unicode 15 and have no emoji. Unassigned places in the Chinese planes
// count as Chinese, as Unicode demands.
var cjkTable = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0x1100, 0x11FF, 1}, {0x20A9, 0x20A9, 1}, {0x2329, 0x232A, 1}, {0x2630, 0x2637, 1},
		{0x268A, 0x268F, 1}, {0x2E80, 0x2E99, 1}, {0x2E9B, 0x2EF3, 1}, {0x2F00, 0x2FD5, 1},
		{0x2FF0, 0x303E, 1}, {0x3041, 0x3096, 1}, {0x3099, 0x30FF, 1}, {0x3105, 0x312F, 1},
		{0x3131, 0x318E, 1}, {0x3190, 0x31E5, 1}, {0x31EF, 0x321E, 1}, {0x3220, 0x3247, 1},
		{0x3250, 0xA48C, 1}, {0xA490, 0xA4C6, 1}, {0xA960, 0xA97C, 1}, {0xAC00, 0xD7A3, 1},
		{0xD7B0, 0xD7C6, 1}, {0xD7CB, 0xD7FB, 1}, {0xF900, 0xFAFF, 1}, {0xFE10, 0xFE19, 1},
		{0xFE30, 0xFE52, 1}, {0xFE54, 0xFE66, 1}, {0xFE68, 0xFE6B, 1}, {0xFF01, 0xFFBE, 1},
		{0xFFC2, 0xFFC7, 1}, {0xFFCA, 0xFFCF, 1}, {0xFFD2, 0xFFD7, 1}, {0xFFDA, 0xFFDC, 1},
		{0xFFE0, 0xFFE6, 1}, {0xFFE8, 0xFFEE, 1},
	},
	R32: []unicode.Range32{
		{0x16FE0, 0x16FE4, 1}, {0x16FF0, 0x16FF6, 1}, {0x17000, 0x18CD5, 1}, {0x18CFF, 0x18D1E, 1},
		{0x18D80, 0x18DF2, 1}, {0x1AFF0, 0x1AFF3, 1}, {0x1AFF5, 0x1AFFB, 1}, {0x1AFFD, 0x1AFFE, 1},
		{0x1B000, 0x1B122, 1}, {0x1B132, 0x1B132, 1}, {0x1B150, 0x1B152, 1}, {0x1B155, 0x1B155, 1},
		{0x1B164, 0x1B167, 1}, {0x1B170, 0x1B2FB, 1}, {0x1D300, 0x1D356, 1}, {0x1D360, 0x1D376, 1},
		{0x1F200, 0x1F200, 1}, {0x1F202, 0x1F202, 1}, {0x1F210, 0x1F219, 1}, {0x1F21B, 0x1F22E, 1},
		{0x1F230, 0x1F231, 1}, {0x1F237, 0x1F237, 1}, {0x1F23B, 0x1F23B, 1}, {0x1F240, 0x1F248, 1},
		{0x1F260, 0x1F265, 1}, {0x20000, 0x3FFFD, 1},
	},
}
