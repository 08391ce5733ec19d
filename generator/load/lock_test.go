package load_test

import (
	"testing"

	"duizhao/generator/bitext"
)

const digestA, digestB = "0123456789abcdef", "fedcba9876543210"

func TestLock(t *testing.T) {
	m := loaded(t, with(files{"bitext.lock": "\ufeff# a remark\r\n\r\n. " + digestA + " " + digestB + "\r\n"}))
	if got := m.Lock.State("", digestA, digestB); got != bitext.Fresh {
		t.Errorf("an accepted pair of the cover is in state %d", got)
	}
	if got := m.Lock.State("", digestB, digestA); got != bitext.New {
		t.Errorf("the same pair turned round is in state %d", got)
	}
}

// A report may have no lock; then all pairs are new.
func TestNoLock(t *testing.T) {
	for name, f := range map[string]files{"none": tiny, "an empty one": with(files{"bitext.lock": "\n"})} {
		if got := loaded(t, f).Lock.State("", digestA, digestB); got != bitext.New {
			t.Errorf("%s: state %d", name, got)
		}
	}
}

// What a merge leaves in the lock is told line by line, and the rest of the lines count.
func TestLockProblems(t *testing.T) {
	f := with(files{"bitext.lock": "<<<<<<< ours\na " + digestA + " " + digestB + "\n=======\na " + digestA + "\n>>>>>>> theirs"})
	m, _ := content(t, f.fs())
	if got := m.Lock.State("a", digestA, digestB); got != bitext.Fresh {
		t.Errorf("a pair between conflict markers is in state %d", got)
	}
	wantProblems(t, f, `
content/bitext.lock:1:1: error [lock]: this line is no accepted pair
    1 | <<<<<<< ours
      | ^^^^^^^^^^^^
   hint: a merge left it; delete it, then: ./build.sh accept
content/bitext.lock:3:1: error [lock]: this line is no accepted pair
    3 | =======
      | ^^^^^^^
   hint: a merge left it; delete it, then: ./build.sh accept
content/bitext.lock:4:1: error [lock]: this line is no accepted pair
    4 | a 0123456789abcdef
      | ^^^^^^^^^^^^^^^^^^
   hint: a merge left it; delete it, then: ./build.sh accept
content/bitext.lock:5:1: error [lock]: this line is no accepted pair
    5 | >>>>>>> theirs
      | ^^^^^^^^^^^^^^
   hint: a merge left it; delete it, then: ./build.sh accept
`)
}
