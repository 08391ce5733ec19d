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
		c.say("%s: no section is %s", c.source, strings.Join(c.table.only, ", "))
		return
	}
	colours := paletteOf(c.stdout)
	head := pad(c.in("section"), nameWidth)
	for _, l := range rows[0].Languages {
		head += " " + right(l.Tag, 8) + " " + right(c.in("min"), 4)
	}
	head += " " + right(c.in("pairs"), 5) + " " + right(c.in("new"), 4) + " " + right(c.in("stale"), 5) + " " + right(c.in("miss."), 5)
	fmt.Fprintln(c.stdout, colours.bold(head))
	for _, row := range rows {
		c.printRow(row, colours)
	}
	if len(rows) > 1 {
		sum := sumOf(rows)
		sum.Section, sum.Title = c.in("all"), c.in("all")
		c.printRow(sum, colours)
	}
	for _, row := range rows {
		for _, p := range row.Places {
			at := fmt.Sprintf("%s:%d", p.File, p.Line)
			if p.Other == "" {
				c.tell(c.stdout, "%s: %s: %s", at, p.Pair, p.said)
			} else {
				c.tell(c.stdout, "%s: %s: %s, the other side is %s", at, p.Pair, p.said, p.Other)
			}
		}
	}
}

// sumOf is the row below the others.
func sumOf(rows []statusRow) statusRow {
	sum := statusRow{Languages: make([]statusSide, len(rows[0].Languages))}
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

// right makes a text n cells wide, blanks first.
func right(s string, n int) string { return strings.Repeat(" ", max(0, n-diag.Cells(s))) + s }

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
