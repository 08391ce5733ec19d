package main

import (
	"bytes"
	"flag"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

func completionFor(t *testing.T, shell string) string {
	t.Helper()
	var out bytes.Buffer
	if status := run(t.Context(), []string{"completion", shell}, &out, &out); status != exitOK {
		t.Fatalf("status %d: %s", status, &out)
	}
	return out.String()
}

// bash completes commands, their flags and what follows them, and nothing else.
func TestBashCompletes(t *testing.T) {
	script := completionFor(t, "bash")
	for _, test := range []struct {
		words string // the last one is completed
		want  []string
		not   []string
	}{
		{"duizhao ch", []string{"check"}, []string{"build"}},
		{"duizhao check --", []string{"--fix", "--external", "--lang"}, []string{"--sort"}},
		{"duizhao status --so", []string{"--sort", "--source"}, []string{"--fix"}},
		{"duizhao help r", []string{"rules"}, []string{"--source", "content"}},
		{"duizhao new s", []string{"section"}, []string{"chapter"}},
		{"duizhao completion z", []string{"zsh"}, []string{"bash"}},
	} {
		words := strings.Fields(test.words)
		program := script + "COMP_WORDS=(" + test.words + "); COMP_CWORD=" + string(rune('0'+len(words)-1)) + "\n_duizhao; printf '%s\\n' \"${COMPREPLY[@]}\""
		out, err := exec.Command("bash", "-c", program).Output()
		if err != nil {
			t.Fatal(err)
		}
		got := strings.Fields(string(out))
		for _, w := range test.want {
			if !slices.Contains(got, w) {
				t.Errorf("%q isn't completed to %s: %q", test.words, w, got)
			}
		}
		for _, w := range test.not {
			if slices.Contains(got, w) {
				t.Errorf("%q is completed to %s", test.words, w)
			}
		}
	}
}

// What is written for the other shells has each command and each flag.
func TestCompletionIsWhole(t *testing.T) {
	for shell := range shells {
		script := completionFor(t, shell)
		for _, cmd := range commands {
			if !strings.Contains(script, cmd.name) {
				t.Errorf("%s doesn't know %s", shell, cmd.name)
			}
			(&call{command: cmd}).flagSet().VisitAll(func(f *flag.Flag) {
				if !strings.Contains(script, "--"+f.Name) && !strings.Contains(script, "-l "+f.Name) {
					t.Errorf("%s doesn't know --%s", shell, f.Name)
				}
			})
		}
	}
}

// Where zsh and fish are installed, they complete the flags of a command, and what follows one.
func TestOtherShellsComplete(t *testing.T) {
	zsh := "compdef() { }; _arguments() { print -l -- $@ }; eval \"$1\"; CURRENT=3; words=(duizhao check); _duizhao; words=(duizhao new); _duizhao"
	for shell, args := range map[string][]string{
		"zsh":  {"-f", "-c", zsh, "zsh"},
		"fish": {"--no-config", "-c", `eval "$argv[1]"; complete -C "duizhao check --"; complete -C "duizhao new "`},
	} {
		if _, err := exec.LookPath(shell); err != nil {
			t.Logf("%s isn't installed", shell)
			continue
		}
		out, err := exec.Command(shell, append(args, completionFor(t, shell))...).CombinedOutput()
		if err != nil {
			t.Errorf("%s: %v\n%s", shell, err, out)
		}
		for _, want := range []string{"--fix", "the program's own", "section"} {
			if !strings.Contains(string(out), want) {
				t.Errorf("%s doesn't complete %s:\n%s", shell, want, out)
			}
		}
	}
}

// A word with a quotation mark is one word of every shell.
func TestShellQuote(t *testing.T) {
	out, err := exec.Command("bash", "-c", "printf %s "+shellQuote("the program's own")).CombinedOutput()
	if err != nil || string(out) != "the program's own" {
		t.Errorf("%v: %s", err, out)
	}
}
