package diag_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
	"testing"

	"duizhao/generator/diag"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"
)

// A message is English by itself, and what the catalogue has in another language, with the messages
// that it holds.
func TestMessage(t *testing.T) {
	b := catalog.NewBuilder()
	for en, zh := range map[string]string{"no %q in %s": "%[2]s里没有 %[1]q", "the file": "文件", "%d of %c, %.1f": "%[2]c 的第 %[1]d 个，%.1[3]f", "100%%": "百分之百%%"} {
		if err := b.SetString(language.Chinese, en, zh); err != nil {
			t.Fatal(err)
		}
	}
	zh := message.NewPrinter(language.Chinese, message.Catalog(b))
	tests := []struct {
		m             diag.Message
		en, inChinese string
	}{
		{"the file", "the file", "文件"},
		{diag.Say("no %q in %s", "a\x00b", diag.Message("the file")), `no "a\x00b" in the file`, `文件里没有 "a\x00b"`},
		{diag.Say("no %q in %s", "甲", diag.Say("no %q in %s", "乙", "丙")), `no "甲" in no "乙" in 丙`, `丙里没有 "乙"里没有 "甲"`},
		{diag.Say("%d of %c, %.1f", 3, '，', 2.25), "3 of ，, 2.2", "， 的第 3 个，2.2"},
		{diag.Say("100%%"), "100%", "百分之百%"},
		{"100%", "100%", "百分之百%"},
		{"without a translation: %d", "without a translation: %d", "without a translation: %d"},
		{diag.MessageOf(fmt.Errorf("of another: %w", errors.New("50%"))), "of another: 50%", "of another: 50%"},
		{diag.MessageOf(fmt.Errorf("within: %w", diag.Errorf("no %q in %s", "甲", "乙"))), `no "甲" in 乙`, `乙里没有 "甲"`},
		{"", "", ""},
	}
	for _, test := range tests {
		if got := test.m.String(); got != test.en {
			t.Errorf("English: %q, want %q", got, test.en)
		}
		if got := test.m.In(nil); got != test.en {
			t.Errorf("without a printer: %q, want %q", got, test.en)
		}
		if got := test.m.In(zh); got != test.inChinese {
			t.Errorf("Chinese: %q, want %q", got, test.inChinese)
		}
	}
	if one, again := diag.Say("%d", 1), diag.Say("%d", 1); one != again || diag.Say("%d", 1) == diag.Say("%d", 2) || diag.Say("%s", "1") == diag.Say("%d", 1) {
		t.Error("messages don't compare as their values do")
	}
}

// An error of a file that people meet has words of ours. Nothing that is said around one of these, or
// beside it, is lost.
func TestMessageOf(t *testing.T) {
	gone := &fs.PathError{Op: "open", Path: "a.md", Err: syscall.ENOENT}
	denied := &os.LinkError{Op: "rename", Old: "a", New: "b", Err: syscall.EACCES}
	for _, test := range []struct {
		err  error
		want string
	}{
		{gone, "a.md: there is no such file or folder"},
		{gone.Err, "there is no such file or folder"},
		{&fs.PathError{Op: "open", Path: "a.md", Err: syscall.ENOTDIR}, "a.md: not a directory"},
		{denied, "rename a b: permission denied"},
		{errors.Join(gone, denied), "open a.md: no such file or directory\nrename a b: permission denied"},
		{fmt.Errorf("index.html: %w", gone), "index.html: open a.md: no such file or directory"},
		{diag.Errorf("%s can't be locked: %s", "public", gone), "public can't be locked: a.md: there is no such file or folder"},
	} {
		if got := diag.MessageOf(test.err).String(); got != test.want {
			t.Errorf("%v: %q, want %q", test.err, got, test.want)
		}
	}
	if err := diag.Errorf("%s: %s", "index.html", gone); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v doesn't wrap what it tells of", err)
	}
}
