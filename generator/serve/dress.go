package serve

import (
	"bytes"
	_ "embed"
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"
)

// client is the script of the pages that are served.
//
//go:embed client.js
var client []byte

// brokenPage stands in for a page while there is no good one.
const brokenPage = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>duizhao: this page can't be made yet</title>
</head>
<body>
<p>This page can't be made yet. It will be here as soon as the errors are mended.</p>
</body>
</html>
`

// dress readies a page for development: our script is added at the end of its head,
// and its policy lets the script do its work.
func dress(page []byte, v version) []byte {
	script := fmt.Sprintf(`<script src="%sclient.js" data-version="%s" defer></script>`, devPrefix, v)
	end := max(0, bytes.Index(page, []byte("</head>")))
	start, _ := styleOf(page)
	head := policy.ReplaceAllFunc(page[:start], func(meta []byte) []byte {
		m := policy.FindSubmatch(meta)
		return slices.Concat(m[1], []byte(html.EscapeString(relaxed(html.UnescapeString(string(m[2]))))), m[3])
	})
	return slices.Concat(head, page[start:end], []byte(script), page[end:])
}

// policy is a page's Content-Security-Policy. It stands before the style sheet, which
// it would have no power over from behind.
var policy = regexp.MustCompile(`(?i)(<meta\s+http-equiv="content-security-policy"\s+content=")([^"]*)("\s*/?>)`)

// relaxed is a policy that lets our script in, its event stream, and style sheets
// whatever their text: swapping one in is setting the text of an element.
func relaxed(policy string) string {
	directives := map[string][]string{}
	var order []string
	for part := range strings.SplitSeq(policy, ";") {
		words := strings.Fields(part)
		if len(words) == 0 {
			continue
		}
		name := strings.ToLower(words[0])
		if _, again := directives[name]; !again {
			order = append(order, name)
			directives[name] = words[1:]
		}
	}
	for _, name := range []string{"script-src", "connect-src", "style-src"} {
		sources, there := directives[name]
		if !there {
			order = append(order, name)
			sources = directives["default-src"]
		}
		sources = slices.DeleteFunc(slices.Clone(sources), func(s string) bool {
			return s == "'none'" || s == "'self'" || name == "style-src" && strings.HasPrefix(s, "'sha")
		})
		sources = append(sources, "'self'")
		if name == "style-src" {
			sources = append(sources, "'unsafe-inline'")
		}
		directives[name] = sources
	}
	var b strings.Builder
	for i, name := range order {
		if i > 0 {
			b.WriteString("; ")
		}
		b.WriteString(strings.Join(append([]string{name}, directives[name]...), " "))
	}
	return b.String()
}
