package annotate

import (
	"testing"
	"time"
)

// Many headings of the same words take their names in as many steps.
func TestNamesOfManyHeadings(t *testing.T) {
	start, taken := time.Now(), names{"a-3": 1}
	var last string
	for range 50_000 {
		last = taken.unique("a")
	}
	if took := time.Since(start); last != "a-50001" || took > 5*time.Second {
		t.Errorf("the last one is called %q, after %s", last, took)
	}
}
