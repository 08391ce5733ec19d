package main

import (
	"context"
	"flag"

	"duizhao/generator/diag"
)

var checkCommand = &command{
	name: "check", short: "checks the content and writes nothing",
	long: `Checks everything that a build checks, the rules across languages and of style and
the templates included, and writes nothing. With --fix it first mends in the content
what has one answer (spacing, width of punctuation, spelling of names), and shows it.
With --external it also asks the pages of others that the report links to, slowly, and
remembers for a week which are there.`,
	example: "duizhao check --fix",
	flags: func(c *call, fs *flag.FlagSet) {
		fs.BoolVar(&c.fixes, "fix", false, usage("mend what has one answer, and show what was changed"))
		fs.BoolVar(&c.external, "external", false, usage("ask outside pages whether they are still there; never under CI"))
	},
	run: func(ctx context.Context, c *call) int {
		if c.fixes {
			if status := c.folders(); status != exitOK {
				return status
			}
			if status := c.fix(ctx); status != exitOK {
				return status
			}
		}
		var more []diag.Problem
		if c.external {
			if status := c.folders(); status != exitOK {
				return status
			}
			var status int
			if more, status = c.outside(ctx); status != exitOK {
				return status
			}
		}
		_, problems, status := c.files(ctx, more...)
		if status == exitOK {
			c.say("%s: %s", c.source, tally(problems))
		}
		return status
	},
}
