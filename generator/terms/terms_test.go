package terms

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"duizhao/generator/report"

	"github.com/google/go-cmp/cmp"
)

// matcherOf finds the forms given, each of a term of its own, called by its number; a "!" before a
// form makes it a string in which the term before it isn't meant.
func matcherOf(t testing.TB, forms ...string) *Matcher {
	t.Helper()
	var all []*report.Term
	for _, f := range forms {
		if not, ok := strings.CutPrefix(f, "!"); ok {
			last := all[len(all)-1]
			last.Not = map[string][]string{"en": append(last.Not["en"], not)}
			continue
		}
		all = append(all, &report.Term{ID: fmt.Sprint(len(all)), Name: report.Localized{"en": f}})
	}
	return New(report.NewGlossary(all), &report.Language{Path: "en"})
}

func TestMatcher(t *testing.T) {
	tests := []struct {
		name  string
		forms []string
		text  string
		want  []string
	}{
		{"longest", []string{"a", "a b", "a b c"}, "a b c a b d a", []string{"2 a b c", "1 a b", "0 a"}},
		{"falls back to a shorter one", []string{"大", "大模型生意"}, "大模型", []string{"0 大"}},
		{"one after the other", []string{"大模", "型"}, "大模型", []string{"0 大模", "1 型"}},
		{"leftmost before longest", []string{"大模", "模型生意"}, "大模型生意", []string{"0 大模"}},
		{"not", []string{"模型", "!大模型"}, "大模型模型", []string{"0 模型"}},
		{"not, which ends inside a form", []string{"模型生意", "!大模型"}, "大模型生意", []string{"0 模型生意"}},
		{"not behind a match of another term", []string{"模型", "!大模型", "超大"}, "超大模型", []string{"1 超大"}},
		{"not of one term isn't of another", []string{"模型", "!大模型", "大模"}, "大模型", []string{"1 大模"}},
		{"word boundaries", []string{"art"}, "art part arty art-y Art. 'art'", []string{"0 art", "0 art", "0 Art", "0 art"}},
		{"accents are letters", []string{"cafe"}, "cafe café cafe\u0301 ecafe", []string{"0 cafe"}},
		{"digits are letters", []string{"GPT-4"}, "GPT-4 GPT-4.5 GPT-41 GPT-4-5 GPT-4.", []string{"0 GPT-4", "0 GPT-4"}},
		{"no boundary beside Han", []string{"HBM"}, "用HBM的", []string{"0 HBM"}},
		{"the blank beside Han may be there or not", []string{"AI 模型"}, "AI模型 AI 模型 A I模型", []string{"0 AI模型", "0 AI 模型"}},
		{"and may be there where the form has none", []string{"AI模型"}, "AI 模型", []string{"0 AI 模型"}},
		{"a blank in Latin must be there", []string{"New York"}, "NewYork New York", []string{"0 New York"}},
		{"blanks between Han don't vanish", []string{"模型"}, "模 型", nil},
		{"case of ordinary words", []string{"deep learning"}, "Deep learning DEEP LEARNING", []string{"0 Deep learning", "0 DEEP LEARNING"}},
		{"case of names", []string{"OpenAI"}, "openai OPENAI OpenAI", []string{"0 OpenAI"}},
		{"hyphens of an adjective", []string{"electric car", "New York"}, "an electric-car maker, Electric-car makers, electric--car, New-York", []string{"0 electric-car", "0 Electric-car"}},
		{"plural", []string{"company"}, "companies company's companys", []string{"0 companies", "0 company"}},
		{"letters that grow shorter in lower case", []string{"ix"}, "İX ıx ix", []string{"0 İX", "0 ix"}},
		{"no text", []string{"a"}, "", nil},
		{"invalid bytes", []string{"模型"}, "\xff模型\xe6\xa8", []string{"0 模型"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, m := range matcherOf(t, test.forms...).Find(test.text) {
				got = append(got, m.Term.ID+" "+test.text[m.Start:m.End])
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%q in %q (-want +got):\n%s", test.forms, test.text, diff)
			}
		})
	}
}

func TestPluralOf(t *testing.T) {
	for form, want := range map[string]string{
		"model": "models", "company": "companies", "Blade Battery": "Blade Batteries", "key": "keys", "box": "boxes", "class": "classes", "batch": "batches",
		"brush": "brushes", "GPU": "GPUs", "API": "APIs", "AGI": "AGIs", "HBM2": "", "C#": "", "模型": "", "x": "", "": "", "café": "",
	} {
		if got := pluralOf(&report.Term{Kind: "concept"}, form); got != want {
			t.Errorf("plural of %q is %q, want %q", form, got, want)
		}
	}
	for _, kind := range []report.TermKind{"company", "product", "person"} {
		if got := pluralOf(&report.Term{Kind: kind}, "Apple"); got != "" {
			t.Errorf("the %s Apple has the plural %q", kind, got)
		}
	}
}

// FuzzMatcher holds that what is found lies in the text, in order and apart, and is one of the forms
// but for case and blanks; and that a form alone is found as a whole.
func FuzzMatcher(f *testing.F) {
	f.Add("大模型\nmodel\nAI 内存", "大模型与 models，AI内存")
	f.Add(".*\n[a-z]+\n(", ".* [a-z]+ (")
	f.Add("a\na b\n!a b c", "a b c a b")
	f.Add("İ\n\u0301", "i̇ a\u0301")
	f.Fuzz(func(t *testing.T, lines, text string) {
		forms := slices.DeleteFunc(strings.Split(lines, "\n"), func(s string) bool { return !utf8.ValidString(s) })
		if len(forms) == 0 || strings.HasPrefix(forms[0], "!") {
			return
		}
		last := 0
		for _, m := range matcherOf(t, forms...).Find(text) {
			if m.Start < last || m.End <= m.Start || m.End > len(text) {
				t.Fatalf("%q in %q: a match at %d to %d after %d", forms, text, m.Start, m.End, last)
			}
			last = m.End
			if utf8.ValidString(text) && !utf8.ValidString(text[m.Start:m.End]) {
				t.Errorf("%q in %q: a match cuts a character", forms, text)
			}
			if got := squeezed(text[m.Start:m.End]); !strings.HasPrefix(got, squeezed(m.Term.Name["en"])[:min(len(got), 1)]) {
				t.Errorf("%q in %q: %q is found as %q", forms, text, text[m.Start:m.End], m.Term.Name["en"])
			}
		}
		for _, form := range forms {
			if strings.HasPrefix(form, "!") || squeezed(form) == "" || strings.TrimSpace(form) != form {
				continue
			}
			if found := matcherOf(t, form).Find(form); len(found) != 1 || found[0].Start != 0 || found[0].End != len(form) {
				t.Errorf("%q isn't found in itself: %v", form, found)
			}
		}
	})
}

// squeezed is a form without case and blanks.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' {
			return -1
		}
		return fold(r)
	}, s)
}
