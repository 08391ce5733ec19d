package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"

	"duizhao/generator/diag"
	"duizhao/generator/lang"
	"duizhao/generator/load"
	"duizhao/generator/render/exchange"
	"duizhao/generator/serve"
)

// call is one run of a command, with its flags.
type call struct {
	command        *command
	stdout, stderr io.Writer
	words          []string        // all that follows the command
	given          map[string]bool // the flags that are there
	args           []string        // what is left after the flags

	source, templates, output string
	baseURL                   *url.URL // nil when the flag isn't given
	jobs                      int
	strict                    bool
	fixes, external           bool // of check
	table                     statusTable
	titles                    map[string]string // of new, by the language's path
	format                    diag.Format
	exchange                  *exchange.Format // of export; nil when the flag isn't given
	serve                     serve.Config     // of serve
}

// flagSet defines the flags that all commands take.
func (c *call) flagSet() *flag.FlagSet {
	fs := flag.NewFlagSet(c.command.name, flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.StringVar(&c.source, "source", "content", "`DIR` of the content")
	fs.StringVar(&c.templates, "templates", "templates", "`DIR` of templates that replace the program's own, file by file")
	fs.StringVar(&c.output, "output", "public", "`DIR` to write the site into")
	fs.Func("base-url", "`URL` of the place that the site is built for, such as https://USER.github.io/REPO/; without it links are relative, and the site can be read from the disk", func(s string) (err error) {
		c.baseURL, err = load.ParseBaseURL(s)
		return err
	})
	fs.IntVar(&c.jobs, "jobs", 0, "how many files to work on at a time; `N` below 1 means one a core")
	fs.BoolVar(&c.strict, "strict", false, "let warnings fail as errors do")
	c.format = diag.Text
	fs.Func("format", "how problems are printed: `text`, json or github", func(s string) error {
		c.format = diag.Format(s)
		if !slices.Contains(diag.Formats, c.format) {
			return errors.New("it is text, json or github")
		}
		return nil
	})
	if c.command.flags != nil {
		c.command.flags(c, fs)
	}
	return fs
}

// parse reads the flags; it is not ok when the run ends here with a status.
func (c *call) parse(args []string) (status int, ok bool) {
	c.words = args
	fs := c.flagSet()
	var words []string
	for {
		err := fs.Parse(args)
		if errors.Is(err, flag.ErrHelp) {
			c.help(c.stdout)
			return exitOK, false
		}
		if err != nil {
			return c.flagError(fs, err.Error()), false
		}
		// The flag package stops at the first word; flags may follow it.
		if fs.NArg() == 0 {
			break
		}
		words = append(words, fs.Arg(0))
		args = fs.Args()[1:]
	}
	c.args, c.given = words, map[string]bool{}
	fs.Visit(func(f *flag.Flag) { c.given[f.Name] = true })
	if len(words) > 0 && c.command.args == "" {
		return c.usageError(fmt.Sprintf("%s takes no %q", c.command.name, words[0])), false
	}
	return exitOK, true
}

func (c *call) usageError(text string) int {
	return c.usageHint(text, fmt.Sprintf("duizhao %s --help", c.command.name))
}

func (c *call) usageHint(text, hint string) int {
	fmt.Fprintf(c.stderr, "duizhao: %s\n   hint: %s\n", text, hint)
	return exitUsage
}

func (c *call) noFolder(flag, path string) int {
	return c.usageHint(fmt.Sprintf("--%s: %s is no folder", flag, path), fmt.Sprintf("run this in the report's folder, or name another one with --%s DIR", flag))
}

func (c *call) noCommand(name string) int {
	var known []string
	for _, k := range commands {
		known = append(known, k.name)
	}
	hint := "duizhao help lists the commands"
	if near, ok := lang.Nearest(name, known); ok {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	return c.usageHint(fmt.Sprintf("no command %q", name), hint)
}

// flagError says what the flag package found, in the words of the help.
func (c *call) flagError(fs *flag.FlagSet, text string) int {
	if name, unknown := strings.CutPrefix(text, "flag provided but not defined: -"); unknown {
		var known []string
		fs.VisitAll(func(f *flag.Flag) { known = append(known, f.Name) })
		text = "no flag --" + name
		if near, ok := lang.Nearest(name, known); ok {
			return c.usageHint(text, fmt.Sprintf("did you mean --%s?", near))
		}
		return c.usageError(text)
	}
	return c.usageError(strings.NewReplacer(" -", " --", "parse error", "it takes no such value").Replace(text))
}

// help prints one screen about a command.
func (c *call) help(w io.Writer) {
	usage := strings.TrimRight(fmt.Sprintf("duizhao %s [flags] %s", c.command.name, c.command.args), " ")
	fmt.Fprintf(w, "usage: %s\n\n%s\n\nexample:\n  %s\n\nflags:\n", usage, strings.TrimSpace(c.command.long), c.command.example)
	c.flagSet().VisitAll(func(f *flag.Flag) {
		value, text := flag.UnquoteUsage(f)
		name := strings.TrimRight("--"+f.Name+" "+value, " ")
		if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "0" {
			text += " (" + f.DefValue + ")"
		}
		fmt.Fprintf(w, "  %-16s %s\n", name, wrap(text, 58, "\n"+strings.Repeat(" ", 19)))
	})
}

// wrap breaks a text into lines of at most width characters.
func wrap(s string, width int, newline string) string {
	var b strings.Builder
	n := 0
	for i, word := range strings.Fields(s) {
		switch {
		case i > 0 && n+1+len(word) > width:
			b.WriteString(newline)
			n = 0
		case i > 0:
			b.WriteByte(' ')
			n++
		}
		b.WriteString(word)
		n += len(word)
	}
	return b.String()
}
