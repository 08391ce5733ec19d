package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/width"

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
PATH is a section (giants/amazon), a chapter (giants), a file, or "." for the cover;
without any, all sections are accepted.`,
	example: "duizhao accept giants/amazon",
	run: func(_ context.Context, c *call) int {
		r, status := c.report()
		if status != exitOK {
			return status
		}
		chosen, err := c.sections(r)
		if err != nil {
			return c.usageError(err.Error())
		}
		return c.accept(r, chosen)
	},
}

var statusCommand = &command{
	name: "status", args: "[PATH…]", short: "lists the sections with length, pairs, and what is stale or missing",
	long: `Lists a row a section: length and reading time in each language, pairs, and how many
of them are new, stale or missing; then where each stale or missing one stands and
which side has changed. With --format json the same for machines.`,
	example: "duizhao status giants",
	run: func(_ context.Context, c *call) int {
		r, status := c.report()
		if status != exitOK {
			return status
		}
		chosen, err := c.sections(r)
		if err != nil {
			return c.usageError(err.Error())
		}
		rows := statusRows(r, chosen)
		if c.format == diag.JSON {
			e := json.NewEncoder(c.stdout)
			e.SetIndent("", "  ")
			e.SetEscapeHTML(false)
			if e.Encode(rows) != nil {
				return exitSystem
			}
			return exitOK
		}
		c.printStatus(rows)
		return exitOK
	},
}

// report loads and annotates the content; with errors in it, it prints them. What
// the languages don't agree in is no hindrance, however grave the report takes it:
// these commands are there to mend it.
func (c *call) report() (*report.Report, int) {
	if info, err := os.Stat(c.source); err != nil || !info.IsDir() {
		return nil, c.usageError(fmt.Sprintf("--source: %s is no folder", c.source))
	}
	r, problems := build.Report(build.Options{Content: os.DirFS(c.source), ContentRoot: c.source, Jobs: c.jobs})
	errs := slices.DeleteFunc(problems, func(p diag.Problem) bool {
		return p.Severity != diag.Error || report.FindRule(p.Rule) != nil
	})
	if len(errs) == 0 {
		return r, exitOK
	}
	if diag.Print(c.stderr, c.format, errs) != nil {
		return nil, exitSystem
	}
	return nil, exitContent
}

// sections is the bitexts that the command line names.
func (c *call) sections(r *report.Report) ([]*report.Bitext, error) {
	if len(r.Bitexts) == 0 {
		return nil, errors.New("the report has one language; there are no pairs")
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
	var ids []string
	for _, b := range r.Bitexts {
		ids = append(ids, b.Entries[0].ID())
	}
	if near, ok := lang.Nearest(id, ids); ok {
		return fmt.Errorf("no section %q; did you mean %q?", arg, near)
	}
	return fmt.Errorf("no section %q", arg)
}

// sectionID reads a section's ID, or the path of a file or a folder.
func (c *call) sectionID(r *report.Report, arg string) string {
	if arg == "." {
		return ""
	}
	p := filepath.ToSlash(filepath.Clean(arg))
	p = strings.TrimPrefix(p, filepath.ToSlash(filepath.Clean(c.source))+"/")
	for _, l := range r.Settings.Languages {
		if rest, ok := strings.CutPrefix(p, l.Path+"/"); ok {
			p = rest
		}
	}
	return report.SectionID(p)
}

// accept writes the lock: the pairs of the chosen sections as they stand, those
// of the others as they were, and none of sections that are gone.
func (c *call) accept(r *report.Report, chosen []*report.Bitext) int {
	file := filepath.Join(c.source, load.LockFile)
	old, err := os.ReadFile(file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		fmt.Fprintf(c.stderr, "duizhao: %v\n", err)
		return exitSystem
	}
	fresh := map[string]bool{}
	var pairs []bitext.Accepted
	accepted := 0
	for _, b := range chosen {
		fresh[b.Entries[0].ID()] = true
		for _, p := range b.Pairs {
			if p.State == bitext.Unpaired {
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
		if e := r.Editions[0].Entry(p.Section); e != nil && !fresh[p.Section] {
			pairs = append(pairs, p)
		}
	}
	if err := write.ReplaceFile(file, bitext.WriteLock(pairs)); err != nil {
		fmt.Fprintf(c.stderr, "duizhao: %v\n", err)
		return exitSystem
	}
	c.say("%s: %s accepted in %s\n", file, counted(accepted, "pair"), counted(len(chosen), "section"))
	return exitOK
}

// statusRow is what status says of a section.
type statusRow struct {
	Section   string        `json:"section"`
	Languages []statusSide  `json:"languages"`
	Pairs     int           `json:"pairs"`
	New       int           `json:"new"`
	Stale     int           `json:"stale"`
	Missing   int           `json:"missing"`
	Places    []statusPlace `json:"places,omitempty"`
}

type statusSide struct {
	Tag     string        `json:"language"`
	Length  int           `json:"length"`
	Minutes int           `json:"minutes"`
	time    time.Duration // before it is rounded, for the sum
}

// statusPlace is a pair that wants work, by where it begins.
type statusPlace struct {
	Pair  string `json:"pair"`
	State string `json:"state"`
	File  string `json:"file"`
	Line  int    `json:"line"`
	Other string `json:"other,omitempty"` // file:line of the other side
}

func statusRows(r *report.Report, chosen []*report.Bitext) []statusRow {
	var rows []statusRow
	for _, b := range chosen {
		row := statusRow{Section: cmp.Or(b.Entries[0].ID(), "."), Pairs: len(b.Pairs)}
		for _, e := range b.Entries {
			side := statusSide{Tag: e.Edition.Lang.Tag}
			if !e.Borrowed {
				side.Length = e.Section.Count.Units()
				side.time = r.Settings.Speed.Duration(e.Section.Count)
				side.Minutes = lang.Minutes(side.time)
			}
			row.Languages = append(row.Languages, side)
		}
		for _, p := range b.Pairs {
			switch p.State {
			case bitext.New:
				row.New++
			case bitext.StaleA, bitext.StaleB:
				row.Stale++
				row.Places = append(row.Places, stalePlace(b, p))
			case bitext.Unpaired:
				row.Missing++
				row.Places = append(row.Places, missingPlace(b, p))
			}
		}
		rows = append(rows, row)
	}
	return rows
}

func stalePlace(b *report.Bitext, p report.Pair) statusPlace {
	changed := report.First
	if p.State == bitext.StaleB {
		changed = report.Second
	}
	here, there := start(b, p, changed), start(b, p, changed.Other())
	return statusPlace{p.Anchor, b.Entries[changed].Edition.Lang.Tag + " changed", here.File, here.Line, fmt.Sprintf("%s:%d", there.File, there.Line)}
}

func missingPlace(b *report.Bitext, p report.Pair) statusPlace {
	has := report.First
	if p.Blocks[has].Empty() || b.Entries[0].Borrowed {
		has = report.Second
	}
	here := start(b, p, has)
	return statusPlace{Pair: p.Anchor, State: "not in " + b.Entries[has.Other()].Edition.Lang.Tag, File: here.File, Line: here.Line}
}

// start is where one side of a pair begins.
func start(b *report.Bitext, p report.Pair, side report.Side) diag.Pos {
	s := b.Entries[side].Section
	return s.Source.File.Pos(s.Blocks[p.Blocks[side].Start].Offset)
}

// nameWidth is how many cells of 80 the name of a section may take.
const nameWidth = 34

// printStatus prints the table, in 80 columns, and what wants work below it.
func (c *call) printStatus(rows []statusRow) {
	head := pad("section", nameWidth)
	for _, l := range rows[0].Languages {
		head += fmt.Sprintf(" %8s  min", l.Tag)
	}
	fmt.Fprintf(c.stdout, "%s %5s %4s %5s %5s\n", head, "pairs", "new", "stale", "miss.")
	var sum statusRow
	sum.Section, sum.Languages = "all", make([]statusSide, len(rows[0].Languages))
	for _, row := range rows {
		c.printRow(row)
		for i, l := range row.Languages {
			sum.Languages[i].Length += l.Length
			sum.Languages[i].time += l.time
			sum.Languages[i].Minutes = lang.Minutes(sum.Languages[i].time)
		}
		sum.Pairs, sum.New, sum.Stale, sum.Missing = sum.Pairs+row.Pairs, sum.New+row.New, sum.Stale+row.Stale, sum.Missing+row.Missing
	}
	if len(rows) > 1 {
		c.printRow(sum)
	}
	for _, row := range rows {
		for _, p := range row.Places {
			line := fmt.Sprintf("%s:%d: %s: %s", p.File, p.Line, p.Pair, p.State)
			if p.Other != "" {
				line += ", the other side is " + p.Other
			}
			fmt.Fprintln(c.stdout, line)
		}
	}
}

func (c *call) printRow(row statusRow) {
	line := pad(row.Section, nameWidth)
	for _, l := range row.Languages {
		line += fmt.Sprintf(" %8d %4d", l.Length, l.Minutes)
	}
	fmt.Fprintf(c.stdout, "%s %5d %4d %5d %5d\n", line, row.Pairs, row.New, row.Stale, row.Missing)
}

// pad makes a text n cells of a terminal wide; a Han character takes two.
func pad(s string, n int) string {
	cells := 0
	for i, r := range s {
		w := 1
		if k := width.LookupRune(r).Kind(); k == width.EastAsianWide || k == width.EastAsianFullwidth {
			w = 2
		}
		if cells+w > n-1 && i+1 < len(s) {
			return s[:i] + "…" + strings.Repeat(" ", max(0, n-cells-1))
		}
		cells += w
	}
	return s + strings.Repeat(" ", max(0, n-cells))
}
