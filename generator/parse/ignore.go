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

// ignore reads a comment that silences a rule for the block behind it. Other
// comments are the author's own business.
func (s *section) ignore(n *ast.HTMLBlock, comment string, start, end int) {
	if !checkComment.MatchString(comment) {
		return
	}
	m := ignoreComment.FindStringSubmatch(comment)
	if m == nil {
		s.warn("ignore", start, end, "this comment doesn't say which rule to ignore, or why", "<!-- check: ignore numbers: the reason -->")
		return
	}
	block := n.NextSibling()
	for block != nil && block.Kind() == ast.KindHTMLBlock {
		block = block.NextSibling()
	}
	if block == nil || !isBlock(block) {
		s.warn("ignore", start, end, "no block comes after this comment", "put it right before the block that it is about")
		return
	}
	s.ignores[block] = append(s.ignores[block], report.Ignore{Rule: m[1], Start: start, End: end})
}
