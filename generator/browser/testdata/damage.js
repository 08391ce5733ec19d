() => {
	// Each text with the boxes of its lines, without the room above and below that a
	// face reserves for accents.
	const block = e => e.closest("text") ?? (getComputedStyle(e).display.startsWith("inline") && e.parentElement ? block(e.parentElement) : e);
	const found = [], lines = [];
	const right = document.documentElement.clientWidth + 1;
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let n; n = texts.nextNode();) {
		const e = n.parentElement;
		if (!n.data.trim() || !shows(e) || e.closest("script, style, template")) continue;
		const range = document.createRange();
		range.selectNodeContents(n);
		for (const r of range.getClientRects()) {
			const spare = r.height / 4;
			const scroller = e.closest(".scroll, pre"), seen = scroller?.getBoundingClientRect() ?? r;
			if (r.width < 2 || r.left >= seen.right || r.right <= seen.left) continue;
			lines.push({ e, block: block(e), left: Math.max(r.left, seen.left), right: Math.min(r.right, seen.right), top: r.top + spare, bottom: r.bottom - spare });
			if (r.right > right && !scroller) found.push(name(e) + " goes on beside the page");
		}
		for (let box = e; box !== document.body; box = box.parentElement) {
			const style = getComputedStyle(box);
			const cut = (way, all, part) => /hidden|clip/.test(style["overflow" + way]) && all > part + 1;
			if (cut("Y", box.scrollHeight, box.clientHeight) || cut("X", box.scrollWidth, box.clientWidth)) found.push(name(e) + " is cut by " + name(box));
		}
	}
	lines.sort((a, b) => a.top - b.top);
	lines.forEach((a, i) => {
		for (let j = i + 1; j < lines.length && lines[j].top < a.bottom - 1; j++) {
			const b = lines[j];
			if (a.block !== b.block && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1) found.push(name(a.e) + " and " + name(b.e) + " lie over each other");
		}
	});
	return [...new Set(found)];
}
