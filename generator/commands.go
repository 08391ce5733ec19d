package main

import (
	"cmp"
	"context"
	"errors"
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
		if sameFolder(c.output, c.source) {
			return c.usageHint(diag.Say("--output %s: that is the folder of the content", c.output), "choose another with --output DIR")
		}
		files, problems, status := c.files(ctx)
		if status != exitOK {
			return status
		}
		p := newProgress(c.stderr, c.output, len(files))
		stats, err := write.Dir(ctx, c.output, promises(files, p.step), c.jobs)
		p.end()
		if errors.Is(err, context.Canceled) {
			return c.interrupted(ctx)
		}
		if err != nil {
			return c.writeError(err)
		}
		c.say("%s: %d files, %d written, %d deleted, %d unchanged, %s in %s",
			c.output, len(files), stats.Written, stats.Deleted, stats.Unchanged, tally(problems), time.Since(start).Round(time.Millisecond))
		return exitOK
	},
}

// sameFolder tells whether two paths lead to one folder.
func sameFolder(a, b string) bool {
	x, errX := os.Stat(a)
	y, errY := os.Stat(b)
	return errX == nil && errY == nil && os.SameFile(x, y)
}

var versionCommand = &command{
	name: "version", short: "prints version, Go version and commit",
	long:    `Prints the version of the program, the Go version that built it and its commit.`,
	example: "duizhao version",
	run: func(_ context.Context, c *call) int {
		commit, version := revision()
		version, commit = cmp.Or(version, "development"), cmp.Or(commit, "unknown")
		c.tell(c.stdout, "duizhao %s\n%s %s/%s\ncommit %s", version, runtime.Version(), runtime.GOOS, runtime.GOARCH, commit)
		return exitOK
	},
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
func (c *call) files(ctx context.Context, more ...diag.Problem) (files []report.File, problems []diag.Problem, status int) {
	if status := c.folders(); status != exitOK {
		return nil, nil, status
	}
	o, end := c.shown(c.options())
	if status := c.until(ctx, func() { files, problems = build.Files(o) }); status != exitOK {
		return nil, nil, status
	}
	end()
	problems = diag.Sort(append(problems, more...))
	if status := c.verdict(problems); status != exitOK {
		return nil, problems, status
	}
	return files, problems, exitOK
}

// hosted makes the site as it is on its host, where links lead to its address.
func (c *call) hosted(ctx context.Context) (*report.Report, []report.File, int) {
	if status := c.folders(); status != exitOK {
		return nil, nil, status
	}
	o, end := c.shown(c.options())
	o.Hosted = true
	var site *build.Site
	var files []report.File
	var problems []diag.Problem
	if status := c.until(ctx, func() {
		site = build.Make(o)
		files, problems = site.Files()
	}); status != exitOK {
		return nil, nil, status
	}
	end()
	return site.Report, files, c.verdict(problems)
}

// verdict prints all problems, and says whether the work may go on.
func (c *call) verdict(problems []diag.Problem) int {
	out := c.stderr
	if c.format == diag.JSON {
		out = c.stdout
	}
	if err := c.print(out, problems); err != nil {
		return exitSystem
	}
	failed := diag.Count(problems, diag.Error) > 0 || c.strict && diag.Count(problems, diag.Warning) > 0
	if failed {
		if c.format == diag.Text {
			c.tell(c.stderr, "%s: %s", c.source, tally(problems))
		}
		return exitContent
	}
	return exitOK
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
		_ = c.print(c.stderr, []diag.Problem{failure.Problem})
		return exitContent
	}
	status := c.failed(err)
	var refused *write.RefusedError
	var foreign *write.ForeignError
	if errors.As(err, &refused) || errors.As(err, &foreign) {
		return exitUsage // the disk is well: another --output is needed
	}
	return status
}
