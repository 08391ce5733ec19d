package load

import (
	"bytes"
	"strings"
	"testing"

	"duizhao/generator/diag"
)

// Edits of the text as it is read hit the same characters on the disk, and leave all others.
func TestMend(t *testing.T) {
	tests := []struct{ name, raw, want string }{
		{"plain", "a,b\nc,d\n", "a，b\nc，d\n"},
		{"byte order mark and CRLF", "\ufeffa,b\r\nc,d\r\n", "\ufeffa，b\r\nc，d\r\n"},
		{"CR, mixed line ends", "a,b\rc,d\r\n,\n\r,", "a，b\rc，d\r\n，\n\r，"},
		{"what isn't composed", "e\u0301,e\u0301\u0323,\r\ne\u0301,", "e\u0301，e\u0301\u0323，\r\ne\u0301，"},
		{"what composing makes longer", "\u0958,\u2126,", "\u0958，\u2126，"},
		{"nothing to do", "\ufeffe\u0301\r\n", "\ufeffe\u0301\r\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var edits []diag.Edit
			read := lines([]byte(test.raw))
			for at, c := range read {
				if c == ',' {
					edits = append(edits, diag.Edit{Start: at, End: at + 1, Text: "，"})
				}
			}
			got, n := Mend([]byte(test.raw), edits)
			if string(got) != test.want || n != len(edits) {
				t.Errorf("%d edits make %q, want %q", n, got, test.want)
			}
		})
	}
}

// An edit that puts nothing new changes no byte, wherever it is.
func FuzzMend(f *testing.F) {
	f.Add("\ufeffe\u0301\r\n甲\r乙\n\u0958")
	f.Fuzz(func(t *testing.T, raw string) {
		read := lines([]byte(raw))
		if !bytes.Equal(read, bytes.ToValidUTF8(read, nil)) {
			return
		}
		at := 0
		for _, r := range string(read) {
			if r == '\n' {
				at++
				continue
			}
			out, _ := Mend([]byte(raw), []diag.Edit{{Start: at, End: at, Text: "\x01"}})
			if strings.Replace(string(out), "\x01", "", 1) != raw {
				t.Fatalf("at %d of %q: %q", at, raw, out)
			}
			at += len(string(r))
		}
	})
}
