package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime"
	"time"

	"duizhao/generator/build"
	"duizhao/generator/diag"
	"duizhao/generator/layer"
	"duizhao/generator/report"
	"duizhao/generator/write"
	"duizhao/templates"
)

var buildCommand = &command{
	name: "build", short: "builds the site",
	long: `Builds the site from the content into the output folder. The old site is replaced
as a whole or, when anything is wrong, not at all.`,
	example: "duizhao build --base-url https://USER.github.io/REPO/",
	run: func(ctx context.Context, c *call) int {
		start := time.Now()
		files, problems, status := c.files()
		if status != exitOK {
			return status
		}
		p := newProgress(c.stderr, c.output, len(files))
		stats, err := write.Dir(ctx, c.output, promises(files, p.step), c.jobs)
		p.end()
		if err != nil {
			return c.writeError(err)
		}
		c.say("%s: %d files, %d written, %d deleted, %d unchanged, %s in %s\n",
			c.output, len(files), stats.Written, stats.Deleted, stats.Unchanged, tally(problems), time.Since(start).Round(time.Millisecond))
		return exitOK
	},
}

var versionCommand = &command{
	name: "version", short: "prints version, Go version and commit",
	long:    `Prints the version of the program, the Go version that built it and its commit.`,
	example: "duizhao version",
	run: func(_ context.Context, c *call) int {
		commit, version := revision()
		version, commit = cmp.Or(version, "development"), cmp.Or(commit, "unknown")
		fmt.Fprintf(c.stdout, "duizhao %s\n%s %s/%s\ncommit %s\n", version, runtime.Version(), runtime.GOOS, runtime.GOARCH, commit)
		return exitOK
	},
}

var helpCommand = &command{
	name: "help", args: "[COMMAND]", short: "explains a command",
	long:    `Lists the commands, or explains one.`,
	example: "duizhao help build",
	run: func(_ context.Context, c *call) int {
		if len(c.args) > 0 {
			about := find(c.args[0])
			if about == nil {
				return c.noCommand(c.args[0])
			}
			(&call{command: about}).help(c.stdout)
			return exitOK
		}
		fmt.Fprintf(c.stdout, "Duizhao builds a static site from a report written in two languages.\n\nusage: duizhao [COMMAND] [flags]\n\ncommands:\n")
		for _, cmd := range commands {
			fmt.Fprintf(c.stdout, "  %-10s %s\n", cmd.name, cmd.short)
		}
		fmt.Fprintf(c.stdout, "\nWithout a command it builds. \"duizhao COMMAND --help\" shows a command's flags.\n\nexit status: 0 fine; 1 the content has errors, and nothing in the output was\nchanged; 2 the command line is wrong; 3 the disk or the network failed\n")
		return exitOK
	},
}

// say prints what was done, for people.
func (c *call) say(format string, args ...any) {
	if c.format == diag.Text {
		fmt.Fprintf(c.stdout, format, args...)
	}
}

// folders tells whether the folders to read from are there. Without templates of
// its own a report has those of the program.
func (c *call) folders() int {
	if info, err := os.Stat(c.source); err != nil || !info.IsDir() {
		return c.noFolder("source", c.source)
	}
	info, err := os.Stat(c.templates)
	if errors.Is(err, fs.ErrNotExist) && !c.given["templates"] {
		return exitOK
	}
	if err != nil || !info.IsDir() {
		return c.noFolder("templates", c.templates)
	}
	return exitOK
}

// look is the templates: those of the folder over those of the program.
func (c *call) look() fs.FS { return layer.Over(os.DirFS(c.templates), templates.FS) }

// files makes the site's files and prints all problems, more of them included.
func (c *call) files(more ...diag.Problem) ([]report.File, []diag.Problem, int) {
	if status := c.folders(); status != exitOK {
		return nil, nil, status
	}
	files, problems := build.Files(c.options())
	problems = diag.Sort(append(problems, more...))
	out := c.stderr
	if c.format == diag.JSON {
		out = c.stdout
	}
	if err := diag.Print(out, c.format, problems); err != nil {
		return nil, problems, exitSystem
	}
	failed := diag.Count(problems, diag.Error) > 0 || c.strict && diag.Count(problems, diag.Warning) > 0
	if failed {
		if c.format == diag.Text {
			fmt.Fprintf(c.stderr, "%s: %s\n", c.source, tally(problems))
		}
		return nil, problems, exitContent
	}
	return files, problems, exitOK
}

// promises hands the files to write, which knows nothing of reports; made is called
// after each.
func promises(files []report.File, made func()) []write.File {
	out := make([]write.File, len(files))
	for i, f := range files {
		out[i] = write.File{Path: f.Path, Render: func(w io.Writer) error {
			defer made()
			return f.Render(w)
		}}
	}
	return out
}

// writeError prints why nothing was written.
func (c *call) writeError(err error) int {
	var failure *diag.Failure
	if errors.As(err, &failure) {
		_ = diag.Print(c.stderr, c.format, []diag.Problem{failure.Problem})
		return exitContent
	}
	fmt.Fprintf(c.stderr, "duizhao: %v\n", err)
	return exitSystem
}

func tally(problems []diag.Problem) string {
	s := fmt.Sprintf("%s, %s", counted(diag.Count(problems, diag.Error), "error"), counted(diag.Count(problems, diag.Warning), "warning"))
	if n := diag.Count(problems, diag.Note); n > 0 {
		s += ", " + counted(n, "note")
	}
	return s
}

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
