package load

import (
	"io/fs"
	"maps"
	"net/url"
	"slices"
	"strings"

	"duizhao/generator/diag"
	"duizhao/generator/lang"
	"duizhao/generator/report"
	"duizhao/generator/yaml"
)

type (
	localized = map[string]yaml.String
	lists     = map[string][]yaml.String
)

type settingsYAML struct {
	Title       localized      `yaml:"title"`
	Subtitle    localized      `yaml:"subtitle"`
	Description localized      `yaml:"description"`
	Languages   []languageYAML `yaml:"languages"`
	BaseURL     yaml.String    `yaml:"baseURL"`
	Repository  yaml.String    `yaml:"repository"`
	Authors     []localized    `yaml:"authors"`
	Source      creditYAML     `yaml:"source"`
	Published   yaml.String    `yaml:"published"`
	License     yaml.String    `yaml:"license"`
	Reading     speedYAML      `yaml:"reading"`
	Rules       rulesYAML      `yaml:"rules"`
	SmartQuotes bool           `yaml:"smartQuotes"`
}

type languageYAML struct {
	Path yaml.String `yaml:"path"`
	Tag  yaml.String `yaml:"tag"`
	Name yaml.String `yaml:"name"`
}

type creditYAML struct {
	Title     localized   `yaml:"title"`
	Publisher localized   `yaml:"publisher"`
	Authors   lists       `yaml:"authors"`
	Date      yaml.String `yaml:"date"`
	Note      localized   `yaml:"note"`
}

type speedYAML struct {
	HanPerMinute     float64 `yaml:"hanPerMinute"`
	WordsPerMinute   float64 `yaml:"wordsPerMinute"`
	SecondsPerFigure float64 `yaml:"secondsPerFigure"`
}

// settings reads report.yaml twice: the first time for the languages alone,
// since the other keys depend on them. Where they are wrong, none of those that
// depend on them is found fault with.
func (l *loader) settings() *report.Settings {
	f, problem := l.read(settingsFile, `begin with "title: {zh: …, en: …}" and "languages: [{path: zh, tag: zh-Hans, name: 简体中文}, …]"`)
	l.file = f
	if f == nil {
		l.add(*problem)
		return nil
	}
	var first, y settingsYAML
	unread := len(yaml.Decode(f, f.Text, &first, yaml.Options{})) > 0 && len(first.Languages) == 0
	var languages []*report.Language
	sound := false
	if !unread { // what is missing may only be unreadable
		languages, sound = l.languages(f, first.Languages)
	}
	whole := sound && l.haveFolders(languages) // without a folder, its path may be what is wrong
	if whole && l.lacksLanguage(f, languages, first.Title, first.Subtitle, first.Description) {
		return nil
	}
	var o yaml.Options
	if whole {
		o.Languages = paths(languages)
	}
	l.add(yaml.Decode(f, f.Text, &y, o)...)
	for _, lg := range languages {
		lg.SmartQuotes = y.SmartQuotes && !lg.Locale.IsChinese()
	}
	languages = l.sameLanguages(languages)
	t := typesetter(languages)
	s := &report.Settings{
		Title:       t.texts(y.Title),
		Subtitle:    t.texts(y.Subtitle),
		Description: t.texts(y.Description),
		Languages:   languages,
		Repository:  strings.TrimSuffix(y.Repository.Value, "/"),
		Source: report.Credit{
			Title: t.texts(y.Source.Title), Publisher: t.texts(y.Source.Publisher),
			Authors: t.lists(y.Source.Authors), Date: y.Source.Date.Value, Note: t.texts(y.Source.Note),
		},
		License: y.License.Value,
		Speed:   speed(y.Reading),
		Rules:   l.rules(f, y.Rules),
	}
	for _, a := range y.Authors {
		s.Authors = append(s.Authors, t.texts(a))
	}
	if y.Published.Line > 0 {
		s.Published = l.date(f, y.Published)
	}
	if !unread || y.BaseURL.Line > 0 {
		s.BaseURL = l.baseURL(f, y.BaseURL)
	}
	if !sound {
		return nil
	}
	if !whole {
		return s // sources says which folder is missing
	}
	l.matter(f, y.Title, y.Subtitle, y.Description, y.Source.Title, y.Source.Note)
	for _, lg := range s.Languages {
		if s.Title[lg.Path] == "" {
			l.add(f.Whole(diag.Error, "title", diag.Say("the report has no title in %q", lg.Path), diag.Say("title: {%s: …}", lg.Path)))
		}
	}
	return s
}

// lacksLanguage tells whether texts are there in a language that the report doesn't have, and that isn't one of its
// own mistyped: where it was taken out, all that is left of it isn't told one by one.
func (l *loader) lacksLanguage(f *diag.File, languages []*report.Language, texts ...localized) bool {
	known := paths(languages)
	for _, text := range texts {
		for _, path := range slices.Sorted(maps.Keys(text)) {
			if _, near := lang.Nearest(path, known); !near && !slices.Contains(known, path) {
				l.add(text[path].Problem(f, diag.Error, "languages", diag.Say("the report has no language %q", path), diag.Say("name it under languages, as path: %s, or take out its texts", path)))
				return true
			}
		}
	}
	return false
}

