package parse

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"duizhao/generator/diag"
	"duizhao/generator/report"
)

var (
	unusedNotesKey = parser.NewContextKey()
	doubleNotesKey = parser.NewContextKey()
	undefinedNote  = regexp.MustCompile(`\[\^[^\[\]\s]+\]`)
)

// footnoteLabels notes which footnotes nothing refers to, before goldmark
// removes them.
type footnoteLabels struct{}

// Transform runs before goldmark's own footnote transformer.
func (footnoteLabels) Transform(doc *ast.Document, _ text.Reader, pc parser.Context) {
	var unused, double []*extast.Footnote
	seen := map[string]bool{}
	walk(doc, func(n ast.Node) {
		if f, ok := n.(*extast.Footnote); ok {
			switch label := string(f.Ref); {
			case seen[label]:
				double = append(double, f)
			case f.Index < 0:
				unused = append(unused, f)
				fallthrough
			default:
				seen[label] = true
			}
		}
	})
	pc.Set(unusedNotesKey, unused)
	pc.Set(doubleNotesKey, double)
}

// takeNotes removes the list of footnotes from the document and returns them in
// the order of their numbers.
func (s *section) takeNotes(doc ast.Node, pc parser.Context) []*extast.Footnote {
	for _, f := range pc.Get(unusedNotesKey).([]*extast.Footnote) {
		start, end := s.labelOf(f)
		s.warn("footnote", start, end, diag.Say("nothing refers to the footnote %q", f.Ref), diag.Say("put [^%s] where it belongs, or delete it", f.Ref))
	}
	for _, f := range pc.Get(doubleNotesKey).([]*extast.Footnote) {
		start, end := s.labelOf(f)
		s.fail("footnote", start, end, diag.Say("the footnote %q is there twice", f.Ref), "labels are unique in a file")
	}
	list, ok := doc.LastChild().(*extast.FootnoteList)
	if !ok {
		return nil
	}
	doc.RemoveChild(doc, list)
	var notes []*extast.Footnote
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		notes = append(notes, n.(*extast.Footnote))
	}
	return notes
}

// labelOf is the range of a footnote's label, with its brackets, in the source.
func (s *section) labelOf(f *extast.Footnote) (start, end int) {
	at := max(f.Pos(), 0)
	if c := f.FirstChild(); f.Pos() < 0 && c != nil && c.Lines() != nil && c.Lines().Len() > 0 {
		at = c.Lines().At(0).Start
	}
	for at > 0 && s.body[at-1] != '\n' {
		at--
	}
	return at, at + len(f.Ref) + 3
}

// note renders one footnote. Its terms are not annotated: a note opens as a
// popover itself.
func (s *section) note(f *extast.Footnote) {
	flow := s.flow(f)
	note := report.Note{Label: string(f.Ref), Number: f.Index, Offset: s.offset(f)}
	note.Prose = flow.prose(note.Offset)
	s.undefinedNotes(&note.Prose)
	s.mark(flow, nil)
	s.out.Count = s.out.Count.Add(flow.count())
	note.Markup = s.inner(f)
	s.out.Notes = append(s.out.Notes, note)
}

// undefinedNotes finds references to footnotes that aren't there, which
// goldmark leaves in the text as they are.
func (s *section) undefinedNotes(prose *report.Prose) {
	if !strings.Contains(prose.Text, "[^") {
		return
	}
	for _, m := range undefinedNote.FindAllStringIndex(prose.Plain(), -1) {
		start := prose.Source(m[0])
		if s.body[start] != '[' || start > 0 && s.body[start-1] == '\\' {
			continue
		}
		label := prose.Text[m[0]:m[1]]
		s.fail("footnote", start, start+len(label), diag.Say("no footnote %q", label[2:len(label)-1]), diag.Say("%s: the note's text", label))
	}
}

// notesIn is the numbers of the footnotes that a block refers to.
func notesIn(n ast.Node) []int {
	var numbers []int
	walk(n, func(c ast.Node) {
		if l, ok := c.(*extast.FootnoteLink); ok {
			numbers = append(numbers, l.Index)
		}
	})
	return numbers
}

// noteID is the id of a footnote in the list, refID that of a reference to it.
// The colon keeps them apart from headings' ids, which hold none.
func noteID(number int) string { return fmt.Sprintf("fn:%d", number) }

func refID(number, use int) string {
	if use == 0 {
		return fmt.Sprintf("fnref:%d", number)
	}
	return fmt.Sprintf("fnref:%d.%d", number, use+1)
}
