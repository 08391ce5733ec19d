package terms

import (
	"slices"
	"strings"
	"unicode"
)

// Inflected tells whether a text holds a form with other endings or hyphens:
// "fine-tuned" for "fine-tuning", "open-source" for "open source".
func Inflected(text, form string) bool {
	words, want := stems(text), stems(form)
	for i := 0; i+len(want) <= len(words); i++ {
		if len(want) > 0 && slices.Equal(words[i:i+len(want)], want) {
			return true
		}
	}
	return false
}

// stems is the words of a text in small letters, without the endings that English
// verbs and nouns take.
func stems(text string) []string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i, w := range words {
		words[i] = stem(w)
	}
	return words
}

// stem cuts a word's ending, and what it has done to the letters before: tuned and
// tuning, cut and cutting, study and studied.
func stem(word string) string {
	if strings.HasSuffix(word, "ss") {
		return word
	}
	for _, ending := range []string{"ing", "ied", "ies", "ed", "es", "s"} {
		head, ok := strings.CutSuffix(word, ending)
		if !ok || len(head) < 3 {
			continue
		}
		if ending[0] == 'i' && ending != "ing" {
			return head + "y"
		}
		if n := len(head); head[n-1] == head[n-2] && !strings.ContainsRune("aeiouls", rune(head[n-1])) {
			head = head[:n-1]
		}
		return strings.TrimSuffix(head, "e")
	}
	return strings.TrimSuffix(word, "e")
}
