package parse

import (
	"bytes"
	"html"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"duizhao/generator/lang"
	"duizhao/generator/report"
	"duizhao/generator/terms"
)

// prose stands for a run of neighbouring text nodes: their characters as they
// are seen, escapes and entities decoded, a soft line break being a blank.
type prose struct {
	ast.BaseInline
	text  string
	built strings.Builder // what text is made in
	uses  []terms.Match
	spans []lang.Span // of another language, in text
	marks []srcMark
}

// srcMark says that text[at:] begins at source offset src; between two marks
// both count on alike.
type srcMark struct{ at, src int }

var kindProse = ast.NewNodeKind("Prose")

// Kind implements ast.Node.
func (*prose) Kind() ast.NodeKind { return kindProse }

// Dump implements ast.Node.
func (p *prose) Dump(source []byte, level int) {
	ast.DumpHelper(p, source, level, map[string]string{"Text": p.text}, nil)
}

// flow is the text of a block as a reader meets it, and what it is made of.
type flow struct {
	text  []byte
	parts []part
	stops []int32     // in text
	bold  []lang.Span // of text, emphasised in any way
}

// part is a stretch of a flow.
type part struct {
	node       *prose // nil for code and addresses
	start, end int
	src        int  // of code, where it begins in the source; -1 where that isn't known
	open       bool // terms may be annotated here
}

// flow joins the text nodes below n and lists them in order.
func (s *section) flow(n ast.Node) *flow {
	f := &flow{}
	s.flowInto(f, n, true)
	return f
}

func (s *section) flowInto(f *flow, n ast.Node, open bool) {
	switch n := n.(type) {
	case *ast.Heading, *ast.Link, *ast.AutoLink:
		open = false
		if a, ok := n.(*ast.AutoLink); ok {
			f.code(string(a.Label(s.body)), -1)
			return
		}
	case *ast.CodeSpan:
		src := -1
		if t, ok := n.FirstChild().(*ast.Text); ok {
			src = t.Segment.Start
		}
		f.code(s.plain(n), src)
		return
	case *ast.FencedCodeBlock, *ast.CodeBlock:
		src := -1
		if lines := n.Lines(); lines.Len() > 0 {
			src = lines.At(0).Start
		}
		f.code(string(n.Lines().Value(s.body)), src)
		return
	case *ast.Image:
		f.stop()
		return
	case *extast.FootnoteLink, *extast.FootnoteBacklink, *extast.TaskCheckBox:
		return
	}
	switch n.(type) {
	case *ast.Emphasis, *extast.Strikethrough:
		start := len(f.text)
		defer func() { f.bold = append(f.bold, lang.Span{Start: start, End: len(f.text)}) }()
	}
	s.joinText(n)
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if p, ok := c.(*prose); ok {
			start := len(f.text)
			f.text = append(f.text, p.text...)
			f.parts = append(f.parts, part{p, start, len(f.text), -1, open})
			continue
		}
		if c.Type() == ast.TypeBlock || c.Kind() == kindLineBreak {
			f.stop()
		}
		s.flowInto(f, c, open)
	}
}

// code adds what is no prose and begins in the source at src.
func (f *flow) code(text string, src int) {
	start := len(f.text)
	f.text = append(f.text, text...)
	f.parts = append(f.parts, part{nil, start, len(f.text), src, false})
}

// stop puts a line end where words, terms and runs of a language end: between
// blocks, at hard line breaks and at images.
func (f *flow) stop() {
	if n := len(f.text); n > 0 && f.text[n-1] != '\n' {
		f.text = append(f.text, '\n')
		f.stops = append(f.stops, int32(n))
	}
}

