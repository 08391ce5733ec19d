package site

import "duizhao/generator/figure"

// FigureLabels is the words around what is drawn from data.
type FigureLabels struct {
	List     string // names the list of figures
	Numbers  string // opens the table
	Unit     string // stands behind a caption; takes the unit
	Source   string // stands before the source
	CSV, SVG string // lead to the data and to the figure's own file
	Columns  figure.TableNames
}

var figureZH = FigureLabels{
	List: "图表", Numbers: "查看数字", Unit: "（单位：%s）", Source: "来源", CSV: "数据（CSV）", SVG: "图（SVG）",
	Columns: figure.TableNames{Row: "项目", Value: "数值", Low: "下限", High: "上限", Date: "时间", Until: "至", Lane: "谁", Event: "事件"},
}

var figureEN = FigureLabels{
	List: "Figures", Numbers: "View the numbers", Unit: " (%s)", Source: "Source", CSV: "Data (CSV)", SVG: "Drawing (SVG)",
	Columns: figure.TableNames{Row: "Item", Value: "Value", Low: "Low", High: "High", Date: "Date", Until: "Until", Lane: "Who", Event: "Event"},
}
