// The contrast of each sort of text on the page with what is behind it, by WCAG 2.2.
() => {
	const pen = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });

	// rgba reads any colour that CSS can write, by painting it.
	const known = new Map;
	const rgba = colour => {
		if (!known.has(colour)) {
			pen.clearRect(0, 0, 1, 1);
			pen.fillStyle = colour;
			pen.fillRect(0, 0, 1, 1);
			const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
			known.set(colour, [r, g, b, a / 255]);
		}
		return known.get(colour);
	};
	const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a)];
	const behind = e => e ? over(rgba(getComputedStyle(e).backgroundColor), behind(e.parentElement)) : [255, 255, 255];
	const luminance = rgb => {
		const [r, g, b] = rgb.map(c => (c /= 255) <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
		return .2126 * r + .7152 * g + .0722 * b;
	};

	const found = new Map;
	const muted = getComputedStyle(one(".foot")).color;
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	while (texts.nextNode()) {
		const e = texts.currentNode.parentElement, text = texts.currentNode.data.trim();
		// The ¶ shows itself only when it is pointed at, but then it is text.
		if (!text || !(shows(e) || e.matches(".pilcrow"))) continue;
		const style = getComputedStyle(e), back = behind(e), front = over(rgba(style.color), back);
		const [dark, light] = [luminance(back), luminance(front)].sort((a, b) => a - b);
		const key = [style.color, back, e.localName, e.className].join();
		if (found.has(key)) continue;
		found.set(key, {
			What: name(e),
			Kind: e.closest("a") ? "link" : style.color === muted ? "muted" : "text",
			Ratio: (light + .05) / (dark + .05),
			Colours: `${style.color} on ${back.map(Math.round)}`,
		});
	}
	return [...found.values()];
}
