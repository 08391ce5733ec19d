package parse

import (
	"regexp"
	"strings"
	"sync"

	"github.com/alecthomas/chroma/v2"
	chromahtml "github.com/alecthomas/chroma/v2/formatters/html"
	"github.com/alecthomas/chroma/v2/lexers"
	"github.com/yuin/goldmark/ast"
)

// highlighter colours code with classes. A lexer of regular expressions costs
// more than all the rest of a page, so what was coloured last is kept: the two
// languages of a section have the same code.
type highlighter struct {
	formatter *chromahtml.Formatter
	style     *chroma.Style
	mu        sync.Mutex
	lexers    map[string]chroma.Lexer
	kept      map[string]string // language, NUL, code -> HTML
	size      int               // of what is kept, in bytes
}

// keptBytes bounds what a highlighter keeps; past it, it begins anew.
const keptBytes = 4 << 20

func newHighlighter() *highlighter {
	return &highlighter{
		formatter: chromahtml.New(chromahtml.WithClasses(true), chromahtml.PreventSurroundingPre(true)),
		style:     chroma.MustNewStyle("classes", chroma.StyleEntries{}),
		lexers:    map[string]chroma.Lexer{},
		kept:      map[string]string{},
	}
}

// colour is the HTML of a piece of code; it is not ok when the language isn't
// known, or the lexer fails.
func (h *highlighter) colour(language, code string) (html string, ok bool) {
	lexer := h.lexer(language)
	if lexer == nil {
		return "", false
	}
	key := language + "\x00" + code
	h.mu.Lock()
	html, ok = h.kept[key]
	h.mu.Unlock()
	if ok {
		return html, true
	}
	tokens, err := chroma.Coalesce(lexer).Tokenise(nil, code)
	if err != nil {
		return "", false
	}
	var b strings.Builder
	if err := h.formatter.Format(&b, h.style, tokens); err != nil {
		return "", false
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.size > keptBytes {
		clear(h.kept)
		h.size = 0
	}
	h.kept[key] = b.String()
	h.size += len(key) + b.Len()
	return b.String(), true
}

// languageName is what the name of a language looks like: chroma takes any other
// for the name of a file, and tries all of its patterns.
var languageName = regexp.MustCompile(`^[\w+#.-]{1,30}$`)

// lexer returns the lexer of a language, or nil. Looking for one that isn't there
// costs more than colouring a page, so each name is looked up once.
func (h *highlighter) lexer(language string) chroma.Lexer {
	if !languageName.MatchString(language) {
		return nil
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	l, known := h.lexers[language]
	if !known {
		l = lexers.Get(language)
		h.lexers[language] = l
	}
	return l
}

// renderCode writes a block of code: its colours are classes, for which the
// site has a light and a dark style sheet.
func renderCode(w *writer, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	language := ""
	if f, ok := n.(*ast.FencedCodeBlock); ok {
		language = string(f.Language(w.section.body))
	}
	code := string(n.Lines().Value(w.section.body))
	w.str(`<pre class="chroma" tabindex="0"><code`)
	if language != "" {
		w.str(` class="language-`)
		w.text(language)
		w.str(`"`)
	}
	w.str(">")
	if html, ok := w.section.colours.colour(language, code); ok {
		w.section.out.HasCode = true
		w.str(html)
	} else {
		w.text(code)
	}
	w.str("</code></pre>\n")
	return ast.WalkSkipChildren
}