// joinText replaces the text nodes among n's children by prose nodes.
func (s *section) joinText(n ast.Node) {
	var run *prose
	for c := n.FirstChild(); c != nil; {
		next := c.NextSibling()
		t, ok := c.(*ast.Text)
		if !ok {
			run.finish()
			run, c = nil, next
			continue
		}
		if run == nil {
			run = &prose{}
			n.ReplaceChild(n, c, run)
		} else {
			n.RemoveChild(n, c)
		}
		s.appendText(run, t)
		switch {
		case t.HardLineBreak():
			n.InsertAfter(n, run, &lineBreak{})
			run.finish()
			run = nil
		case t.SoftLineBreak():
			run.built.WriteByte(' ')
		}
		c = next
	}
	run.finish()
}

// finish ends the making of the text.
func (p *prose) finish() {
	if p != nil {
		p.text = p.built.String()
		p.built = strings.Builder{}
	}
}

// lineBreak is a hard line break.
type lineBreak struct{ ast.BaseInline }

var kindLineBreak = ast.NewNodeKind("LineBreak")

// Kind implements ast.Node.
func (*lineBreak) Kind() ast.NodeKind { return kindLineBreak }

// Dump implements ast.Node.
func (b *lineBreak) Dump(source []byte, level int) { ast.DumpHelper(b, source, level, nil, nil) }

// append decodes a piece of the source that begins at offset src.
func (p *prose) append(piece []byte, src int, raw bool) {
	if raw || !bytes.ContainsAny(piece, "\\&\x00") {
		p.marks = append(p.marks, srcMark{p.built.Len(), src})
		p.built.Write(piece)
		return
	}
	decodeInto(piece, func(at int, s string) {
		p.marks = append(p.marks, srcMark{p.built.Len(), src + at})
		p.built.WriteString(s)
	})
}

// decode is a text node's content with escapes and entities decoded.
func decode(piece []byte, raw bool) string {
	if raw {
		return string(piece)
	}
	var b strings.Builder
	decodeInto(piece, func(_ int, s string) { b.WriteString(s) })
	return b.String()
}

// decodeInto hands out the decoded characters in stretches, each with its
// offset in piece. Source: CommonMark 0.31.2, chapters 2.3 to 2.5.
func decodeInto(piece []byte, emit func(at int, s string)) {
	start := 0
	flush := func(end int) {
		if start < end {
			emit(start, string(piece[start:end]))
		}
	}
	for i := 0; i < len(piece); {
		switch c := piece[i]; {
		case c == '\\' && i+1 < len(piece) && isPunct(piece[i+1]):
			flush(i)
			start = i + 1
			i += 2
		case c == 0:
			flush(i)
			emit(i, "\uFFFD")
			i++
			start = i
		case c == '&':
			if s, n := entity(piece[i:]); n > 0 {
				flush(i)
				emit(i, s)
				i += n
				start = i
				continue
			}
			i++
		default:
			i++
		}
	}
	flush(len(piece))
}

// numeric is a numeric character reference. Source: CommonMark 0.31.2, chapter 2.5.
var numeric = regexp.MustCompile(`^&#(?:[0-9]{1,7}|[xX][0-9a-fA-F]{1,6});$`)

// entity decodes the character reference that b begins with; n is its length.
func entity(b []byte) (s string, n int) {
	for n = 1; n < len(b) && n < 40; n++ {
		c := b[n]
		if c == ';' {
			written := string(b[:n+1])
			if b[1] == '#' && !numeric.MatchString(written) {
				return "", 0
			}
			s = html.UnescapeString(written)
			if s == written || strings.HasSuffix(s, ";") && s != ";" {
				return "", 0
			}
			return s, n + 1
		}
		if c != '#' && (c < '0' || '9' < c) && (c|0x20 < 'a' || 'z' < c|0x20) {
			return "", 0
		}
	}
	return "", 0
}

func isPunct(c byte) bool {
	return '!' <= c && c <= '/' || ':' <= c && c <= '@' || '[' <= c && c <= '`' || '{' <= c && c <= '~'
}

