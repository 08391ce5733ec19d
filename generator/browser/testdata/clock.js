// Time stands still in the page until a test lets it pass, so that a test of a pause
// doesn't depend on how busy the machine is.
{
	const due = [];
	let now = 0, last = 0;
	window.setTimeout = (f, ms = 0, ...args) => {
		due.push({ id: ++last, at: now + ms, run: () => f(...args) });
		return last;
	};
	window.clearTimeout = id => {
		const i = due.findIndex(d => d.id === id);
		if (i >= 0) due.splice(i, 1);
	};
	window.pass = ms => {
		const end = now + ms;
		for (;;) {
			const next = due.filter(d => d.at <= end).sort((a, b) => a.at - b.at || a.id - b.id)[0];
			if (!next) break;
			clearTimeout(next.id);
			now = next.at;
			next.run();
		}
		now = end;
	};
}
