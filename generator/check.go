package main

import (
	"context"
	"flag"
	"fmt"
)

var checkCommand = &command{
	name: "check", short: "checks the content and writes nothing",
	long: `Checks everything that a build checks, the rules across languages and of style and
the templates included, and writes nothing. With --fix it first mends in the content
what has one answer (spacing, width of punctuation, spelling of names), and shows it.`,
	example: "duizhao check --fix",
	flags: func(c *call, fs *flag.FlagSet) {
		fs.BoolVar(&c.fixes, "fix", false, "mend what has one answer, and show what was changed")
	},
	run: func(_ context.Context, c *call) int {
		if c.fixes {
			if status := c.folders(); status != exitOK {
				return status
			}
			if err := c.fix(); err != nil {
				fmt.Fprintf(c.stderr, "duizhao: %v\n", err)
				return exitSystem
			}
		}
		_, problems, status := c.files()
		if status == exitOK {
			c.say("%s: %s\n", c.source, tally(problems))
		}
		return status
	},
}
