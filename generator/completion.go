package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"duizhao/generator/diag"
)

// shells are those that completion writes for.
var shells = map[string]func(c *call, w io.Writer){"bash": bashCompletion, "zsh": zshCompletion, "fish": fishCompletion}

var completionCommand = &command{
	name: "completion", args: "SHELL", short: "prints what a shell needs to complete commands and flags",
	long: `Prints a script with which bash, zsh or fish completes commands and flags:
  bash  duizhao completion bash > ~/.local/share/bash-completion/completions/duizhao
  zsh   duizhao completion zsh > a folder of your fpath, as _duizhao
  fish  duizhao completion fish > ~/.config/fish/completions/duizhao.fish`,
	example: `eval "$(duizhao completion bash)"`,
	run: func(_ context.Context, c *call) int {
		if len(c.args) != 1 || shells[c.args[0]] == nil {
			return c.usageError("completion takes a shell: bash, zsh or fish")
		}
		shells[c.args[0]](c, c.stdout)
		return exitOK
	},
}

// completed is a flag as completion shows it.
type completed struct {
	name  string
	about string // in one line
	takes bool   // a value
}

// completedFlags lists the flags of a command.
func (c *call) completedFlags(cmd *command) []completed {
	var all []completed
	(&call{command: cmd}).flagSet().VisitAll(func(f *flag.Flag) {
		translated := *f
		translated.Usage = diag.Message(f.Usage).In(c.voice)
		_, about := flag.UnquoteUsage(&translated)
		about, _, _ = strings.Cut(about, ";")
		all = append(all, completed{f.Name, about, f.DefValue != "false"})
	})
	return all
}

// completedWords lists what may follow a command, beside flags and paths.
func completedWords(cmd *command) []string {
	switch cmd.name {
	case "help":
		var names []string
		for _, other := range commands {
			names = append(names, other.name)
		}
		return append(names, topicNames()...)
	case "new":
		return []string{"chapter", "section"}
	case "completion":
		return []string{"bash", "fish", "zsh"}
	}
	return nil
}

func bashCompletion(c *call, w io.Writer) {
	var names, cases []string
	for _, cmd := range commands {
		words := completedWords(cmd)
		for _, f := range c.completedFlags(cmd) {
			words = append(words, "--"+f.name)
		}
		names = append(names, cmd.name)
		cases = append(cases, fmt.Sprintf("    %s) words=%q ;;", cmd.name, strings.Join(words, " ")))
	}
	fmt.Fprintf(w, `_duizhao() {
  local words=%q
  if [ "$COMP_CWORD" -gt 1 ]; then
    words=
    case "${COMP_WORDS[1]}" in
%s
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _duizhao duizhao
`, strings.Join(names, " "), strings.Join(cases, "\n"))
}

func zshCompletion(c *call, w io.Writer) {
	fmt.Fprint(w, "#compdef duizhao\n\n_duizhao() {\n  local -a commands\n  commands=(\n")
	for _, cmd := range commands {
		fmt.Fprintf(w, "    %s\n", shellQuote(cmd.name+":"+c.in(cmd.short)))
	}
	fmt.Fprint(w, "  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n  case $words[2] in\n")
	for _, cmd := range commands {
		fmt.Fprintf(w, "  %s)\n    _arguments", cmd.name)
		for _, f := range c.completedFlags(cmd) {
			about := strings.NewReplacer("[", "(", "]", ")", ":", `\:`).Replace(f.about)
			spec := "--" + f.name + "[" + about + "]"
			if f.takes {
				spec = "--" + f.name + "=[" + about + "]:" + f.name + ":_files"
			}
			fmt.Fprintf(w, " \\\n      %s", shellQuote(spec))
		}
		rest := "*:path:_files"
		if words := completedWords(cmd); len(words) > 0 {
			rest = "*:word:(" + strings.Join(words, " ") + ")"
		}
		fmt.Fprintf(w, " \\\n      %s ;;\n", shellQuote(rest))
	}
	// As a file of the fpath it is run for the first completion, elsewhere it is read.
	fmt.Fprint(w, "  esac\n}\n\nif [[ $funcstack[1] = _duizhao ]]; then\n  _duizhao \"$@\"\nelse\n  compdef _duizhao duizhao\nfi\n")
}

func fishCompletion(c *call, w io.Writer) {
	for _, cmd := range commands {
		fmt.Fprintf(w, "complete -c duizhao -n __fish_use_subcommand -a %s -d %s\n", cmd.name, shellQuote(c.in(cmd.short)))
	}
	for _, cmd := range commands {
		condition := shellQuote("__fish_seen_subcommand_from " + cmd.name)
		for _, f := range c.completedFlags(cmd) {
			takes := ""
			if f.takes {
				takes = " -r"
			}
			fmt.Fprintf(w, "complete -c duizhao -n %s -l %s%s -d %s\n", condition, f.name, takes, shellQuote(f.about))
		}
		if words := completedWords(cmd); len(words) > 0 {
			fmt.Fprintf(w, "complete -c duizhao -n %s -f -a %s\n", condition, shellQuote(strings.Join(slices.Sorted(slices.Values(words)), " ")))
		}
	}
}

// shellQuote is a word for any of the shells.
func shellQuote(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }
