package parse

import (
	"bytes"
	"strings"

	"duizhao/generator/diag"
	"duizhao/generator/report"
	"duizhao/generator/yaml"
)

type metaYAML struct {
	Title     yaml.String   `yaml:"title"`
	Summary   yaml.String   `yaml:"summary"`
	Takeaways []yaml.String `yaml:"takeaways"`
	Updated   yaml.String   `yaml:"updated"`
	Draft     bool          `yaml:"draft"`
	Aliases   []yaml.String `yaml:"aliases"`
	Glossary  struct {
		Skip []yaml.String `yaml:"skip"`
	} `yaml:"glossary"`
}

var fence = []byte("---")

// frontMatter reads the YAML between the "---" lines at the top and returns the
// source with blanks in its place.
func (s *section) frontMatter() []byte {
	text := s.src.File.Text
	s.out.Unread = len(bytes.TrimSpace(text)) == 0
	closing, end, ok := frontMatterEnd(text)
	if at := len(text) - len(bytes.TrimLeft(text, " \t\n")); at > 0 && !s.out.Unread {
		if line, _, _ := bytes.Cut(text[at:], []byte("\n")); bytes.Equal(bytes.TrimRight(line, " \t"), fence) {
			s.out.Unread = true
			s.fail("front-matter", 0, 0, "an empty line stands before the front matter", "delete it")
			return nil
		}
	}
	if !ok {
		s.out.Unread = true
		s.fail("front-matter", 0, 0, `the front matter isn't closed`, `end it with a line "---"`)
		return nil
	}
	var y metaYAML
	problems := yaml.Decode(s.src.File, text[:closing], &y, yaml.Options{What: "the front matter"})
	s.problems = append(s.problems, problems...)
	s.meta(y, diag.Count(problems, diag.Error) == 0)
	body := bytes.Clone(text)
	for i, c := range body[:end] {
		if c != '\n' {
			body[i] = ' '
		}
	}
	return body
}

// frontMatterEnd is the offsets of the closing line and of what follows it; 0 when
// there is no front matter. It is not ok when the closing line is missing.
func frontMatterEnd(text []byte) (closing, end int, ok bool) {
	for at, first := 0, true; at < len(text); first = false {
		line := text[at:]
		if i := bytes.IndexByte(line, '\n'); i >= 0 {
			line = line[:i+1]
		}
		at += len(line)
		isFence := bytes.Equal(bytes.TrimRight(line, " \t\n"), fence)
		switch {
		case first && !isFence:
			return 0, 0, true
		case !first && isFence:
			return at - len(line), at, true
		}
	}
	return 0, 0, len(text) == 0
}

// meta checks the front matter; a title that may only be unreadable isn't
// called missing.
func (s *section) meta(y metaYAML, readable bool) {
	file := s.src.File
	m := &s.out.Meta
	l := s.src.Lang
	m.Title, m.Summary = l.Text(y.Title.Value), l.Text(y.Summary.Value)
	m.Unwritten = m.Summary == "" && (y.Summary.Blank || y.Summary.Line > 0)
	for _, t := range y.Takeaways {
		m.Takeaways = append(m.Takeaways, l.Text(t.Value))
	}
	s.front("title", y.Title)
	s.front("summary", y.Summary)
	s.front("takeaways", y.Takeaways...)
	m.Draft = y.Draft
	if m.Title == "" && readable {
		s.problems = append(s.problems, diag.Problem{Pos: diag.Pos{File: file.Name, Line: 1}, Severity: diag.Error, Rule: "title",
			Text: "the title is missing", Hint: `begin the file with "---", "title: …" and "---"`})
	}
	if y.Updated.Line > 0 {
		d, err := report.ParseDate(y.Updated.Value)
		if err != nil {
			s.problems = append(s.problems, y.Updated.Problem(file, diag.Error, "date", diag.MessageOf(err), "write year-month-day, such as 2023-08-31"))
		}
		m.Updated = d
	}
	for _, a := range y.Aliases {
		if alias := strings.Trim(a.Value, "/"); aliasIsPath(alias) && !s.namesLanguage(alias) {
			w := s.written(a)
			w.Text = alias
			m.Aliases = append(m.Aliases, w)
		} else {
			s.problems = append(s.problems, a.Problem(file, diag.Error, "alias", diag.Say("%q can't be an old address", a.Value), "write it as it follows the language: old-chapter/old-section"))
		}
	}
	for _, t := range y.Glossary.Skip {
		m.SkipTerms = append(m.SkipTerms, t.Value)
		if term := s.glossary.Term(t.Value); term != nil {
			s.used[term] = true
		} else {
			s.problems = append(s.problems, t.Problem(file, diag.Error, "glossary", diag.Say("no term %q", t.Value), s.glossary.Nearest(t.Value)))
		}
	}
}

// front notes texts of a key of the front matter.
func (s *section) front(key string, texts ...yaml.String) {
	for _, t := range texts {
		if t.Value != "" {
			prose := report.ProseOf(t.Value, t.Places(s.src.File))
			s.problems = append(s.problems, prose.Markup(s.src.File)...)
			s.out.Front = append(s.out.Front, report.Front{Key: key, Prose: prose})
		}
	}
}

// namesLanguage tells whether a path begins with a language of the report, which an alias stands below.
func (s *section) namesLanguage(alias string) bool {
	first, _, _ := strings.Cut(alias, "/")
	return s.matchers[first] != nil
}

// aliasIsPath tells whether an alias is a path of plain names.
func aliasIsPath(a string) bool {
	for _, part := range strings.Split(a, "/") {
		if part == "" || part == "." || part == ".." || strings.ContainsAny(part, "\\?#%:<>\"") {
			return false
		}
	}
	return true
}
