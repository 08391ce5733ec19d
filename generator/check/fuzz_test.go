package check_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"duizhao/generator/annotate"
	"duizhao/generator/check"
	"duizhao/generator/diag"
	"duizhao/generator/load"
	"duizhao/generator/parse"
	"duizhao/generator/report"
)

// Whatever is typed, the rules of style come to an end, point into the file, and their edits, made
// again and again, leave nothing that they would mend.
func FuzzStyle(f *testing.F) {
	f.Add("用Open AI做,好吗?(很好)见[这里](../about.md)...看`用AI做`。", "A model，and （so） , b")
	f.Add("**甲**AI*乙*[AI](02-two.md)甲\\,乙&#58;丙：：", "“a” \"b\" 「c」")
	f.Add("「甲『乙「丙」』」（（(甲)）)", "a,, b;; c")
	f.Add("甲 , 乙 AI  ， 甲\n乙AI\n- 甲AI\n  乙 :", "> a , b")
	f.Fuzz(func(t *testing.T, zh, en string) {
		if !strings.Contains(zh+en, "\x00") {
			mend(t, map[string]string{"zh/01-a/01-one.md": page("一", zh), "en/01-a/01-one.md": page("One", en)})
		}
	})
}

// mend makes the edits of the rules of style again and again, until there are none.
func mend(t *testing.T, texts map[string]string) {
	t.Helper()
	for range 12 {
		edits := map[string][]diag.Edit{}
		for _, p := range styled(texts) {
			name := strings.TrimPrefix(p.Pos.File, "content/")
			if p.Fix == (diag.Edit{}) || texts[name] == "" {
				continue
			}
			if p.Fix.Start > p.Fix.End || p.Fix.End > len(texts[name]) {
				t.Fatalf("the edit %v is outside of %q", p.Fix, texts[name])
			}
			edits[name] = append(edits[name], p.Fix)
		}
		if len(edits) == 0 {
			return
		}
		for name, list := range edits {
			out, _ := load.Mend([]byte(texts[name]), list)
			texts[name] = string(out)
		}
	}
	t.Fatalf("there is always more to mend: %q", texts)
}

// styled is all problems of tiny with these texts.
func styled(texts map[string]string) []diag.Problem {
	_, problems := reported(texts)
	return problems
}

// reported is tiny with these texts, and all its problems.
func reported(texts map[string]string) (*report.Report, []diag.Problem) {
	fsys := fstest.MapFS{"glossary.yaml": {Data: []byte(names)}}
	for _, from := range []map[string]string{tiny, texts} {
		for name, text := range from {
			fsys[name] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	m, problems := load.Content(fsys, "content", 1)
	p := parse.New(m.Settings.Languages, m.Glossary)
	var sections []*report.Section
	for _, src := range m.Sources {
		s, more := p.Section(src)
		sections, problems = append(sections, s), append(problems, more...)
	}
	r, more := annotate.Report(m, sections, nil, 0)
	return r, append(append(problems, more...), check.Report(r)...)
}
