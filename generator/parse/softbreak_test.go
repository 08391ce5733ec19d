package parse

import (
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
)

// Goldmark's long HTML of footnote marks would hide what the cases are about.
var (
	noteMark = regexp.MustCompile(`<sup id="fnref[^>]*><a [^>]*>(\d+)</a></sup>`)
	noteBack = regexp.MustCompile(`(&#160;<a [^>]*class="footnote-backref"[^>]*>[^<]*</a>)+`)
)

func joinedHTML(t testing.TB, source []byte) string {
	t.Helper()
	out := convert(t, source, extension.GFM, extension.Footnote, cjkEmphasis(), cjkLineBreaks())
	return noteBack.ReplaceAllString(noteMark.ReplaceAllString(out, "[$1]"), " [back]")
}

func TestSoftBreaks(t *testing.T) {
	goldenPairs(t, "softbreak.txtar", func(source []byte) string {
		return joinedHTML(t, source)
	})
}

// Blanks at the ends of lines, and the kind of line end, change nothing. They are spelled out here,
// because an editor may take them from a file.
func TestSoftBreaksIgnoreBlanks(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"blank before the break", "中 \n文", "中文"},
		{"tab before the break", "中\t\n文", "中文"},
		{"blanks after the break", "中\n   文", "中文"},
		{"blank after emphasis", "**中** \n 文", "<strong>中</strong>文"},
		{"blank before a footnote mark", "中 [^1]\n文\n\n[^1]: 注", "中 [1]文"},
		{"carriage return", "中\r\n文", "中文"},
		{"carriage return after emphasis", "**中**\r\n文", "<strong>中</strong>文"},
		{"full-width blank", "中\u3000\n文", "中\u3000文"},
		{"full-width indent", "中\n\u3000文", "中\u3000文"},
		{"no-break space wants its place", "中&nbsp;\n文", "中\u00A0\n文"},
		{"Latin", "a \n  b", "a\nb"},
		{"Latin after emphasis", "**a** \n  b", "<strong>a</strong>\nb"},
		{"hard break", "中   \n文", "中<br>\n文"},
		{"hard break with carriage return", "中  \r\n文", "中<br>\n文"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := joinedHTML(t, []byte(tt.source))
			if !strings.HasPrefix(got, "<p>"+tt.want+"</p>\n") {
				t.Errorf("%q gives %q, want paragraph %q", tt.source, got, tt.want)
			}
		})
	}
}

// The break is gone from the tree itself, so whoever walks it later sees what the page shows.
func TestSoftBreaksAreClearedInTree(t *testing.T) {
	source := []byte("**重要**\n的 OpenAI\n模型\n最好")
	m := goldmark.New(goldmark.WithExtensions(cjkEmphasis(), cjkLineBreaks()))
	doc := m.Parser().Parse(text.NewReader(source))
	var got strings.Builder
	err := ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if leaf, ok := n.(*ast.Text); ok && entering {
			got.Write(leaf.Value(source))
			if leaf.SoftLineBreak() {
				got.WriteString("|")
			}
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if want := "重要的 OpenAI|模型最好"; got.String() != want {
		t.Errorf("tree holds %q, want %q", got.String(), want)
	}
}

// FuzzSoftBreaks holds that joining lines takes away line breaks and nothing else, and takes none
// from text without CJK characters.
func FuzzSoftBreaks(f *testing.F) {
	for _, seed := range []string{
		"中\n文", "**重要**\n的", "字[^1]\n的\n\n[^1]: 注\n文", "，\nOpenAI\n，", "——\n“好”\n…",
		"字&#20013;\n\\*\n字", "`代\n码`\n字", "![图\n示](a)\n字", "字  \n字\\\n字", "한\n국", "a\nb",
	} {
		f.Add([]byte(seed))
	}
	withoutBreaks := strings.NewReplacer("\n", "")
	f.Fuzz(func(t *testing.T, source []byte) {
		plain := convert(t, source, extension.Footnote, cjkEmphasis())
		got := convert(t, source, extension.Footnote, cjkEmphasis(), cjkLineBreaks())
		if withoutBreaks.Replace(got) != withoutBreaks.Replace(plain) {
			t.Errorf("more than breaks changed: %q\n got %s\nplain %s", source, got, plain)
		}
		if !hasCJK([]byte(plain)) && got != plain {
			t.Errorf("foreign text changed: %q\n got %s\nplain %s", source, got, plain)
		}
	})
}
