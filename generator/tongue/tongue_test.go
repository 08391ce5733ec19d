package tongue_test

import (
	"go/ast"
	"go/constant"
	"go/types"
	"regexp"
	"slices"
	"strings"
	"testing"

	"duizhao/generator/diag"
	"duizhao/generator/tongue"

	"golang.org/x/tools/go/packages"
)

// messages are all constants of the type diag.Message in the program, with a place where each is.
func messages(t *testing.T) map[string]string {
	t.Helper()
	loaded, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax, Dir: ".."}, "./...")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, p := range loaded {
		for _, e := range p.Errors {
			t.Fatal(e)
		}
		for _, file := range p.Syntax {
			ast.Inspect(file, func(n ast.Node) bool {
				x, ok := n.(ast.Expr)
				if !ok {
					return true
				}
				v := p.TypesInfo.Types[x]
				if named, ok := v.Type.(*types.Named); ok && v.Value != nil && named.Obj().Name() == "Message" && named.Obj().Pkg().Name() == "diag" {
					all[constant.StringVal(v.Value)] = p.Fset.Position(x.Pos()).String()
				}
				return true
			})
		}
	}
	return all
}

// untranslatable are formats that say nothing by themselves.
var untranslatable = regexp.MustCompile(`^[^\p{L}]*$`)

// verb is a directive of package fmt, with the number of its value.
var verb = regexp.MustCompile(`%(?:%|-?[0-9]*(?:\.[0-9]+)?(?:\[([0-9]+)\])?([a-z]))`)

// Each message of the program is there in Chinese, with the same values; and no translation is of a
// message that nobody says.
func TestTranslated(t *testing.T) {
	said := messages(t)
	if len(said) < 200 {
		t.Fatalf("only %d messages are found", len(said))
	}
	var missing []string
	for m, place := range said {
		plain := verb.ReplaceAllString(m, "")
		if !untranslatable.MatchString(plain) && !tongue.Has(m) {
			missing = append(missing, place+": "+m)
		}
	}
	slices.Sort(missing)
	for _, m := range missing {
		t.Errorf("no Chinese for %q", m)
	}
	for _, p := range tongue.All() {
		if _, ok := said[p[0]]; !ok {
			t.Errorf("nobody says %q", p[0])
		}
		if a, b := values(p[0]), values(p[1]); !slices.Equal(a, b) {
			t.Errorf("%q has the values %q, its Chinese %q: %q", p[0], a, p[1], b)
		}
		if strings.TrimSpace(p[1]) == "" {
			t.Errorf("the Chinese of %q is empty", p[0])
		}
	}
}

// values lists the values that a format takes, in their order, with their verbs.
func values(format string) []string {
	var all []string
	next := 1
	for _, m := range verb.FindAllStringSubmatch(format, -1) {
		if m[0] == "%%" {
			continue
		}
		n := next
		if m[1] != "" {
			n = int(m[1][0] - '0')
		}
		next = n + 1
		for len(all) < n {
			all = append(all, "")
		}
		all[n-1] = m[2]
	}
	return all
}

// The language is that of a tag or a POSIX locale.
func TestPrinter(t *testing.T) {
	hint := diag.Say("hint: %s", "甲")
	for name, want := range map[string]bool{
		"zh": true, "zh_CN.UTF-8": true, "zh-Hans": true, "ZH": true, "zh_TW.Big5": true,
		"en": false, "en_GB.UTF-8": false, "C": false, "POSIX": false, "": false, "zha": false, "fr_FR": false,
	} {
		if got := hint.In(tongue.Printer(name)) != hint.String(); got != want {
			t.Errorf("%q speaks Chinese: %v", name, got)
		}
	}
}

// joined is a number or a quotation that runs into the Han beside it.
var joined = regexp.MustCompile(`\p{Han}%(?:\[\d\])?[dqc]|%(?:\[\d\])?[dqc]\p{Han}`)

// One blank parts Han from figures and from quotation marks of half width, as in the report.
func TestBlanksInMessages(t *testing.T) {
	for _, p := range tongue.All() {
		if m := joined.FindString(p[1]); m != "" {
			t.Errorf("%q has no blank in %q", p[1], m)
		}
	}
}
