package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"duizhao/generator/starter"
)

// Where there is no duizhao, the build script of a new report fetches and builds the version that it
// names; the next time it is there.
func TestStarterFetches(t *testing.T) {
	dir := t.TempDir()
	source := filepath.Join(dir, "source")
	for name, text := range map[string]string{
		"go.mod":            "module duizhao\n\ngo 1.26\n",
		"generator/main.go": "package main\n\nimport (\n\t\"fmt\"\n\t\"os\"\n)\n\nfunc main() { fmt.Println(\"fetched\", os.Args[1:]) }\n",
	} {
		place(t, filepath.Join(source, name), text)
	}
	git := func(args ...string) string {
		cmd := exec.Command("git", append([]string{"-C", source, "-c", "user.name=t", "-c", "user.email=t@example.org"}, args...)...)
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
		return strings.TrimSpace(string(out))
	}
	git("init", "-q")
	git("add", ".")
	git("commit", "-q", "-m", "one")
	commit := git("rev-parse", "HEAD")
	report := filepath.Join(dir, "report")
	for _, f := range starter.Files("2026-01-02", commit, false) {
		place(t, filepath.Join(report, f.Path), string(f.Text))
	}
	for range 2 {
		cmd := exec.Command("bash", filepath.Join(report, "build.sh"), "check", "--strict")
		cmd.Env = append(os.Environ(), "DUIZHAO=", "DUIZHAO_REPOSITORY=file://"+filepath.ToSlash(source), "PATH="+withoutDuizhao())
		out, err := cmd.CombinedOutput()
		if err != nil || !strings.Contains(string(out), "fetched [check --strict]") {
			t.Fatalf("%v\n%s", err, out)
		}
		if err := os.RemoveAll(filepath.Join(source, ".git", "objects")); err != nil {
			t.Fatal(err) // nothing is to be fetched again
		}
	}
}

// withoutDuizhao is the PATH without folders that hold the program.
func withoutDuizhao() string {
	var kept []string
	for _, d := range filepath.SplitList(os.Getenv("PATH")) {
		if _, err := os.Stat(filepath.Join(d, "duizhao")); err != nil {
			kept = append(kept, d)
		}
	}
	return strings.Join(kept, string(filepath.ListSeparator))
}

func place(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o755); err != nil {
		t.Fatal(err)
	}
}
