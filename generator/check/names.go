package check

import (
	"duizhao/generator/diag"
)

// names finds the glossary's names in another case or with other blanks: Open AI,
// Github. What the glossary rejects by itself is left to avoid.
func names(c *checker, t *text) {
	for _, found := range c.names[t.lang].Find(t.plain) {
		var fix diag.Edit
		if found.Sure {
			fix = t.edit(found.Start, found.End, found.Right)
		}
		c.noted(t, diag.Warning, "names", found.Start, found.End, fix,
			diag.Say("%q is written %s", t.plain[found.Start:found.End], found.Right), diag.Say("write %s", found.Right))
	}
}
