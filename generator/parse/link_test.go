package parse

import (
	"strings"
	"testing"

	"duizhao/generator/report"
)

func TestLinks(t *testing.T) { goldenSections(t, "links.txtar") }

// Whatever is written for an address, what goes out is a web address, a mail address or a place of
// this report: nothing that a browser would run.
func TestAddressesAreSafe(t *testing.T) {
	b := newBench(t, "")
	for _, address := range []string{
		"javascript:alert(1)", "JAVASCRIPT:alert(1)", "java&#115;cript:x", "javascript&#58;x", "javascript&colon;x.md",
		"&#106;&#97;&#118;&#97;script:x", "&#x09;javascript:x", "&NewLine;javascript:x", "java&Tab;script:x", "\x01javascript:x",
		"vbscript:x", "data:text/html,<script>", "data&colon;text/html,x", "view-source:x", "blob:x", "jar:x", "//evil.example/x.md",
		"/\\evil.example", "\\\\evil.example", "https:javascript:x", "http:/evil.md", "%6aavascript:x", "javascript%3ax.md", "x.md#javascript:x",
	} {
		for _, text := range []string{"[甲](<" + address + ">)", "[甲](" + address + ")", "[甲][x]\n\n[x]: <" + address + ">", "<" + address + ">", "![甲](<" + address + ">)"} {
			s, _ := b.parser.Section(b.source("zh", []byte("---\ntitle: 题\n---\n\n"+text+"\n")))
			for _, ref := range s.Refs {
				if ref.Kind != report.OutsideRef {
					continue // made into a path by urls, or left out
				}
				scheme, _, _ := strings.Cut(strings.ToLower(ref.Target), ":")
				if scheme != "http" && scheme != "https" && scheme != "mailto" {
					t.Errorf("%q leads to %q", text, ref.Target)
				}
			}
		}
	}
}

// A problem about an address points at it, though the same characters stand before.
func TestAddressOf(t *testing.T) {
	b := newBench(t, "")
	tests := []struct {
		text      string
		line, col int
	}{
		{"ftp:a [甲](ftp:a)", 5, 11},
		{"[ftp:a](ftp:a)", 5, 9},
		{"[甲](<ftp:a>)", 5, 6},
		{"[甲](\nftp:a)", 6, 1},
		{"[甲](ftp:a \"ftp:a\")", 5, 5},
		{"[![ftp:a](../../figures/a.svg)](ftp:a)", 5, 33},
		{"[甲][x] [乙](02-other.md)\n\n[x]: ftp:a", 7, 6},
		{"[x]\n\n[y]: ftp:a\n[x]: ftp:b", 8, 6},
	}
	for _, test := range tests {
		_, problems := b.parser.Section(b.source("zh", []byte("---\ntitle: 题\n---\n\n"+test.text+"\n")))
		if len(problems) != 1 || problems[0].Pos.Line != test.line || problems[0].Pos.Col != test.col {
			t.Errorf("%q: problems %+v, want one at %d:%d", test.text, problems, test.line, test.col)
		}
	}
}
