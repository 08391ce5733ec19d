package main

import (
	"context"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"duizhao/generator/build"
	"duizhao/generator/check"
	"duizhao/generator/diag"
	"duizhao/generator/external"
	"duizhao/generator/report"
	"duizhao/generator/write"
)

// How outside pages are asked.
const (
	hostsAtOnce = 8
	hostRests   = time.Second
	patience    = 15 * time.Second
)

// outside asks the pages of others that the report links to, and returns what is
// to be said of them. Under CI nobody is asked: their failures aren't the report's.
func (c *call) outside(ctx context.Context) (problems []diag.Problem, status int) {
	if os.Getenv("CI") != "" {
		c.tell(c.stderr, "duizhao: outside links aren't checked under CI: pages of others come and go")
		return nil, exitOK
	}
	var r *report.Report
	if status := c.until(ctx, func() {
		r, _ = build.Report(build.Options{Content: os.DirFS(c.source), ContentRoot: c.root(), Jobs: c.jobs})
	}); status != exitOK {
		return nil, status
	}
	if r == nil {
		return nil, exitOK // files says why
	}
	name := memoryFile()
	old, _ := os.ReadFile(name) // there may be none
	memory := external.ReadMemory(old, time.Now())
	pages := check.OutsidePages(r)
	p := newProgress(c.stderr, c.in("outside links"), len(pages))
	answers := external.Ask(ctx, pages, external.Options{
		Client: &http.Client{Timeout: patience}, Hosts: hostsAtOnce, Rest: hostRests, Memory: memory, Asked: p.step,
	})
	p.end()
	if data, err := memory.Bytes(); err == nil && os.MkdirAll(filepath.Dir(name), 0o755) == nil {
		_ = write.ReplaceFile(name, data) // without it they are asked again, that is all
	}
	if status := c.interrupted(ctx); status != exitOK {
		return nil, status
	}
	verdicts := map[string]diag.Problem{}
	answered := 0
	for page, a := range answers {
		if a.Status != 0 {
			answered++
		}
		if v, ok := a.Verdict(); ok {
			verdicts[page] = v
		}
	}
	said := diag.Counted(answered, "%d outside page", "%d outside pages")
	if silent := len(pages) - answered; silent > 0 {
		c.say("%s: %s answered, %d didn't", c.source, said, silent)
	} else {
		c.say("%s: %s answered", c.source, said)
	}
	return check.New(r.Settings, r.Glossary).Outside(r, verdicts), exitOK
}

// memoryFile holds the answers, in the folder that the system has for such files,
// or in .cache where it has none.
func memoryFile() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		dir = ".cache"
	}
	return filepath.Join(dir, "duizhao", "links.json")
}
