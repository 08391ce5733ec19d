// Package content is the guide to what is typed in this folder, which the program
// has as "duizhao help content".
package content

import _ "embed"

// Guide is README.md.
//
//go:embed README.md
var Guide string

// GuideInChinese is README.zh.md.
//
//go:embed README.zh.md
var GuideInChinese string
