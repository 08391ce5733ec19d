package main

import (
	"bytes"
	"context"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"

	"duizhao/generator/diag"
	"duizhao/generator/render/exchange"
	"duizhao/generator/report"
	"duizhao/generator/write"
)

var exportCommand = &command{
	name: "export", short: "writes the aligned text or the glossary for other tools",
	long: diag.Say(`Writes the aligned text (tmx, po) or the glossary (tbx, csv, json) for other tools:
%s

Without --output it goes to standard output. With --format po an output that ends
in .po is one catalogue, and any other is a folder with a catalogue a section;
msgctxt is the section and the block in both, so msgcat joins the parts.`, formatList()),
	example: "duizhao export --format tmx --output report.tmx",
	flags:   exportFlags,
	run: func(ctx context.Context, c *call) int {
		if c.exchange == nil {
			return c.usageError(diag.Say("--format is missing; it is one of %s", strings.Join(exchange.Names(), ", ")))
		}
		r, status := c.report(ctx)
		if status != exitOK {
			return status
		}
		if err := c.exchange.Lacks(r); err != nil {
			return c.usageError(diag.MessageOf(err))
		}
		if err := c.export(r); err != nil {
			return c.failed(err)
		}
		return exitOK
	},
}

// formatList is a line a format.
func formatList() diag.Message {
	var list diag.Message
	for i, f := range exchange.Formats {
		line := diag.Say("  %-10s  %s", f.Name, f.Text)
		if i > 0 {
			line = diag.Say("%s\n%s", list, line)
		}
		list = line
	}
	return list
}

// exportFlags gives --format and --output the meaning that they have here.
// Problems are printed as text: what is printed goes to another tool.
func exportFlags(c *call, fs *flag.FlagSet) {
	format, output := fs.Lookup("format"), fs.Lookup("output")
	format.Usage, format.DefValue, format.Value = usage(diag.Say("`FORMAT` of the export: %s", strings.Join(exchange.Names(), ", "))), "", formatFlag{c}
	output.Usage, output.DefValue, c.output = usage("`FILE` to write, or the folder of a PO file a section; without it, standard output"), "", ""
}

// formatFlag is the value of --format here.
type formatFlag struct{ c *call }

func (f formatFlag) String() string { return "" }

func (f formatFlag) Set(name string) error {
	if f.c.exchange = exchange.Find(name); f.c.exchange == nil {
		return diag.Errorf("it is one of %s", strings.Join(exchange.Names(), ", "))
	}
	return nil
}

// export writes where --output says. Other files in a folder of sections stay: it
// may hold what a translator's tool keeps there.
func (c *call) export(r *report.Report) error {
	render := func(w io.Writer) error { return c.exchange.Render(w, r) }
	switch {
	case c.output == "":
		return render(c.stdout)
	case c.exchange.Sections == nil || filepath.Ext(c.output) == "."+c.exchange.Name:
		if err := exportFile(c.output, render); err != nil {
			return err
		}
		c.say("%s: %s", c.output, c.exchange.Text)
		return nil
	}
	files := c.exchange.Sections(r)
	for _, f := range files {
		if err := exportFile(filepath.Join(c.output, filepath.FromSlash(f.Path)), f.Render); err != nil {
			return err
		}
	}
	c.say("%s: %s, %s", c.output, diag.Counted(len(files), "%d file", "%d files"), c.exchange.Text)
	return nil
}

// exportFile writes a file, and the folders that it lies in.
func exportFile(name string, render func(io.Writer) error) error {
	var b bytes.Buffer
	if err := render(&b); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return write.ReplaceFile(name, b.Bytes())
}
