package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Whoever interrupts the work isn't kept waiting until its end, and is told that it hasn't come to it.
func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, args := range [][]string{
		{"check"}, {"check", "--fix"}, {"check", "--external"}, {"build"}, {"status"}, {"accept"}, {"export", "--format", "csv"},
	} {
		t.Run(strings.Join(args, " "), func(t *testing.T) {
			dir := t.TempDir()
			t.Setenv("CI", "")
			t.Setenv("XDG_CACHE_HOME", dir)
			var out, errs strings.Builder
			output := filepath.Join(dir, "public")
			flags := []string{"--lang", "en", "--source", "testdata/site/content"}
			if args[0] == "build" {
				flags = append(flags, "--output", output)
			}
			if status := run(ctx, append(args, flags...), &out, &errs); status != exitInterrupted || out.String() != "" || errs.String() != "duizhao: interrupted\n" {
				t.Errorf("status %d, %q, %q", status, out.String(), errs.String())
			}
			if _, err := os.Stat(output); err == nil {
				t.Error("a site is written")
			}
		})
	}
}

// Work that waits for nobody is left where it stands.
func TestUntil(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	var errs strings.Builder
	c := &call{stderr: &errs}
	if status := c.until(ctx, func() {}); status != exitOK {
		t.Errorf("work that is done: status %d", status)
	}
	if status := c.until(ctx, func() { cancel(); select {} }); status != exitInterrupted {
		t.Errorf("work without an end: status %d", status)
	}
}
