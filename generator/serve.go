package main

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"slices"

	"duizhao/generator/build"
	"duizhao/generator/diag"
	"duizhao/generator/report"
	"duizhao/generator/serve"
)

var serveCommand = &command{
	name: "serve", short: "serves the site, and builds it again after each edit",
	long: `Serves the site from memory as GitHub Pages would, below the path of its address.
After each edit, open pages that changed are loaded anew at the passage where they
were. An error is shown over the last good page until it is mended; warnings, and
the state of the section, are in a drawer at the corner. Nothing is written.`,
	example: "duizhao serve --open --follow --editor vscode",
	flags: func(c *call, fs *flag.FlagSet) {
		c.serve.Addr = "127.0.0.1:1313"
		fs.Var((*listenAt)(&c.serve.Addr), "addr", usage("`HOST:PORT` to listen on; when the port is taken, the next one is"))
		fs.BoolVar(&c.serve.Open, "open", false, usage("open the site in the browser"))
		fs.BoolVar(&c.serve.Follow, "follow", false, usage("let the page opened last go to the page of the file just saved"))
		fs.Func("editor", usage("`NAME` of the editor that the places of problems open: cursor, idea, sublime, vscode, zed, or an address such as my://open?file={file}&line={line}&column={column}"), func(s string) (err error) {
			c.serve.Editor, err = serve.NewEditor(s)
			return err
		})
	},
	run: func(ctx context.Context, c *call) int {
		if status := c.folders(); status != exitOK {
			return status
		}
		c.serve.Content, c.serve.Templates, c.serve.Log, c.serve.Voice = c.source, c.templates, c.stdout, c.voice
		c.serve.Build = c.rebuild(&build.Memo{})
		if err := serve.Run(ctx, c.serve); err != nil {
			return c.failed(err)
		}
		return exitOK
	},
}

// listenAt is a value of --addr. It is looked at before anything is done: a wrong one
// is a mistake on the command line, a port that can't be had is the network's.
type listenAt string

func (a *listenAt) String() string { return string(*a) }

// Set takes a value of the flag.
func (a *listenAt) Set(s string) error {
	*a = listenAt(s)
	_, _, err := serve.HostAndPort(s)
	return err
}

// rebuild builds for the server, with what the memo remembers.
func (c *call) rebuild(memo *build.Memo) func(content, templates []string) serve.Built {
	o := c.options()
	o.Memo, o.Hosted = memo, true
	return func(content, templates []string) serve.Built {
		memo.Changed(content, templates)
		s := build.Make(o)
		b := serve.Built{Report: s.Report, Problems: c.weigh(s.Problems), Find: s.Find, Base: "/"}
		if s.Base != nil {
			b.Base = s.Base.Path
		}
		b.Whole = func() ([]report.File, []diag.Problem) {
			files, problems := s.Files()
			return files, c.weigh(problems)
		}
		return b
	}
}

// weigh makes warnings errors where the command line is strict.
func (c *call) weigh(problems []diag.Problem) []diag.Problem {
	out := slices.Clone(problems)
	for i := range out {
		if c.strict && out[i].Severity == diag.Warning {
			out[i].Severity = diag.Error
		}
	}
	return out
}

// root is what messages call the content: paths in it have slashes, on each system.
func (c *call) root() string { return filepath.ToSlash(c.source) }

// options are what the flags say of a build.
func (c *call) options() build.Options {
	return build.Options{
		Content: os.DirFS(c.source), ContentRoot: c.root(),
		Templates: c.look(), TemplatesRoot: c.templates,
		BaseURL: c.baseURL, Jobs: c.jobs,
	}
}
