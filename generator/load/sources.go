package load

import (
	"cmp"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"duizhao/generator/diag"
	"duizhao/generator/pool"
	"duizhao/generator/report"
)

var slug = regexp.MustCompile(`^[a-z0-9]+(?:[-_.][a-z0-9]+)*$`)

// IsSlug tells whether a name can be part of an address: small letters and digits, with
// single hyphens, underscores or points between them.
func IsSlug(s string) bool { return slug.MatchString(s) }

// Unfit says why a section's ID can't be its address, or nothing.
func Unfit(id string) (text, hint diag.Message) {
	switch base := path.Base(id); {
	case !IsSlug(base):
		return diag.Say("%q can't be part of an address", base), "use small letters, digits and hyphens after the number, such as 03-amazon.md"
	case base == "index" || base == "index.html" || !strings.Contains(id, "/") && report.Reserved(id):
		return diag.Say("%q is the address of a page that the site makes itself", id), "choose another name"
	}
	return "", ""
}

// sources reads the Markdown files of all languages, in reading order. Who read the settings knows where they name
// the languages.
func (l *loader) sources(s *report.Settings, settings *loader) (read, refused []*report.Source) {
	for _, lg := range s.Languages {
		if _, err := fs.Stat(l.fsys, lg.Path); err != nil {
			l.lost = true
			l.add(settings.paths[lg.Path].Problem(settings.file, diag.Error, "languages", diag.Say("there is no folder %s", path.Join(l.root, lg.Path)), l.nearFolder(s)))
		}
	}
	if l.lost {
		return nil, nil
	}
	var all []*report.Source
	for _, lg := range s.Languages {
		all = append(all, l.language(lg)...)
	}
	known := l.known()
	problems := make([]*diag.Problem, len(all))
	pool.Each(l.jobs, len(all), func(i int) {
		if s := known[all[i].Path]; s != nil {
			all[i] = s
			return
		}
		all[i].File, problems[i] = l.read(all[i].Path, "")
	})
	for _, p := range problems {
		if p != nil {
			l.add(*p)
		}
	}
	for _, s := range all {
		if s.File == nil {
			refused = append(refused, s)
		} else {
			read = append(read, s)
		}
	}
	return read, refused
}

// nearFolder is the hint for a language whose folder isn't there: the one that is no other language's.
func (l *loader) nearFolder(s *report.Settings) diag.Message {
	var free []string
	entries, _ := fs.ReadDir(l.fsys, ".") // it is there: report.yaml has been read
	for _, e := range entries {
		if name := e.Name(); e.IsDir() && !ignored(name) && !slices.Contains(assetFolders, name) && s.Language(name) == nil {
			free = append(free, name)
		}
	}
	if len(free) == 1 {
		return diag.Say("did you mean %s?", free[0])
	}
	return "it holds index.md, a folder for each chapter, and about.md"
}

// language reads one language's folder: its own files, then its chapters.
func (l *loader) language(lg *report.Language) []*report.Source {
	var out []*report.Source
	taken := map[string]string{} // ID -> path
	for _, e := range l.list(lg.Path) {
		name := path.Join(lg.Path, e.Name())
		if !e.IsDir() {
			kind := report.PageSource
			if e.Name() == "index.md" {
				kind = report.CoverSource
			}
			out = l.source(out, taken, lg, name, kind)
			continue
		}
		for _, f := range l.list(name) {
			inner := path.Join(name, f.Name())
			if f.IsDir() {
				l.whole(inner, diag.Error, "file", "chapters hold no folders", "move its files into the chapter's folder")
				continue
			}
			kind := report.SectionSource
			if f.Name() == "index.md" {
				kind = report.ChapterSource
			}
			out = l.source(out, taken, lg, inner, kind)
		}
	}
	return out
}

// list returns a folder's entries in reading order: index.md, then by number,
// what has no number last.
func (l *loader) list(dir string) []fs.DirEntry {
	entries, err := fs.ReadDir(l.fsys, dir)
	if err != nil {
		l.whole(dir, diag.Error, "file", diag.Say("can't be read: %v", reason(err)), "")
	}
	entries = slices.DeleteFunc(entries, func(e fs.DirEntry) bool { return ignored(e.Name()) })
	rank := func(e fs.DirEntry) int {
		n, _ := report.SplitNumber(e.Name())
		switch {
		case e.Name() == "index.md":
			return -1
		case n < 0:
			return 1 << 30
		}
		return n
	}
	slices.SortStableFunc(entries, func(a, b fs.DirEntry) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.Name(), b.Name()))
	})
	l.sameNumber(dir, entries)
	return entries
}

// sameNumber finds entries whose number doesn't say which comes first.
func (l *loader) sameNumber(dir string, entries []fs.DirEntry) {
	before := map[int]fs.DirEntry{}
	for _, e := range entries {
		n, _ := report.SplitNumber(e.Name())
		if first := before[n]; first != nil && n >= 0 {
			l.whole(path.Join(dir, e.Name()), diag.Warning, "file", diag.Say("has the number of %s", path.Join(l.root, dir, first.Name())), "the number orders: give each its own")
			continue
		}
		before[n] = e
	}
}

// ignored tells which files editors and systems leave behind.
func ignored(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "#") || strings.HasSuffix(name, "~")
}

// nearlyMarkdown are names that other systems and programs give to Markdown.
var nearlyMarkdown = regexp.MustCompile(`(?i)^(.+?)\.(?:md|markdown|mdown|mkd|md\.txt)$`)

// source appends a file that is still to be read, unless its name doesn't serve.
func (l *loader) source(out []*report.Source, taken map[string]string, lg *report.Language, name string, kind report.SourceKind) []*report.Source {
	if path.Ext(name) != ".md" {
		hint := diag.Message("images belong into figures/, numbers into data/")
		if m := nearlyMarkdown.FindStringSubmatch(path.Base(name)); m != nil {
			hint = diag.Say("rename it to %s", m[1]+".md")
		}
		l.whole(name, diag.Warning, "file", "only .md files belong here; this one is not published", hint)
		return out
	}
	id := report.SectionID(strings.TrimPrefix(name, lg.Path+"/"))
	text, hint := Unfit(id)
	switch {
	case id != "" && text != "":
		l.whole(name, diag.Error, "slug", text, hint)
		return out
	case taken[id] != "":
		l.whole(name, diag.Error, "slug", diag.Say("has the same address as %s", path.Join(l.root, taken[id])), "the number orders; what follows it must differ")
		return out
	}
	taken[id] = name
	return append(out, &report.Source{Path: name, Lang: lg, Kind: kind, ID: id})
}

func (l *loader) whole(name string, s diag.Severity, rule string, text, hint diag.Message) {
	l.add((&diag.File{Name: path.Join(l.root, name)}).Whole(s, rule, text, hint))
}
