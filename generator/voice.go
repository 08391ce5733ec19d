package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/text/message"

	"duizhao/generator/diag"
	"duizhao/generator/tongue"
)

// langFlag is the flag that is read before all others: they may be wrong, and that
// is said in a language.
const langFlag = "lang"

// voiceOf is the printer of the language to speak in: that of --lang, or else of the
// system's settings, in the order of POSIX; nil is English. Of several the last one
// holds, as of any flag.
func voiceOf(args []string) *message.Printer {
	given, chosen := false, ""
	for i, arg := range args {
		name, value, joined := strings.Cut(strings.TrimLeft(arg, "-"), "=")
		if name != langFlag || !strings.HasPrefix(arg, "-") {
			continue
		}
		if !joined && i+1 < len(args) {
			value = args[i+1]
		}
		given, chosen = true, value
	}
	if given {
		return tongue.Printer(chosen)
	}
	for _, variable := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := os.Getenv(variable); value != "" {
			return tongue.Printer(value)
		}
	}
	return nil
}

// tell prints a line for people.
func (c *call) tell(w io.Writer, format diag.Message, args ...any) {
	fmt.Fprintln(w, c.in(format, args...))
}

// in is a message in the language of the call.
func (c *call) in(format diag.Message, args ...any) string {
	return diag.Say(format, args...).In(c.voice)
}

// say prints what was done, where people read it.
func (c *call) say(format diag.Message, args ...any) {
	if c.format == diag.Text {
		c.tell(c.stdout, format, args...)
	}
}

// print prints problems.
func (c *call) print(w io.Writer, problems []diag.Problem) error {
	return diag.PrintIn(w, c.format, c.voice, problems)
}

// failed says why the disk or the network let the work down.
func (c *call) failed(err error) int {
	c.tell(c.stderr, "duizhao: %s", diag.MessageOf(err))
	return exitSystem
}

// usage is a message as a string, for the flag package, which keeps it until help
// is printed.
func usage(m diag.Message) string { return string(m) }

func tally(problems []diag.Problem) diag.Message {
	count := func(s diag.Severity) int { return diag.Count(problems, s) }
	m := diag.Say("%s, %s", diag.Counted(count(diag.Error), "%d error", "%d errors"), diag.Counted(count(diag.Warning), "%d warning", "%d warnings"))
	if n := count(diag.Note); n > 0 {
		m = diag.Say("%s, %s", m, diag.Counted(n, "%d note", "%d notes"))
	}
	return m
}
