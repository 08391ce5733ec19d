package load

import (
	"bytes"
	"io/fs"
	"path"
	"slices"
	"strings"

	"duizhao/generator/diag"
	"duizhao/generator/report"
)

// The parts of a content folder that are read by themselves.
const (
	settingsPart = iota
	glossaryPart
	lockPart
	assetsPart
	sourcesPart
	partCount
)

// single are the parts that are one file.
var single = map[string]int{settingsFile: settingsPart, glossaryFile: glossaryPart, LockFile: lockPart}

// Reading is one reading of a content folder. The next one, after an edit, takes
// over from it what hasn't changed.
type Reading struct {
	Manuscript *report.Manuscript // nil without settings; what wasn't read again is the very same value as before
	last       *report.Manuscript // Manuscript, or while the settings are broken, what it would be with those before
	parts      [partCount]*loader // who read the part, with what was wrong in it
	broken     bool               // the settings are
}

// Read reads a content folder as Content does.
func Read(fsys fs.FS, root string, jobs int) *Reading {
	l := &loader{fsys: fsys, root: root, jobs: jobs}
	return l.reading(&Reading{}, [partCount]bool{true, true, true, true, true})
}

// Again reads a folder after the changes of these files and folders, which are
// named by their paths in it, "." for all. Where all files are as they were read, it
// gives the very same reading: of a save in several steps, each is told of.
func (r *Reading) Again(changed []string) *Reading {
	changed = slices.DeleteFunc(slices.Clone(changed), r.holds)
	if len(changed) == 0 {
		return r
	}
	first := r.parts[settingsPart]
	if sources := r.parts[sourcesPart]; sources != nil && sources.lost { // the settings are to be judged again, too
		return Read(first.fsys, first.root, first.jobs)
	}
	l := &loader{fsys: first.fsys, root: first.root, jobs: first.jobs, changed: changed, before: r.last}
	var stale [partCount]bool
	for _, name := range changed {
		top, _, _ := strings.Cut(name, "/")
		part, isSingle := single[name]
		switch {
		case name == ".":
			return Read(l.fsys, l.root, l.jobs)
		case isSingle:
			stale[part] = true
		case slices.Contains(assetFolders, top):
			stale[assetsPart] = true
		case !ignored(path.Base(name)):
			stale[sourcesPart] = true
		}
	}
	return l.reading(r, stale)
}

// holds tells whether a file is as it was read.
func (r *Reading) holds(name string) bool {
	before := r.file(name)
	if before == nil {
		return false
	}
	now, problem := r.parts[settingsPart].read(name, "")
	return problem == nil && bytes.Equal(now.Text, before.Text)
}

// file is a file of text as it was read; nil if it wasn't.
func (r *Reading) file(name string) *diag.File {
	if part, ok := single[name]; ok && r.parts[part] != nil {
		return r.parts[part].file
	}
	if r.last == nil {
		return nil
	}
	if i := slices.IndexFunc(r.last.Sources, func(s *report.Source) bool { return s.Path == name }); i >= 0 {
		return r.last.Sources[i].File
	}
	return nil
}

// reading reads the stale parts and takes the others from the reading before.
func (l *loader) reading(before *Reading, stale [partCount]bool) *Reading {
	r := &Reading{parts: before.parts, broken: before.broken}
	m := &report.Manuscript{}
	if before.last != nil {
		*m = *before.last
	}
	part := func(n int, read func(l *loader)) {
		if stale[n] || r.parts[n] == nil {
			own := *l
			read(&own)
			own.before, own.changed = nil, nil
			r.parts[n] = &own
		}
	}
	part(settingsPart, func(l *loader) {
		s := l.settings()
		if r.broken = s == nil; !r.broken {
			m.Settings = s
		}
	})
	if m.Settings == nil {
		return r
	}
	if before.last != nil && !slices.Equal(m.Settings.Languages, before.last.Settings.Languages) {
		return Read(l.fsys, l.root, l.jobs)
	}
	part(glossaryPart, func(l *loader) { m.Glossary = l.glossary(m.Settings) })
	part(lockPart, func(l *loader) { m.Lock = l.lock() })
	part(assetsPart, func(l *loader) {
		m.Assets = l.assets()
		m.Data = l.data(m.Assets)
	})
	part(sourcesPart, func(l *loader) {
		if same, ok := l.reread(); ok {
			m.Sources = same
			l.problems = before.parts[sourcesPart].problems
			return
		}
		m.Sources, m.Refused = l.sources(m.Settings, r.parts[settingsPart])
	})
	m.Matters = nil
	for _, p := range r.parts {
		m.Matters = append(m.Matters, p.matters...)
	}
	if r.last = m; !r.broken && !r.parts[sourcesPart].lost {
		r.Manuscript = m
	}
	return r
}

// Problems is what is wrong with the folder. Where the settings are broken, or name a language
// that has no folder, the rest can't be judged.
func (r *Reading) Problems() []diag.Problem {
	switch {
	case r.broken:
		return slices.Clone(r.parts[settingsPart].problems)
	case r.Manuscript == nil:
		return slices.Concat(r.parts[settingsPart].problems, r.parts[sourcesPart].problems)
	}
	var all []diag.Problem
	for _, p := range r.parts {
		if p != nil {
			all = append(all, p.problems...)
		}
	}
	return all
}

// reread reads the changed sources when they are all that has changed: each was
// there before, and is.
func (l *loader) reread() ([]*report.Source, bool) {
	if l.before == nil {
		return nil, false
	}
	sources := slices.Clone(l.before.Sources)
	for _, name := range l.changed {
		if ignored(path.Base(name)) {
			continue
		}
		i := slices.IndexFunc(sources, func(s *report.Source) bool { return s.Path == name })
		if i < 0 {
			return nil, false
		}
		f, problem := l.read(name, "")
		if problem != nil {
			return nil, false
		}
		again := *sources[i]
		again.File = f
		sources[i] = &again
	}
	return sources, true
}

// known are the sources of the reading before whose files are as they were, by path.
func (l *loader) known() map[string]*report.Source {
	known := map[string]*report.Source{}
	if l.before == nil {
		return known
	}
	for _, s := range l.before.Sources {
		if !slices.ContainsFunc(l.changed, func(name string) bool { return s.Path == name || strings.HasPrefix(s.Path, name+"/") }) {
			known[s.Path] = s
		}
	}
	return known
}

// sameLanguages are the languages of the reading before where these are the same:
// sources, and all that was made of them, point to them.
func (l *loader) sameLanguages(now []*report.Language) []*report.Language {
	if l.before == nil {
		return now
	}
	same := slices.EqualFunc(l.before.Settings.Languages, now, func(a, b *report.Language) bool {
		x, y := *a, *b
		x.Locale, y.Locale = nil, nil // made of the tag
		return x == y
	})
	if same {
		return l.before.Settings.Languages
	}
	return now
}
