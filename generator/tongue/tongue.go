// Package tongue has the program's messages in Chinese. English is what they are
// written in; a message without a translation stays so.
package tongue

import (
	"slices"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"
)

// pair is a message and its translation. Both are formats of package fmt; %[2]s is
// the second value, wherever it stands.
type pair struct{ english, chinese string }

// tables are the messages, by where they are said.
var tables = [][]pair{commands, serving, content, markdown, data, style, figures, system}

// Printer speaks the language of a tag or a POSIX locale, such as zh-Hans or
// zh_CN.UTF-8; it is nil for English, and for a language that we don't speak.
func Printer(name string) *message.Printer {
	if base(name) != "zh" {
		return nil
	}
	b := catalog.NewBuilder(catalog.Fallback(language.English))
	for _, p := range slices.Concat(tables...) {
		set(b, p.english, p.chinese)
		if escaped := escape(p.english); escaped != p.english {
			set(b, escaped, escape(p.chinese)) // of a message without values
		}
	}
	return message.NewPrinter(language.SimplifiedChinese, message.Catalog(b))
}

// Speaks tells whether the language of a tag or locale is one of ours.
func Speaks(name string) bool { return base(name) == "zh" || base(name) == "en" }

// base is the language of a tag or locale, without country and script.
func base(name string) string {
	name = strings.ToLower(name)
	if i := strings.IndexAny(name, "-_.@"); i >= 0 {
		name = name[:i]
	}
	return name
}

func set(b *catalog.Builder, english, chinese string) {
	if err := b.SetString(language.SimplifiedChinese, english, chinese); err != nil {
		panic(err) // no text fails
	}
}

func escape(s string) string { return strings.ReplaceAll(s, "%", "%%") }

// Has tells whether a message has a translation.
func Has(english string) bool {
	for _, t := range tables {
		if slices.ContainsFunc(t, func(p pair) bool { return p.english == english }) {
			return true
		}
	}
	return false
}

// All lists the messages with their translations.
func All() [][2]string {
	var all [][2]string
	for _, p := range slices.Concat(tables...) {
		all = append(all, [2]string{p.english, p.chinese})
	}
	return all
}
