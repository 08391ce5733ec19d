package check

import (
	"regexp"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"duizhao/generator/diag"
	"duizhao/generator/lang"
)

// wide is the full-width form of each punctuation mark that Chinese has its own of.
var wide = map[rune]string{',': "，", '.': "。", ';': "；", ':': "：", '!': "！", '?': "？", '(': "（", ')': "）"}

// narrow is the opposite, with the blank that follows it in other languages.
var narrow = map[rune]string{'，': ", ", '。': ". ", '；': "; ", '：': ": ", '！': "! ", '？': "? ", '、': ", ", '（': " (", '）': ") "}

// punctuation looks at marks of the wrong width and at doubled ones; figures.go and
// quotes.go have the rest of the rule.
func punctuation(c *checker, t *text) {
	marks := marksOf(t.plain)
	if len(marks) == 0 {
		return
	}
	if t.lang.Locale.IsChinese() {
		c.halfWidth(t, marks)
		c.nesting(t, marks)
	} else {
		c.fullWidth(t, marks)
	}
	c.wideFigures(t, marks)
	c.doubled(t, marks)
	c.mixed(t, marks)
}

// mark is a character of a text that may be punctuation or a full-width digit, and what stands beside it.
type mark struct {
	r             rune
	at            int
	before, after rune // the characters next to it; 0 at code and at the ends
	left, right   rune // the same behind blanks
}

func (m mark) end() int { return m.at + utf8.RuneLen(m.r) }

// marksOf lists the punctuation of a text, and its full-width digits.
func marksOf(plain string) []mark {
	var all []mark
	for at, r := range plain {
		if r < '0' && r > ' ' || r >= ':' && r <= '?' || r > 0x2000 && (r < 0x2e80 || lang.IsCJKPunct(r) || isWideDigit(r)) {
			m := mark{r: r, at: at}
			head, tail := plain[:at], plain[at+utf8.RuneLen(r):]
			m.before, m.after = lastOf(head), firstOf(tail)
			m.left, m.right = lastOf(strings.TrimRight(head, " ")), firstOf(strings.TrimLeft(tail, " "))
			all = append(all, m)
		}
	}
	return all
}

func firstOf(s string) rune {
	if r, n := utf8.DecodeRuneInString(s); n > 0 && r != '\n' {
		return r
	}
	return 0
}

func lastOf(s string) rune {
	if r, n := utf8.DecodeLastRuneInString(s); n > 0 && r != '\n' {
		return r
	}
	return 0
}

// isChinese tells whether a character can only be of a Chinese text.
func isChinese(r rune) bool { return lang.IsHan(r) || fullWidth(r) }

// halfWidth finds marks of Latin width that belong to Han.
func (c *checker) halfWidth(t *text, marks []mark) {
	closed, names := closings(marks), latinNames.FindAllStringIndex(t.plain, -1)
	for i := 0; i < len(marks); i++ {
		m := marks[i]
		switch {
		case m.r == '.' && m.after == '.' && isChinese(m.before):
			n := len(t.plain[m.at:]) - len(strings.TrimLeft(t.plain[m.at:], "."))
			c.width(t, m.at, m.at+n, "……")
			i += n - 1
		case m.r == '…' && m.before != '…' && m.after != '…' && isChinese(m.left) && isChinese(m.right):
			c.width(t, m.at, m.at+len("…"), "……")
		case m.r == '(':
			if close, ok := closed[i]; ok && takesWide(t, m, marks[close]) {
				c.width(t, m.at, m.at+1, wide[m.r])
				c.width(t, marks[close].at, marks[close].at+1, wide[')'])
			}
		case m.r == '-' && m.after == '-' && isDash(t.plain[:m.at], t.plain[m.at:]):
			c.width(t, m.at, m.at+len("--"), "——")
		case m.r == ')' || wide[m.r] == "" || m.r == ':' && among(names, m.at):
		case m.r == '.' && (!lang.IsHan(m.before) || isWord(m.after)):
		case isWord(m.before) && isWord(m.after): // 10:30, a:b
		case isChinese(m.before) || lang.IsHan(m.right) && !strings.ContainsRune(`/\-`, m.before) && m.before != 0:
			c.width(t, m.at, m.at+1, wide[m.r])
		}
	}
}

// latinNames are what programs write with colons: :car:, std::sort.
var latinNames = regexp.MustCompile(`\B:[a-z0-9_+-]*[a-z][a-z0-9_+-]*:\B|::`)

// among tells whether a byte is in one of some ranges, which are in order.
func among(ranges [][]int, at int) bool {
	i := sort.Search(len(ranges), func(i int) bool { return ranges[i][1] > at })
	return i < len(ranges) && ranges[i][0] <= at
}

// isDash tells whether what two hyphens stand between is Chinese.
func isDash(before, from string) bool {
	rest := strings.TrimPrefix(from, "--")
	return isChinese(lastOf(strings.TrimRight(before, " "))) && isChinese(firstOf(strings.TrimLeft(rest, " ")))
}

