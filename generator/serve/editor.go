package serve

import (
	"maps"
	"net/url"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"duizhao/generator/diag"
)

// Editor makes the address that opens a place in an editor. The file's path is
// absolute; the column may be 0.
type Editor func(file string, line, column int) string

// editors are the addresses by which editors open files, each as its manual has it.
var editors = map[string]string{
	"vscode":  "vscode://file{file}:{line}:{column}",
	"cursor":  "cursor://file{file}:{line}:{column}",
	"zed":     "zed://file{file}:{line}:{column}",
	"idea":    "idea://open?file={file}&line={line}&column={column}",
	"sublime": "subl://open?url=file://{file}&line={line}&column={column}",
}

// editorNames are the editors that need no address.
func editorNames() []string { return slices.Sorted(maps.Keys(editors)) }

// NewEditor finds an editor by its name, or makes one of an address that holds
// {file}, and {line} and {column} where the editor takes them.
func NewEditor(s string) (Editor, error) {
	address, known := editors[s]
	if !known {
		if !strings.Contains(s, "{file}") || !strings.Contains(s, ":") {
			return nil, diag.Errorf("no editor %q; it is one of %s, or an address with {file}, {line} and {column}", s, strings.Join(editorNames(), ", "))
		}
		address = s
	}
	return func(file string, line, column int) string {
		slashed := filepath.ToSlash(file)
		if !strings.HasPrefix(slashed, "/") {
			slashed = "/" + slashed // C:/report
		}
		return strings.NewReplacer(
			"{file}", escaped(slashed),
			"{line}", strconv.Itoa(max(line, 1)),
			"{column}", strconv.Itoa(max(column, 1)),
		).Replace(address)
	}, nil
}

// escaped is a path as it may stand in an address's path and in its query alike.
func escaped(file string) string {
	return strings.NewReplacer("+", "%20", "%2F", "/", "%3A", ":").Replace(url.QueryEscape(file))
}

// link is the address that opens the place of a problem; "" when there is none.
func (s *server) link(p diag.Pos) string {
	if s.Editor == nil || p.File == "" {
		return ""
	}
	file, err := filepath.Abs(filepath.FromSlash(p.File))
	if err != nil {
		return ""
	}
	return s.Editor(file, p.Line, p.Col)
}

// openBrowser opens an address in the browser of the desktop.
func openBrowser(address string) error {
	switch runtime.GOOS {
	case "darwin":
		return exec.Command("open", address).Start()
	case "windows":
		return exec.Command("rundll32", "url.dll,FileProtocolHandler", address).Start()
	}
	return exec.Command("xdg-open", address).Start()
}
