package pdf

import (
	"bytes"
	"encoding/json"
	"maps"

	"rsc.io/pdf"

	"duizhao/generator/diag"
)

// pageNumbers reads on which page each id begins that something in the document
// links to: Chromium writes a named destination for it (ISO 32000-1, 12.3.2.3).
func pageNumbers(document []byte) (numbers map[string]int, err error) {
	defer func() { // the reader panics on what it doesn't understand
		if r := recover(); r != nil {
			err = diag.Errorf("the browser's PDF can't be read: %s", r)
		}
	}()
	r, err := pdf.NewReader(bytes.NewReader(document), int64(len(document)))
	if err != nil {
		return nil, diag.Errorf("the browser's PDF can't be read: %s", err)
	}
	// The reader doesn't tell which object a value is; but in a tagged PDF each page
	// has a number of its own in the structure (14.7.4.4).
	page := map[int64]int{}
	for i := range r.NumPage() {
		page[r.Page(i+1).V.Key("StructParents").Int64()] = i + 1
	}
	numbers = map[string]int{}
	places := r.Trailer().Key("Root").Key("Dests")
	for _, id := range places.Keys() {
		numbers[id] = page[places.Key(id).Index(0).Key("StructParents").Int64()]
	}
	return numbers, nil
}

func equal(a, b map[string]int) bool { return b != nil && maps.Equal(a, b) }

// literal is a table as JavaScript.
func literal(numbers map[string]int) string {
	text, err := json.Marshal(numbers)
	if err != nil {
		panic(err) // strings and numbers can be encoded
	}
	return string(text)
}
