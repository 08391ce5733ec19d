package site

import (
	"fmt"
	"strings"
	"time"

	"duizhao/generator/citation"
	"duizhao/generator/report"
)

// cite is how an entry is cited: its text in the page's language, then the one in
// the other. What isn't translated can't be cited in that language.
func (b *builder) cite(e *report.Entry) []CitedWork {
	var works []CitedWork
	for _, twin := range e.Twins {
		if twin == nil || twin.Borrowed {
			continue
		}
		l, w := twin.Edition.Lang, b.cited(twin)
		cited := CitedWork{Tag: l.Tag, Language: l.Name,
			GBT: reference(w.GBT(), l, l), APA: reference(w.APA(), l, b.english(l)), BibTeX: reference(w.BibTeX(), l, nil)}
		if twin == e {
			works = append([]CitedWork{cited}, works...)
		} else {
			works = append(works, cited)
		}
	}
	return works
}

// english is the report's English, which APA is in, or else the language itself.
func (b *builder) english(l *report.Language) *report.Language {
	for _, e := range b.report.Editions {
		if !e.Lang.Locale.IsChinese() {
			return e.Lang
		}
	}
	return l
}

// reference marks the runs of other languages in a reference to a work of the
// language l that is written in another, or in code, which has no language.
func reference(parts []citation.Part, l, in *report.Language) []CitedPart {
	out := make([]CitedPart, len(parts))
	for i, p := range parts {
		out[i] = CitedPart{p.Kind, Text{{Text: p.Text}}}
		if in != nil && p.Lang == "" {
			out[i].Text = textOf(in, p.Text)
		} else if in != nil {
			out[i].Text = textIn(l, in, p.Text)
		}
	}
	return out
}

// cited is an entry as a work.
func (b *builder) cited(e *report.Entry) citation.Work {
	l, s := e.Edition.Lang, b.report.Settings
	whole := titleOf(s, l)
	w := citation.Work{
		Key: b.citeKey(e), Title: whole, URL: b.at.Absolute(pathOf(e)), Lang: l.Locale, Accessed: LabelsFor(l.Locale).Reader.Accessed,
	}
	if d := e.Updated; !d.IsZero() {
		w.Date = time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
	}
	for _, a := range s.Authors {
		w.Authors = append(w.Authors, a[l.Path])
	}
	if e != e.Edition.Cover {
		w.Title, w.Container = e.Title(), whole
	}
	for i, twin := range e.Twins {
		other := b.report.Editions[i]
		switch {
		case other == e.Edition || other.Lang.Locale.IsChinese() || !l.Locale.IsChinese():
		case e == e.Edition.Cover:
			w.English = titleOf(s, other.Lang)
		case twin != nil && !twin.Borrowed:
			w.English = twin.Title()
		}
	}
	return w
}

// titleOf is the report's title with its subtitle.
func titleOf(s *report.Settings, l *report.Language) string {
	if subtitle := s.Subtitle[l.Path]; subtitle != "" {
		return s.Title[l.Path] + LabelsFor(l.Locale).Colon + subtitle
	}
	return s.Title[l.Path]
}

// citeKey is "duizhao2026-giants-apple-zh": first author, year, section, language.
func (b *builder) citeKey(e *report.Entry) string {
	s := b.report.Settings
	name := "report"
	for _, a := range s.Authors[:min(1, len(s.Authors))] {
		for _, l := range s.Languages {
			if ascii := strings.Map(keyLetter, strings.ToLower(a[l.Path])); ascii != "" {
				name = ascii
			}
		}
	}
	if y := e.Updated.Year; y > 0 {
		name += fmt.Sprint(y)
	}
	if id := e.ID(); id != "" {
		name += "-" + strings.ReplaceAll(id, "/", "-")
	}
	return name + "-" + e.Edition.Lang.Path
}

// keyLetter leaves of a name what BibTeX takes in a key.
func keyLetter(r rune) rune {
	if 'a' <= r && r <= 'z' {
		return r
	}
	return -1
}
