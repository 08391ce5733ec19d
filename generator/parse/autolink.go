package parse

import (
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// An address that is written out becomes a link by GFM, chapter 6.9, where a line begins or behind a
// blank or one of * _ ~ (. Chinese puts neither before an address: 网址：https://example.org。 So here
// one may follow Han and punctuation that isn't ASCII, too. What an address is, and where it ends,
// stays with goldmark's Linkify: it holds ASCII alone, so that full-width marks end it.

// Before emphasis, which would take the _ of an address for its own.
const autolinkPriority = emphasisPriority - 1

// cjkAutolinks adds to goldmark's Linkify the addresses behind Han and full-width punctuation.
func cjkAutolinks() goldmark.Extender { return autolinkExtension{} }

type autolinkExtension struct{}

// Extend registers goldmark's parser and ours.
func (autolinkExtension) Extend(m goldmark.Markdown) {
	extension.Linkify.Extend(m)
	m.Parser().AddOptions(parser.WithInlineParsers(
		util.Prioritized(autolinks{extension.NewLinkifyParser()}, autolinkPriority),
	))
}

// autolinks looks back from a mark of an address to where it begins, since goldmark calls a parser at
// ASCII marks and blanks only.
type autolinks struct {
	linkify parser.InlineParser
}

// Trigger is the marks of which an address holds one before it can be told from a word.
func (autolinks) Trigger() []byte { return []byte{':', '.', '@', '_'} }

// Parse reads the address around the mark at the position of the block reader.
func (p autolinks) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, at := block.Position()
	before, ok := parent.LastChild().(*ast.Text)
	if !ok || before.Segment.Stop != at.Start {
		return nil
	}
	start := addressStart(block.Source(), before.Segment.Start, at.Start)
	if last, _ := utf8.DecodeLastRune(block.Source()[:start]); start == at.Start || !isCJK(last) && !isEitherWay(last) {
		return nil
	}
	back := at
	back.Start = start
	block.SetPosition(line, back)
	link := p.linkify.Parse(parent, block, pc)
	if link == nil {
		return nil
	}
	link.(*ast.AutoLink).SetPos(start)
	if before.Segment = before.Segment.WithStop(start); before.Segment.IsEmpty() {
		parent.RemoveChild(parent, before)
	}
	return link
}

// addressStart goes back from source[at] over what may begin an address, not beyond from.
func addressStart(source []byte, from, at int) int {
	for at > from {
		switch c := source[at-1]; {
		case 'a' <= c|0x20 && c|0x20 <= 'z', '0' <= c && c <= '9', c == '.', c == '-', c == '+', c == '_':
			at--
		default:
			return at
		}
	}
	return at
}
