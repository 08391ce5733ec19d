package main

import (
	"crypto/sha256"
	"encoding/base64"
	"strings"
	"testing"
)

// The policy of each page knows the page's own sheet and script by their digests, lets nothing else
// inline work, and nothing come from elsewhere; and no template relies on what it forbids.
func TestPolicy(t *testing.T) {
	out := shared(t, specimen)
	for _, name := range out.names(".html") {
		doc := out.page(t, name)
		found := all(doc, `head meta[http-equiv=Content-Security-Policy]`)
		if len(found) != 1 {
			t.Errorf("%s: %d policies", name, len(found))
			continue
		}
		policy := attr(found[0], "content")
		if strings.Contains(policy, "unsafe") || strings.Contains(policy, "*") || !strings.Contains(policy, "default-src 'self'") {
			t.Errorf("%s: the policy is %s", name, policy)
		}
		for _, inline := range append(all(doc, "style"), all(doc, "script")...) {
			if has(inline, "src") || attr(inline, "type") == "application/ld+json" { // a file, or data
				continue
			}
			sum := sha256.Sum256([]byte(rawText(inline)))
			if want := "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !strings.Contains(policy, want) {
				t.Errorf("%s: the policy doesn't know this %s: %.60s", name, inline.Data, rawText(inline))
			}
		}
		for n := range doc.Descendants() {
			for _, a := range n.Attr {
				if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
					t.Errorf("%s: %s has the attribute %s", name, n.Data, a.Key)
				}
			}
		}
	}
}
