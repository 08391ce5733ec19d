package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"strings"

	"duizhao/generator/diag"
)

var helpCommand = &command{
	name: "help", args: "[COMMAND|TOPIC]", short: "explains a command or a topic",
	long: `Lists the commands, or explains one, or a topic: what is typed in the content and the
glossary, the rules of check, addresses, templates.`,
	example: "duizhao help content",
	run: func(_ context.Context, c *call) int {
		if len(c.args) == 0 {
			c.helpAll(c.stdout)
			return exitOK
		}
		if about := find(c.args[0]); about != nil {
			(&call{command: about, voice: c.voice}).help(c.stdout)
			return exitOK
		}
		return c.helpTopic(c.args[0])
	},
}

// helpAll prints one screen about all commands.
func (c *call) helpAll(w io.Writer) {
	c.tell(w, "Duizhao builds a static site from a report written in two languages.\n\nusage: duizhao [COMMAND] [flags]\n\ncommands:")
	for _, cmd := range commands {
		c.tell(w, "  %-10s %s", cmd.name, cmd.short)
	}
	c.tell(w, "\ntopics: %s", strings.Join(topicNames(), ", "))
	c.tell(w, "\nWithout a command it builds. \"duizhao COMMAND --help\" shows a command's flags.\n\nexit status: 0 fine; 1 the content has errors, and nothing in the output was\nchanged; 2 the command line is wrong; 3 the disk or the network failed;\n130 it was interrupted")
}

// help prints one screen about a command.
func (c *call) help(w io.Writer) {
	usage := strings.TrimRight(fmt.Sprintf("duizhao %s [%s] %s", c.command.name, c.in("flags"), c.command.args), " ")
	c.tell(w, "usage: %s\n\n%s\n\nexample:\n  %s\n\nflags:", usage, c.command.long, c.command.example)
	c.flagSet().VisitAll(func(f *flag.Flag) {
		translated := *f
		translated.Usage = diag.Message(f.Usage).In(c.voice)
		value, about := flag.UnquoteUsage(&translated)
		if f.DefValue == "false" {
			value = ""
		}
		name := strings.TrimRight("--"+f.Name+" "+value, " ")
		if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "0" {
			about += " (" + f.DefValue + ")"
		}
		fmt.Fprintf(w, "  %s %s\n", pad(name, 16), wrap(about, 58, "\n"+strings.Repeat(" ", 19)))
	})
}
