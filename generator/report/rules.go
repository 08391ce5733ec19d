package report

// Rules are the checks across the two languages and of style, which a report may sharpen,
// soften or turn off in report.yaml, in the order in which content/README.md describes them.
var Rules = []string{
	"twin",        // a section is in both languages, in the same order
	"empty",       // a section has text, and a summary that is named isn't empty
	"pair",        // the blocks of both languages are alike, one to one
	"stale",       // no side of an accepted pair has changed by itself
	"numbers",     // both sides of a pair give the same figures
	"terms",       // where one side uses a term first, the other has it too
	"length",      // no paragraph is far longer than its twin
	"avoid",       // no form stands that a term's avoid list rejects
	"names",       // the glossary's names keep their case and their blanks
	"punctuation", // marks have the width of their language, stand once and in pairs
	"spacing",     // one blank parts Han from Latin words and figures
	"link-text",   // the text of a link says where it leads
	"alt",         // the text of an image says what it shows
	"sentence",    // no sentence is very long; by itself a note, which fails nothing
	"external",    // outside pages are still there; asked by check --external alone
	"ignore",      // an ignore gives a reason and silences something
}

// Ignore is an author's word that a rule doesn't hold for a block:
// <!-- check: ignore numbers: reason -->.
type Ignore struct {
	Rule       string
	Start, End int // bytes of the source
}
