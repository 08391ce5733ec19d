package search

// Key is what a text is found by, and where in it.
type Key struct {
	Key string
	At  int
}

// Keys are the keys of a text's words.
func Keys(text string) []Key {
	var all []Key
	at := 0
	for _, w := range words(fold(text)) {
		keysOf(w, func(key string, offset int) { all = append(all, Key{key, at + offset}) })
		at += size(w)
	}
	return all
}
