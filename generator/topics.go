package main

import (
	"fmt"
	"io/fs"
	"strings"

	"duizhao/content"
	"duizhao/templates"
)

// topic is something that help explains beside the commands. Its text is a guide of
// the repository, or a part of one, so that it is written once.
type topic struct {
	name           string
	guide, chinese string
	part           int // which of the parts below headings of level 2, from 1; 0 for all
}

// topics are in the order in which help lists them.
var topics = []topic{
	{"content", content.Guide, content.GuideInChinese, 0},
	{"figures", content.Guide, content.GuideInChinese, 1},
	{"glossary", content.Guide, content.GuideInChinese, 2},
	{"rules", content.Guide, content.GuideInChinese, 3},
	{"urls", content.Guide, content.GuideInChinese, 4},
	{"templates", templates.Guide, templates.GuideInChinese, 0},
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
			fmt.Fprint(c.stdout, t.text(c.voice != nil))
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

// text is the topic in English or Chinese.
func (t topic) text(chinese bool) string {
	guide := t.guide
	if chinese {
		guide = t.chinese
	}
	if t.part == 0 {
		return guide
	}
	return "## " + strings.TrimRight(strings.Split(guide, "\n## ")[t.part], "\n") + "\n"
}
