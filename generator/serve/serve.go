// Package serve is the development server: a report's site over HTTP from memory,
// as GitHub Pages would serve it, built again after each edit of its files.
//
//	a file is saved → watch → Build → what is shown → open pages reload
//
// The server keeps the last site that could be built. A mistake is shown over its
// pages, in the words of the terminal, until it is mended. Files are promises: an
// edit renders the pages that are open, the one asked for last, and no others.
package serve

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"golang.org/x/text/message"

	"duizhao/generator/diag"
	"duizhao/generator/report"
)

// Config says what is served and how.
type Config struct {
	Addr      string // host and port to listen on; a port that is taken makes it the next one
	Content   string // the folder of the content, which is watched
	Templates string // the folder of the templates, which is watched
	Editor    Editor // opens the place of a problem; nil for no links
	Follow    bool   // the page opened last goes to the page of the file just saved
	Open      bool   // opens the site in the browser
	Log       io.Writer
	Voice     *message.Printer // speaks the language of Log and of problems on pages; nil is English

	// Build builds after these files and folders have changed, which are named by
	// their paths in their folders, "." for all. It is called by one goroutine.
	Build func(content, templates []string) Built
}

// Built is what a build gives.
type Built struct {
	Report   *report.Report // nil when the settings can't be read
	Problems []diag.Problem // with an error among them the site can't be shown; else Whole has them
	Base     string         // the path of the site's root, "/" or "/REPO/"

	// Find promises the file of a path below the root.
	Find func(path string) (report.File, bool)
	// Whole is the list of all files, and all problems.
	Whole func() ([]report.File, []diag.Problem)
}

// Run serves until the context ends, which is no error.
func Run(ctx context.Context, c Config) error {
	l, err := c.listen()
	if err != nil {
		return err
	}
	defer l.Close()
	w, err := newWatcher(c.Content, c.Templates)
	if err != nil {
		return err
	}
	defer w.close()
	s := &server{Config: c, host: hostOf(c.Addr), pages: newHub(), judged: make(chan judgement, 1), lines: make(chan func(), 8)}
	defer close(s.lines)
	go func() {
		for print := range s.lines {
			print()
		}
	}()
	s.now.Store(&view{})
	start := time.Now()
	all := changes{content: []string{"."}, templates: []string{"."}}
	s.show(all, s.build(all), start)
	address := "http://" + browsable(l.Addr()) + s.now.Load().base()
	c.tell("%s  (Ctrl-C ends)", address)
	if t, ok := l.Addr().(*net.TCPAddr); ok && !t.IP.IsLoopback() {
		c.tell("other machines that reach this one at port %s can read it too", fmt.Sprint(t.Port))
	}
	if c.Open {
		if err := openBrowser(address); err != nil {
			c.tell("the browser can't be opened: %v", err)
		}
	}
	h := &http.Server{Handler: s, ReadHeaderTimeout: 10 * time.Second, BaseContext: func(net.Listener) context.Context { return ctx }}
	failed := make(chan error, 1)
	go func() { failed <- h.Serve(l) }()
	defer h.Close() // at once: open event streams are no reason to wait
	for {
		select {
		case <-ctx.Done():
			return nil
		case err := <-failed:
			return err
		case batch := <-w.batches:
			s.rebuild(batch, w.more)
		case whole := <-s.judged:
			s.settle(whole)
		}
	}
}

// server is what the requests see.
type server struct {
	Config
	host    string // that Addr names
	now     atomic.Pointer[view]
	asked   atomic.Value // the path of the page asked for last: it will be asked for again
	pages   *hub
	shown   *report.Report // that was built last
	judged  chan judgement
	judging bool                  // somebody is at it
	line    func()                // sends the line about the last build; nil when it has been
	lines   chan func()           // print lines, and thousands of problems below one: no edit waits for that
	printed map[diag.Problem]bool // problems that the terminal shows already; known to who prints
}

// judgement is what is found when a site is looked at as a whole.
type judgement struct {
	site     *site
	pages    int // HTML files
	problems []diag.Problem
}

// rebuild builds after changes. A save may be half done when its first change is seen: the build begins all the
// same, begins anew with each that follows, and is shown once there is a pause, or patience ends.
func (s *server) rebuild(c changes, more func() (changes, bool)) {
	start := time.Now()
	built := s.build(c)
	for time.Since(start) < patience {
		next, ok := more()
		if !ok {
			break
		}
		c = c.and(next)
		built = s.build(next)
	}
	if built.Report == nil || built.Report != s.shown { // else it was the second step of a save that is shown already
		s.show(c, built, start)
	}
}

// show shows what was built at once, and has the site looked at as a whole.
func (s *server) show(c changes, built Built, start time.Time) {
	if s.line != nil {
		s.line()
	}
	s.shown = built.Report
	before := s.now.Load()
	next := before.next(built, len(c.templates) > 0)
	s.now.Store(next) // who asks already waits for the page and no longer
	if asked, ok := s.asked.Load().(string); ok {
		go next.at(asked)
	}
	if p := next.open(s.pages.paths()); p != nil {
		next = before.refuse(append(built.Problems, *p))
		s.now.Store(next)
	}
	reloaded := s.pages.publish(s, next, c)
	took := time.Since(start)
	s.line = func() {
		s.line = nil
		s.say(c, s.now.Load(), reloaded, took)
	}
	if next.site == nil || next.site.Report != built.Report {
		s.line() // there is nothing more to look at
		return
	}
	s.judge(next.site)
}

// breath is how long the look at the whole waits: browsers ask for what was built first.
const breath = 30 * time.Millisecond

