package annotate

import (
	"path"
	"slices"
	"strings"

	"duizhao/generator/diag"
	"duizhao/generator/lang"
	"duizhao/generator/report"
)

// refs checks that links and images lead somewhere, and notes who links to whom.
func (a *annotator) refs(r *report.Report) {
	for _, entries := range a.entries {
		for _, entry := range entries {
			if len(entry.Section.Refs) == 0 {
				continue
			}
			linked := map[*report.Entry]bool{entry: true}
			for _, ref := range entry.Section.Refs {
				switch ref.Kind {
				case report.AssetRef:
					a.asset(r, entry, ref)
				case report.SectionRef:
					if target := a.target(r, entry, ref); target != nil && !linked[target] {
						linked[target] = true
						target.Backlinks = append(target.Backlinks, entry)
					}
				}
			}
		}
	}
}

func (a *annotator) broken(e *report.Entry, ref report.Ref, rule string, text, hint diag.Message) {
	a.problems = append(a.problems, e.Section.Source.File.Problem(diag.Error, rule, ref.Start, ref.End, text, hint))
}

func (a *annotator) asset(r *report.Report, e *report.Entry, ref report.Ref) {
	if r.Asset(ref.Target) != nil {
		return
	}
	rule := "link"
	if !strings.HasPrefix(ref.Target, "data/") {
		rule = "image"
	}
	a.broken(e, ref, rule, diag.Say("no file %q", ref.Target), nearestAsset(r, e, ref))
}

// nearestAsset is the hint for a file to publish that isn't there: the one with the nearest name, wherever it is.
func nearestAsset(r *report.Report, e *report.Entry, ref report.Ref) diag.Message {
	var names []string
	for _, known := range r.Assets {
		names = append(names, stem(known.Path))
	}
	if near, ok := lang.Nearest(stem(ref.Target), names); ok {
		return diag.Say("did you mean %s?", relative(e, r.Assets[slices.Index(names, near)].Path))
	}
	return "files to publish belong into figures/ and data/"
}

// stem is a file's name without its ending, in which all data files are alike.
func stem(p string) string { return strings.TrimSuffix(path.Base(p), path.Ext(p)) }

// target finds the entry that a link leads to; nil when there is none, or when
// it is the glossary.
func (a *annotator) target(r *report.Report, e *report.Entry, ref report.Ref) *report.Entry {
	if ref.Target == report.GlossaryID {
		if ref.Fragment != "" && r.Glossary.Term(ref.Fragment) == nil {
			a.broken(e, ref, "link", diag.Say("no term %q", ref.Fragment), r.Glossary.Nearest(ref.Fragment))
		}
		return nil
	}
	target := e.Edition.Entry(ref.Target)
	if target == nil && a.drafts[ref.Target] {
		a.broken(e, ref, "link", diag.Say("the section %q is a draft", ref.Target), "take out its draft mark, or the link")
		return nil
	}
	if target == nil {
		a.broken(e, ref, "link", diag.Say("no section %q", ref.Target), nearestFile(e, ref))
		return nil
	}
	if ref.Fragment != "" && !target.Section.Unread && !slices.Contains(target.Anchors, ref.Fragment) && !brokenFigure(target, ref.Fragment) {
		var names []string
		for _, o := range target.Outline {
			names = append(names, "#"+o.Anchor)
		}
		for i := range target.Section.Blocks {
			if c := target.Section.Blocks[i].Chart; c != nil {
				names = append(names, "#"+c.Anchor())
			}
		}
		a.broken(e, ref, "link", diag.Say("no %q in %s", "#"+ref.Fragment, target.Section.Source.Path),
			didYouMean("#"+ref.Fragment, names, "headings are called by their {#id}, paragraphs p1, p2 and so on"))
	}
	return target
}

