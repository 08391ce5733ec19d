package main

import (
	"fmt"
	"io/fs"
	"strings"

	"duizhao/content"
	"duizhao/templates"
)

// topic is something that help explains beside the commands. Its text is a guide of
// the repository, or the part of one below a heading, so that it is written once.
type topic struct {
	name    string
	guide   string
	heading string // of level 2; empty for the whole guide
}

// topics are in the order in which help lists them.
var topics = []topic{
	{"content", content.Guide, ""},
	{"glossary", content.Guide, "The glossary"},
	{"figures", content.Guide, "Figures from data"},
	{"rules", content.Guide, "Two languages, one text"},
	{"urls", content.Guide, "Addresses"},
	{"templates", templates.Guide, ""},
}

func topicNames() []string {
	var names []string
	for _, t := range topics {
		names = append(names, t.name)
	}
	return names
}

// helpTopic prints a topic, or one of the program's own templates.
func (c *call) helpTopic(name string) int {
	for _, t := range topics {
		if t.name == name {
			fmt.Fprint(c.stdout, t.text())
			return exitOK
		}
	}
	if file, ok := strings.CutPrefix(name, "templates/"); ok {
		if text, err := fs.ReadFile(templates.FS, file); err == nil {
			_, _ = c.stdout.Write(text)
			return exitOK
		}
	}
	return c.noCommand(name)
}

// text is the topic's part of its guide.
func (t topic) text() string {
	if t.heading == "" {
		return t.guide
	}
	_, rest, _ := strings.Cut(t.guide, "\n## "+t.heading+"\n")
	part, _, _ := strings.Cut(rest, "\n## ")
	return "## " + t.heading + "\n" + strings.TrimRight(part, "\n") + "\n"
}
