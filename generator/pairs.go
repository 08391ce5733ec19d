package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"duizhao/generator/bitext"
	"duizhao/generator/build"
	"duizhao/generator/diag"
	"duizhao/generator/lang"
	"duizhao/generator/load"
	"duizhao/generator/report"
	"duizhao/generator/write"
)

var acceptCommand = &command{
	name: "accept", args: "[PATH…]", short: "records that pairs are translations of each other as they stand",
	long: `Records in content/bitext.lock that the pairs of these sections are translations of
each other as they stand, so that a later change of one side alone is noticed. A
PATH is a section (giants/amazon-catching-up), a chapter (giants), a file, or "." for
the cover; without any, all sections are accepted.`,
	example: "duizhao accept giants/amazon-catching-up",
	run: func(ctx context.Context, c *call) int {
		r, chosen, status := c.chosen(ctx)
		if status != exitOK {
			return status
		}
		return c.accept(r, chosen)
	},
}

// report loads and annotates the content; with errors in it, it prints them. What
// the languages don't agree in is no hindrance, however grave the report takes it:
// these commands are there to mend it.
func (c *call) report(ctx context.Context) (r *report.Report, status int) {
	if info, err := os.Stat(c.source); err != nil || !info.IsDir() {
		return nil, c.noFolder("source", c.source)
	}
	o, end := c.shown(build.Options{Content: os.DirFS(c.source), ContentRoot: c.root(), Jobs: c.jobs})
	var problems []diag.Problem
	if status := c.until(ctx, func() { r, problems = build.Report(o) }); status != exitOK {
		return nil, status
	}
	end()
	errs := slices.DeleteFunc(problems, func(p diag.Problem) bool {
		return p.Severity != diag.Error || slices.Contains(report.Rules, p.Rule)
	})
	if len(errs) == 0 {
		return r, exitOK
	}
	if c.print(c.stderr, errs) != nil {
		return nil, exitSystem
	}
	return nil, exitContent
}

// chosen is the report and those of its bitexts that the command line names.
func (c *call) chosen(ctx context.Context) (*report.Report, []*report.Bitext, int) {
	r, status := c.report(ctx)
	if status != exitOK {
		return nil, nil, status
	}
	chosen, err := c.sections(r)
	if err != nil {
		return nil, nil, c.usageError(diag.MessageOf(err))
	}
	return r, chosen, exitOK
}

// sections is the bitexts that the command line names.
func (c *call) sections(r *report.Report) ([]*report.Bitext, error) {
	if len(r.Bitexts) == 0 {
		return nil, diag.Errorf("the report has one language; there are no pairs")
	}
	if len(c.args) == 0 {
		return r.Bitexts, nil
	}
	var chosen []*report.Bitext
	for _, arg := range c.args {
		id := c.sectionID(r, arg)
		n := len(chosen)
		for _, b := range r.Bitexts {
			own := b.Entries[0].ID()
			if own == id || id != "" && strings.HasPrefix(own, id+"/") {
				chosen = append(chosen, b)
			}
		}
		if len(chosen) == n {
			return nil, c.noSection(r, arg, id)
		}
	}
	return chosen, nil
}

func (c *call) noSection(r *report.Report, arg, id string) error {
	var ids, names, words []string // words are what the names begin with
	for _, b := range r.Bitexts {
		own := b.Entries[0].ID()
		word, _, _ := strings.Cut(path.Base(own), "-")
		ids, names, words = append(ids, own), append(names, path.Base(own)), append(words, word)
	}
	for _, by := range []struct {
		typed string
		known []string
	}{{id, ids}, {path.Base(id), names}, {path.Base(id), words}} {
		if near, ok := lang.Nearest(by.typed, by.known); ok {
			return diag.Errorf("no section %q; did you mean %q?", arg, ids[slices.Index(by.known, near)])
		}
	}
	return diag.Errorf("no section %q", arg)
}

// sectionID reads a section's ID, or the path of a file or a folder.
func (c *call) sectionID(r *report.Report, arg string) string {
	if arg == bitext.Cover {
		return ""
	}
	p := filepath.ToSlash(c.below(filepath.Clean(arg)))
	p = strings.TrimPrefix(p, filepath.ToSlash(filepath.Clean(c.source))+"/")
	for _, l := range r.Settings.Languages {
		if rest, ok := strings.CutPrefix(p, l.Path+"/"); ok {
			p = rest
		}
	}
	return report.SectionID(p)
}

// below is an absolute path as seen from the content folder; any other stays as it is.
func (c *call) below(name string) string {
	root, err := filepath.Abs(c.source)
	if err != nil || !filepath.IsAbs(name) {
		return name
	}
	if inside, err := filepath.Rel(root, name); err == nil {
		return inside
	}
	return name
}

// accept writes the lock: the pairs of the chosen sections as they stand, those of
// the others as they were, under the name that a renamed section has now, and none
// of sections that are gone.
func (c *call) accept(r *report.Report, chosen []*report.Bitext) int {
	file := filepath.Join(c.source, load.LockFile)
	old, err := os.ReadFile(file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return c.failed(err)
	}
	anew := map[string]bool{} // sections whose lines are all written again
	for _, b := range chosen {
		anew[b.Entries[0].ID()] = true
	}
	var pairs []bitext.Accepted
	accepted := 0
	for _, b := range r.Bitexts {
		for _, p := range b.Pairs {
			if p.State == bitext.Unpaired || p.State != bitext.Fresh && !anew[b.Entries[0].ID()] {
				continue
			}
			if p.State != bitext.Fresh {
				accepted++
			}
			pairs = append(pairs, bitext.Accepted{Section: b.Entries[0].ID(), A: b.Digest(p, report.First), B: b.Digest(p, report.Second)})
		}
	}
	before, _ := bitext.ReadLock(old)
	for _, p := range before {
		if e := r.Editions[0].Entry(p.Section); e != nil && !anew[p.Section] {
			pairs = append(pairs, p)
		}
	}
	if err := write.ReplaceFile(file, bitext.WriteLock(pairs)); err != nil {
		return c.failed(err)
	}
	c.say("%s: %s accepted in %s", file, diag.Counted(accepted, "%d pair", "%d pairs"), diag.Counted(len(chosen), "%d section", "%d sections"))
	return exitOK
}
