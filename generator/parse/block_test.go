package parse

import (
	"strings"
	"testing"
)

func TestBlocks(t *testing.T) { goldenSections(t, "blocks.txtar") }

// Each block knows the line on which it begins, since problems across languages point there.
func TestBlockOffsets(t *testing.T) {
	b := newBench(t, "")
	for _, text := range []string{"段落", "## 题", "题\n---", "- 列", "1. 列", "> 引", "```\n码\n```", "    码", "***", "|表|\n|-|", "词\n: 解", "![图](../../figures/a.svg)", "**粗**", "[链](02-other.md)", "`码`", "  缩进"} {
		source := "---\ntitle: 题\n---\n\n开头\n\n" + text + "\n\n<!-- -->\n"
		s, _ := b.parser.Section(b.source("zh", []byte(source)))
		if len(s.Blocks) != 2 {
			t.Errorf("%q makes %d blocks, want 1", text, len(s.Blocks)-1)
			continue
		}
		if got := s.Source.File.Pos(s.Blocks[1].Offset); got.Line != 7 {
			t.Errorf("%q begins in line %d, want 7", text, got.Line)
		}
	}
}

// A table that is wider than the page scrolls by itself, wherever it stands.
func TestTablesScroll(t *testing.T) {
	b := newBench(t, "")
	for _, text := range []string{"|表|\n|-|", "> |表|\n> |-|", "- |表|\n  |-|", "甲[^1]\n\n[^1]: 注\n\n    |表|\n    |-|"} {
		s, _ := b.parser.Section(b.source("zh", []byte("---\ntitle: 题\n---\n\n"+text+"\n")))
		if html := sectionHTML(s); strings.Contains(html, "<table>") && !strings.Contains(html, `class="scroll"`) {
			t.Errorf("%q: the table doesn't scroll:\n%s", text, html)
		}
	}
}
