package bitext

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"
)

// Digest stands for the text of a block, or of several.
type Digest string

// DigestOf is the digest of a text. The width of punctuation, white space and
// the forms of Unicode don't count: to mend them is no change of the text.
func DigestOf(text string) Digest {
	text = width.Fold.String(norm.NFKC.String(text))
	text = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		if twin, ok := sameMark[r]; ok {
			return twin
		}
		return r
	}, text)
	sum := sha256.Sum256([]byte(text))
	return Digest(hex.EncodeToString(sum[:8]))
}

// sameMark is the punctuation marks that width alone doesn't make equal.
var sameMark = map[rune]rune{
	'。': '.', '、': ',', '「': '"', '」': '"', '『': '\'', '』': '\'', '“': '"', '”': '"',
	'‘': '\'', '’': '\'', '《': '<', '》': '>', '【': '[', '】': ']', '–': '-', '—': '-', '…': '.',
}

// Accepted is a pair that somebody has accepted.
type Accepted struct {
	Section string // ID
	A, B    Digest
}

// Lock is the accepted pairs of a report.
type Lock struct {
	pairs    map[Digest][]Digest // of the first side, and those of the second that it was accepted with
	all      sides
	sections map[string]sides
}

// sides is what is known of each side of some pairs.
type sides [2]map[Digest]bool

func newSides() sides { return sides{map[Digest]bool{}, map[Digest]bool{}} }

func (s sides) add(p Accepted) { s[0][p.A], s[1][p.B] = true, true }

// NewLock makes a lock of pairs.
func NewLock(pairs []Accepted) *Lock {
	l := &Lock{pairs: map[Digest][]Digest{}, all: newSides(), sections: map[string]sides{}}
	for _, p := range pairs {
		l.pairs[p.A] = append(l.pairs[p.A], p.B)
		if _, ok := l.sections[p.Section]; !ok {
			l.sections[p.Section] = newSides()
		}
		l.all.add(p)
		l.sections[p.Section].add(p)
	}
	return l
}

// State is what a lock says of a pair.
type State int

// The states of a pair.
const (
	Fresh    State = iota // accepted as it stands
	New                   // never accepted: both sides are new, or changed together
	StaleA                // the first side has changed since it was accepted, the second hasn't
	StaleB                // the second side has changed since it was accepted, the first hasn't
	Unpaired              // there is only one side
)

// State looks up a pair; without a lock all are new. A pair that was accepted
// anywhere is fresh, so that to move one is no change; what has changed is told from
// the pairs of the section, and where it has none, having been renamed, from all.
func (l *Lock) State(section string, a, b Digest) State {
	if l == nil {
		return New
	}
	if slices.Contains(l.pairs[a], b) {
		return Fresh
	}
	known, ok := l.sections[section]
	if !ok {
		known = l.all
	}
	switch {
	case known[0][a] && !known[1][b]:
		return StaleB
	case known[1][b] && !known[0][a]:
		return StaleA
	}
	return New
}

// Fix gives units that were accepted as a pair an anchor in common, so that what is new, gone or
// changed beside them doesn't part them. A text that stands twice on a side isn't certain.
func (l *Lock) Fix(a, b []Unit) {
	if l == nil {
		return
	}
	first, second := once(a), once(b)
	for i := range a {
		if first[a[i].Digest] != i {
			continue
		}
		for _, twin := range l.pairs[a[i].Digest] {
			if j, ok := second[twin]; ok && j >= 0 && (a[i].Anchor == "" || b[j].Anchor == "") {
				anchor := cmp.Or(a[i].Anchor, b[j].Anchor, "="+string(twin))
				a[i].Anchor, b[j].Anchor = anchor, anchor
				break
			}
		}
	}
}

// once is where each text of a side stands, or -1 where it stands more than once.
func once(units []Unit) map[Digest]int {
	at := make(map[Digest]int, len(units))
	for i, u := range units {
		if _, again := at[u.Digest]; again {
			i = -1
		}
		at[u.Digest] = i
	}
	return at
}

// header begins the file.
const header = "# Pairs of blocks that were accepted as translations of each other.\n" +
	"# Written by \"accept\"; one line a pair, so that the lines of two editors merge.\n"

// ReadLock reads the file that WriteLock writes. Lines it can't read are returned by
// their numbers, from 1; a merge leaves such.
func ReadLock(text []byte) (pairs []Accepted, bad []int) {
	n := 0
	for line := range strings.Lines(string(text)) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Fields(line)
		if len(f) != 3 || !isDigest(f[1]) || !isDigest(f[2]) {
			bad = append(bad, n)
			continue
		}
		section := f[0]
		if section == Cover {
			section = ""
		}
		pairs = append(pairs, Accepted{section, Digest(f[1]), Digest(f[2])})
	}
	return pairs, bad
}

func isDigest(s string) bool {
	_, err := hex.DecodeString(s)
	return err == nil && len(s) == 16
}

// Cover stands for the cover, whose ID is empty.
const Cover = "."

// WriteLock is the file's content: sorted, each pair once.
func WriteLock(pairs []Accepted) []byte {
	lines := make([]string, 0, len(pairs))
	for _, p := range pairs {
		lines = append(lines, fmt.Sprintf("%s %s %s\n", cmp.Or(p.Section, Cover), p.A, p.B))
	}
	slices.Sort(lines)
	lines = slices.Compact(lines)
	return []byte(header + strings.Join(lines, ""))
}
