package site

// Thing is structured data. Source: schema.org, version 28; the names are
// those of its properties.
type Thing struct {
	Context           string   `json:"@context,omitempty"`
	Type              string   `json:"@type"`
	ID                string   `json:"@id,omitempty"`
	URL               string   `json:"url,omitempty"`
	Name              string   `json:"name,omitempty"`
	Headline          string   `json:"headline,omitempty"`
	AlternateName     []string `json:"alternateName,omitempty"`
	Description       string   `json:"description,omitempty"`
	InLanguage        string   `json:"inLanguage,omitempty"`
	DatePublished     string   `json:"datePublished,omitempty"`
	DateModified      string   `json:"dateModified,omitempty"`
	TimeRequired      string   `json:"timeRequired,omitempty"` // ISO 8601 duration
	WordCount         int      `json:"wordCount,omitempty"`
	License           string   `json:"license,omitempty"`
	Author            []*Thing `json:"author,omitempty"`
	Publisher         *Thing   `json:"publisher,omitempty"`
	IsPartOf          *Thing   `json:"isPartOf,omitempty"`
	IsBasedOn         *Thing   `json:"isBasedOn,omitempty"`
	TranslationOfWork *Thing   `json:"translationOfWork,omitempty"`
	WorkTranslation   []*Thing `json:"workTranslation,omitempty"`
	HasPart           []*Thing `json:"hasPart,omitempty"`
	TermCode          string   `json:"termCode,omitempty"`
	HasDefinedTerm    []*Thing `json:"hasDefinedTerm,omitempty"`
}
