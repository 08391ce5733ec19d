package report

import "duizhao/generator/diag"

// Matter is a text that stands in a YAML file beside the sections, in each language
// that has it: a title of the report, a definition of its glossary.
type Matter struct {
	File  *diag.File
	Texts map[string]Prose // by the language's path
}
