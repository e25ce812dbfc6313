// Lists the words whose contrast with what is behind them is below WCAG 2.1 AA.
(() => {
	const parse = c => {
		const n = (c.match(/-?[\d.]+(e-?\d+)?/g) || []).map(Number);
		const unit = c.startsWith("color(") ? 255 : 1;
		return { rgb: n.slice(0, 3).map(v => v * unit), a: n.length > 3 ? n[3] : 1 };
	};
	const over = (top, under) => top.rgb.map((v, i) => v * top.a + under[i] * (1 - top.a));
	const light = rgb => {
		const [r, g, b] = rgb.map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const behind = e => {
		const layers = [];
		for (; e; e = e.parentElement) layers.push(parse(getComputedStyle(e).backgroundColor));
		return layers.reverse().reduce((under, top) => over(top, under), [255, 255, 255]);
	};
	const bad = new Set();
	for (const e of document.querySelectorAll("body *")) {
		const own = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
		if (!own || e.tagName === "title" || !e.getClientRects().length) continue;
		const style = getComputedStyle(e), under = behind(e);
		const ink = over(parse(e.closest("svg") ? style.fill : style.color), under);
		const [hi, lo] = [light(ink), light(under)].sort((a, b) => b - a);
		const size = parseFloat(style.fontSize), large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
		const ratio = (hi + 0.05) / (lo + 0.05);
		if (ratio < (large ? 3 : 4.5)) bad.add(`${e.tagName}.${e.getAttribute("class") || ""} ${ratio.toFixed(2)}`);
	}
	return [...bad].join("; ");
})()
