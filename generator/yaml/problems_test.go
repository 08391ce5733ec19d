package yaml_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Each mistake as an editor sees it: place, line, caret and what to type.
func TestDecodeProblems(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"unknown key", "titel: a\n", []string{
			`b.yaml:1:1: error [yaml]: unknown key "titel"`,
			`    1 | titel: a`,
			`      | ^^^^^`,
			`   hint: did you mean "title"?`}},
		{"unknown key like no other", "names: {zh: 甲, 法语: b}\n", []string{
			`b.yaml:1:16: error [yaml]: unknown key "法语"`,
			`    1 | names: {zh: 甲, 法语: b}`,
			`      |                 ^^^^`,
			`   hint: known here: zh, en`}},
		{"unknown key of an item", "parts:\n- nmae: a\n", []string{
			`b.yaml:2:3: error [yaml]: unknown key "nmae"`,
			`    2 | - nmae: a`,
			`      |   ^^^^`,
			`   hint: did you mean "name"?`}},
		{"case of a key", "Title: a\n", []string{
			`b.yaml:1:1: error [yaml]: unknown key "Title"`,
			`    1 | Title: a`,
			`      | ^^^^^`,
			`   hint: did you mean "title"?`}},
		{"key that no tag names", "Hidden: a\n", []string{
			`b.yaml:1:1: error [yaml]: unknown key "Hidden"`,
			`    1 | Hidden: a`,
			`      | ^^^^^^`,
			`   hint: known here: title, draft, rate, tags, author, parts, names, forms, zh, en`}},
		{"merge key", "<<: {title: a}\n", []string{
			`b.yaml:1:1: error [yaml]: unknown key "<<"`,
			`    1 | <<: {title: a}`,
			`      | ^^`,
			`   hint: known here: title, draft, rate, tags, author, parts, names, forms, zh, en`}},
		{"key twice", "title: a\ntitle: b\n", []string{
			`b.yaml:2:1: error [yaml]: key "title" is there twice`,
			`    2 | title: b`,
			`      | ^^^^^`}},
		{"list for a text", "title: [甲, 乙]\n", []string{
			`b.yaml:1:8: error [yaml]: "title" takes a text, not a list or a map`,
			`    1 | title: [甲, 乙]`,
			`      |        ^`}},
		{"text for a list", "tags: 甲\n", []string{
			`b.yaml:1:7: error [yaml]: "tags" takes a list`,
			`    1 | tags: 甲`,
			`      |       ^^`,
			`   hint: begin each item with "- "`}},
		{"text for keys and values", "author: 甲乙\n", []string{
			`b.yaml:1:9: error [yaml]: "author" takes keys and values`,
			`    1 | author: 甲乙`,
			`      |         ^^^^`}},
		{"text for the whole file", "甲乙丙\n", []string{
			`b.yaml:1:1: error [yaml]: the file takes keys and values`,
			`    1 | 甲乙丙`,
			`      | ^^^^^^`}},
		{"yes", "draft: yes\n", []string{
			`b.yaml:1:8: error [yaml]: "yes" is neither true nor false`,
			`    1 | draft: yes`,
			`      |        ^^^`,
			`   hint: draft: true`}},
		{"no number", "rate: fast\n", []string{
			`b.yaml:1:7: error [yaml]: "fast" is no number above 0`,
			`    1 | rate: fast`,
			`      |       ^^^^`}},
		{"negative number", "author: {age: -3}\n", []string{
			`b.yaml:1:15: error [yaml]: "-3" is no number above 0`,
			`    1 | author: {age: -3}`,
			`      |               ^^`}},
		{"colon in a text", "title: a: b\n", []string{
			`b.yaml:1:8: error [yaml]: mapping value is not allowed in this context`,
			`    1 | title: a: b`,
			`      |        ^`,
			`   hint: put the text in quotation marks: it holds ": "`}},
		{"reserved character", "title: @甲\n", []string{
			`b.yaml:1:8: error [yaml]: '@' is a reserved character`,
			`    1 | title: @甲`,
			`      |        ^`,
			`   hint: put the text in quotation marks`}},
		{"anchor", "title: &a b\n", []string{
			`b.yaml:1:8: error [yaml]: anchors, aliases and tags aren't read here`,
			`    1 | title: &a b`,
			`      |        ^`,
			`   hint: write the text itself, in quotation marks if it begins with & * or !`}},
		{"no end of a quotation", "title: 甲\nnames: \"乙\n", []string{
			`b.yaml:2:8: error [yaml]: could not find end character of double-quoted text`,
			`    2 | names: "乙`,
			`      |        ^`}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, got := decode(t, test.text)
			if diff := cmp.Diff(strings.Join(test.want, "\n")+"\n", got); diff != "" {
				t.Errorf("%q (-want +got):\n%s", test.text, diff)
			}
		})
	}
}

// The first mistake hides neither the rest nor what can be read.
func TestDecodeGoesOn(t *testing.T) {
	text := "titel: a\ndraft: perhaps\ntags: [甲, {b: c}, 丁]\nrate: 2\nauthor:\n  name: 乙\n  agee: 3\n"
	got, problems := decode(t, text)
	want := book{Rate: 2, Author: author{Name: at("乙", 6, 9, 1)}}
	want.Tags = append(want.Tags, at("甲", 3, 8, 1), at("", 0, 0, 0), at("丁", 3, 19, 1))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("values (-want +got):\n%s", diff)
	}
	var places []string
	for line := range strings.Lines(problems) {
		if place, _, ok := strings.Cut(line, ": error"); ok {
			places = append(places, place)
		}
	}
	if diff := cmp.Diff([]string{"b.yaml:1:1", "b.yaml:2:8", "b.yaml:3:11", "b.yaml:7:3"}, places); diff != "" {
		t.Errorf("places (-want +got):\n%s", diff)
	}
}

// A second document would silently undo the first: nobody means that.
func TestDecodeRefusesSecondDocument(t *testing.T) {
	for _, text := range []string{"title: a\n---\ntitle: b\n", "title: a\n...\ntitle: b\n"} {
		if got, problems := decode(t, text); problems == "" {
			t.Errorf("%q: read as %q, without a problem", text, got.Title.Value)
		}
	}
}

// Tabs are what editors put in by themselves, so the hint must come wherever one stands.
func TestDecodeHintsAtTabs(t *testing.T) {
	for _, text := range []string{"\ttitle: a\n", "author:\n\tname: a\n", "tags:\n\t- a\n"} {
		_, problems := decode(t, text)
		if !strings.Contains(problems, "   hint: indent with blanks, not with tabs\n") {
			t.Errorf("%q: no hint at tabs in:\n%s", text, problems)
		}
	}
}
