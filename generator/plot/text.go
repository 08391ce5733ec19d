package plot

import (
	"strings"
	"unicode"

	"duizhao/generator/lang"
)

// Width estimates how wide a text is in any of the site's sans faces, in the unit of size. It is
// right for the widest of them and too much for the rest, since a label that is wider than its room
// is cut, and one that is narrower only stands freer.
func Width(s string, size float64, bold bool) float64 {
	em := 0.0
	for _, r := range s {
		w := advance(r)
		if bold && w < 1 {
			w *= boldness
		}
		em += w
	}
	return em * size
}

// boldness is how much wider the bold of a Latin face is. A Han character keeps its em.
const boldness = 1.12

// advances are the widths of U+0020 to U+007E in thousandths of an em: those of DejaVu Sans, what a
// Linux without other faces has. Arial needs nine tenths of it.
var advances = [...]float64{
	318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,
	636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
	1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
	603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
	500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
	635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
}

// advance is the width of a character in em.
func advance(r rune) float64 {
	switch {
	case ' ' <= r && int(r-' ') < len(advances):
		return advances[r-' '] / 1000
	case r == '\u00a0' || r == '·':
		return .318
	case r == '–':
		return .5
	case isWide(r):
		return 1
	case unicode.IsMark(r):
		return 0
	case unicode.IsUpper(r):
		return .8
	}
	return .65
}

// isWide tells whether a character takes a whole em: East Asian ones, and the marks that Chinese
// shares with Latin, which the site sets from a Chinese face.
func isWide(r rune) bool {
	return lang.IsHan(r) || lang.IsCJKPunct(r) || strings.ContainsRune("“”‘’—…", r) || 0x3040 <= r && r <= 0x30ff || 0xac00 <= r && r <= 0xd7af
}

// Wrap breaks a text into lines no wider than width: at blanks, and between Chinese characters where
// no mark would stand at the wrong end (clreq 3.1.2). A word wider than the width stands alone on its line,
// broken where it must be.
func Wrap(s string, size, width float64, bold bool) []string {
	var lines []string
	line := ""
	for _, piece := range pieces(s) {
		if line != "" && Width(strings.TrimRight(line+piece, " "), size, bold) > width {
			lines = append(lines, strings.TrimRight(line, " "))
			line = ""
		}
		for line == "" && Width(piece, size, bold) > width && len([]rune(piece)) > 1 {
			head := fitting(piece, size, width, bold)
			lines = append(lines, head)
			piece = piece[len(head):]
		}
		line += piece
	}
	return append(lines, strings.TrimRight(line, " "))
}

// fitting is the beginning of a piece that fits into a width, one character at least.
func fitting(piece string, size, width float64, bold bool) string {
	end := 0
	for i, r := range piece {
		next := i + len(string(r))
		if end > 0 && Width(piece[:next], size, bold) > width {
			break
		}
		end = next
	}
	return piece[:end]
}

// Marks that may not begin a line, and those that may not end one.
const (
	noStart = "，。、；：！？）」』》〉】”’…—·%％,.;:!?)]}"
	noEnd   = "（「『《〈【“‘([{"
)

// pieces cuts a text where lines may break; blanks stay behind what they follow.
func pieces(s string) []string {
	var out []string
	runes := []rune(s)
	start := 0
	for i := 1; i < len(runes); i++ {
		if breaks(runes, i) {
			out = append(out, string(runes[start:i]))
			start = i
		}
	}
	if start < len(runes) {
		out = append(out, string(runes[start:]))
	}
	return out
}

// breaks tells whether a line may break before runes[i]. A number stays with the Chinese word that
// counts with it: "4500 家", "1.1 万".
func breaks(runes []rune, i int) bool {
	before, after := runes[i-1], runes[i]
	switch {
	case after == ' ' || strings.ContainsRune(noStart, after) || strings.ContainsRune(noEnd, before):
		return false
	case before == ' ':
		return i < 2 || !unicode.IsDigit(runes[i-2]) || !isWide(after)
	}
	return isWide(before) || isWide(after)
}
