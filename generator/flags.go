package main

import (
	"errors"
	"flag"
	"io"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/message"

	"duizhao/generator/diag"
	"duizhao/generator/lang"
	"duizhao/generator/load"
	"duizhao/generator/render/exchange"
	"duizhao/generator/serve"
	"duizhao/generator/tongue"
)

// call is one run of a command, with its flags.
type call struct {
	command        *command
	voice          *message.Printer // nil speaks English
	stdout, stderr io.Writer
	words          []string        // all that follows the command
	given          map[string]bool // the flags that are there
	refusal        error           // of the last flag's value
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
	fs.StringVar(&c.source, "source", "content", usage("`DIR` of the content"))
	fs.StringVar(&c.templates, "templates", "templates", usage("`DIR` of templates that replace the program's own, file by file"))
	fs.StringVar(&c.output, "output", "public", usage("`DIR` to write the site into"))
	fs.Func("base-url", usage("`URL` of the place that the site is built for, such as https://USER.github.io/REPO/; without it links are relative, and the site can be read from the disk"), func(s string) (err error) {
		c.baseURL, err = load.ParseBaseURL(s)
		return err
	})
	fs.IntVar(&c.jobs, "jobs", 0, usage("how many files to work on at a time; `N` below 1 means one a core"))
	fs.Func(langFlag, usage("`LANGUAGE` of the messages: en or zh; without it that of the system"), func(s string) error {
		if !tongue.Speaks(s) {
			return diag.Errorf("it is en or zh")
		}
		return nil // voiceOf has read it
	})
	fs.BoolVar(&c.strict, "strict", false, usage("let warnings fail as errors do"))
	c.format = diag.Text
	fs.Func("format", usage("how problems are printed: `text`, json or github"), func(s string) error {
		c.format = diag.Format(s)
		if !slices.Contains(diag.Formats, c.format) {
			return diag.Errorf("it is text, json or github")
		}
		return nil
	})
	if c.command.flags != nil {
		c.command.flags(c, fs)
	}
	fs.VisitAll(func(f *flag.Flag) { f.Value = heard{f.Value, c} })
	return fs
}

// heard is a value of a flag whose refusal is kept: of its error the flag package keeps the English words alone.
type heard struct {
	flag.Value
	c *call
}

// Set takes a value of the flag.
func (h heard) Set(s string) error {
	h.c.refusal = h.Value.Set(s)
	return h.c.refusal
}

// IsBoolFlag tells whether the flag may stand without a value.
func (h heard) IsBoolFlag() bool {
	b, ok := h.Value.(interface{ IsBoolFlag() bool })
	return ok && b.IsBoolFlag()
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
		return c.usageError(diag.Say("%s takes no %q", c.command.name, words[0])), false
	}
	return exitOK, true
}

func (c *call) usageError(what diag.Message) int {
	return c.usageHint(what, diag.Say("duizhao %s --help", c.command.name))
}

func (c *call) usageHint(what, hint diag.Message) int {
	c.tell(c.stderr, "duizhao: %s", what)
	c.tell(c.stderr, "   %s", diag.Say("hint: %s", hint))
	return exitUsage
}

func (c *call) noFolder(flag, path string) int {
	return c.usageHint(diag.Say("--%s: %s is no folder", flag, path), diag.Say("run this in the report's folder, or name another one with --%s DIR", flag))
}

func (c *call) noCommand(name string) int {
	var known []string
	for _, k := range commands {
		known = append(known, k.name)
	}
	if c.command != nil && c.command.name == "help" {
		known = append(known, topicNames()...)
	}
	hint := diag.Message("./build.sh help lists the commands")
	if near, ok := lang.Nearest(name, known); ok {
		hint = diag.Say("did you mean %q?", near)
	}
	return c.usageHint(diag.Say("no command %q", name), hint)
}

// flagMistakes are the messages of the flag package, which has no other errors.
var flagMistakes = []struct {
	pattern *regexp.Regexp
	what    diag.Message
}{
	{regexp.MustCompile(`^flag needs an argument: -(.+)$`), "flag needs an argument: --%s"},
	{regexp.MustCompile(`^invalid (?:boolean )?value "(.*)" for (?:flag )?-([^:]+): (?:parse error|strconv.*)$`), "invalid value %q for flag --%s: it takes no such value"},
	{regexp.MustCompile(`^invalid (?:boolean )?value "(.*)" for (?:flag )?-([^:]+): (.*)$`), "invalid value %q for flag --%s: %s"},
}

// flagError says what the flag package found, in the words of the help.
func (c *call) flagError(fs *flag.FlagSet, found string) int {
	if name, unknown := strings.CutPrefix(found, "flag provided but not defined: -"); unknown {
		var known []string
		fs.VisitAll(func(f *flag.Flag) { known = append(known, f.Name) })
		what := diag.Say("no flag --%s", name)
		if near, ok := lang.Nearest(name, known); ok {
			return c.usageHint(what, diag.Say("did you mean --%s?", near))
		}
		return c.usageError(what)
	}
	for _, mistake := range flagMistakes {
		if m := mistake.pattern.FindStringSubmatch(found); m != nil {
			var args []any
			for _, part := range m[1:] {
				if c.refusal != nil && c.refusal.Error() == part {
					args = append(args, diag.MessageOf(c.refusal))
				} else {
					args = append(args, diag.Message(part))
				}
			}
			return c.usageError(diag.Say(mistake.what, args...))
		}
	}
	return c.usageError(diag.Say("%s", found))
}
