// Duizhao builds a static site from a report written in two languages.
//
// This package is the command line: it reads flags, opens folders, prints
// problems and sets the exit status. All else happens in the packages below.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"

	"duizhao/generator/lang"
)

// The exit statuses.
const (
	exitOK      = 0
	exitContent = 1 // the content has errors, and nothing in the output was changed
	exitUsage   = 2 // the command line is wrong
	exitSystem  = 3 // the disk or the network failed
)

// command is one word after the program's name.
type command struct {
	name    string
	args    string // after the name, in the usage line
	short   string // one line
	long    string // what help shows below the usage line
	example string
	flags   func(c *call, fs *flag.FlagSet) // changes the flags that all commands take; may be nil
	run     func(ctx context.Context, c *call) int
}

// commands is filled by init, since help lists it.
var commands []*command

func init() {
	commands = []*command{buildCommand, checkCommand, statusCommand, acceptCommand, newCommand, initCommand, exportCommand, versionCommand, helpCommand}
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// run does what the arguments say; without any it builds.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	name := "build"
	if len(args) > 0 && !strings.HasPrefix(args[0], "-") {
		name, args = args[0], args[1:]
	} else if len(args) > 0 && (args[0] == "-h" || args[0] == "--help" || args[0] == "-help") {
		name, args = "help", nil
	}
	c := find(name)
	if c == nil {
		fmt.Fprintf(stderr, "duizhao: no command %q\n", name)
		if near, ok := lang.Nearest(name, commandNames()); ok {
			fmt.Fprintf(stderr, "   hint: did you mean %q?\n", near)
		} else {
			fmt.Fprintf(stderr, "   hint: duizhao help lists the commands\n")
		}
		return exitUsage
	}
	call := &call{command: c, stdout: stdout, stderr: stderr}
	if status, ok := call.parse(args); !ok {
		return status
	}
	return c.run(ctx, call)
}

func find(name string) *command {
	for _, c := range commands {
		if c.name == name {
			return c
		}
	}
	return nil
}

func commandNames() []string {
	var names []string
	for _, c := range commands {
		names = append(names, c.name)
	}
	return names
}
