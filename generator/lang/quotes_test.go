package lang

import "testing"

func TestCurlyQuotes(t *testing.T) {
	for in, want := range map[string]string{
		"":                                "",
		`a "war of a hundred models"; it`: "a “war of a hundred models”; it",
		`"It's so," he said.`:             "“It’s so,” he said.",
		`("so")—"or not"`:                 "(“so”)—“or not”",
		`"'so' it was," they said`:        "“‘so’ it was,” they said",
		`the models' owners`:              "the models’ owners",
		`the '90s and class of '23`:       "the ’90s and class of ’23",
		`'tis so, "'Twas so", give 'em`:   "’tis so, “’Twas so”, give ’em",
		`rock-'n'-roll, rock 'n' roll`:    "rock-’n’-roll, rock ’n’ roll",
		`the 'em' tag, 'emphasis', 'no'`:  "the ‘em’ tag, ‘emphasis’, ‘no’",
		`pre-'90s ('90s)`:                 "pre-’90s (’90s)",
		`the US's share`:                  "the US’s share",
		`"$3m" and "é"`:                   "“$3m” and “é”",
		`*"so"*`:                          "*“so”*",
		`already “curly”, isn’t it`:       "already “curly”, isn’t it",
		`a " alone`:                       "a ” alone",
		`"`:                               "”",
	} {
		if got := CurlyQuotes(in); got != want {
			t.Errorf("%q is set %q, want %q", in, got, want)
		}
	}
}
