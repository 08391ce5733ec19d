package exchange

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// compile gives a catalogue to msgfmt, which must find nothing amiss, and reads
// the messages from what it makes: by context, EOT and msgid.
func compile(t *testing.T, catalogue string, args ...string) map[string]string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "a.mo")
	out, ok := run(t, catalogue, "msgfmt", append(args, "--check", "--output-file="+file, "-")...)
	if !ok || out != "" {
		t.Fatalf("msgfmt: %s", out)
	}
	mo, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	// The GNU gettext manual, "The Format of GNU MO Files".
	word := func(at uint32) uint32 { return binary.LittleEndian.Uint32(mo[at:]) }
	text := func(table, i uint32) string {
		length, start := word(table+8*i), word(table+8*i+4)
		return string(mo[start : start+length])
	}
	messages := map[string]string{}
	for i := range word(8) {
		messages[text(word(12), i)] = text(word(16), i)
	}
	return messages
}

func TestPOCompiles(t *testing.T) {
	catalogue := render(t, "po", sample(t))
	messages := compile(t, catalogue)
	quotes := "chapter/special#p2\x04“引号”、<尖括号>、& 号、反斜杠 \\、直引号 \" 与 '，还有😀与 é。"
	if got, want := messages[quotes], "\"Quotes\", <angle brackets>, an & sign, a backslash \\, straight quotes \" and ', and 😀 and café."; got != want {
		t.Errorf("%q, not %q", got, want)
	}
	for _, twice := range []string{"chapter#p1\x04同样的话。", "chapter#p2\x04同样的话。"} {
		if messages[twice] != "The same words." {
			t.Errorf("%q is %q", twice, messages[twice])
		}
	}
	if !strings.Contains(messages[""], "\nLanguage: en\n") {
		t.Error(messages[""])
	}
	// What is fuzzy or missing isn't compiled, unless it is asked for.
	if n, all := len(messages), len(compile(t, catalogue, "--use-fuzzy")); n != 9 || all != n+2 {
		t.Errorf("%d messages, %d with fuzzy ones", n, all)
	}
}

// TestPOIsCanonical: gettext's own tools write it just so.
func TestPOIsCanonical(t *testing.T) {
	catalogue := render(t, "po", sample(t))
	out, ok := run(t, catalogue, "msgcat", "--no-wrap", "-")
	if diff := cmp.Diff(catalogue, out); !ok || diff != "" {
		t.Errorf("(-we +msgcat):\n%s", diff)
	}
}

func TestPOFilesJoin(t *testing.T) {
	r, dir := sample(t), t.TempDir()
	var names, parts []string
	for i, f := range POFiles(r) {
		var b bytes.Buffer
		if err := f.Render(&b); err != nil {
			t.Fatal(err)
		}
		compile(t, b.String())
		part := filepath.Join(dir, fmt.Sprint(i))
		if err := os.WriteFile(part, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		names, parts = append(names, f.Path), append(parts, part)
	}
	want := []string{"index.po", "01-chapter/index.po", "01-chapter/01-special.po", "01-chapter/02-states.po", "01-chapter/03-untranslated.po"}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Error(diff)
	}
	joined, ok := run(t, "", "msgcat", append(parts, "--no-wrap", "--use-first")...)
	if diff := cmp.Diff(render(t, "po", r), joined); !ok || diff != "" {
		t.Errorf("(-one file +joined):\n%s", diff)
	}
}

func TestPOString(t *testing.T) {
	for in, want := range map[string]string{
		"":           "msgid \"\"\n",
		`a "b" \n`:   `msgid "a \"b\" \\n"` + "\n",
		"one\n":      `msgid "one\n"` + "\n",
		"one\n\ntwo": "msgid \"\"\n\"one\\n\"\n\"\\n\"\n\"two\"\n",
	} {
		var b strings.Builder
		writeString(&b, "msgid", in)
		if b.String() != want {
			t.Errorf("%q: %s, not %s", in, b.String(), want)
		}
	}
}

// TestPOLines: a pair of several blocks is a message of several lines.
func TestPOLines(t *testing.T) {
	r := small(t, "这是第一段，写得很长很长。\n\n这是第二段，写得也很长很长。", "This is the first paragraph, a long, long one, and in the same breath the second one, which is just as long.", noTerms)
	catalogue := render(t, "po", r)
	if want := "msgid \"\"\n\"这是第一段，写得很长很长。\\n\"\n\"这是第二段，写得也很长很长。\"\nmsgstr \"This"; !strings.Contains(catalogue, want) {
		t.Errorf("no %s in\n%s", want, catalogue)
	}
	compile(t, catalogue)
}

// TestPOToChinese: the other way round, and without a date.
func TestPOToChinese(t *testing.T) {
	r := small(t, "一。", "One.", noTerms)
	slices.Reverse(r.Settings.Languages)
	catalogue := render(t, "po", r)
	compile(t, catalogue)
	for _, want := range []string{"Language: zh_CN", "X-Source-Language: en", "nplurals=1; plural=0;", "POT-Creation-Date: 1970-01-01 00:00+0000"} {
		if !strings.Contains(catalogue, want+`\n"`) {
			t.Errorf("no %q in\n%s", want, catalogue)
		}
	}
}
