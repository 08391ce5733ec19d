package search

// Keys are the keys of a text's words.
func Keys(text string) []string {
	var all []string
	for _, w := range words(fold(text)) {
		keysOf(w, func(key string) { all = append(all, key) })
	}
	return all
}
