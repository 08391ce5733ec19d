package main

import (
	"errors"
	"flag"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/gofrs/flock"
	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite the expectations in testdata")

// inEnglish runs tests, not the program, without the settings of whoever runs them.
type inEnglish struct{ *testing.M }

func (m inEnglish) Run() int {
	for _, variable := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		os.Unsetenv(variable)
	}
	return m.M.Run()
}

func TestMain(m *testing.M) {
	testscript.Main(inEnglish{m}, map[string]func(){"duizhao": main})
}

// The scripts run the real command line. Each begins with the content of testdata/tiny and with the
// repository's templates, but for the files that it brings itself.
//
// Beside testscript's own, they have these commands:
//
//	exits STATUS PROGRAM [ARG…]   the program ends with that status
//	remember DIR                  takes down all files in a folder
//	unchanged DIR                 they are the same since, not even written anew
//	same DIR DIR                  two folders hold the same files
//	hold DIR                      keeps a folder locked, as a build that is under way does
//	respell FILE HOW…             writes a file anew: with a byte order mark (bom), with the line ends
//	                              crlf or cr, or with the GBK bytes of 中 for each @ (gbk)
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup:               setup,
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"exits": exits, "remember": remember, "unchanged": unchanged, "same": same, "hold": hold, "respell": respell,
		},
	})
}

// setup lays out content and templates beside what the script brings.
func setup(env *testscript.Env) error {
	for from, to := range map[string]string{"testdata/tiny": "content", "../templates": "templates"} {
		if err := fill(filepath.Join(env.WorkDir, to), os.DirFS(from)); err != nil {
			return err
		}
	}
	env.Values[memory{}] = map[string]map[string]stamp{}
	return nil
}

// fill copies into a folder the files that aren't in it.
func fill(dir string, from fs.FS) error {
	return fs.WalkDir(from, ".", func(name string, e fs.DirEntry, err error) error {
		to := filepath.Join(dir, filepath.FromSlash(name))
		if err != nil || e.IsDir() {
			return errors.Join(err, os.MkdirAll(to, 0o755))
		}
		if _, err := os.Lstat(to); err == nil {
			return nil
		}
		data, err := fs.ReadFile(from, name)
		if err != nil {
			return err
		}
		return os.WriteFile(to, data, 0o644)
	})
}

func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits STATUS PROGRAM [ARG…]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%s: %v", args[1], err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("%q ends with status %d, want %d", args[1:], got, want)
	}
}

// memory is the key of what a script remembers, by folder.
type memory struct{}

// stamp is what a file was like.
type stamp struct{ Bytes, Modified string }

func stamps(ts *testscript.TestScript, dir string) map[string]stamp {
	all := map[string]stamp{}
	root := ts.MkAbs(dir)
	ts.Check(filepath.WalkDir(root, func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := e.Info()
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		all[name[len(root):]] = stamp{string(data), info.ModTime().String()}
		return err
	}))
	return all
}

func remember(ts *testscript.TestScript, _ bool, args []string) {
	ts.Value(memory{}).(map[string]map[string]stamp)[args[0]] = stamps(ts, args[0])
}

func unchanged(ts *testscript.TestScript, neg bool, args []string) {
	before := ts.Value(memory{}).(map[string]map[string]stamp)[args[0]]
	diff := cmp.Diff(before, stamps(ts, args[0]))
	switch {
	case neg && diff == "":
		ts.Fatalf("nothing in %s has changed", args[0])
	case !neg && diff != "":
		ts.Fatalf("%s has changed (-before +now):\n%s", args[0], diff)
	}
}

func same(ts *testscript.TestScript, neg bool, args []string) {
	sides := make([]map[string]string, 2)
	for i, dir := range args {
		sides[i] = map[string]string{}
		for name, s := range stamps(ts, dir) {
			sides[i][name] = s.Bytes
		}
	}
	diff := cmp.Diff(sides[0], sides[1])
	switch {
	case neg && diff == "":
		ts.Fatalf("%s and %s are the same", args[0], args[1])
	case !neg && diff != "":
		ts.Fatalf("(-%s +%s):\n%s", args[0], args[1], diff)
	}
}

func hold(ts *testscript.TestScript, _ bool, args []string) {
	lock := flock.New(ts.MkAbs(args[0]), flock.SetFlag(os.O_RDONLY))
	if held, err := lock.TryLock(); err != nil || !held {
		ts.Fatalf("%s can't be locked: %v, %v", args[0], held, err)
	}
	ts.Defer(func() { lock.Close() })
}

// respell holds what no archive of text can: other encodings and line ends.
func respell(ts *testscript.TestScript, _ bool, args []string) {
	name := ts.MkAbs(args[0])
	data, err := os.ReadFile(name)
	ts.Check(err)
	text := string(data)
	for _, how := range args[1:] {
		text = map[string]func() string{
			"bom":  func() string { return "\ufeff" + text },
			"crlf": func() string { return strings.ReplaceAll(text, "\n", "\r\n") },
			"cr":   func() string { return strings.ReplaceAll(text, "\n", "\r") },
			"gbk":  func() string { return strings.ReplaceAll(text, "@", "\xd6\xd0") },
		}[how]()
	}
	ts.Check(os.WriteFile(name, []byte(text), 0o644))
}
