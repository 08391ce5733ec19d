package report

import "duizhao/generator/diag"

// Matter is a text in one language that stands in a YAML file beside the sections:
// a title of the report, a definition of its glossary.
type Matter struct {
	Prose
	File *diag.File
	Lang *Language
}
