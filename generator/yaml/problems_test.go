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
			`      | ^^^^^`,
			`   hint: keep one of them`}},
		{"list for a text", "title: [甲, 乙]\n", []string{
			`b.yaml:1:8: error [yaml]: "title" takes a text, not a list or a map`,
			`    1 | title: [甲, 乙]`,
			`      |        ^`,
			`   hint: write one text, in quotation marks if it begins with [ or {`}},
		{"text for a list", "tags: 甲\n", []string{
			`b.yaml:1:7: error [yaml]: "tags" takes a list`,
			`    1 | tags: 甲`,
			`      |       ^^`,
			`   hint: begin each item with "- "`}},
		{"text for keys and values", "author: 甲乙\n", []string{
			`b.yaml:1:9: error [yaml]: "author" takes keys and values`,
			`    1 | author: 甲乙`,
			`      |         ^^^^`,
			`   hint: write "key: value", each on its line`}},
		{"full-width colon", "title：甲\n", []string{
			`b.yaml:1:1: error [yaml]: the file takes keys and values`,
			`    1 | title：甲`,
			`      | ^^^^^^^^^`,
			`   hint: type the colon as ":", and a blank behind it`}},
		{"full-width colon further down", "title: 甲\nrate：2\n", []string{
			`b.yaml:2:1: error [yaml]: this is no key with a value`,
			`    2 | rate：2`,
			`      | ^`,
			`   hint: type the colon as ":", and a blank behind it`}},
		{"no blank behind the colon", "title:甲\n", []string{
			`b.yaml:1:1: error [yaml]: the file takes keys and values`,
			`    1 | title:甲`,
			`      | ^^^^^^^^`,
			`   hint: type a blank behind the colon`}},
		{"empty item", "tags:\n- 甲\n-\n", []string{
			`b.yaml:3:2: error [yaml]: this item is empty`,
			`    3 | -`,
			`      |  ^`,
			`   hint: write it behind the "- ", or delete the line`}},
		{"text for an item of keys and values", "parts: [甲]\n", []string{
			`b.yaml:1:9: error [yaml]: "parts" takes keys and values`,
			`    1 | parts: [甲]`,
			`      |         ^^`,
			`   hint: write "key: value", each on its line`}},
		{"text for the whole file", "甲乙丙\n", []string{
			`b.yaml:1:1: error [yaml]: the file takes keys and values`,
			`    1 | 甲乙丙`,
			`      | ^^^^^^`,
			`   hint: write "key: value", each on its line`}},
		{"yes", "draft: yes\n", []string{
			`b.yaml:1:8: error [yaml]: "yes" is neither true nor false`,
			`    1 | draft: yes`,
			`      |        ^^^`,
			`   hint: draft: true`}},
		{"no number", "rate: fast\n", []string{
			`b.yaml:1:7: error [yaml]: "fast" is no number above 0`,
			`    1 | rate: fast`,
			`      |       ^^^^`,
			`   hint: write it in digits, such as 400`}},
		{"negative number", "author: {age: -3}\n", []string{
			`b.yaml:1:15: error [yaml]: "-3" is no number above 0`,
			`    1 | author: {age: -3}`,
			`      |               ^^`,
			`   hint: write it in digits, such as 400`}},
		{"colon in a text", "title: a: b\n", []string{
			`b.yaml:1:8: error [yaml]: ": " stands in the midst of a text`,
			`    1 | title: a: b`,
			`      |        ^`,
			`   hint: put the text in quotation marks`}},
		{"reserved character", "title: @甲\n", []string{
			`b.yaml:1:8: error [yaml]: a text can't begin with this character`,
			`    1 | title: @甲`,
			`      |        ^`,
			`   hint: put the text in quotation marks`}},
		{"anchor", "title: &a b\n", []string{
			`b.yaml:1:8: error [yaml]: anchors, aliases and tags aren't read here`,
			`    1 | title: &a b`,
			`      |        ^`,
			`   hint: write the text itself, in quotation marks if it begins with & * or !`}},
		{"no end of a quotation", "title: 甲\nnames: \"乙\n", []string{
			`b.yaml:2:8: error [yaml]: the quotation mark isn't closed`,
			`    2 | names: "乙`,
			`      |        ^`,
			`   hint: end the text with the same mark`}},
		{"no end of a quotation, before another one", "draft: true\ntitle: \"甲 \\\"乙\\\"\nnames:\n  zh: \"丙: 丁\"\n", []string{
			`b.yaml:2:8: error [yaml]: the quotation mark isn't closed`,
			`    2 | title: "甲 \"乙\"`,
			`      |        ^`,
			`   hint: end the text with the same mark`}},
		{"no end of an item's quotation, before another one", "tags:\n  - '甲''乙\n  - '丙'\n", []string{
			`b.yaml:2:5: error [yaml]: the quotation mark isn't closed`,
			`    2 |   - '甲''乙`,
			`      |     ^`,
			`   hint: end the text with the same mark`}},
		{"a quotation of two lines, before a slip", "title: \"甲:\n  乙\"\nnames: \"丙\" 丁\n", []string{
			`b.yaml:3:12: error [yaml]: something follows the text in quotation marks`,
			`    3 | names: "丙" 丁`,
			`      |             ^^`,
			`   hint: put the whole text in marks, with others inside than outside`}},
		{"a key too deep", "title: 甲\n draft: true\n", []string{
			`b.yaml:2:2: error [yaml]: this line doesn't belong to those before it`,
			`    2 |  draft: true`,
			`      |  ^`,
			`   hint: indent it as its neighbours in the list, or keys of one kind, are`}},
		{"a language too deep", "names:\n  zh: 甲\n   en: a\n", []string{
			`b.yaml:3:4: error [yaml]: this line doesn't belong to those before it`,
			`    3 |    en: a`,
			`      |    ^`,
			`   hint: indent it as its neighbours in the list, or keys of one kind, are`}},
		{"a key between two steps", "parts:\n- name: 甲\n  age: 3\nauthor:\n  name: 甲\n names:\n  zh: 乙\n", []string{
			`b.yaml:6:2: error [yaml]: this line doesn't belong to those before it`,
			`    6 |  names:`,
			`      |  ^`,
			`   hint: indent it as its neighbours in the list, or keys of one kind, are`}},
		{"a colon in the text before a line that is too deep", "title: a: b\n draft: true\n", []string{
			`b.yaml:1:8: error [yaml]: ": " stands in the midst of a text`,
			`    1 | title: a: b`,
			`      |        ^`,
			`   hint: put the text in quotation marks`}},
		{"text like Markdown", "title: **甲**\n", []string{
			`b.yaml:1:8: error [yaml]: a text can't begin with "*"`,
			`    1 | title: **甲**`,
			`      |        ^`,
			`   hint: put the text in quotation marks`}},
		{"item like Markdown", "title: 甲\ntags:\n- **甲** 乙: 丙\n", []string{
			`b.yaml:3:3: error [yaml]: a text can't begin with "*"`,
			`    3 | - **甲** 乙: 丙`,
			`      |   ^`,
			`   hint: put the text in quotation marks`}},
		{"link of Markdown", "title: [甲](a.md)\n", []string{
			`b.yaml:1:8: error [yaml]: a text can't begin with "["`,
			`    1 | title: [甲](a.md)`,
			`      |        ^`,
			`   hint: put the text in quotation marks`}},
		{"no end of a list", "title: [甲\n", []string{
			`b.yaml:1:8: error [yaml]: "[" begins a list, which isn't closed`,
			`    1 | title: [甲`,
			`      |        ^`,
			`   hint: end it with "]", or put the text in quotation marks`}},
		{"more than the quotation", "title: \"甲\" 乙\n", []string{
			`b.yaml:1:12: error [yaml]: something follows the text in quotation marks`,
			`    1 | title: "甲" 乙`,
			`      |             ^^`,
			`   hint: put the whole text in marks, with others inside than outside`}},
		{"a # within a text", "title: Apple #1 wants  # twice\n", []string{
			`b.yaml:1:14: warning [yaml]: what follows # is left out`,
			`    1 | title: Apple #1 wants  # twice`,
			`      |              ^^^^^^^^^^^^^^^^^`,
			`   hint: put the text in quotation marks`}},
		{"a # within an item of two lines", "tags:\n- 甲\n  乙 #1\n", []string{
			`b.yaml:3:5: warning [yaml]: what follows # is left out`,
			`    3 |   乙 #1`,
			`      |      ^^`,
			`   hint: put the text in quotation marks`}},
		{"colon in an item", "tags:\n- Tim Cook: so\n- 乙\n", []string{
			`b.yaml:2:3: error [yaml]: ": " stands in the midst of a text`,
			`    2 | - Tim Cook: so`,
			`      |   ^^^^^^^^`,
			`   hint: put the text in quotation marks`}},
		{"colon between curly marks", "title: “Apple: x”\n", []string{
			`b.yaml:1:8: error [yaml]: ": " stands in the midst of a text`,
			`    1 | title: “Apple: x”`,
			`      |        ^`,
			`   hint: put it in straight quotation marks: "…"`}},
		{"emphasis at the start", "title: *Apple* wants\ndraft: true\n", []string{
			`b.yaml:1:8: error [yaml]: a text can't begin with "*"`,
			`    1 | title: *Apple* wants`,
			`      |        ^`,
			`   hint: put the text in quotation marks`}},
		{"strong emphasis in an item", "tags:\n- 甲\n- **芯片**上\n", []string{
			`b.yaml:3:3: error [yaml]: a text can't begin with "*"`,
			`    3 | - **芯片**上`,
			`      |   ^`,
			`   hint: put the text in quotation marks`}},
		{"nothing but emphasis", "title: *Apple*\n", []string{
			`b.yaml:1:8: error [yaml]: a text can't begin with "*"`,
			`    1 | title: *Apple*`,
			`      |        ^`,
			`   hint: put the text in quotation marks`}},
		{"a tab behind blanks, before a line that is right", "parts:\n- name: 甲\n  \tage: 3\n  age: 4\n", []string{
			`b.yaml:3:3: error [yaml]: a tab stands where only blanks may`,
			`    3 |   	age: 3`,
			`      |   ^`,
			`   hint: indent with blanks, not with tabs`}},
		{"text like a directive", "title: %甲\n", []string{
			`b.yaml:1:8: error [yaml]: a text can't begin with "%"`,
			`    1 | title: %甲`,
			`      |        ^`,
			`   hint: put the text in quotation marks`}},
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

