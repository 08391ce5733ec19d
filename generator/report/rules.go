package report

// Rule is a check across the two languages or of style, which a report may sharpen,
// soften or turn off in report.yaml.
type Rule struct {
	Name string
	Text string // what it asks for, in one line
}

// Rules lists the rules in the order in which content/README.md describes them.
var Rules = []Rule{
	{Name: "twin", Text: "a section is in both languages, in the same order"},
	{Name: "empty", Text: "a section has text, and a summary that is named isn't empty"},
	{Name: "pair", Text: "the blocks of both languages are alike, one to one"},
	{Name: "stale", Text: "no side of an accepted pair has changed by itself"},
	{Name: "numbers", Text: "both sides of a pair give the same figures"},
	{Name: "terms", Text: "where one side uses a term first, the other has it too"},
	{Name: "length", Text: "no paragraph is far longer than its twin"},
	{Name: "avoid", Text: "no form stands that a term's avoid list rejects"},
	{Name: "names", Text: "the glossary's names keep their case and their blanks"},
	{Name: "punctuation", Text: "marks have the width of their language, stand once and in pairs"},
	{Name: "spacing", Text: "one blank parts Han from Latin words and figures"},
	{Name: "link-text", Text: "the text of a link says where it leads"},
	{Name: "alt", Text: "the text of an image says what it shows"},
	{Name: "sentence", Text: "no sentence is very long; by itself a note, which fails nothing"},
	{Name: "external", Text: "outside pages are still there; asked by check --external alone"},
	{Name: "ignore", Text: "an ignore gives a reason and silences something"},
}

// FindRule returns the rule of a name, or nil.
func FindRule(name string) *Rule {
	for i := range Rules {
		if Rules[i].Name == name {
			return &Rules[i]
		}
	}
	return nil
}

// Ignore is an author's word that a rule doesn't hold for a block:
// <!-- check: ignore numbers: reason -->.
type Ignore struct {
	Rule       string
	Start, End int // bytes of the source
}
