package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"time"

	"duizhao/generator/diag"
	"duizhao/generator/lang"
	"duizhao/generator/load"
	"duizhao/generator/report"
	"duizhao/generator/write"
)

var newCommand = &command{
	name: "new", args: "chapter|section PATH", short: "writes the files of a new chapter or section, in each language",
	long: `Writes the files of a new chapter (PATH is its name, such as chips) or section (chips/
hbm) in each language, numbered behind the last one, with their front matter, and says
what to do next.`,
	example: `duizhao new section giants/nvidia --title-zh 英伟达 --title-en Nvidia`,
	flags:   newFlags,
	run: func(_ context.Context, c *call) int {
		if len(c.args) != 2 || c.args[0] != "chapter" && c.args[0] != "section" {
			return c.usageError("new takes chapter or section, and a path")
		}
		if info, err := os.Stat(c.source); err != nil || !info.IsDir() {
			return c.noFolder("source", c.source)
		}
		m, problems := load.Content(os.DirFS(c.source), c.root(), c.jobs)
		if m == nil {
			return c.verdict(problems)
		}
		files, err := c.newFiles(m)
		if err != nil {
			return c.usageError(diag.MessageOf(err))
		}
		if err := write.NewFiles(c.source, files); err != nil {
			return c.failed(err)
		}
		for _, f := range files {
			fmt.Fprintln(c.stdout, path.Join(c.source, f.Path))
		}
		c.sayNext()
		return exitOK
	},
}

var titleFlag = regexp.MustCompile(`^--?title-([a-z0-9-]+)`)

// newFlags has a flag a language for the title: those that are on the command line,
// whichever languages the report turns out to have.
func newFlags(c *call, fs *flag.FlagSet) {
	c.titles = map[string]string{}
	languages := []string{"zh", "en"}
	for _, arg := range c.words {
		if m := titleFlag.FindStringSubmatch(arg); m != nil && !slices.Contains(languages, m[1]) {
			languages = append(languages, m[1])
		}
	}
	for _, l := range languages {
		fs.Func("title-"+l, usage(diag.Say("`TEXT` of the title in the language %q of report.yaml", l)), func(s string) error {
			c.titles[l] = s
			return nil
		})
	}
}

// newFiles is the files of the chapter or section that the command line names.
func (c *call) newFiles(m *report.Manuscript) ([]write.NewFile, error) {
	id := strings.Trim(c.args[1], "/")
	chapter, slug := path.Split(id)
	chapter = strings.TrimSuffix(chapter, "/")
	_, slug = report.SplitNumber(slug) // the number is ours to give
	_, chapter = report.SplitNumber(chapter)
	unfit, _ := load.Unfit(path.Join(chapter, slug))
	switch isSection := c.args[0] == "section"; {
	case isSection && (chapter == "" || strings.Contains(chapter, "/")):
		return nil, diag.Errorf("a section's path is that of its chapter and a name, such as giants/nvidia")
	case !isSection && chapter != "":
		return nil, diag.Errorf("a chapter's path is one name, such as chips")
	case !isSection && report.Reserved(slug):
		return nil, diag.Errorf("%q is the address of a page that the site makes itself; choose another name", slug)
	case unfit != "":
		return nil, diag.Errorf("%q can't be part of an address; use small letters, digits and hyphens", slug)
	}
	for l := range c.titles {
		if m.Settings.Language(l) == nil {
			return nil, diag.Errorf("the report has no language %q", l)
		}
	}
	place, err := placeOf(m, c.source, chapter, slug)
	if err != nil {
		return nil, err
	}
	var files []write.NewFile
	for _, l := range m.Settings.Languages {
		title := strings.TrimSpace(c.titles[l.Path])
		if title == "" {
			return nil, diag.Errorf("the title in %s is missing: --title-%s …", l.Name, l.Path)
		}
		name := path.Join(l.Path, place.folder[l], place.name+".md")
		if c.args[0] == "chapter" {
			name = path.Join(l.Path, place.name, "index.md")
		}
		text := fmt.Sprintf("---\ntitle: %s\nsummary:\nupdated: %s\n---\n\n", quoted(title), time.Now().Format(time.DateOnly))
		files = append(files, write.NewFile{File: write.File{Path: name, Render: func(w io.Writer) error {
			_, err := io.WriteString(w, text)
			return err
		}}})
	}
	return files, nil
}

// newPlace is where a chapter or section goes.
type newPlace struct {
	name   string                      // with its number, without its ending
	folder map[*report.Language]string // of a section's chapter
}

// placeOf finds the chapter's folders and the next number among those beside it. It
// refuses what is there in any language.
func placeOf(m *report.Manuscript, root, chapter, slug string) (*newPlace, error) {
	p := &newPlace{folder: map[*report.Language]string{}}
	last := 0
	var chapters []string
	for _, s := range slices.Concat(m.Sources, m.Refused) {
		inLang := strings.TrimPrefix(s.Path, s.Lang.Path+"/")
		dir, base := path.Split(inLang)
		dir = strings.TrimSuffix(dir, "/")
		if s.ID == path.Join(chapter, slug) {
			return nil, diag.Errorf("%s is there already", path.Join(root, s.Path))
		}
		sibling := dir // of a chapter
		if chapter != "" {
			if report.SectionID(path.Join(dir, "index")) != chapter {
				chapters = append(chapters, report.SectionID(path.Join(dir, "index")))
				continue
			}
			p.folder[s.Lang] = dir
			sibling = base
		}
		n, _ := report.SplitNumber(sibling)
		last = max(last, n)
	}
	for _, l := range m.Settings.Languages {
		if chapter != "" && p.folder[l] == "" {
			hint := diag.Say("make it first: ./build.sh new chapter %s", chapter)
			if known := named(chapters); len(known) > 0 {
				hint = diag.Say("there are %s; to make another: ./build.sh new chapter %s", strings.Join(known, ", "), chapter)
			}
			if near, ok := lang.Nearest(chapter, chapters); ok {
				hint = diag.Say("did you mean %q?", near)
			}
			return nil, diag.Errorf("no chapter %q in %s; %s", chapter, l.Name, hint)
		}
	}
	p.name = fmt.Sprintf("%02d-%s", last+1, slug)
	return p, nil
}

// named are the chapters among the folders of sections, each once, in their order.
func named(chapters []string) []string {
	var out []string
	for _, c := range chapters {
		if c != "" && !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	return out
}

var plainYAML = regexp.MustCompile(`^\p{L}(?:[^:#\\"]|:\S)*$`)

// quoted is a text as a value of YAML.
func quoted(s string) string {
	switch strings.ToLower(s) {
	case "true", "false", "null", "yes", "no", "on", "off":
	default:
		if plainYAML.MatchString(s) {
			return s
		}
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

// sayNext says what is to be done with the new files.
func (c *call) sayNext() {
	id := strings.Trim(c.args[1], "/")
	if c.args[0] == "chapter" {
		c.say("next: write the same blocks in each language, a paragraph for a paragraph, and a\nsummary of a sentence; ./build.sh check says what is missing, and\n  ./build.sh new section %s/NAME --title-zh … --title-en …\nadds a section", id)
		return
	}
	c.say("next: write the same blocks in each language, a paragraph for a paragraph, and a\nsummary of a sentence; ./build.sh check says what is missing. When both\nsay the same:\n  ./build.sh accept %s", id)
}