// closings are the parentheses that close others, by the indices of both.
func closings(marks []mark) map[int]int {
	closed := map[int]int{}
	var open []int
	for i, m := range marks {
		switch {
		case m.r == '(':
			open = append(open, i)
		case m.r == ')' && len(open) > 0:
			closed[open[len(open)-1]] = i
			open = open[:len(open)-1]
		}
	}
	return closed
}

// longest is how many bytes between parentheses are looked at.
const longest = 600

// takesWide tells whether a pair of parentheses stands beside Han or holds some. What
// follows a word without a blank is a call, f(x), and what follows a bracket the address of a
// link, in a text that takes none.
func takesWide(t *text, open, close mark) bool {
	inside := t.plain[open.at:close.at]
	if len(inside) > longest || open.before == ']' || strings.Contains(inside, "\n") {
		return false
	}
	return strings.ContainsFunc(inside, lang.IsHan) || isChinese(open.left) || !isWord(open.before) && isChinese(close.right)
}

// width notes marks of the wrong width, with the blanks beside them.
func (c *checker) width(t *text, start, end int, want string) {
	from, to := start, end
	for from > 0 && t.plain[from-1] == ' ' {
		from--
	}
	for to < len(t.plain) && t.plain[to] == ' ' {
		to++
	}
	if from == 0 || to == len(t.plain) {
		from, to = start, end
	}
	c.noted(t, diag.Warning, "punctuation", start, end, t.edit(from, to, want),
		diag.Say("%s beside Chinese is of half width", t.plain[start:end]), diag.Say("write %s", want))
}

// fullWidth finds marks of Chinese width among the words of another language. Of two
// brackets both are mended, or neither.
func (c *checker) fullWidth(t *text, marks []mark) {
	partner := bracketsOf(marks)
	for i, m := range marks {
		want, ok := narrowed(t, m)
		if m.r == '（' || m.r == '）' {
			j, paired := partner[i]
			if ok = ok && paired && takesNarrow(t, marks[min(i, j)], marks[max(i, j)]); !ok {
				continue
			}
			other, _ := narrowed(t, marks[j])
			if other != "" && t.edit(marks[j].at, marks[j].end(), other) == (diag.Edit{}) {
				want = ""
			}
		} else if !ok || isChinese(m.left) || isChinese(m.right) || !unicode.IsLetter(m.left) && !unicode.IsDigit(m.left) {
			continue
		}
		var fix diag.Edit
		if want != "" {
			fix = t.edit(m.at, m.end(), want)
		}
		c.noted(t, diag.Warning, "punctuation", m.at, m.end(), fix,
			diag.Say("%c is of full width among Latin words", m.r), diag.Say("write %s", strings.TrimSpace(narrow[m.r])))
	}
}

// narrowed is the narrow form of a mark, with the blanks that it takes where it stands.
func narrowed(t *text, m mark) (want string, ok bool) {
	want, ok = narrow[m.r]
	if m.after == ' ' || m.after == 0 || !unicode.IsLetter(m.right) && !unicode.IsDigit(m.right) {
		want = strings.TrimRight(want, " ")
	}
	behindCode := m.at > 0 && t.plain[m.at-1] == 0
	if m.before == 0 && !behindCode || strings.ContainsRune(" ([{（“‘\"'-—/", m.before) {
		want = strings.TrimLeft(want, " ")
	}
	return want, ok
}

// bracketsOf pairs the brackets of either width, by their indices in both directions.
func bracketsOf(marks []mark) map[int]int {
	partner := map[int]int{}
	var open []int
	for i, m := range marks {
		switch {
		case m.r == '(' || m.r == '（':
			open = append(open, i)
		case (m.r == ')' || m.r == '）') && len(open) > 0:
			last := open[len(open)-1]
			partner[i], partner[last] = last, i
			open = open[:len(open)-1]
		}
	}
	return partner
}

// takesNarrow tells whether a pair of brackets neither holds Chinese nor stands beside some.
func takesNarrow(t *text, open, close mark) bool {
	inside := t.plain[open.at:close.at]
	return !strings.ContainsFunc(inside, lang.IsHan) && !isChinese(open.left) && !isChinese(close.right) &&
		!isChinese(open.right) && !isChinese(close.left)
}

// doubled finds marks that stand twice where once is meant.
func (c *checker) doubled(t *text, marks []mark) {
	for i, m := range marks {
		if i == 0 || marks[i-1].at+utf8.RuneLen(marks[i-1].r) != m.at {
			continue
		}
		first := marks[i-1].r
		switch {
		case strings.ContainsRune("，。、；：", first) && strings.ContainsRune("，。、；：！？", m.r):
		case strings.ContainsRune("！？", first) && strings.ContainsRune("，。、；：", m.r):
		case strings.ContainsRune(",;", first) && strings.ContainsRune(",.;:!?", m.r):
		case first == '.' && m.r == '.' && m.after != '.' && unicode.IsLetter(marks[i-1].before):
		default:
			continue
		}
		c.noted(t, diag.Warning, "punctuation", marks[i-1].at, m.at+utf8.RuneLen(m.r), diag.Edit{},
			diag.Say("two marks stand side by side: %c%c", first, m.r), "keep the one that is meant")
	}
}