// What other programs take for true or false has the hint that means the same here.
func TestDecodeHintsAtTruth(t *testing.T) {
	for written, want := range map[string]string{
		"yes": "draft: true", "On": "draft: true", "1": "draft: true", `"true"`: "draft: true", "是": "draft: true",
		"no": "draft: false", "No": "draft: false", "off": "draft: false", "0": "draft: false", `'false'`: "draft: false", "否": "draft: false",
		"perhaps": "draft: true, or draft: false", "2": "draft: true, or draft: false", "[no]": "draft: true, or draft: false",
	} {
		if _, problems := decode(t, "draft: "+written+"\n"); !strings.HasSuffix(problems, "   hint: "+want+"\n") {
			t.Errorf("draft: %s: the hint isn't %q in:\n%s", written, want, problems)
		}
	}
}

// The first mistake hides neither the rest nor what can be read.
func TestDecodeGoesOn(t *testing.T) {
	text := "titel: a\ndraft: perhaps\ntags: [甲, {b: c}, 丁]\nrate: 2\nauthor:\n  name: 乙\n  agee: 3\n"
	got, problems := decode(t, text)
	want := book{Rate: 2, Author: author{Name: at("乙", 6, 9, 1)}}
	want.Tags = append(want.Tags, at("甲", 3, 8, 1), at("丁", 3, 19, 1))
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

// Whatever else the parser has to say is said in a writer's words, with what to type.
func TestDecodeSpeaksPlainly(t *testing.T) {
	for _, text := range []string{
		"title: a\n  b: c\n", "author:\n  name: a\n age: 1\n", "title: |x\n", "title: \"\\q\"\n", "title: - b\n", "title: %x\n", ": x\n",
		"tags: [a\ndraft: true\n", "title: *\n", "title: &\n", "title: ]\n", "a\ntitle: c\n", "title: 'a\n", "title: 'it's'\n", "author: {name: a\n",
		"tags:\n- a\ntitle\n", "<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> x\n",
	} {
		_, problems := decode(t, text)
		for _, jargon := range []string{"token", "context", "scalar", "mapping", "sequence", "could not", "unexpected", "non-map", "header"} {
			if strings.Contains(problems, jargon) {
				t.Errorf("%q: %q isn't a writer's word in:\n%s", text, jargon, problems)
			}
		}
		if problems == "" || !strings.Contains(problems, "   hint: ") {
			t.Errorf("%q: no problem, or no hint, in:\n%s", text, problems)
		}
	}
}

// Comments that are meant as such are left alone, and a # that is none.
func TestDecodePassesOverComments(t *testing.T) {
	text := "# a\ntitle: C#1  # b\nrate: 2 # c\ndraft: true # d\ntags: # e\n- \"a #1\"\n- '甲' # f\n  # g\nnames: # h\n  zh: |\n    a #1\n"
	if _, problems := decode(t, text); problems != "" {
		t.Error(problems)
	}
}
