package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"duizhao/generator/diag"
	"duizhao/generator/lang"
)

// tableWidth is how many cells of a terminal the table takes at most.
const tableWidth = 80

// printStatus prints the table and what wants work below it.
func (c *call) printStatus(rows []statusRow) {
	if len(rows) == 0 {
		c.say("%s: no section is %s", c.source, strings.Join(c.table.only, ", "))
		return
	}
	c.printTable(rows)
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

// printTable prints heads, rows and their sum. Columns of numbers are as wide as what
// is in them; names have what is left.
func (c *call) printTable(rows []statusRow) {
	colours := paletteOf(c.stdout)
	var head []string
	for _, l := range rows[0].Languages {
		head = append(head, l.Tag, c.in("min"))
	}
	head = append(head, c.in("pairs"), c.in("new"), c.in("stale"), c.in("miss."))
	names := []string{c.in("section")}
	for _, row := range rows {
		names = append(names, c.nameOf(row))
	}
	sum := sumOf(rows) // has the greatest numbers
	if len(rows) > 1 {
		rows, names = append(slices.Clip(rows), sum), append(names, c.in("all"))
	}
	widths, free := []int(nil), tableWidth
	for i, n := range sum.numbers() {
		widths = append(widths, max(3, diag.Cells(head[i]), len(strconv.Itoa(n))))
		free -= 1 + widths[i]
	}
	wide := 0
	for _, name := range names {
		wide = max(wide, diag.Cells(name))
	}
	wide = max(1, min(wide, free))
	line := pad(names[0], wide)
	for i, h := range head {
		line += " " + right(h, widths[i])
	}
	fmt.Fprintln(c.stdout, colours.bold(line))
	for i, row := range rows {
		fmt.Fprintln(c.stdout, pad(names[i+1], wide)+row.cells(widths, colours))
	}
}

// nameOf is what a row is listed by.
func (c *call) nameOf(row statusRow) string {
	if c.table.titles {
		return diag.Tidy(row.Title)
	}
	return diag.Tidy(row.Section)
}

// numbers are the columns of a row behind its name.
func (row *statusRow) numbers() []int {
	var all []int
	for _, l := range row.Languages {
		all = append(all, l.Length, l.Minutes)
	}
	return append(all, row.Pairs, row.New, row.Stale, row.Missing)
}

// cells are the numbers in columns of some widths; what is to be done is coloured.
func (row *statusRow) cells(widths []int, colours palette) string {
	line, numbers := "", row.numbers()
	todo := len(numbers) - 3 // where new, stale and missing begin
	for i, n := range numbers {
		cell := " " + right(strconv.Itoa(n), widths[i])
		if i >= todo && n > 0 {
			cell = []func(string) string{colours.faint, colours.yellow, colours.red}[i-todo](cell)
		}
		line += cell
	}
	return line
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
