// Package parse turns one Markdown source into one Section. It is the only
// importer of goldmark, and no type of goldmark's leaves it.
//
// A source goes through these steps, each in the file of its construct:
//
//	front matter   frontmatter.go  read, then blanked, so that lines keep their numbers
//	Markdown       goldmark        with emphasis.go, autolink.go and softbreak.go for Chinese
//	raw HTML       rawhtml.go      refused, comments left out
//	headings       heading.go      ids and levels
//	links, images  link.go, image.go   resolved by their paths alone
//	slips          slip.go, slipline.go, slipmark.go   marks that came out as text are warned of
//	charts         chart.go        fences of YAML, read
//	footnotes      footnote.go     taken out of the text
//	prose          prose.go        text nodes joined and decoded
//	quotes         quotes.go       straight marks made curly
//	terms          prose.go        found in the prose
//	language       prose.go        runs of another language found in the prose
//	HTML           markup.go       written, with holes for ids and addresses
//
// What a section looks like depends on its bytes, the glossary and nothing
// else: whether a link leads anywhere is found out by annotate.
package parse

import (
	"bytes"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"duizhao/generator/diag"
	"duizhao/generator/report"
	"duizhao/generator/terms"
)

// Parser parses the sources of one report. It is safe for concurrent use.
type Parser struct {
	markdown goldmark.Markdown
	glossary *report.Glossary
	matchers map[string]*terms.Matcher // by the language's path
	colours  *highlighter
}

// New makes a parser that annotates the terms of the glossary.
func New(languages []*report.Language, g *report.Glossary) *Parser {
	p := &Parser{glossary: g, matchers: map[string]*terms.Matcher{}, colours: newHighlighter()}
	for _, l := range languages {
		p.matchers[l.Path] = terms.New(g, l)
	}
	p.markdown = goldmark.New(
		goldmark.WithParser(parser.NewParser(
			parser.WithBlockParsers(blockParsers()...),
			parser.WithInlineParsers(parser.DefaultInlineParsers()...),
			parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
		)),
		goldmark.WithParserOptions(
			parser.WithHeadingAttribute(),
			parser.WithASTTransformers(util.Prioritized(footnoteLabels{}, 500)),
		),
		goldmark.WithExtensions(
			extension.Table, extension.TaskList,
			extension.DefinitionList, extension.Footnote,
			cjkEmphasis(), cjkAutolinks(), cjkLineBreaks(),
		),
		goldmark.WithRendererOptions(
			renderer.WithNodeRenderers(util.Prioritized(nodeRenderer{}, 1)),
		),
	)
	return p
}

// section is the work on one source.
type section struct {
	*Parser
	src      *report.Source
	body     []byte // the source with its front matter blanked
	out      *report.Section
	used     map[*report.Term]bool // terms that are annotated or skipped
	refs     map[ast.Node]int32    // links and images -> index into out.Refs
	ignores  map[ast.Node][]report.Ignore
	charts   map[ast.Node]*report.Chart
	tables   int32 // how many there have been
	writer   writer
	problems []diag.Problem
}

// Section parses a source. The Section is complete even when there are
// problems, with what can't be understood left out.
func (p *Parser) Section(src *report.Source) (*report.Section, []diag.Problem) {
	s := &section{Parser: p, src: src, out: &report.Section{Source: src},
		used: map[*report.Term]bool{}, refs: map[ast.Node]int32{}, ignores: map[ast.Node][]report.Ignore{}, charts: map[ast.Node]*report.Chart{}}
	s.writer.section = s
	s.body = s.frontMatter()
	if len(bytes.TrimSpace(s.body)) > 0 {
		s.blocks()
	}
	s.out.Empty = len(s.out.Blocks) == 0 && len(s.problems) == 0
	return s.out, s.problems
}

// blocks parses what follows the front matter.
func (s *section) blocks() {
	context := parser.NewContext()
	doc := s.markdown.Parser().Parse(text.NewReader(s.body), parser.WithContext(context))
	s.rawHTML(doc)
	s.headings(doc)
	s.links(doc)
	s.slips(doc)
	s.findCharts(doc)
	notes := s.takeNotes(doc, context)
	s.out.Blocks = make([]report.Block, 0, doc.ChildCount())
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		if isBlock(n) {
			s.block(n)
		}
	}
	for _, n := range notes {
		s.note(n)
	}
}

// fail notes an error about body[start:end].
func (s *section) fail(rule string, start, end int, text, hint diag.Message) {
	s.problems = append(s.problems, s.src.File.Problem(diag.Error, rule, start, end, text, hint))
}

// warn notes a warning about body[start:end].
func (s *section) warn(rule string, start, end int, text, hint diag.Message) {
	s.problems = append(s.problems, s.src.File.Problem(diag.Warning, rule, start, end, text, hint))
}
