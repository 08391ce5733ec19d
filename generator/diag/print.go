package diag

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"

	"golang.org/x/text/message"
	"golang.org/x/text/width"
)

// Format is how problems are printed.
type Format string

// The formats.
const (
	Text   Format = "text"   // for people: place, source line, caret, hint
	JSON   Format = "json"   // one array of objects
	GitHub Format = "github" // workflow commands, which annotate a pull request
)

// Formats lists the formats in the order in which help names them.
var Formats = []Format{Text, JSON, GitHub}

// Print writes the problems in the format, in English.
func Print(w io.Writer, f Format, ps []Problem) error { return PrintIn(w, f, nil, ps) }

// PrintIn writes the problems in the format, with the messages as a printer has them.
func PrintIn(w io.Writer, f Format, in *message.Printer, ps []Problem) error {
	switch f {
	case JSON:
		return printJSON(w, in, ps)
	case GitHub:
		return printGitHub(w, in, ps)
	default:
		return printText(w, in, ps)
	}
}

func printText(w io.Writer, in *message.Printer, ps []Problem) error {
	var b strings.Builder
	for _, p := range ps {
		fmt.Fprintf(&b, "%s: %s [%s]: %s\n", oneLine(place(p.Pos)), severities[p.Severity].In(in), p.Rule, oneLine(p.Text.In(in)))
		if p.Source != "" {
			excerpt(&b, p)
		}
		if p.Hint != "" {
			fmt.Fprintf(&b, "   %s\n", oneLine(Say("hint: %s", p.Hint).In(in)))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// messageRunes is how much of a message is printed: it may hold an address, which
// may be of any length.
const messageRunes = 400

// oneLine makes what may hold the name of a file fit for a line of a terminal.
func oneLine(s string) string {
	if r := []rune(s); len(r) > messageRunes {
		s = string(r[:messageRunes]) + " …"
	}
	return Tidy(strings.NewReplacer("\n", "\ufffd", "\t", "\ufffd").Replace(s))
}

func place(p Pos) string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Col == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}

// excerptCells is how much of a long source line is shown, in terminal cells.
const excerptCells = 100

// excerpt writes the source line and a caret under the place. Lines of prose
// are long, so only what is around the place is shown.
func excerpt(b *strings.Builder, p Problem) {
	line := []rune(p.Source)
	col := min(max(p.Pos.Col-1, 0), len(line))
	end := min(max(p.EndCol-1, col+1), len(line)+1)
	from := col
	for room := excerptCells / 2; from > 0 && room > 0; from-- {
		room -= cells(tidy(line[from-1]))
	}
	to := col
	for room := excerptCells / 2; to < len(line) && room > 0; to++ {
		room -= cells(tidy(line[to]))
	}
	shown, head, tail := []rune(Tidy(string(line[from:to]))), "", "" // tidied now: the line may be long
	if from > 0 {
		head = "… "
	}
	if to < len(line) {
		tail = " …"
	}
	fmt.Fprintf(b, "%5d | %s%s%s\n", p.Pos.Line, head, string(shown), tail)
	if p.Pos.Col == 0 {
		return
	}
	indent := strings.Repeat(" ", len([]rune(head)))
	for _, r := range shown[:col-from] {
		if r == '\t' {
			indent += "\t"
		} else {
			indent += strings.Repeat(" ", cells(r))
		}
	}
	n := 0
	for _, r := range shown[col-from : min(end, to)-from] {
		n += cells(r)
	}
	fmt.Fprintf(b, "      | %s%s\n", indent, strings.Repeat("^", max(n, 1)))
}

// Cells is how many cells of a terminal a text takes: two for a Han character.
func Cells(s string) int {
	n := 0
	for _, r := range s {
		n += cells(r)
	}
	return n
}

// cells is how many cells of a terminal the character takes.
func cells(r rune) int {
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

type jsonProblem struct {
	File      string `json:"file"`
	Line      int    `json:"line,omitempty"`
	Column    int    `json:"column,omitempty"`
	EndColumn int    `json:"endColumn,omitempty"`
	Severity  string `json:"severity"`
	Rule      string `json:"rule"`
	Message   string `json:"message"`
	Hint      string `json:"hint,omitempty"`
	Source    string `json:"source,omitempty"`
}

func printJSON(w io.Writer, in *message.Printer, ps []Problem) error {
	out := make([]jsonProblem, len(ps))
	for i, p := range ps {
		out[i] = jsonProblem{p.Pos.File, p.Pos.Line, p.Pos.Col, p.EndCol, p.Severity.String(), p.Rule, p.Text.In(in), p.Hint.In(in), p.Source}
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(out)
}

// printGitHub writes workflow commands:
// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
func printGitHub(w io.Writer, in *message.Printer, ps []Problem) error {
	var b strings.Builder
	for _, p := range ps {
		command := [...]string{"error", "warning", "notice"}[p.Severity]
		fmt.Fprintf(&b, "::%s file=%s", command, escapeProperty(p.Pos.File))
		if p.Pos.Line > 0 {
			fmt.Fprintf(&b, ",line=%d", p.Pos.Line)
		}
		if p.Pos.Col > 0 {
			fmt.Fprintf(&b, ",col=%d", p.Pos.Col)
		}
		if p.EndCol > 0 {
			fmt.Fprintf(&b, ",endColumn=%d", p.EndCol)
		}
		text := p.Text.In(in)
		if p.Hint != "" {
			text += "\n" + Say("hint: %s", p.Hint).In(in)
		}
		fmt.Fprintf(&b, ",title=%s::%s\n", escapeProperty(p.Rule), escapeData(text))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

var (
	dataEscaper     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	propertyEscaper = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func escapeData(s string) string     { return dataEscaper.Replace(s) }
func escapeProperty(s string) string { return propertyEscaper.Replace(s) }
