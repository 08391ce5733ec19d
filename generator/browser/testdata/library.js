// What the functions that tests evaluate in a page may use, scripts or no scripts.

const one = selector => {
	const found = document.querySelector(selector);
	if (!found) throw Error("there is no " + selector);
	return found;
};
const all = selector => [...document.querySelectorAll(selector)];

// place is a rectangle as Go reads it.
const place = r => ({ Left: r.left, Top: r.top, Right: r.right, Bottom: r.bottom });
const view = () => ({ Left: 0, Top: 0, Right: document.documentElement.clientWidth, Bottom: innerHeight });

// name tells people which element it is.
const name = e => e ? e.tagName.toLowerCase() + (e.id ? "#" + e.id : "") + (e.className ? "." + e.className : "") + " " + JSON.stringify(e.textContent.trim().slice(0, 30)) : "nothing";

// shows tells whether an element is there for the eye, somewhere on the page.
const shows = e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && [...e.getClientRects()].some(r => r.width > 0 && r.height > 0);

// card is the popover that is open, if any.
const card = () => document.querySelector("[popover]:popover-open");
const cards = () => all("[popover]:popover-open");

// reach is where an element is, and what is in the way of pointing at it.
const reach = selector => {
	const e = one(selector), r = e.getClientRects()[0];
	if (!r) return { Box: place(new DOMRect), InWay: "nothing: it isn't shown" };
	const hit = document.elementFromPoint((r.left + r.right) / 2, (r.top + r.bottom) / 2);
	const reached = hit && (e.contains(hit) || hit.contains(e) && hit.localName === "label");
	return { Box: place(r), InWay: reached ? "" : hit ? name(hit) : "the outside of the view" };
};

// inView tells whether all of an element, or its first line, is in view.
const inView = e => {
	const r = e.getClientRects()[0], v = view();
	return r.left >= -1 && r.top >= -1 && r.right <= v.Right + 1 && r.bottom <= v.Bottom + 1;
};

// focusable selects what the Tab key may come to.
const focusable = "a[href], button, summary, input, [tabindex='0']";

// reachable tells whether Tab should come to an element: of the radio buttons of one
// name it comes to the one that is chosen.
const reachable = e => e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0 && (e.type !== "radio" || e.checked);
