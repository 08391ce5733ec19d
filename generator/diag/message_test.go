package diag_test

import (
	"errors"
	"fmt"
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
	if diag.Say("%d", 1) != diag.Say("%d", 1) || diag.Say("%d", 1) == diag.Say("%d", 2) || diag.Say("%s", "1") == diag.Say("%d", 1) {
		t.Error("messages don't compare as their values do")
	}
}
