package site

import (
	"crypto/sha256"
	"encoding/base32"
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/evanw/esbuild/pkg/api"

	"duizhao/generator/diag"
	"duizhao/generator/pool"
	"duizhao/generator/report"
)

// asset is a style sheet, script or icon; its path holds a digest of its bytes,
// so that browsers may keep it for ever.
type asset struct {
	path  string
	bytes []byte
}

// assets are what is in templates/assets/, bundled and minified. The style sheet
// goes into each page, which saves a round trip before the first line is seen.
type assets struct {
	style       template.CSS // what all pages share; a page's own sheet follows it
	early       template.JS  // runs before a page is painted
	codeStyle   asset
	laterStyle  asset
	script      asset
	search      asset // the script of the search, which is loaded when it is asked for
	searchStyle asset
	icon        asset
}

// loadAssets makes the assets, side by side.
func (s *Site) loadAssets() []diag.Problem {
	var to assets
	tasks := []func(l *assetLoader){
		func(l *assetLoader) { to.search = fingerprint("search.js", l.bundle("search.js")) }, // the longest first
		func(l *assetLoader) { to.script = fingerprint("site.js", l.bundle("site.js")) },
		func(l *assetLoader) { to.laterStyle = fingerprint("later.css", l.bundle("later.css")) },
		func(l *assetLoader) { to.style = template.CSS(l.bundle("site.css")) },
		func(l *assetLoader) { to.codeStyle = fingerprint("code.css", l.minify("code.css", codeCSS())) },
		func(l *assetLoader) { to.searchStyle = fingerprint("search.css", l.bundle("search.css")) },
		func(l *assetLoader) { to.early = template.JS(l.bundle("early.js")) },
		func(l *assetLoader) { to.icon = fingerprint("icon.svg", l.icon()) },
	}
	loaders := make([]assetLoader, len(tasks))
	pool.Each(s.jobs, len(tasks), func(i int) {
		loaders[i] = assetLoader{fsys: s.templates, root: s.root}
		tasks[i](&loaders[i])
	})
	s.assets = to
	var problems []diag.Problem
	for _, l := range loaders {
		problems = append(problems, l.problems...)
	}
	return diag.Sort(problems)
}

// fingerprint names an asset by its bytes.
func fingerprint(name string, text []byte) asset {
	sum := sha256.Sum256(text)
	digest := strings.ToLower(base32.StdEncoding.EncodeToString(sum[:5]))
	base, ext, _ := strings.Cut(name, ".")
	return asset{path: fmt.Sprintf("assets/%s.%s.%s", base, digest, ext), bytes: text}
}

type assetLoader struct {
	fsys     fs.FS
	root     string
	problems []diag.Problem
}

// bundle builds templates/assets/name with all that it imports.
func (l *assetLoader) bundle(name string) []byte {
	if _, err := fs.Stat(l.fsys, path.Join("assets", name)); err != nil {
		l.problems = append(l.problems, (&diag.File{Name: path.Join(l.root, "assets", name)}).Whole(diag.Error, "asset", "the file is missing", ""))
		return nil
	}
	return l.build(api.BuildOptions{
		EntryPoints: []string{"./" + name},
		Bundle:      true,
		Format:      api.FormatIIFE,
		Plugins:     []api.Plugin{{Name: "fs", Setup: l.fromFS}},
	})
}

// icon is the site's icon.
func (l *assetLoader) icon() []byte {
	icon, err := fs.ReadFile(l.fsys, "assets/icon.svg")
	if err != nil {
		l.problems = append(l.problems, (&diag.File{Name: path.Join(l.root, "assets/icon.svg")}).Whole(diag.Error, "asset", "the icon is missing", ""))
	}
	return icon
}

// minify minifies a style sheet that isn't in a file.
func (l *assetLoader) minify(name, css string) []byte {
	return l.build(api.BuildOptions{Stdin: &api.StdinOptions{Contents: css, Loader: api.LoaderCSS, Sourcefile: name}})
}

// ownStyle is a page's own sheet, minified, by what its template has made of it. Many pages
// have the same.
func (s *Site) ownStyle(templateName, css string) (template.CSS, error) {
	if small, ok := s.ownStyles.Load(css); ok {
		return small.(template.CSS), nil
	}
	l := assetLoader{fsys: s.templates, root: s.root}
	small := template.CSS(l.minify("../pages/"+templateName, css))
	if len(l.problems) > 0 {
		return "", &diag.Failure{Problem: l.problems[0]}
	}
	s.ownStyles.Store(css, small)
	return small, nil
}

func (l *assetLoader) build(o api.BuildOptions) []byte {
	o.MinifySyntax, o.MinifyWhitespace, o.MinifyIdentifiers = true, true, true
	o.Target, o.Charset, o.LogLevel = api.ESNext, api.CharsetUTF8, api.LogLevelSilent
	o.LegalComments = api.LegalCommentsNone
	result := api.Build(o)
	for _, m := range append(result.Errors, result.Warnings...) {
		p := diag.Problem{Pos: diag.Pos{File: path.Join(l.root, "assets")}, Severity: diag.Error, Rule: "asset", Text: diag.Say("%s", m.Text)}
		if at := m.Location; at != nil {
			start := min(at.Column, len(at.LineText)) // what is meant may go on past its line
			before, meant := at.LineText[:start], at.LineText[start:min(start+at.Length, len(at.LineText))]
			p.Pos = diag.Pos{File: path.Join(l.root, "assets", strings.TrimPrefix(at.File, "fs:")), Line: at.Line, Col: utf8.RuneCountInString(before) + 1}
			p.EndCol, p.Source = p.Pos.Col+max(utf8.RuneCountInString(meant), 1), at.LineText
		}
		l.problems = append(l.problems, p)
	}
	if len(result.OutputFiles) == 0 {
		return nil
	}
	return result.OutputFiles[0].Contents
}

// fromFS lets esbuild read from the templates' file system.
func (l *assetLoader) fromFS(b api.PluginBuild) {
	b.OnResolve(api.OnResolveOptions{Filter: `^\.`}, func(a api.OnResolveArgs) (api.OnResolveResult, error) {
		return api.OnResolveResult{Path: path.Join(path.Dir(a.Importer), a.Path), Namespace: "fs"}, nil
	})
	b.OnLoad(api.OnLoadOptions{Filter: `.`, Namespace: "fs"}, func(a api.OnLoadArgs) (api.OnLoadResult, error) {
		text, err := fs.ReadFile(l.fsys, path.Join("assets", a.Path))
		contents, loader := string(text), api.LoaderJS
		if strings.HasSuffix(a.Path, ".css") {
			loader = api.LoaderCSS
		}
		return api.OnLoadResult{Contents: &contents, Loader: loader}, err
	})
}

// assetFiles promises the site's own assets and the report's.
func (s *Site) assetFiles(r *report.Report) []report.File {
	var files []report.File
	for _, a := range []asset{s.assets.laterStyle, s.assets.script, s.assets.search, s.assets.searchStyle, s.assets.codeStyle, s.assets.icon} {
		files = append(files, fixed(a.path, a.bytes))
	}
	for _, a := range r.Assets {
		files = append(files, report.File{Path: a.Path, Render: func(w io.Writer) error {
			text, err := a.Read()
			if err != nil {
				return err
			}
			_, err = w.Write(text)
			return err
		}})
	}
	return files
}

// fixed promises bytes that are known already.
func fixed(p string, text []byte) report.File {
	return report.File{Path: p, Render: func(w io.Writer) error {
		_, err := w.Write(text)
		return err
	}}
}
