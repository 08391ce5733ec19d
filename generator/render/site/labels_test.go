package site

import (
	"reflect"
	"regexp"
	"slices"
	"testing"

	"duizhao/generator/lang"
	"duizhao/generator/report"
)

var verb = regexp.MustCompile(`%(?:\[\d+\])?[a-z%]`)

// No word of the interface is missing in a language, and each takes the same values in both.
func TestLabels(t *testing.T) {
	compareLabels(t, "", reflect.ValueOf(labelsZH), reflect.ValueOf(labelsEN))
}

func compareLabels(t *testing.T, name string, zh, en reflect.Value) {
	t.Helper()
	for i := range zh.NumField() {
		field := name + zh.Type().Field(i).Name
		if zh.Field(i).Kind() == reflect.Struct {
			compareLabels(t, field+".", zh.Field(i), en.Field(i))
			continue
		}
		a, b := zh.Field(i).String(), en.Field(i).String()
		if a == "" || b == "" {
			t.Errorf("%s is %q in Chinese and %q in English", field, a, b)
		}
		if x, y := verb.FindAllString(a, -1), verb.FindAllString(b, -1); !slices.Equal(x, y) {
			t.Errorf("%s takes %q in Chinese and %q in English", field, x, y)
		}
	}
}

// Each kind that a glossary may name has a word, and no other kind has one.
func TestLabelsOfKinds(t *testing.T) {
	seen := map[string]bool{}
	for _, k := range report.TermKinds {
		for _, l := range []*Labels{&labelsZH, &labelsEN} {
			if name := l.Kind(k); name == "" || seen[name] {
				t.Errorf("the kind %q is called %q", k, name)
			} else {
				seen[name] = true
			}
		}
	}
	if fields := reflect.TypeFor[Kinds]().NumField(); fields != len(report.TermKinds) {
		t.Errorf("%d words for %d kinds", fields, len(report.TermKinds))
	}
	if name := labelsEN.Kind("animal"); name != "" {
		t.Errorf("a kind that isn't there is called %q", name)
	}
}

func TestLabelsFor(t *testing.T) {
	for tag, want := range map[string]*Labels{"zh-Hans": &labelsZH, "zh-Hant": &labelsZH, "en": &labelsEN, "en-GB": &labelsEN} {
		l, err := lang.New(tag)
		if err != nil {
			t.Fatal(err)
		}
		if LabelsFor(l) != want {
			t.Errorf("%s has the words of the other language", tag)
		}
	}
}

// Reading times as the issue spells them.
func TestReadingTime(t *testing.T) {
	tests := []struct {
		tag   string
		count lang.Count
		want  string
	}{
		{"zh-Hans", lang.Count{Han: 1100, Words: 20}, "约 3 分钟 · 1,120 字"},
		{"zh-Hans", lang.Count{Han: 1}, "约 1 分钟 · 1 字"},
		{"en", lang.Count{Words: 1190}, "5 min · 1,190 words"},
		{"en", lang.Count{Words: 1}, "1 min · 1 word"},
		{"en", lang.Count{Words: 238, Figures: 5}, "2 min · 238 words"},
	}
	for _, test := range tests {
		l, err := lang.New(test.tag)
		if err != nil {
			t.Fatal(err)
		}
		if got := LabelsFor(l).readingTime(l, lang.DefaultSpeed, test.count); got != test.want {
			t.Errorf("%+v in %s takes %q, want %q", test.count, test.tag, got, test.want)
		}
	}
}
