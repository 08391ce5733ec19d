package main

import (
	"bytes"
	"strings"
	"testing"

	"duizhao/generator/diag"
)

// The table fits a terminal of 80 columns, and its rows have one width, whatever the names are.
func TestStatusFits(t *testing.T) {
	for _, content := range []string{repository, specimen} {
		for _, args := range [][]string{nil, {"--titles"}, {"--lang", "zh"}, {"--lang", "zh", "--titles"}} {
			var stdout, stderr bytes.Buffer
			args = append([]string{"status", "--source", content}, args...)
			if status := run(t.Context(), args, &stdout, &stderr); status != exitOK {
				t.Fatalf("%q ends with status %d:\n%s", args, status, stderr.Bytes())
			}
			lines := strings.Split(strings.TrimSpace(stdout.String()), "\n")
			for _, line := range lines {
				if strings.Contains(line, ".md:") {
					continue // a place below the table, which is as long as its names
				}
				if n := diag.Cells(line); n > 80 || n != diag.Cells(lines[0]) {
					t.Errorf("%q: %d cells wide, the head %d: %s", args, n, diag.Cells(lines[0]), line)
				}
			}
			if content == repository && !strings.Contains(stdout.String(), "…") && len(args) == 3 {
				t.Errorf("%q: no name is cut, so that this tests less than it says:\n%s", args, stdout.Bytes())
			}
		}
	}
}
