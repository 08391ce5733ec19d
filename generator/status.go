package main

import (
	"cmp"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"slices"
	"strings"
	"time"

	"duizhao/generator/bitext"
	"duizhao/generator/diag"
	"duizhao/generator/lang"
	"duizhao/generator/report"
)

var statusCommand = &command{
	name: "status", args: "[PATH…]", short: "lists the sections with length, pairs, and what is stale or missing",
	long: `Lists a row a section: length and reading time in each language, pairs, and how many
of them are new, stale or missing; then where each stale or missing one stands and
which side has changed. With --format json the same for machines.`,
	example: "duizhao status --only stale,missing --sort stale giants",
	flags:   statusFlags,
	run: func(ctx context.Context, c *call) int {
		r, chosen, status := c.chosen(ctx)
		if status != exitOK {
			return status
		}
		rows := c.table.pick(statusRows(r, chosen))
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

// statusTable is which rows status shows, and how.
type statusTable struct {
	sort   string   // a key of statusOrders
	only   []string // keys of statusFilters; a row that one of them takes is shown
	titles bool     // show titles, not addresses
}

// statusOrders are the orders beside that of reading, the greatest first.
var statusOrders = map[string]func(row *statusRow) int{
	"length":  func(row *statusRow) int { return row.Languages[0].Length },
	"minutes": func(row *statusRow) int { return int(row.time()) },
	"pairs":   func(row *statusRow) int { return row.Pairs },
	"new":     func(row *statusRow) int { return row.New },
	"stale":   func(row *statusRow) int { return row.Stale },
	"missing": func(row *statusRow) int { return row.Missing },
}

// statusFilters are what rows may be chosen by.
var statusFilters = map[string]func(row *statusRow) bool{
	"new":     func(row *statusRow) bool { return row.New > 0 },
	"stale":   func(row *statusRow) bool { return row.Stale > 0 },
	"missing": func(row *statusRow) bool { return row.Missing > 0 },
	"done":    func(row *statusRow) bool { return row.New+row.Stale+row.Missing == 0 },
}

func statusFlags(c *call, fs *flag.FlagSet) {
	fs.Func("sort", usage("`KEY` to sort by, the greatest first: length, minutes, pairs, new, stale or missing; without it the order is that of reading"), func(s string) error {
		if c.table.sort = s; statusOrders[s] == nil {
			return diag.Errorf("it is length, minutes, pairs, new, stale or missing")
		}
		return nil
	})
	fs.Func("only", usage("`KEYS` of the sections to list, with commas: new, stale, missing, done"), func(s string) error {
		c.table.only = strings.Split(s, ",")
		for _, key := range c.table.only {
			if statusFilters[key] == nil {
				return diag.Errorf("it is new, stale, missing or done, or some of them with commas")
			}
		}
		return nil
	})
	fs.BoolVar(&c.table.titles, "titles", false, usage("list the sections by their titles"))
}

// pick filters and sorts the rows.
func (t *statusTable) pick(rows []statusRow) []statusRow {
	rows = slices.DeleteFunc(rows, func(row statusRow) bool {
		taken := len(t.only) == 0
		for _, key := range t.only {
			taken = taken || statusFilters[key](&row)
		}
		return !taken
	})
	if size := statusOrders[t.sort]; size != nil {
		slices.SortStableFunc(rows, func(a, b statusRow) int { return cmp.Compare(size(&b), size(&a)) })
	}
	return rows
}

// statusRow is what status says of a section.
type statusRow struct {
	Section   string        `json:"section"`
	Title     string        `json:"title"`
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
	Pair  string       `json:"pair"`
	State string       `json:"state"`
	said  diag.Message // State, in the language of the call
	File  string       `json:"file"`
	Line  int          `json:"line"`
	Other string       `json:"other,omitempty"` // file:line of the other side
}

func statusRows(r *report.Report, chosen []*report.Bitext) []statusRow {
	var rows []statusRow
	for _, b := range chosen {
		row := statusRow{Section: b.Entries[0].Name(), Title: b.Entries[0].Title(), Pairs: len(b.Pairs)}
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

// time is how long a section takes to read, in the language where that is longest.
func (row *statusRow) time() time.Duration {
	var longest time.Duration
	for _, l := range row.Languages {
		longest = max(longest, l.time)
	}
	return longest
}

func stalePlace(b *report.Bitext, p report.Pair) statusPlace {
	changed := report.First
	if p.State == bitext.StaleB {
		changed = report.Second
	}
	here, there := start(b, p, changed), start(b, p, changed.Other())
	said := diag.Say("%s changed", b.Entries[changed].Edition.Lang.Tag)
	return statusPlace{Pair: p.Anchor, State: said.String(), said: said, File: here.File, Line: here.Line, Other: fmt.Sprintf("%s:%d", there.File, there.Line)}
}

func missingPlace(b *report.Bitext, p report.Pair) statusPlace {
	has := report.First
	if p.Blocks[has].Empty() || b.Entries[0].Borrowed {
		has = report.Second
	}
	here := start(b, p, has)
	said := diag.Say("not in %s", b.Entries[has.Other()].Edition.Lang.Tag)
	return statusPlace{Pair: p.Anchor, State: said.String(), said: said, File: here.File, Line: here.Line}
}

// start is where one side of a pair begins.
func start(b *report.Bitext, p report.Pair, side report.Side) diag.Pos {
	s := b.Entries[side].Section
	return s.Source.File.Pos(s.Blocks[p.Blocks[side].Start].Offset)
}
