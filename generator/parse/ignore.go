package parse

import (
	"regexp"

	"github.com/yuin/goldmark/ast"

	"duizhao/generator/report"
)

var (
	checkComment  = regexp.MustCompile(`^<!--\s*check\s*:`)
	ignoreComment = regexp.MustCompile(`^<!--\s*check\s*:\s*ignore\s+([a-z-]+)\s*[:：]\s*(\S.*?)\s*-->$`)
)

// ignore reads a comment that silences a rule for the block behind it, or for the
// one in which it stands. Other comments are the author's own business.
func (s *section) ignore(n ast.Node, start, end int) {
	comment := s.body[start:end]
	if !checkComment.Match(comment) {
		return
	}
	m := ignoreComment.FindSubmatch(comment)
	if m == nil {
		s.warn("ignore", start, end, "this comment doesn't say which rule to ignore, or why", "<!-- check: ignore numbers: the reason -->")
		return
	}
	block := blockOf(n)
	if block == nil || !isBlock(block) {
		s.warn("ignore", start, end, "no block comes after this comment", "put it right before the block that it is about")
		return
	}
	s.ignores[block] = append(s.ignores[block], report.Ignore{Rule: string(m[1]), Start: start, End: end})
}

// blockOf is the block that a comment is about, or nil.
func blockOf(n ast.Node) ast.Node {
	if n.Kind() == ast.KindRawHTML {
		for n.Parent().Kind() != ast.KindDocument {
			n = n.Parent()
		}
		return n
	}
	for n != nil && n.Kind() == ast.KindHTMLBlock {
		n = n.NextSibling()
	}
	return n
}
