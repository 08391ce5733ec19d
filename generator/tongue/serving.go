package tongue

// serving is what the development server says.
var serving = []pair{
	{"serves the site, and builds it again after each edit", "在本机提供网站，每次修改后重新生成"},
	{"Serves the site from memory as GitHub Pages would, below the path of its address.\nAfter each edit, open pages that changed are loaded anew at the passage where they\nwere. An error is shown over the last good page until it is mended; warnings, and\nthe state of the section, are in a drawer at the corner. Nothing is written.", "像 GitHub Pages 那样从内存里提供网站，路径与它的地址相同。每次修改之后，有变动的页面就地\n重新载入，停在原来的段落。有错时，错误盖在上一次好的页面上，改好就消失；警告和这一节的状况\n收在角上的抽屉里。什么也不写。"},
	{"`HOST:PORT` to listen on; when the port is taken, the next one is", "监听的`主机:端口`；端口被占用就用下一个"},
	{"open the site in the browser", "在浏览器里打开网站"},
	{"let the page opened last go to the page of the file just saved", "最后打开的页面跟到刚保存的文件"},
	{"`NAME` of the editor that the places of problems open: cursor, idea, sublime, vscode, zed, or an address such as my://open?file={file}&line={line}&column={column}", "点击出错的地方时用哪个`编辑器`打开：cursor、idea、sublime、vscode、zed，或者一个地址，例如 my://open?file={file}&line={line}&column={column}"},
	{"the program itself failed: %s", "程序自己出了错：%s"},
	{"undo the last edit, and report this with the text that brought it about", "撤回刚才的修改，并连同引出它的文字一起报告"},
	{"can't be made: %s", "不能生成：%s"},
	{"no editor %q; it is one of %s, or an address with {file}, {line} and {column}", "没有 %q 这种编辑器；可以是 %s，或者含有 {file}、{line} 和 {column} 的地址"},
	{"%d page", "%d 页"},
	{"%d pages", "%d 页"},
	{"%s, %d loaded anew", "%s，重新载入 %d 页"},
	{"%s, the pages stay as they were", "%s，页面保持原样"},
	{"port %s is taken; this is %s", "端口 %s 被占用，改用 %s"},
	{"%s  (Ctrl-C ends)", "%s （按 Ctrl-C 结束）"},
	{"the browser can't be opened: %v", "打不开浏览器：%v"},
}