// prose is the flow's text on one line, its bytes at their offsets, and where it
// stands in the source, which it comes from at offset.
func (f *flow) prose(offset int) report.Prose {
	p := report.Prose{Text: strings.TrimRight(strings.ReplaceAll(string(f.text), "\n", " "), " "), Bold: f.bold}
	for _, part := range f.parts {
		if part.node == nil {
			if end := min(part.end, len(p.Text)); part.start < end {
				p.Opaque = append(p.Opaque, lang.Span{Start: part.start, End: end})
			}
			if part.src >= 0 {
				p.Marks = append(p.Marks, report.Mark{Text: int32(part.start), Source: int32(part.src)})
			}
			continue
		}
		for _, m := range part.node.marks {
			p.Marks = append(p.Marks, report.Mark{Text: int32(part.start + m.at), Source: int32(m.src)})
		}
	}
	if len(p.Marks) == 0 || p.Marks[0].Text > 0 {
		p.Marks = slices.Insert(p.Marks, 0, report.Mark{Source: int32(offset)})
	}
	for _, at := range f.stops {
		if int(at) < len(p.Text) {
			p.Stops = append(p.Stops, at)
		}
	}
	return p
}

// masked is the text with code made a stop between words; its bytes keep their
// offsets.
func (f *flow) masked() string {
	text := bytes.Clone(f.text)
	for _, p := range f.parts {
		if p.node == nil {
			for i := p.start; i < p.end; i++ {
				text[i] = '\n'
			}
		}
	}
	return string(text)
}

// count counts what is read: all but code.
func (f *flow) count() lang.Count { return lang.CountText(f.masked()) }

// mark finds terms, if there is a matcher, and runs of another language in a
// flow, and notes them in the prose nodes. It returns the uses that it noted.
func (s *section) mark(f *flow, m *terms.Matcher) []terms.Match {
	var noted []terms.Match
	if m != nil {
		for _, found := range m.Find(string(f.text)) {
			if s.used[found.Term] {
				continue
			}
			if p := f.partOf(found); p != nil && p.open {
				s.used[found.Term] = true
				p.node.uses = append(p.node.uses, terms.Match{Term: found.Term, Start: found.Start - p.start, End: found.End - p.start})
				noted = append(noted, found)
			}
		}
	}
	s.markForeign(f)
	return noted
}

// markForeign notes runs of another language; none goes across a stop.
func (s *section) markForeign(f *flow) {
	at := 0
	for line := range strings.Lines(f.masked()) {
		for _, span := range s.src.Lang.Locale.Foreign(line) {
			for _, p := range f.parts {
				start, end := max(at+span.Start, p.start), min(at+span.End, p.end)
				if p.node != nil && start < end {
					p.node.spans = append(p.node.spans, lang.Span{Start: start - p.start, End: end - p.start})
				}
			}
		}
		at += len(line)
	}
}

// partOf is the part that holds the whole of a match, or nil.
func (f *flow) partOf(m terms.Match) *part {
	for i := range f.parts {
		if p := &f.parts[i]; p.start <= m.Start && m.End <= p.end && p.node != nil {
			return p
		}
	}
	return nil
}

// writeProse writes a prose node with its terms and runs of another language.
func (s *section) writeProse(w *writer, p *prose) {
	at := 0
	for _, u := range p.uses {
		s.writeRuns(w, p, at, u.Start)
		w.str(`<a class="term" href="#term:` + u.Term.ID + `" data-term="` + u.Term.ID + `">`)
		s.writeRuns(w, p, u.Start, u.End)
		w.str(`</a>`)
		at = u.End
	}
	s.writeRuns(w, p, at, len(p.text))
}

// writeRuns writes text[start:end], runs of another language in spans.
func (s *section) writeRuns(w *writer, p *prose, start, end int) {
	for _, span := range p.spans {
		from, to := max(span.Start, start), min(span.End, end)
		if from >= to {
			continue
		}
		w.text(lang.Bound(p.text[start:from]))
		w.str(`<span lang="` + s.src.Lang.Foreign + `">`)
		w.text(lang.Bound(p.text[from:to]))
		w.str(`</span>`)
		start = to
	}
	w.text(lang.Bound(p.text[start:end]))
}