// brokenFigure tells whether a fragment may well be a figure's whose own mistake is told
// elsewhere: it is there, but takes its anchor from another one of its pair, or is called
// after data that can't be found. Once that is mended the link is judged again.
func brokenFigure(e *report.Entry, fragment string) bool {
	if !strings.HasPrefix(fragment, report.ChartPrefix) {
		return false
	}
	for i := range e.Section.Blocks {
		c := e.Section.Blocks[i].Chart
		switch {
		case c == nil:
		case c.Anchor() == fragment && otherwiseNamed(e, i):
			return true
		case c.ID == strings.TrimSuffix(c.Data.Text, ".csv") && e.Edition.ExhibitOf(c).Data == nil:
			return true
		}
	}
	return false
}

// otherwiseNamed tells whether a block's pair begins with figures of two names.
func otherwiseNamed(e *report.Entry, block int) bool {
	if e.Bitext == nil || e.Bitext.Untranslated() {
		return false
	}
	var names []string
	p, _ := e.Bitext.PairOf(e.Side(), block)
	for side, r := range p.Blocks {
		if s := e.Bitext.Entries[side].Section; !r.Empty() && s.Blocks[r.Start].Chart != nil {
			names = append(names, s.Blocks[r.Start].Chart.ID)
		}
	}
	return len(names) == 2 && names[0] != names[1]
}

// relative is the path of a content file as a link in e has to write it.
func relative(e *report.Entry, target string) string {
	from := strings.Split(path.Dir(e.Section.Source.Path), "/")
	to := strings.Split(target, "/")
	for len(from) > 0 && len(to) > 1 && from[0] == to[0] {
		from, to = from[1:], to[1:]
	}
	return strings.Repeat("../", len(from)) + strings.Join(to, "/")
}

// nearestFile is the hint for a link to a file that isn't there: the one in the
// same folder with the nearest name, or else the one anywhere whose name without
// its number is nearest, or else the opening of the chapter that has the number now.
func nearestFile(e *report.Entry, ref report.Ref) diag.Message {
	written, fragment, anchored := strings.Cut(ref.Written, "#")
	hint := func(p string) diag.Message {
		p = relative(e, p)
		if anchored {
			p += "#" + fragment
		}
		return diag.Say("did you mean %s?", p)
	}
	meant := path.Join(path.Dir(e.Section.Source.Path), written)
	var paths, names, beside []string
	for entry := range e.Edition.Entries {
		p := entry.Section.Source.Path
		paths, names = append(paths, p), append(names, path.Base(entry.ID()))
		if path.Dir(p) == path.Dir(meant) {
			beside = append(beside, path.Base(p))
		}
	}
	if near, ok := lang.Nearest(path.Base(meant), beside); ok {
		return hint(path.Join(path.Dir(meant), near))
	}
	if near, ok := lang.Nearest(path.Base(ref.Target), names); ok {
		return hint(paths[slices.Index(names, near)])
	}
	if opening := numbered(paths, meant); opening != "" {
		return hint(opening)
	}
	return "no section is called so, or nearly so; to see all: ./build.sh status"
}

// numbered is the one among the paths that is called as the path, in a folder beside it
// with the same number: a chapter that is called otherwise now keeps its number. It is
// "" if there is none. The rest of a chapter is found by its names.
func numbered(paths []string, meant string) string {
	number := func(p string) string {
		folder := path.Base(path.Dir(p))
		return folder[:len(folder)-len(strings.TrimLeft(folder, "0123456789"))]
	}
	for _, p := range paths {
		if number(p) != "" && number(p) == number(meant) && path.Base(p) == path.Base(meant) && path.Dir(path.Dir(p)) == path.Dir(path.Dir(meant)) {
			return p
		}
	}
	return ""
}

// didYouMean is the hint that names what is nearest; what is written already is no hint.
func didYouMean(written string, names []string, otherwise diag.Message) diag.Message {
	if near, ok := lang.Nearest(written, names); ok && near != written {
		return diag.Say("did you mean %s?", near)
	}
	return otherwise
}
