package report

import (
	"duizhao/generator/diag"
	"duizhao/generator/lang"
)

// Dataset is a CSV file of content/data/, whose first row names its columns.
type Dataset struct {
	Path   string // in the content folder and in the site, such as "data/hub-growth.csv"
	File   *diag.File
	Header []Field
	Rows   [][]Field // each as long as Header
}

// Field is a value of a CSV file and the bytes of the file that hold it.
type Field struct {
	Text       string
	Start, End int
}

// Column is the index of a column by its name in a language: the one that has "_" and the language's
// path behind the name, or else the one with the name alone; -1 when there is neither.
func (d *Dataset) Column(name, path string) int {
	if i := d.Exact(name + "_" + path); i >= 0 {
		return i
	}
	return d.Exact(name)
}

// Exact is the index of the column that is called exactly so, or -1.
func (d *Dataset) Exact(name string) int {
	for i, h := range d.Header {
		if h.Text == name {
			return i
		}
	}
	return -1
}

// Nearest is the name of the column that is nearest to one that isn't there. What is there for one
// language is named without it.
func (d *Dataset) Nearest(name, path string) (string, bool) {
	var names []string
	for _, h := range d.Header {
		plain := h.Text
		if n := len(plain) - len(path) - 1; n > 0 && plain[n:] == "_"+path {
			plain = plain[:n]
		}
		if plain != name { // it is there for one language alone
			names = append(names, plain)
		}
	}
	return lang.Nearest(name, names)
}
