package terms

import "unicode"

// trie holds the forms of a glossary, so that a text is searched for all of
// them in one pass whatever their number. A plain trie walked from each
// character serves: names are short, so the walk is, and unlike a table of
// failure links it can skip a blank between Han and Latin as it goes. Keys are
// folded to lower case and straight apostrophes; an entry says when the case matters.
type trie struct {
	root  map[rune]int32
	nodes []trieNode
}

type trieNode struct {
	edges   []trieEdge
	entries []int32
}

type trieEdge struct {
	r  rune
	to int32
}

func newTrie() *trie {
	return &trie{root: map[rune]int32{}, nodes: make([]trieNode, 1)}
}

// add puts an entry under a key.
func (t *trie) add(key []rune, entry int32) {
	at := int32(0)
	for _, r := range key {
		next := t.step(at, r)
		if next == 0 {
			next = int32(len(t.nodes))
			t.nodes = append(t.nodes, trieNode{})
			if at == 0 {
				t.root[r] = next
			} else {
				t.nodes[at].edges = append(t.nodes[at].edges, trieEdge{r, next})
			}
		}
		at = next
	}
	t.nodes[at].entries = append(t.nodes[at].entries, entry)
}

// step follows the edge of a folded character; 0 means there is none.
func (t *trie) step(at int32, r rune) int32 {
	if at == 0 {
		return t.root[r]
	}
	for _, e := range t.nodes[at].edges {
		if e.r == r {
			return e.to
		}
	}
	return 0
}

// fold is the case folding of keys and text; it keeps one character one.
func fold(r rune) rune {
	if r < 0x80 {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}
	if r == '’' {
		return '\''
	}
	return unicode.ToLower(r)
}