// judge has a site looked at as a whole, one at a time. That takes long where the
// report is long, and the next edit doesn't wait for it.
func (s *server) judge(at *site) {
	if s.judging {
		return
	}
	s.judging = true
	go func() {
		j := judgement{site: at}
		defer func() {
			if cause := recover(); cause != nil {
				j.problems = append(j.problems, crash(cause))
			}
			s.judged <- j
		}()
		time.Sleep(breath)
		var files []report.File
		files, j.problems = at.Whole()
		for _, f := range files {
			if strings.HasSuffix(f.Path, ".html") {
				j.pages++
			}
		}
	}()
}

// settle shows what was found, unless there has been another edit: then that is to be
// looked at.
func (s *server) settle(j judgement) {
	s.judging = false
	v := s.now.Load()
	if v.site != j.site {
		if v.site != nil && s.line != nil {
			s.judge(v.site)
		}
		return
	}
	v.site.pages = j.pages
	if !v.refused && (v.problems == nil || !slices.Equal(v.problems, j.problems)) {
		v = v.with(j.problems)
		s.now.Store(v)
		s.pages.publish(s, v, changes{})
	}
	if s.line != nil {
		s.line()
	}
}

// build calls Build, and takes its death for a problem: the server outlives
// whatever an editor types.
func (s *server) build(c changes) (built Built) {
	defer func() {
		if cause := recover(); cause != nil {
			built = Built{Problems: []diag.Problem{crash(cause)}}
		}
	}()
	return s.Build(c.content, c.templates)
}

// crash is the problem of a mistake of ours.
func crash(cause any) diag.Problem {
	text, _, _ := strings.Cut(fmt.Sprint(cause), "\n") // the stack follows
	return diag.Problem{Pos: diag.Pos{File: "duizhao"}, Severity: diag.Error, Rule: "internal",
		Text: diag.Say("the program itself failed: %s", text), Hint: "undo the last edit, and report this with the text that brought it about"}
}

// say has a line about a build printed, and below it the problems that are new.
func (s *server) say(c changes, v *view, reloaded int, took time.Duration) {
	state := diag.Counted(v.pages(), "%d page", "%d pages")
	if reloaded > 0 {
		state = diag.Say("%s, %d loaded anew", state, reloaded)
	}
	errs := diag.Count(v.problems, diag.Error)
	if errs > 0 {
		state = diag.Say("%s, the pages stay as they were", diag.Counted(errs, "%d error", "%d errors"))
	}
	at := time.Now().Format("15:04:05")
	s.lines <- func() {
		s.tell("%s  %s: %s, %s", at, c.message(), state, took.Round(100*time.Microsecond))
		_ = diag.PrintIn(s.Log, diag.Text, s.Voice, s.fresh(v.problems, errs > 0)) // a terminal that is gone is no reason to end
	}
}

// fresh are the problems that the terminal doesn't show yet; beside errors, which a warning may be for, the errors.
func (s *server) fresh(problems []diag.Problem, failed bool) []diag.Problem {
	printed := map[diag.Problem]bool{}
	var fresh []diag.Problem
	for _, p := range problems {
		if failed && p.Severity != diag.Error {
			continue
		}
		printed[p] = true
		if !s.printed[p] {
			fresh = append(fresh, p)
		}
	}
	s.printed = printed
	return fresh
}

// tell prints a line for people.
func (c *Config) tell(format diag.Message, args ...any) {
	fmt.Fprintln(c.Log, diag.Say(format, args...).In(c.Voice))
}

// HostAndPort parts an address to listen on. The port may be a name, such as http.
func HostAndPort(addr string) (host string, port int, err error) {
	host, name, err := net.SplitHostPort(addr)
	if err != nil || name == "" {
		return "", 0, diag.Errorf("write host and port, such as 127.0.0.1:1313")
	}
	if port, err = net.LookupPort("tcp", name); err != nil {
		return "", 0, diag.Errorf("there is no such port; it is a number from 0 to 65535")
	}
	return host, port, nil
}

// tries is how many ports are tried.
const tries = 50

// listen listens on Addr, or on the same with the next free port.
func (c *Config) listen() (net.Listener, error) {
	host, n, err := HostAndPort(c.Addr)
	if err != nil {
		return nil, err
	}
	for i := range tries {
		l, err := net.Listen("tcp", net.JoinHostPort(host, fmt.Sprint(n+i)))
		if err == nil {
			if i > 0 {
				c.tell("port %s is taken; this is %s", fmt.Sprint(n), fmt.Sprint(n+i))
			}
			return l, nil
		}
		if !taken(err) || n == 0 || n+i == 65535 || i == tries-1 {
			return nil, diag.Errorf("--addr %s: %s", c.Addr, err)
		}
	}
	panic("unreachable")
}

// browsable is the address to type for a listener.
func browsable(a net.Addr) string {
	t, ok := a.(*net.TCPAddr)
	if !ok {
		return a.String()
	}
	if t.IP.IsUnspecified() {
		return fmt.Sprintf("localhost:%d", t.Port)
	}
	return t.String()
}

// changes are the files that one or several saves have changed, by their paths in
// their folders.
type changes struct{ content, templates []string }

// and are these changes and others.
func (c changes) and(more changes) changes {
	return changes{tidy(slices.Concat(c.content, more.content)), tidy(slices.Concat(c.templates, more.templates))}
}

func (c changes) empty() bool { return len(c.content)+len(c.templates) == 0 }

// message names the first change and counts them.
func (c changes) message() diag.Message {
	all := append([]string{}, c.content...)
	for _, name := range c.templates {
		all = append(all, "templates/"+name)
	}
	switch {
	case strings.Join(all, " ") == ". templates/.":
		return "all files"
	case len(all) > 1:
		return diag.Say("%s and others, %d files", all[0], len(all))
	}
	return diag.Say("%s", strings.Join(all, ""))
}
