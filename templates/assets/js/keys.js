// Keys without a modifier. Links and buttons name theirs (aria-keyshortcuts), and
// a key does what a click would. They are off while something is typed or a
// panel is used, and for readers who have turned them off: whoever speaks to a
// computer may say any letter (WCAG 2.1.4).
import { copyLink } from "./share.js";
import { passage, passages } from "./passage.js";

// step goes to the next passage, or the one before, and puts the focus on its link.
function step(back) {
  const line = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  const away = p => p.getBoundingClientRect().top - line;
  const to = back ? passages.findLast(p => away(p) < -2) : passages.find(p => away(p) > 2);
  to?.scrollIntoView({ behavior: "instant" });
  (to?.querySelector(":scope > .pilcrow") ?? to?.previousElementSibling)?.focus({ preventScroll: true });
}

const own = { j: () => step(), k: () => step(true), y: () => copyLink(passage()) };

document.addEventListener("keydown", e => {
  if (e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey || e.isComposing || document.documentElement.dataset.keys
    || e.target.closest?.("input, textarea, select, [contenteditable]") || document.querySelector(".panel:is(:popover-open, [open]), dialog[open]")) return;
  const control = document.querySelector(`[aria-keyshortcuts="${CSS.escape(e.key)}"]`);
  if (!control && !own[e.key]) return;
  e.preventDefault(); // the key isn't typed into the search that it opens
  if (control) control.click();
  else own[e.key]();
});
