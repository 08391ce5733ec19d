package parse

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"duizhao/generator/diag"
)

var (
	headingID  = regexp.MustCompile(`^[\p{L}\p{N}]+(?:[-_.][\p{L}\p{N}]+)*$`)
	reservedID = regexp.MustCompile(`^p[0-9]+$`)
)

// headings checks the headings' levels and ids. The title of the section is the
// page's only h1, so that the text begins with h2 and goes down by single steps.
func (s *section) headings(doc ast.Node) {
	above, ids := 1, map[string]bool{}
	walk(doc, func(n ast.Node) {
		h, ok := n.(*ast.Heading)
		if !ok {
			return
		}
		start, end := s.lineOf(h)
		switch {
		case h.Level == 1:
			s.warn("heading", start, end, "the title in the front matter is the page's only heading of level 1", `begin headings of the text with "##"`)
			h.Level = 2
		case h.Level > above+1:
			s.warn("heading", start, end, diag.Say("the heading goes from level %d to level %d", above, h.Level), diag.Say("use level %d", above+1))
		}
		above = h.Level
		s.headingID(h, ids, start, end)
	})
}

// headingID checks a heading's {#id}, and that the braces hold nothing else.
func (s *section) headingID(h *ast.Heading, ids map[string]bool, start, end int) {
	for _, a := range h.Attributes() {
		if string(a.Name) != "id" {
			s.fail("heading", start, end, diag.Say("a heading takes no %q in its braces", a.Name), "only an id: {#name}")
		}
	}
	id := explicitID(h)
	h.RemoveAttributes()
	line := strings.TrimRight(string(s.body[start:end]), " #")
	switch {
	case strings.TrimSpace(s.plain(h)) == "":
		s.fail("heading", start, end, "the heading has no words", "write some, or delete it")
	case id == "" && strings.HasSuffix(line, "}") && strings.Contains(line, "{#") && !strings.HasSuffix(line, "`"):
		s.fail("heading", start, end, "what the braces hold is no id", "use letters, digits and hyphens: {#like-this}")
	}
	if id == "" {
		return
	}
	switch {
	case h.Parent().Kind() != ast.KindDocument:
		s.fail("heading", start, end, "a heading in a quotation or a list takes no id", "only those of the text itself do")
		return
	case !headingID.MatchString(id):
		s.fail("heading", start, end, diag.Say("%q can't be an id", id), "use letters, digits and hyphens: {#like-this}")
		return
	case reservedID.MatchString(id):
		s.fail("heading", start, end, diag.Say("the id %q is taken: paragraphs are called p1, p2 and so on", id), "choose another")
		return
	case ids[id]:
		s.fail("heading", start, end, diag.Say("two headings have the id %q", id), "ids are unique in a section")
		return
	}
	ids[id] = true
	h.SetAttributeString("id", []byte(id))
}

// explicitID is the id that a heading's source gives it, or "".
func explicitID(h *ast.Heading) string {
	v, _ := h.AttributeString("id")
	id, _ := v.([]byte)
	return string(id)
}

// lineOf is the range of a block's first line in the source.
func (s *section) lineOf(n ast.Node) (start, end int) {
	start = max(n.Pos(), 0)
	if start == 0 && n.Lines() != nil && n.Lines().Len() > 0 {
		start = n.Lines().At(0).Start
	}
	for end = start; end < len(s.body) && s.body[end] != '\n'; end++ {
	}
	return start, end
}
