package annotate

import (
	"fmt"
	"strings"
	"unicode"

	"duizhao/generator/report"
)

// anchors gives each block its id, the same in all languages: "p7" for the
// seventh block, a name for a heading.
func (a *annotator) anchors() {
	for i, e := range a.editions {
		for entry := range e.Entries {
			if i > 0 && entry.Twins[0] != nil {
				continue // done with its twin in the first language
			}
			a.pair(entry.Twins)
		}
	}
}

// pair gives the blocks of one section's twins their anchors.
func (a *annotator) pair(twins []*report.Entry) {
	names := a.headingNames(twins)
	for _, t := range twins {
		if t == nil {
			continue
		}
		taken, heading := map[string]bool{}, 0
		for _, b := range t.Section.Blocks {
			if b.Kind == report.Heading && b.ID != "" {
				taken[b.ID] = true
			}
		}
		t.Anchors = make([]string, len(t.Section.Blocks))
		for i, b := range t.Section.Blocks {
			t.Anchors[i] = fmt.Sprintf("p%d", i+1)
			if b.Kind != report.Heading {
				continue
			}
			name := b.ID
			if name == "" && heading < len(names) {
				name = unique(names[heading], taken)
			}
			if name != "" {
				t.Anchors[i] = name
				taken[name] = true
			}
			heading++
			t.Outline = append(t.Outline, report.OutlineItem{Level: b.Level, Text: b.Text, Anchor: t.Anchors[i]})
		}
	}
}

// unique makes a name differ from those taken.
func unique(name string, taken map[string]bool) string {
	if name == "" || !taken[name] {
		return name
	}
	for n := 2; ; n++ {
		if s := fmt.Sprintf("%s-%d", name, n); !taken[s] {
			return s
		}
	}
}

// headingNames names the headings that have no id of their own: by the id that
// the other language gives them, or else by the English words. Headings are
// paired in order; where their numbers differ, each language is on its own.
func (a *annotator) headingNames(twins []*report.Entry) []string {
	var names []string
	for _, t := range twins {
		if t == nil {
			continue
		}
		var own []string
		for i := range t.Section.Blocks {
			b := &t.Section.Blocks[i]
			if b.Kind != report.Heading {
				continue
			}
			own = append(own, b.ID)
			if b.ID == "" && t.Edition.Lang.Locale.Base() == "en" {
				own[len(own)-1] = slugOf(b.Text)
			}
		}
		switch {
		case names == nil:
			names = own
		case len(names) == len(own):
			for i, name := range own {
				if names[i] == "" {
					names[i] = name
				}
			}
		}
	}
	return names
}

// slugOf makes an id of a heading's words; it is "" when there is nothing to
// make one of.
func slugOf(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		case r == '\'' || r == '’':
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	slug := strings.TrimRight(b.String(), "-")
	if len(slug) > 1 && slug[0] == 'p' && strings.Trim(slug[1:], "0123456789") == "" {
		return "" // p7 is what a paragraph is called
	}
	return slug
}
