package site

// ReaderLabels is the words of what a reader can set, find and take along.
type ReaderLabels struct {
	Settings                                         string // names the panel of settings
	Scheme, System, Light, Dark                      string
	Size, Small, Standard, Large, Larger             string
	Measure, Narrow, Wide                            string
	First                                            string // which language comes first side by side
	Keys, On, Off, ShowKeys                          string // keys without a modifier, and their list
	KeySearch, KeyPassages, KeySections, KeyLanguage string
	KeyParallel, KeyCopy, KeyHelp                    string
	Share                                            string // how much of the report is read after this page: takes the percentage
	Resume                                           string // continues where the reader has stopped
	Cite, CitePassage                                string
	Accessed                                         string // stands for the day of reading
	Copy, CopyLink, Copied                           string
}

var readerZH = ReaderLabels{
	Settings: "阅读设置", Scheme: "配色", System: "随系统", Light: "浅色", Dark: "深色",
	Size: "字号", Small: "小", Standard: "标准", Large: "大", Larger: "特大",
	Measure: "行宽", Narrow: "窄", Wide: "宽", First: "对照时在前",
	Keys: "单键操作", On: "开", Off: "关", ShowKeys: "查看按键",
	KeySearch: "搜索", KeyPassages: "下一段、上一段", KeySections: "上一节、下一节", KeyLanguage: "另一种语言，同一段",
	KeyParallel: "双语对照，同一段", KeyCopy: "复制所选文字或本段的链接", KeyHelp: "本表",
	Share: "全书 %s", Resume: "接着读", Cite: "引用", CitePassage: "引用本段", Accessed: "引用日期",
	Copy: "复制", CopyLink: "复制链接", Copied: "已复制",
}

var readerEN = ReaderLabels{
	Settings: "Reading settings", Scheme: "Colours", System: "System", Light: "Light", Dark: "Dark",
	Size: "Text size", Small: "Small", Standard: "Standard", Large: "Large", Larger: "Larger",
	Measure: "Line length", Narrow: "Short", Wide: "Long", First: "First side by side",
	Keys: "Single keys", On: "On", Off: "Off", ShowKeys: "List of keys",
	KeySearch: "Search", KeyPassages: "Next and previous passage", KeySections: "Previous and next section", KeyLanguage: "The same passage in the other language",
	KeyParallel: "The same passage side by side", KeyCopy: "Copy a link to the selected text, or to the passage", KeyHelp: "This list",
	Share: "%s of the report", Resume: "Continue with", Cite: "Cite", CitePassage: "Cite this passage", Accessed: "date of access",
	Copy: "Copy", CopyLink: "Copy link", Copied: "Copied",
}
