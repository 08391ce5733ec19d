package bitext

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What is mended without changing the text leaves its digest.
func TestDigestSame(t *testing.T) {
	for _, same := range [][]string{
		{"甲，乙。", "甲,乙.", "甲， 乙。", "甲，\n乙。", "\u3000甲，乙。", "甲，\u00a0乙．"},
		{"「甲」", "“甲”", `"甲"`, "＂甲＂"},
		{"a b", "ab", "a  b", "ａ ｂ", "a\tb\u200a"},
		{"café", "cafe\u0301"},
		{"1990–1995", "1990-1995", "１９９０—１９９５"},
		{"甲……", "甲......", "甲．．．．．．"},
		{"", " ", "\n\u3000"},
	} {
		for _, s := range same {
			if DigestOf(s) != DigestOf(same[0]) {
				t.Errorf("%q and %q differ", s, same[0])
			}
		}
	}
}

// What changes the text changes its digest.
func TestDigestOther(t *testing.T) {
	seen := map[Digest]string{}
	for _, s := range []string{"甲，乙。", "甲。乙。", "甲；乙。", "甲，乙", "乙，甲。", "甲！乙。", "15 亿", "1.5 亿", "1,5 亿", "15%", "15", "-15", "Model", "model", "甲？", "（甲）", "[甲]"} {
		d := DigestOf(s)
		if other, ok := seen[d]; ok {
			t.Errorf("%q and %q have one digest", s, other)
		}
		seen[d] = s
		if !isDigest(string(d)) {
			t.Errorf("the digest of %q is %q", s, d)
		}
	}
}

var (
	a1, a2, a3 = DigestOf("a1"), DigestOf("a2"), DigestOf("a3")
	b1, b2, b3 = DigestOf("b1"), DigestOf("b2"), DigestOf("b3")
)

func TestState(t *testing.T) {
	l := NewLock([]Accepted{{"s", a1, b1}, {"s", a2, b2}, {"r", a3, b3}})
	tests := []struct {
		name    string
		section string
		a, b    Digest
		want    State
	}{
		{"as accepted", "s", a1, b1, Fresh},
		{"moved to another section", "r", a1, b1, Fresh},
		{"the first side has changed", "s", "new", b1, StaleA},
		{"the second side has changed", "s", a1, "new", StaleB},
		{"both have", "s", "new", "newer", New},
		{"both are known, but not together", "s", a1, b2, New},
		{"one side is known in another section alone", "s", a3, "new", New},
		{"renamed, and one side has changed", "q", a1, "new", StaleB},
		{"a section that was never accepted", "q", "new", "newer", New},
	}
	for _, test := range tests {
		if got := l.State(test.section, test.a, test.b); got != test.want {
			t.Errorf("%s: state %d, want %d", test.name, got, test.want)
		}
	}
	if got := (*Lock)(nil).State("s", a1, b1); got != New {
		t.Errorf("without a lock: state %d", got)
	}
}

// The file is sorted and has each pair once, whoever asked for what first.
func TestWriteLock(t *testing.T) {
	pairs := []Accepted{{"s/t", a2, b2}, {"", a1, b1}, {"s", a3, b3}, {"s", a1, b1}, {"s/t", a2, b2}}
	text := WriteLock(pairs)
	slices.Reverse(pairs)
	if again := WriteLock(pairs); string(again) != string(text) {
		t.Errorf("the order of the pairs matters:\n%s\n%s", text, again)
	}
	lines := strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
	if !strings.HasPrefix(lines[0], "#") || !slices.IsSorted(lines) || len(lines) != 6 {
		t.Errorf("the file isn't sorted, or repeats itself:\n%s", text)
	}
	got, bad := ReadLock(text)
	want := []Accepted{{"", a1, b1}, {"s", a1, b1}, {"s", a3, b3}, {"s/t", a2, b2}}
	slices.SortFunc(want, func(x, y Accepted) int { return strings.Compare(x.Section+string(x.A), y.Section+string(y.A)) })
	slices.SortFunc(got, func(x, y Accepted) int { return strings.Compare(x.Section+string(x.A), y.Section+string(y.A)) })
	if diff := cmp.Diff(want, got); diff != "" || len(bad) > 0 {
		t.Errorf("read again (-want +got), bad lines %v:\n%s", bad, diff)
	}
}

// Lines that are no pair are told by their numbers, and the others are read.
func TestReadLockBad(t *testing.T) {
	good := "s " + string(a1) + " " + string(b1)
	text := strings.Join([]string{"# remark", "", good, "<<<<<<< HEAD", "s " + string(a1), good + " x", "s zz " + string(b1),
		"s " + string(a1)[1:] + " " + string(b1), "=======", "\t" + strings.ReplaceAll(good, " ", "  ") + "\r", ">>>>>>> x"}, "\n")
	pairs, bad := ReadLock([]byte(text))
	if diff := cmp.Diff([]int{4, 5, 6, 7, 8, 9, 11}, bad); diff != "" {
		t.Errorf("bad lines (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]Accepted{{"s", a1, b1}, {"s", a1, b1}}, pairs); diff != "" {
		t.Errorf("pairs (-want +got):\n%s", diff)
	}
}

// A line longer than any pair is bad like another, and doesn't hide what comes behind it.
func TestReadLockLongLine(t *testing.T) {
	pairs, bad := ReadLock([]byte(strings.Repeat("x", 100_000) + "\ns " + string(a1) + " " + string(b1) + "\n"))
	if !slices.Equal(bad, []int{1}) || len(pairs) != 1 {
		t.Errorf("bad lines %v, %d pairs; want line 1 and one pair", bad, len(pairs))
	}
}

// Two editors who accept pairs of different sections, or of one with others between, get a lock that
// merges by itself: a merge of lines, as version control does it (diff3 of the GNU tools stands in).
func TestLockMerges(t *testing.T) {
	merge, err := exec.LookPath("diff3")
	if err != nil {
		t.Skip("there is no diff3")
	}
	var base []Accepted
	for _, section := range []string{"a", "b", "c", "d"} {
		for _, block := range []string{"1", "2", "3"} {
			base = append(base, Accepted{section, DigestOf(section + block), DigestOf(block + section)})
		}
	}
	ours, theirs, both := slices.Clone(base), slices.Clone(base), slices.Clone(base)
	ours[1].B, both[1].B = a1, a1
	theirs[10].B, both[10].B = b1, b1
	theirs, both = append(theirs, Accepted{"e", a2, b2}), append(both, Accepted{"e", a2, b2})
	dir := t.TempDir()
	var files []string
	for name, pairs := range map[string][]Accepted{"1ours": ours, "2base": base, "3theirs": theirs} {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, WriteLock(pairs), 0o644); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	slices.Sort(files)
	got, err := exec.Command(merge, append([]string{"-m"}, files...)...).Output()
	if err != nil {
		t.Fatalf("the merge has conflicts: %v\n%s", err, got)
	}
	if diff := cmp.Diff(string(WriteLock(both)), string(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
