package terms

import "testing"

func TestInflected(t *testing.T) {
	for _, test := range []struct {
		form, text string
		want       bool
	}{
		{"fine-tuning", "It was fine-tuned on chats.", true},
		{"fine-tune", "Fine-tuning takes days.", true},
		{"open source", "an open-source model", true},
		{"open-source model", "models that are open; open-source models", true},
		{"train", "trained", true},
		{"cut", "cutting costs", true},
		{"study", "It was studied.", true},
		{"scaling law", "the laws of scaling", false},
		{"agent", "an agency", false},
		{"call", "It is calling.", true},
		{"process", "processing", true},
		{"Go", "going on", false},
		{"model", "", false},
		{"", "model", false},
	} {
		if got := Inflected(test.text, test.form); got != test.want {
			t.Errorf("%q in %q: %v", test.form, test.text, got)
		}
	}
}
