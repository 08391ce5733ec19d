package parse

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"

	"duizhao/generator/report"
)

// writer collects HTML and the holes in it. goldmark hands it to the functions
// that render a node, which find the section's state in it. A section has one, for
// one markup after the other.
type writer struct {
	bytes.Buffer
	section *section
	holes   []report.Hole
}

// Buffered and Flush make it a util.BufWriter, which goldmark writes to without a
// buffer of its own, so that the length is always known.
func (w *writer) Buffered() int { return 0 }
func (w *writer) Flush() error  { return nil }

func (w *writer) str(s string) { w.WriteString(s) }

// text writes s escaped.
func (w *writer) text(s string) {
	at := 0
	for i := range len(s) {
		if e := util.EscapeHTMLByte(s[i]); e != nil {
			w.WriteString(s[at:i])
			w.Write(e)
			at = i + 1
		}
	}
	w.WriteString(s[at:])
}

func (w *writer) hole(k report.HoleKind, n int32) {
	w.holes = append(w.holes, report.Hole{At: int32(w.Len()), Kind: k, N: n})
}

// markup takes what has been written out of the writer.
func (w *writer) markup() report.Markup {
	m := report.Markup{HTML: string(bytes.TrimRight(w.Bytes(), "\n")), Holes: slices.Clone(w.holes)}
	w.Reset()
	w.holes = w.holes[:0]
	return m
}

// render writes a node's HTML.
func (s *section) render(w *writer, n ast.Node) {
	if err := s.markdown.Renderer().Render(w, s.body, n); err != nil {
		panic("parse: rendering to memory can't fail: " + err.Error())
	}
}

// inner is the HTML of a node's children.
func (s *section) inner(n ast.Node) report.Markup {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		s.render(&s.writer, c)
	}
	return s.writer.markup()
}

// nodeRenderer renders the nodes that goldmark's own renderers don't render as
// the site wants them.
type nodeRenderer struct{}

// RegisterFuncs implements renderer.NodeRenderer.
func (nodeRenderer) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	register := func(k ast.NodeKind, f func(w *writer, n ast.Node, entering bool) ast.WalkStatus) {
		reg.Register(k, func(bw util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
			return f(bw.(*writer), n, entering), nil
		})
	}
	register(kindProse, renderProse)
	register(kindLineBreak, renderLineBreak)
	register(ast.KindLink, renderLink)
	register(ast.KindAutoLink, renderAutoLink)
	register(ast.KindImage, renderImage)
	register(ast.KindHeading, renderHeading)
	register(ast.KindFencedCodeBlock, renderCode)
	register(ast.KindCodeBlock, renderCode)
	register(ast.KindCodeSpan, renderCodeSpan)
	register(extast.KindTable, renderTable)
	register(extast.KindTableCell, renderTableCell)
	register(extast.KindTaskCheckBox, renderTask)
	register(extast.KindFootnoteLink, renderNoteRef)
	register(extast.KindFootnoteBacklink, renderNoteBack)
}

func renderProse(w *writer, n ast.Node, entering bool) ast.WalkStatus {
	if entering {
		w.section.writeProse(w, n.(*prose))
	}
	return ast.WalkSkipChildren
}

func renderLineBreak(w *writer, _ ast.Node, entering bool) ast.WalkStatus {
	if entering {
		w.str("<br>\n")
	}
	return ast.WalkSkipChildren
}

func renderLink(w *writer, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		w.figureNumber(n)
		w.str("</a>")
		return ast.WalkContinue
	}
	w.openLink(n)
	if title := n.(*ast.Link).Title; len(title) > 0 {
		w.str(` title="`)
		w.text(decode(title, false))
		w.str(`"`)
	}
	w.str(">")
	return ast.WalkContinue
}

// openLink writes a link's tag up to where its last attributes may come.
func (w *writer) openLink(n ast.Node) {
	ref := w.section.refs[n]
	w.str(`<a href="`)
	w.hole(report.Address, ref)
	w.str(`"`)
	if w.section.out.Refs[ref].Kind == report.OutsideRef {
		w.str(` rel="noopener"`)
	}
}

func renderAutoLink(w *writer, n ast.Node, entering bool) ast.WalkStatus {
	if entering {
		w.openLink(n)
		w.str(` class="url">`)
		w.text(string(n.(*ast.AutoLink).Label(w.section.body)))
		w.str("</a>")
	}
	return ast.WalkSkipChildren
}

func renderImage(w *writer, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	ref := w.section.refs[n]
	w.str(`<img src="`)
	w.hole(report.Address, ref)
	w.str(`" alt="`)
	w.text(w.section.plain(n))
	w.str(`"`)
	w.hole(report.Size, ref)
	w.str(` loading="lazy" decoding="async">`)
	return ast.WalkSkipChildren
}

func renderHeading(w *writer, n ast.Node, entering bool) ast.WalkStatus {
	level := n.(*ast.Heading).Level
	if entering {
		fmt.Fprintf(w, "<h%d>", level)
	} else {
		fmt.Fprintf(w, "</h%d>\n", level)
	}
	return ast.WalkContinue
}

func renderCodeSpan(w *writer, n ast.Node, entering bool) ast.WalkStatus {
	if entering {
		w.str("<code>")
		w.text(strings.ReplaceAll(w.section.plain(n), "\n", " "))
		w.str("</code>")
	}
	return ast.WalkSkipChildren
}

// hollow are the marks whose right half is blank, over which a note's number moves back.
const hollow = "，。、；：」』）》"

func renderNoteRef(w *writer, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	l := n.(*extast.FootnoteLink)
	sup := `<sup>`
	if before, _ := utf8.DecodeLastRune(w.Bytes()); strings.ContainsRune(hollow, before) {
		sup = `<sup class="hug">`
	}
	w.str("\u2060" + sup + `<a class="noteref" id="`) // a word joiner: the mark never begins a line
	w.hole(report.Local, 0)
	w.str(refID(l.Index, l.RefIndex) + `" href="#`)
	w.hole(report.Local, 0)
	fmt.Fprintf(w, `%s" role="doc-noteref">%d</a></sup>`, noteID(l.Index), l.Index)
	return ast.WalkContinue
}

func renderNoteBack(w *writer, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	l := n.(*extast.FootnoteBacklink)
	w.str("\u00a0" + `<a class="noteback" href="#`) // it never stands alone on a line
	w.hole(report.Local, 0)
	w.str(refID(l.Index, l.RefIndex) + `" role="doc-backlink" aria-label="`)
	w.hole(report.BackName, 0)
	w.str(`">↩`)
	if l.RefCount > 1 {
		fmt.Fprintf(w, "<sup>%d</sup>", l.RefIndex+1)
	}
	w.str("</a>")
	return ast.WalkContinue
}

// anchored gives a block's outermost element room for an id: behind the name of
// its first tag.
func anchored(m report.Markup) report.Markup {
	for i, c := range m.HTML {
		if c == ' ' || c == '>' || c == '/' {
			m.Holes = append([]report.Hole{{At: int32(i), Kind: report.Anchor}}, m.Holes...)
			return m
		}
		if c >= utf8.RuneSelf {
			break
		}
	}
	panic("parse: a block's HTML begins with no tag: " + m.HTML)
}
