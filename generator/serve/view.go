package serve

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"regexp"
	"slices"
	"strings"
	"sync"

	"duizhao/generator/diag"
)

// site is a site that could be built. It is only read once it is made.
type site struct {
	Built
	pages  int   // HTML files
	before *site // by the templates before these, for a page at which these fail
}

// view is what is shown after a build: the last good site and what is wrong now.
type view struct {
	site     *site // nil before anything could be built
	problems []diag.Problem
	refused  bool     // the problems are those of a later build, which failed
	given    *answers // by the site
}

// next is the view after a build.
func (v *view) next(built Built, templates bool) *view {
	if diag.Count(built.Problems, diag.Error) > 0 {
		return v.refuse(built.Problems)
	}
	s := &site{Built: built}
	if v.site != nil {
		s.pages = v.site.pages
	}
	if old := v.site; old != nil && templates {
		s.before = &site{Built: old.Built}
	} else if old != nil {
		s.before = old.before
	}
	// The warnings before hold until the site has been looked at as a whole.
	warnings := slices.DeleteFunc(slices.Clone(v.problems), func(p diag.Problem) bool { return p.Severity == diag.Error })
	return &view{site: s, problems: warnings, given: &answers{known: map[string]func() answer{}}}
}

// refuse is the view after a build that failed: the pages stay as they were.
func (v *view) refuse(problems []diag.Problem) *view {
	next := v.with(problems)
	next.refused = true
	return next
}

// with is the view with other problems.
func (v *view) with(problems []diag.Problem) *view {
	return &view{site: v.site, problems: problems, given: v.given}
}

// base is the path of the site's root.
func (v *view) base() string {
	if v.site == nil {
		return "/"
	}
	return v.site.Base
}

// pages counts the HTML files.
func (v *view) pages() int {
	if v.site == nil {
		return 0
	}
	return v.site.pages
}

// open makes the pages at some paths, and tells why one can't be made.
func (v *view) open(paths []string) *diag.Problem {
	for _, p := range paths {
		if a := v.at(p); a.failure != nil {
			return a.failure
		}
	}
	return nil
}

// answer is what a path is answered with.
type answer struct {
	status  int
	to      string        // where a redirect leads
	name    string        // of the file, for its type
	body    []byte        // as it is sent
	tag     string        // of the body, for the header
	version version       // of the page before it was dressed, if it is HTML
	failure *diag.Problem // the templates fail here; the body, if any, is by those before
}

// answers are what paths are answered with, so that a page is made once though it is asked for again and again:
// who asks while it is being made waits for the same.
type answers struct {
	mu    sync.Mutex
	known map[string]func() answer
}

// kept is how many answers are kept: a crawler may ask for all pages of a long report.
const kept = 256

// at is what a path is answered with.
func (v *view) at(path string) answer {
	made := func(path string) answer { return v.answer(path).dressed() }
	if v.site == nil {
		return made(path)
	}
	return v.given.of(path, made)()
}

// of is the answer for a path, which is made when it is first asked for.
func (a *answers) of(path string, made func(path string) answer) func() answer {
	a.mu.Lock()
	defer a.mu.Unlock()
	if known, ok := a.known[path]; ok {
		return known
	}
	if len(a.known) == kept {
		clear(a.known)
	}
	a.known[path] = sync.OnceValue(func() answer { return made(path) })
	return a.known[path]
}

// answer does what GitHub Pages does with the path of a request: a file, the same
// with .html, a folder's index.html, and 404.html for all else.
func (v *view) answer(path string) answer {
	base := v.base()
	if v.site == nil {
		return answer{status: 500, name: "broken.html", body: []byte(brokenPage)}
	}
	rel, below := strings.CutPrefix(path, base)
	if !below {
		return v.outside(path)
	}
	name := rel
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	switch {
	case hidden(name):
	case v.site.has(name):
		return v.made(name, 200)
	case v.site.has(name + ".html"):
		return v.made(name+".html", 200)
	case v.site.has(name + "/index.html"):
		return answer{status: 301, to: path + "/"}
	}
	return v.notFound()
}

