package main

import (
	"fmt"
	"strings"

	"duizhao/generator/diag"
	"duizhao/generator/lang"
)

// nameWidth is how many cells of 80 the name of a section may take.
const nameWidth = 34

// printStatus prints the table, in 80 columns, and what wants work below it.
func (c *call) printStatus(rows []statusRow) {
	if len(rows) == 0 {
		c.say("%s: no section is %s\n", c.source, strings.Join(c.table.only, " or "))
		return
	}
	colours := paletteOf(c.stdout)
	head := pad("section", nameWidth)
	for _, l := range rows[0].Languages {
		head += fmt.Sprintf(" %8s  min", l.Tag)
	}
	fmt.Fprintln(c.stdout, colours.bold(fmt.Sprintf("%s %5s %4s %5s %5s", head, "pairs", "new", "stale", "miss.")))
	for _, row := range rows {
		c.printRow(row, colours)
	}
	if len(rows) > 1 {
		c.printRow(sumOf(rows), colours)
	}
	for _, row := range rows {
		for _, p := range row.Places {
			line := fmt.Sprintf("%s:%d: %s: %s", p.File, p.Line, p.Pair, p.State)
			if p.Other != "" {
				line += fmt.Sprintf(", the other side is %s", p.Other)
			}
			fmt.Fprintln(c.stdout, line)
		}
	}
}

// sumOf is the row below the others.
func sumOf(rows []statusRow) statusRow {
	sum := statusRow{Section: "all", Title: "all", Languages: make([]statusSide, len(rows[0].Languages))}
	for _, row := range rows {
		for i, l := range row.Languages {
			sum.Languages[i].Length += l.Length
			sum.Languages[i].time += l.time
			sum.Languages[i].Minutes = lang.Minutes(sum.Languages[i].time)
		}
		sum.Pairs, sum.New, sum.Stale, sum.Missing = sum.Pairs+row.Pairs, sum.New+row.New, sum.Stale+row.Stale, sum.Missing+row.Missing
	}
	return sum
}

func (c *call) printRow(row statusRow, colours palette) {
	name := row.Section
	if c.table.titles {
		name = row.Title
	}
	line := pad(diag.Tidy(name), nameWidth)
	for _, l := range row.Languages {
		line += fmt.Sprintf(" %8d %4d", l.Length, l.Minutes)
	}
	line += fmt.Sprintf(" %5d", row.Pairs)
	for _, column := range []struct {
		width, n int
		colour   func(string) string
	}{{4, row.New, colours.faint}, {5, row.Stale, colours.yellow}, {5, row.Missing, colours.red}} {
		cell := fmt.Sprintf(" %*d", column.width, column.n)
		if column.n > 0 {
			cell = column.colour(cell)
		}
		line += cell
	}
	fmt.Fprintln(c.stdout, line)
}

// pad makes a text n cells of a terminal wide.
func pad(s string, n int) string {
	if free := n - diag.Cells(s); free >= 0 {
		return s + strings.Repeat(" ", free)
	}
	shown, cells := "", 1 // of the ellipsis
	for _, r := range s {
		w := diag.Cells(string(r))
		if cells+w > n {
			break
		}
		shown, cells = shown+string(r), cells+w
	}
	return shown + "…" + strings.Repeat(" ", n-cells)
}
