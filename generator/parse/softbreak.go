package parse

import (
	"bufio"
	"bytes"
	"slices"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// A line break in the source is a space on the page. Between two Chinese characters that space is
// a fault, and goldmark's own repair only looks at neighbouring text nodes, when it renders. Here
// the break is taken out of the tree, so that every later walk sees the same text.

// Early among the transformers, so that those which look for terms meet whole words.
const softBreakPriority = 100

// cjkLineBreaks drops the soft line breaks which must not become a space.
func cjkLineBreaks() goldmark.Extender {
	return lineBreakExtension{}
}

type lineBreakExtension struct{}

// Extend registers the transformer.
func (lineBreakExtension) Extend(m goldmark.Markdown) {
	m.Parser().AddOptions(parser.WithASTTransformers(
		util.Prioritized(softBreaks{}, softBreakPriority),
	))
}

type softBreaks struct{}

// Transform looks at each block of running text once.
func (softBreaks) Transform(doc *ast.Document, reader text.Reader, _ parser.Context) {
	source := reader.Source()
	// The walker below never fails, so neither does the walk.
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		first := n.FirstChild()
		if !entering || first == nil || first.Type() != ast.TypeInline {
			return ast.WalkContinue, nil
		}
		if lines := n.Lines(); lines == nil || lines.Len() != 1 {
			joinLines(n, source)
		}
		return ast.WalkSkipChildren, nil
	})
}

// A textClass says how a character takes to a line break beside it.
type textClass uint8

const (
	edge      textClass = iota // The start or end of the text, or a hard line break.
	softBreak                  // A soft line break.
	object                     // Code, an image, an address: no text, keeps whatever space it has.
	spaced                     // Latin and the like: wants the space.
	korean                     // Hangul: wide, but words are parted by spaces.
	wide                       // Han, kana, full-width letters and digits: no space among them.
	widePunct                  // ，。「」 and the like: carries its own space, wants none on any side.
	eitherWay                  // “”‘’—… and ·, which are Chinese or Latin by the company they keep.
)

// joinLines decides the soft breaks among the children of a node.
func joinLines(parent ast.Node, source []byte) {
	t := flatText{source: source}
	t.addChildren(parent)
	if len(t.breaks) == 0 {
		return
	}
	before := besideBreaks(t.classes)
	slices.Reverse(t.classes)
	after := besideBreaks(t.classes)
	slices.Reverse(after)
	for i, line := range t.breaks {
		if before[i].joins(after[i]) {
			line.SetSoftLineBreak(false)
		}
	}
}

// A flatText is the inline content of a node without its markup: a class for each character and
// each break, and the nodes that hold the soft breaks, in order.
type flatText struct {
	source  []byte
	classes []textClass
	breaks  []*ast.Text
}

func (t *flatText) addChildren(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		t.add(n)
	}
}

func (t *flatText) add(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		t.addText(n)
	case *ast.String:
		t.addCharacters(n.Value)
	case *extast.FootnoteLink, *ast.RawHTML:
		// The mark hangs on the text before it, and the text runs on after it. HTML is left out.
	case *ast.Image:
		joinLines(n, t.source) // The alternative text stands by itself.
		t.classes = append(t.classes, object)
	case *ast.CodeSpan:
		t.classes = append(t.classes, object)
	default:
		if !n.HasChildren() { // An autolink, a check box.
			t.classes = append(t.classes, object)
		}
		t.addChildren(n)
	}
}

func (t *flatText) addText(n *ast.Text) {
	if n.IsRaw() {
		t.classes = append(t.classes, object)
	} else {
		t.addCharacters(n.Value(t.source))
	}
	switch {
	case n.HardLineBreak():
		t.classes = append(t.classes, edge)
	case n.SoftLineBreak():
		t.classes = append(t.classes, softBreak)
		t.breaks = append(t.breaks, n)
	}
}

// addCharacters adds source text as the reader will see it.
func (t *flatText) addCharacters(value []byte) {
	for _, r := range string(resolved(value)) {
		// Blanks at the end of a line, and marks or selectors on a character, decide nothing.
		if r == ' ' || r == '\t' || unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
			continue
		}
		t.classes = append(t.classes, classOf(r))
	}
}

// resolved replaces escapes and entities by the characters that they stand for. The renderer's own
// writer does it, so the two cannot disagree.
func resolved(value []byte) []byte {
	if !bytes.ContainsAny(value, `\&`) {
		return value
	}
	var shown bytes.Buffer
	w := bufio.NewWriter(&shown)
	html.DefaultWriter.Write(w, value)
	_ = w.Flush() // A buffer takes every write.
	return shown.Bytes()
}

// A neighbour is what stands on one side of a soft break: the class next to it, and the next one
// that is not eitherWay. A further soft break is passed over, for only a footnote mark lies between.
type neighbour struct {
	near, far textClass
}

// besideBreaks lists the neighbour before each soft break. Given the classes in reverse, it lists
// the neighbour after each, in reverse.
func besideBreaks(classes []textClass) []neighbour {
	var all []neighbour
	last := neighbour{edge, edge}
	for _, c := range classes {
		switch c {
		case softBreak:
			all = append(all, last)
		case eitherWay:
			last.near = eitherWay
		default:
			last = neighbour{c, c}
		}
	}
	return all
}

// joins reports whether the soft break between two neighbours is dropped. Shared punctuation is as
// Chinese as what it faces; if shared punctuation faces it, what lies behind the two decides.
func (n neighbour) joins(after neighbour) bool {
	if n.near == eitherWay && after.near == eitherWay {
		return classesJoin(n.far, after.far)
	}
	return classesJoin(n.near, after.near)
}

func classesJoin(before, after textClass) bool {
	switch {
	case before == object || after == object, before == korean || after == korean:
		return false
	case before == widePunct || after == widePunct:
		return true
	case before == spaced || after == spaced:
		return false
	}
	return before == wide || after == wide
}

func classOf(r rune) textClass {
	switch {
	case unicode.Is(unicode.Hangul, r):
		return korean
	case isEitherWay(r):
		return eitherWay
	case !isCJK(r) || r == '₩': // The won sign is half-width, but a currency sign like any other.
		return spaced
	case unicode.IsPunct(r) || isFullWidthForm(r) && unicode.IsSymbol(r):
		return widePunct
	}
	return wide
}

// isEitherWay reports the punctuation that Chinese and Latin text share in Unicode.
func isEitherWay(r rune) bool {
	switch r {
	case '—', '―', '…', '‥', '·':
		return true
	}
	return isQuote(r)
}

// isFullWidthForm reports the full-width copies of ASCII and currency signs, such as ～ and ￥.
func isFullWidthForm(r rune) bool {
	return '\uFF01' <= r && r <= '\uFF60' || '\uFFE0' <= r && r <= '\uFFE6'
}
