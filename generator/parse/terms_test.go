package parse

import "testing"

func TestTerms(t *testing.T) { goldenSections(t, "terms.txtar") }
