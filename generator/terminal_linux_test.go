package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// terminal opens a pseudo-terminal: what is written to the one file comes out of the other.
func terminal(t *testing.T) (in, out *os.File) {
	t.Helper()
	out, err := os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("no terminals here: %v", err)
	}
	t.Cleanup(func() { out.Close() })
	n, err := unix.IoctlGetInt(int(out.Fd()), unix.TIOCGPTN)
	if err == nil {
		err = unix.IoctlSetPointerInt(int(out.Fd()), unix.TIOCSPTLCK, 0)
	}
	if err != nil {
		t.Skipf("no terminals here: %v", err)
	}
	if in, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|unix.O_NOCTTY, 0); err != nil {
		t.Skipf("no terminals here: %v", err)
	}
	t.Cleanup(func() { in.Close() })
	return in, out
}

// seenOn is what has been written to a terminal.
func seenOn(t *testing.T, in, out *os.File) string {
	t.Helper()
	const end = "\x04end"
	fmt.Fprint(in, end)
	var all []byte
	buf := make([]byte, 4096)
	for !bytes.HasSuffix(all, []byte(end)) {
		n, err := out.Read(buf)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, buf[:n]...)
	}
	return string(all[:len(all)-len(end)])
}

// Colours are for people at terminals, unless they want none.
func TestColours(t *testing.T) {
	args := []string{"status", "--source", "testdata/tiny"}
	var pipe bytes.Buffer
	run(t.Context(), args, &pipe, &pipe)
	if strings.Contains(pipe.String(), "\x1b") {
		t.Errorf("colours go into a pipe: %q", pipe.String())
	}
	for _, test := range []struct {
		noColour, term string
		want           bool
	}{{"", "xterm", true}, {"1", "xterm", false}, {"", "dumb", false}} {
		t.Setenv("NO_COLOR", test.noColour)
		t.Setenv("TERM", test.term)
		in, out := terminal(t)
		run(t.Context(), args, in, in)
		if got := strings.Contains(seenOn(t, in, out), "\x1b["); got != test.want {
			t.Errorf("NO_COLOR=%s TERM=%s: colours: %v", test.noColour, test.term, got)
		}
	}
}

// Long work shows how far it has come, and takes the line away; quick work shows nothing.
func TestProgress(t *testing.T) {
	in, out := terminal(t)
	p := newProgress(in, "pages", 3)
	p.start = time.Now().Add(time.Hour) // too early to be worth a line
	p.step()
	p.start = time.Now().Add(-time.Hour)
	p.step()
	p.end()
	if got, want := seenOn(t, in, out), "\rpages: 2/3\x1b[K\r\x1b[K"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	var pipe bytes.Buffer
	p = newProgress(&pipe, "pages", 3)
	p.start = p.start.Add(-time.Second)
	p.step()
	p.end()
	if pipe.Len() > 0 {
		t.Errorf("a pipe gets %q", pipe.String())
	}
}
