package main

import (
	"bytes"
	"context"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"duizhao/generator/diag"
	"duizhao/generator/pdf"
	"duizhao/generator/report"
	"duizhao/generator/urls"
	"duizhao/generator/write"
)

var pdfCommand = &command{
	name: "pdf", short: "prints each edition, and both side by side, to a PDF",
	long: `Prints the print pages of the site to tagged PDFs with an outline, through
Chromium: one a language, and one with both side by side. It is the browser of the
system, or the one that DUIZHAO_CHROMIUM names. A build deletes PDFs in its output
folder, since they show what the report was.`,
	example: "duizhao pdf --output public/downloads",
	flags: func(c *call, fs *flag.FlagSet) {
		output := fs.Lookup("output")
		output.Usage, output.DefValue, c.output = usage("`DIR` to write the PDFs into"), "public/downloads", "public/downloads"
	},
	run: func(ctx context.Context, c *call) int {
		program := chromium()
		if program == "" {
			return c.failed(diag.Errorf("there is no Chromium to print with: install it (on Debian, apt-get install chromium), or let DUIZHAO_CHROMIUM name one"))
		}
		r, files, status := c.hosted(ctx)
		if status != exitOK {
			return status
		}
		at := urls.Site{Base: c.baseURL}
		if at.Base == nil {
			at.Base = r.Settings.BaseURL
		}
		printer, err := pdf.Start(ctx, program, os.Getuid() == 0, at, files)
		if err == nil {
			defer printer.Close()
			err = c.printBooks(printer, r)
		}
		if status := c.interrupted(ctx); status != exitOK {
			return status
		}
		if err != nil {
			return c.writeError(err)
		}
		return exitOK
	},
}

// chromium is the browser to print with, or "".
func chromium() string {
	names := []string{"chromium", "chromium-browser", "google-chrome"}
	if named := os.Getenv("DUIZHAO_CHROMIUM"); named != "" {
		names = []string{named}
	}
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// printBooks writes the PDFs of a report.
func (c *call) printBooks(p *pdf.Printer, r *report.Report) error {
	pages := map[string]string{}
	var names []string
	add := func(name, page string) {
		names, pages[name] = append(names, name), page
	}
	for _, e := range r.Editions {
		add(e.Lang.Path, urls.Print(e.Lang))
	}
	if len(r.Bitexts) > 0 {
		add("parallel", urls.Parallel(urls.PrintID))
	}
	if err := os.MkdirAll(c.output, 0o755); err != nil {
		return err
	}
	for _, name := range names {
		var b bytes.Buffer
		if err := p.Print(pages[name], &b); err != nil {
			return err
		}
		file := filepath.Join(c.output, bookName(r)+"."+name+".pdf")
		if err := write.ReplaceFile(file, b.Bytes()); err != nil {
			return err
		}
		c.say("%s: %d kB", file, b.Len()/1000)
	}
	return nil
}

// bookName is the report's title in ASCII letters and digits, of the language that
// has most of them.
func bookName(r *report.Report) string {
	best := ""
	for _, l := range r.Settings.Languages {
		words := strings.FieldsFunc(strings.ToLower(r.Settings.Title[l.Path]), func(c rune) bool {
			return (c < 'a' || c > 'z') && (c < '0' || c > '9')
		})
		if name := strings.Join(words, "-"); len(name) > len(best) {
			best = name
		}
	}
	if best == "" {
		return "report"
	}
	return best
}
