// Package templates is the look of a site, as the generator carries it with it.
package templates

import "embed"

// FS holds the templates and what is in assets/.
//
//go:embed *.html pages parts figures assets
var FS embed.FS

// Guide is README.md: what is here, and what templates see.
//
//go:embed README.md
var Guide string
