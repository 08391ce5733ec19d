// Package templates is the look of a site, as the generator carries it with it.
package templates

import (
	"embed"
	"strings"
)

// FS holds the templates and what is in assets/.
//
//go:embed *.html pages parts figures assets
var FS embed.FS

// Guide is README.md: what is here, and what templates see.
//
//go:embed README.md
var Guide string

// viewsBegin is where the list of views begins in README.md.
const viewsBegin = "<!-- views:"

//go:embed README.zh.md
var introduction string

// GuideInChinese is README.zh.md and the list of views, which is in English: it is
// made of the comments in the program.
var GuideInChinese = introduction + "\n" + Guide[strings.Index(Guide, viewsBegin):]
