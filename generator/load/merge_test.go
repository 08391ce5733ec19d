package load_test

import "testing"

// What a merge left is told as such at its first line, complete or not, and not as a slip of YAML or CSV.
func TestMergeProblems(t *testing.T) {
	const both = `: error [merge]: a merge left both versions here
`
	const one = `: error [merge]: a merge left this line
`
	const bothHint = `   hint: keep one of them, and delete the lines of <, = and >
`
	const oneHint = `   hint: delete it, and see that the lines around it are those you want
`
	head := "    2 | <<<<<<< HEAD\n      | ^^^^^^^^^^^^\n"
	for name, test := range map[string]struct{ file, text, want string }{
		"data":                      {"data/a.csv", "a,b\n<<<<<<< HEAD\n1,2\n=======\n1,3\n>>>>>>> x\n", "2:1" + both + head + bothHint},
		"without a name":            {"data/a.csv", "a,b\n<<<<<<< HEAD\n1,2\n=======\n1,3\n>>>>>>>", "2:1" + both + head + bothHint},
		"behind another run":        {"data/a.csv", "a,x <<<<<<< y\n<<<<<<< HEAD\n=======\n>>>>>>> x\n", "2:1" + both + head + bothHint},
		"its beginning":             {"data/a.csv", "a,b\n<<<<<<< HEAD\n1,2\n", "2:1" + one + head + oneHint},
		"its middle":                {"data/a.csv", "a,b\n=======\n1,2\n", "2:1" + one + "    2 | =======\n      | ^^^^^^^\n" + oneHint},
		"its end":                   {"glossary.yaml", "[]\n>>>>>>> x\n", "2:1" + one + "    2 | >>>>>>> x\n      | ^^^^^^^^^\n" + oneHint},
		"its end before its middle": {"data/a.csv", "a\n>>>>>>> x\n=======\n", "2:1" + one + "    2 | >>>>>>> x\n      | ^^^^^^^^^\n" + oneHint},
		"a section":                 {"zh/index.md", "---\n<<<<<<< HEAD\ntitle: a\n=======\n---\n", "2:1" + one + head + oneHint},
	} {
		t.Run(name, func(t *testing.T) {
			wantProblems(t, with(files{test.file: test.text}), "content/"+test.file+":"+test.want)
		})
	}
}

// Markdown has lines like those of a merge, and eight of a character are none.
func TestNoMerge(t *testing.T) {
	for _, text := range []string{"甲\n=======\n", ">>>>>>> 乙\n", "甲\n=======\n\n<<<<<<< 乙\n", "<<<<<<<< a\n========\n>>>>>>>> b\n"} {
		loaded(t, with(files{"zh/index.md": "---\ntitle: 小\n---\n\n" + text}))
	}
	loaded(t, with(files{"data/a.csv": "a\n========\n <<<<<<< x\n"}))
}
