// Duizhao builds a static site from a report written in two languages.
//
// This package is the command line: it reads flags, opens folders, prints
// problems and sets the exit status. All else happens in the packages below.
package main

import (
	"context"
	"errors"
	"flag"
	"io"
	"os"
	"os/signal"
	"runtime"
	"slices"

	"duizhao/generator/diag"
)

// The exit statuses.
const (
	exitOK      = 0
	exitContent = 1 // the content has errors, and nothing in the output was changed
	exitUsage   = 2 // the command line is wrong
	exitSystem  = 3 // the disk or the network failed

	exitInterrupted = 130 // by the user, as shells say it of any program
)

// command is one word after the program's name.
type command struct {
	name    string
	args    string       // after the name, in the usage line
	short   diag.Message // one line
	long    diag.Message // what help shows below the usage line
	example string
	flags   func(c *call, fs *flag.FlagSet) // changes the flags that all commands take; may be nil
	run     func(ctx context.Context, c *call) int
}

// commands is filled by init, since help lists it.
var commands []*command

func init() {
	commands = []*command{buildCommand, checkCommand, serveCommand, statusCommand, acceptCommand, newCommand, initCommand, exportCommand, pdfCommand, completionCommand, versionCommand, helpCommand}
}

// reserve counts as heap, so that collections begin at twice its size: a small report
// is built before they pay (a sixth less time). Nothing touches it, so it takes
// addresses, not memory.
var reserve = make([]byte, 32<<20)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	context.AfterFunc(ctx, stop) // whoever interrupts a second time isn't asked for patience
	status := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	runtime.KeepAlive(reserve)
	os.Exit(status)
}

// run does what the arguments say; without any it builds.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	name, args := commandOf(args)
	c := &call{command: find(name), stdout: stdout, stderr: stderr, voice: voiceOf(args)}
	if c.command == nil {
		return c.noCommand(name)
	}
	if status, ok := c.parse(args); !ok {
		return status
	}
	return c.command.run(ctx, c)
}

// commandOf takes the command out of the arguments; flags may stand before it.
func commandOf(args []string) (name string, rest []string) {
	if len(args) > 0 && (args[0] == "--version" || args[0] == "-v") {
		return versionCommand.name, args[1:]
	}
	fs := (&call{command: buildCommand}).flagSet()
	switch err := fs.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return helpCommand.name, nil
	case err != nil || fs.NArg() == 0:
		return buildCommand.name, args
	}
	flags := args[:len(args)-fs.NArg()]
	return fs.Arg(0), slices.Concat(flags, fs.Args()[1:])
}

func find(name string) *command {
	for _, c := range commands {
		if c.name == name {
			return c
		}
	}
	return nil
}
