package load

import (
	"bytes"
	"errors"
	"image"
	_ "image/gif"
	_ "image/jpeg"
	_ "image/png"
	"io/fs"
	"path"
	"strings"

	"duizhao/generator/diag"
	"duizhao/generator/report"
)

// assetFolders are published as they are.
var assetFolders = []string{"data", "figures"}

// assets lists the files to publish as they are, by path.
func (l *loader) assets() []*report.Asset {
	var out []*report.Asset
	for _, dir := range assetFolders {
		err := fs.WalkDir(l.fsys, dir, func(name string, e fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case ignored(e.Name()) && e.IsDir():
				return fs.SkipDir
			case ignored(e.Name()) || e.IsDir():
			case strings.Contains(name, `\`) || !fs.ValidPath(name):
				l.whole(name, diag.Error, "file", diag.Say("%q can't be part of an address", e.Name()), "give the file another name, without a backslash")
			default:
				out = append(out, l.asset(name))
			}
			return nil
		})
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			l.whole(dir, diag.Error, "file", diag.Say("can't be read: %v", reason(err)), "")
		}
	}
	return out
}

func (l *loader) asset(name string) *report.Asset {
	a := &report.Asset{Path: name, Read: func() ([]byte, error) { return fs.ReadFile(l.fsys, name) }}
	ext := strings.ToLower(path.Ext(name))
	switch ext {
	case ".svg", ".png", ".jpg", ".jpeg", ".gif":
	default:
		return a
	}
	text, err := a.Read()
	switch {
	case err != nil:
	case ext == ".svg":
		var image svg
		image, err = readSVG(text)
		a.Width, a.Height = image.width, image.height
		if image.script {
			l.whole(name, diag.Warning, "image", "the image holds a script", "take it out: browsers run it where the file is opened by itself")
		}
	default:
		a.Width, a.Height, err = imageSize(text)
	}
	if err != nil {
		l.whole(name, diag.Error, "image", diag.Say("can't be read as an image: %v", reason(err)), "")
	}
	return a
}

// imageSize is the size in CSS pixels, so that a page can keep the room before
// the image has come.
func imageSize(text []byte) (width, height int, err error) {
	c, _, err := image.DecodeConfig(bytes.NewReader(text))
	return c.Width, c.Height, err
}
