package site

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html/template"
	"strings"
)

// policy is the Content-Security-Policy of a page. Nothing comes from other hosts;
// the inline sheet and the early script are known by their digests, so that
// neither could be replaced or added to. Source: W3C, CSP Level 3, 6.1 and 8.4.
func policy(style template.CSS, early template.JS) string {
	return strings.Join([]string{
		"default-src 'self'",
		"style-src 'self' " + digest(string(style)),
		"script-src 'self' " + digest(string(early)),
		"img-src 'self' data:",
		"object-src 'none'",
		"base-uri 'none'",
		"form-action 'self'",
	}, "; ")
}

// digest names an inline element's text as a policy's source.
func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return fmt.Sprintf("'sha256-%s'", base64.StdEncoding.EncodeToString(sum[:]))
}
