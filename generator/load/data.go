package load

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"path"
	"strings"

	"duizhao/generator/diag"
	"duizhao/generator/report"
)

// data reads the CSV files among the assets, by path.
func (l *loader) data(assets []*report.Asset) []*report.Dataset {
	var out []*report.Dataset
	for _, a := range assets {
		if !strings.HasPrefix(a.Path, "data/") || path.Ext(a.Path) != ".csv" {
			continue
		}
		f, problem := l.read(a.Path, "")
		if problem != nil {
			l.add(*problem)
			continue
		}
		d, problems := dataset(a.Path, f)
		l.add(problems...)
		if len(problems) == 0 {
			out = append(out, d)
		}
	}
	return out
}

// dataset reads a CSV file strictly. Standard: RFC 4180; lines may end in LF alone.
func dataset(name string, f *diag.File) (*report.Dataset, []diag.Problem) {
	d := &report.Dataset{Path: name, File: f}
	r := csv.NewReader(bytes.NewReader(f.Text))
	for {
		record, err := r.Read()
		switch {
		case err == io.EOF && d.Header == nil:
			return nil, []diag.Problem{f.Whole(diag.Error, "data", "the file is empty", "its first line names the columns: label_zh,label_en,value")}
		case err == io.EOF:
			return d, nil
		case err != nil:
			return nil, []diag.Problem{csvProblem(f, err, len(d.Header))}
		}
		fields := make([]report.Field, len(record))
		for i, text := range record {
			line, column := r.FieldPos(i)
			start := f.Offset(line, 1) + column - 1
			if start < len(f.Text) && f.Text[start] == '"' {
				start++
			}
			fields[i] = report.Field{Text: strings.TrimSpace(text), Start: start, End: start + len(text)}
		}
		if d.Header != nil {
			d.Rows = append(d.Rows, fields)
			continue
		}
		d.Header = fields
		if problems := headerProblems(f, fields); len(problems) > 0 {
			return nil, problems
		}
	}
}

// headerProblems says which columns have no name, or one that is taken, or that they aren't parted as they
// should be.
func headerProblems(f *diag.File, header []report.Field) []diag.Problem {
	var problems []diag.Problem
	if len(header) == 1 {
		if i := strings.IndexAny(header[0].Text, ";\t"); i >= 0 {
			text := diag.Message("the columns are parted by tabs")
			if header[0].Text[i] == ';' {
				text = "the columns are parted by ;"
			}
			at := header[0].Start + i
			return []diag.Problem{f.Problem(diag.Error, "data", at, at+1, text, "save it with commas")}
		}
	}
	seen := map[string]bool{}
	for i, h := range header {
		text := diag.Message("")
		switch {
		case h.Text == "":
			text = diag.Say("column %d has no name", i+1)
		case seen[h.Text]:
			text = diag.Say("the column %q is there twice", h.Text)
		}
		if text != "" {
			problems = append(problems, f.Problem(diag.Error, "data", h.Start, h.End, text, "the first line names each column once"))
		}
		seen[h.Text] = true
	}
	return problems
}

// csvProblem puts a mistake in the form of a file into a writer's words.
func csvProblem(f *diag.File, err error, columns int) diag.Problem {
	var pe *csv.ParseError
	if !errors.As(err, &pe) {
		return f.Whole(diag.Error, "data", diag.MessageOf(err), "")
	}
	at := min(f.Offset(pe.Line, 1)+pe.Column-1, len(f.Text))
	text, hint := diag.MessageOf(err), diag.Message("")
	switch {
	case errors.Is(err, csv.ErrFieldCount):
		at = f.Offset(pe.StartLine, 1)
		text = diag.Say("this row hasn't as many fields as the first one, which has %d", columns)
		hint = `put a text that holds a comma into quotation marks: "a, b"`
	case errors.Is(err, csv.ErrQuote):
		text, hint = "after a text in quotation marks comes a comma or the line's end", `double the quotation marks within it: "say ""yes"""`
	case errors.Is(err, csv.ErrBareQuote):
		text, hint = "a quotation mark stands within a text that has none around it", `put the whole text into quotation marks and double those within: "say ""yes"""`
	}
	return f.Problem(diag.Error, "data", at, at, text, hint)
}
