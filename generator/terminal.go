package main

import (
	"io"
	"os"

	"golang.org/x/term"
)

// isTerminal tells whether what is written is seen by a person at once.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// palette is the colours of a terminal; its zero value has none.
type palette struct{ on bool }

// paletteOf has colours for a terminal, unless the reader wants none:
// https://no-color.org.
func paletteOf(w io.Writer) palette {
	return palette{isTerminal(w) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"}
}

func (p palette) red(s string) string    { return p.sgr("31", s) }
func (p palette) green(s string) string  { return p.sgr("32", s) }
func (p palette) yellow(s string) string { return p.sgr("33", s) }
func (p palette) bold(s string) string   { return p.sgr("1", s) }
func (p palette) faint(s string) string  { return p.sgr("2", s) }

func (p palette) sgr(code, s string) string {
	if !p.on || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}