// outside answers for a path that isn't the site's: it may have been meant for a
// site without a base path.
func (v *view) outside(path string) answer {
	if path+"/" == v.base() {
		return answer{status: 301, to: v.base()}
	}
	inside := v.base() + strings.TrimPrefix(path, "/")
	if path == "/" || v.answer(inside).status != 404 {
		return answer{status: 302, to: inside}
	}
	return v.notFound()
}

func (v *view) notFound() answer {
	if v.site.has("404.html") {
		return v.made("404.html", 404)
	}
	return answer{status: 404, name: "404.txt", body: []byte("404: there is no such page\n")}
}

// made is a file of the site.
func (v *view) made(name string, status int) answer {
	a := answer{status: status, name: name}
	var err error
	a.body, err = v.site.render(name)
	if err != nil {
		p := failure(name, err)
		a.failure, a.body = &p, nil
		if before := v.site.before; before != nil {
			a.body, err = before.render(name)
		}
		if err != nil {
			a.status, a.name, a.body = 500, "broken.html", []byte(brokenPage)
		}
	}
	return a
}

// dressed is the answer as it is sent.
func (a answer) dressed() answer {
	if strings.HasSuffix(a.name, ".html") {
		a.version = versionOf(a.body)
		a.body = dress(a.body, a.version)
	}
	a.tag = `"` + digest(sha256Of(a.body)) + `"`
	return a
}

// failure is the problem of a file that can't be made.
func failure(name string, err error) diag.Problem {
	var f *diag.Failure
	if errors.As(err, &f) {
		return f.Problem
	}
	return diag.Problem{Pos: diag.Pos{File: name}, Severity: diag.Error, Rule: "file", Text: diag.Say("can't be made: %s", err)}
}

// hidden tells whether a path names a dotfile, which are never served.
func hidden(name string) bool {
	return strings.HasPrefix(name, ".") || strings.Contains(name, "/.")
}

func (s *site) has(name string) bool {
	_, ok := s.Find(name)
	return ok
}

// render makes a file.
func (s *site) render(name string) (body []byte, err error) {
	f, ok := s.Find(name)
	if !ok {
		return nil, errors.New("it isn't there")
	}
	defer func() {
		if cause := recover(); cause != nil {
			err = &diag.Failure{Problem: crash(cause)}
		}
	}()
	var b bytes.Buffer
	err = f.Render(&b)
	return b.Bytes(), err
}

// version stands for the bytes of a page: one digest for its style sheets, its own
// and those that it links to, one for all else. The policy of the page names its own
// sheet by a digest, so it belongs to neither.
type version struct{ rest, style string }

// String is "rest.style".
func (v version) String() string { return v.rest + "." + v.style }

func versionOf(page []byte) version {
	start, end := styleOf(page)
	rest, style := sha256.New(), sha256.New()
	rest.Write(policy.ReplaceAll(page[:start], nil)) // a policy holds for what follows it
	style.Write(page[start:end])
	tail, from := page[end:], 0
	for _, at := range linkedSheet.FindAllIndex(tail, -1) {
		rest.Write(tail[from:at[0]])
		style.Write(tail[at[0]:at[1]])
		from = at[1]
	}
	rest.Write(tail[from:])
	return version{digest(rest.Sum(nil)), digest(style.Sum(nil))}
}

// linkedSheet is the path of a style sheet of the site, which has a digest of its text.
var linkedSheet = regexp.MustCompile(`assets/[a-z]+\.[a-z2-7]+\.css`)

// linkedSheets are the paths of those that a page links to.
func linkedSheets(page []byte) []string {
	var paths []string
	for _, path := range linkedSheet.FindAll(page, -1) {
		paths = append(paths, string(path))
	}
	return paths
}

func sha256Of(b []byte) []byte {
	sum := sha256.Sum256(b)
	return sum[:]
}

func digest(sum []byte) string { return hex.EncodeToString(sum[:8]) }

// styleOf is where the text of a page's style element begins and ends; there is one
// at most.
func styleOf(page []byte) (start, end int) {
	start = bytes.Index(page, []byte("<style>"))
	if start < 0 {
		return 0, 0
	}
	start += len("<style>")
	n := bytes.Index(page[start:], []byte("</style>"))
	if n < 0 {
		return 0, 0
	}
	return start, start + n
}
