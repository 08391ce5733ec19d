package main

import (
	"bytes"
	"compress/gzip"
	"strings"
	"testing"
)

// Limits of what a reader loads to use a page and to search, in bytes.
const (
	siteScript   = 4 << 10
	searchScript = 6 << 10
)

func TestScriptsAreSmall(t *testing.T) {
	limits := map[string]int{"assets/site.": siteScript, "assets/search.": searchScript}
	out := shared(t, specimen)
	for _, name := range out.names(".js") {
		for start, limit := range limits {
			if !strings.HasPrefix(name, start) {
				continue
			}
			delete(limits, start)
			if n := gzipped(out[name]); n >= limit {
				t.Errorf("%s has %d bytes gzipped; %d are too many", name, n, limit)
			}
		}
	}
	for start := range limits {
		t.Errorf("there is no %s*.js", start)
	}
}

// gzipped is how many bytes a text has when it is compressed as well as gzip can.
func gzipped(text []byte) int {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
	w.Write(text)
	w.Close()
	return b.Len()
}
