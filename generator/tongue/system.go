package tongue

// system is what the disk and the network say.
var system = []pair{
	{"there is no such file or folder", "没有这个文件或文件夹"},
	{"it is there already", "它已经在那里了"},
	{"the system doesn't permit it", "系统不允许"},
	{"the browser's PDF can't be read: %s", "读不了浏览器印出的 PDF：%s"},
	{"%s: the page numbers of the contents change with each printing", "%s：目录的页码每印一次都会变"},
	{"%s doesn't start: %s", "%s 启动不了：%s"},
	{"write host and port, such as 127.0.0.1:1313", "请写主机和端口，例如 127.0.0.1:1313"},
	{"there is no such port; it is a number from 0 to 65535", "没有这个端口；端口是 0 到 65535 之间的数"},
	{"--addr %s: %s", "--addr %s：%s"},
	{"files can't be watched: %s", "无法监视文件：%s"},
	{"%s holds %s, which this program did not write; empty it or choose another with --output", "%s 里有 %s，不是本程序写的；请清空它，或者用 --output 另选一处"},
	{"another build is writing to %s; wait for it to end", "另一次构建正在写 %s；请等它结束"},
	{"%s can't be locked: %s", "锁不住 %s：%s"},
	{"the output folder has no name", "输出文件夹没有名字"},
	{"%s is not a folder; choose another with --output", "%s 不是文件夹；请用 --output 另选一处"},
	{"%s is the root of the file system; choose another with --output", "%s 是文件系统的根；请用 --output 另选一处"},
	{"%s is a link to nothing; choose another with --output", "%s 是个断了的链接；请用 --output 另选一处"},
	{"%s is the home folder; choose another with --output", "%s 是用户主目录；请用 --output 另选一处"},
}