// haveFolders tells whether each language has the folder of its path.
func (l *loader) haveFolders(languages []*report.Language) bool {
	return !slices.ContainsFunc(languages, func(lg *report.Language) bool {
		_, err := fs.Stat(l.fsys, lg.Path)
		return err != nil
	})
}

func paths(languages []*report.Language) []string {
	var out []string
	for _, lg := range languages {
		out = append(out, lg.Path)
	}
	return out
}

// languages makes the languages; they are sound when there is nothing wrong with
// any of them.
func (l *loader) languages(f *diag.File, ys []languageYAML) (out []*report.Language, sound bool) {
	before := len(l.problems)
	if len(ys) == 0 {
		l.add(f.Whole(diag.Error, "languages", "the report has no languages",
			"languages: [{path: zh, tag: zh-Hans, name: 简体中文}, {path: en, tag: en, name: English}]"))
	}
	seen := map[string]bool{}
	l.paths = map[string]yaml.String{}
	for _, y := range ys {
		path := y.Path.Value
		switch {
		case !IsSlug(path):
			l.add(y.Path.Problem(f, diag.Error, "languages", diag.Say("%q can't be the path of a language", path), "use small letters, digits and hyphens, such as zh"))
			continue
		case report.Reserved(path):
			l.add(y.Path.Problem(f, diag.Error, "languages", diag.Say("%q is taken by a page of the site itself", path), ""))
			continue
		case seen[path]:
			l.add(y.Path.Problem(f, diag.Error, "languages", diag.Say("two languages have the path %q", path), ""))
			continue
		}
		seen[path] = true
		l.paths[path] = y.Path
		locale, err := lang.New(y.Tag.Value)
		if err != nil {
			l.add(y.Tag.Problem(f, diag.Error, "languages", diag.Say("%q is no tag of Chinese or English", y.Tag.Value), "use a BCP 47 tag, such as zh-Hans or en"))
			continue
		}
		name := y.Name.Value
		if name == "" {
			name = locale.Name()
		}
		out = append(out, &report.Language{Path: path, Tag: locale.Tag(), Name: name, Locale: locale})
	}
	if len(out) > 2 {
		l.add(ys[2].Path.Problem(f, diag.Error, "languages", "a report has one language or two", "the first is the one that it is written in first"))
	}
	for _, lg := range out {
		lg.Foreign = foreignTag(lg, out)
	}
	return out, len(l.problems) == before
}

// foreignTag is the tag of the first language of the other script, or the
// likeliest one.
func foreignTag(l *report.Language, all []*report.Language) string {
	for _, other := range all {
		if other.Locale.IsChinese() != l.Locale.IsChinese() {
			return other.Tag
		}
	}
	if l.Locale.IsChinese() {
		return "en"
	}
	return "zh-Hans"
}

// baseURL makes the address end in a slash. Without one the site is built for
// the root of a host that isn't known.
func (l *loader) baseURL(f *diag.File, s yaml.String) *url.URL {
	u, err := ParseBaseURL(s.Value)
	if err != nil {
		if s.Line > 0 {
			l.add(s.Problem(f, diag.Error, "baseURL", diag.MessageOf(err), "baseURL: https://USER.github.io/REPO/"))
		} else {
			l.add(f.Whole(diag.Error, "baseURL", "the report has no address", "baseURL: https://USER.github.io/REPO/"))
		}
		return &url.URL{Scheme: "https", Host: "localhost", Path: "/"}
	}
	return u
}

// ParseBaseURL reads the address under which a site is to be found.
func ParseBaseURL(s string) (*url.URL, error) {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.User != nil || u.RawQuery != "" || u.ForceQuery || u.Fragment != "" {
		return nil, diag.Errorf("%q is no web address of a folder", s)
	}
	u.Path = strings.TrimRight(u.Path, "/") + "/"
	if strings.Contains(u.Path, "//") { // links would lead to another host
		return nil, diag.Errorf("%q is no web address of a folder", s)
	}
	return u, nil
}

func (l *loader) date(f *diag.File, s yaml.String) report.Date {
	d, err := report.ParseDate(s.Value)
	if err != nil {
		l.add(s.Problem(f, diag.Error, "date", diag.MessageOf(err), "write year-month-day, such as 2023-08-31"))
	}
	return d
}

func speed(y speedYAML) lang.Speed {
	s := lang.DefaultSpeed
	if y.HanPerMinute > 0 {
		s.HanPerMinute = y.HanPerMinute
	}
	if y.WordsPerMinute > 0 {
		s.WordsPerMinute = y.WordsPerMinute
	}
	if y.SecondsPerFigure > 0 {
		s.SecondsPerFigure = y.SecondsPerFigure
	}
	return s
}
