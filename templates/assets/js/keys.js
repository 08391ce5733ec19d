// Keys without a modifier. Links and buttons name theirs (aria-keyshortcuts), and
// a key does what a click would. They are off while something is typed or a
// panel is used, and for readers who have turned them off: whoever speaks to a
// computer may say any letter (WCAG 2.1.4).
import { chosen } from "./settings.js";
import { copyLink } from "./share.js";
import { line, passage, passages } from "./passage.js";

// step goes to the next passage, or to the beginning of this one or the one before, and
// puts the focus on its link.
function step(back) {
  const at = passages.indexOf(passage());
  const begun = passages[at]?.getBoundingClientRect().top < line - 2;
  const to = passages[back ? at - !begun : at + 1];
  to?.scrollIntoView({ behavior: "instant" });
  (to?.querySelector(":scope > .pilcrow") ?? to?.previousElementSibling)?.focus({ preventScroll: true });
}

const own = { j: () => step(), k: () => step(true), y: () => copyLink(passage()) };

document.addEventListener("keydown", e => {
  if (e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey || e.isComposing || chosen.keys
    || e.target.closest?.("input, textarea, select, [contenteditable]") || document.querySelector(".panel:is(:popover-open), dialog[open]")) return;
  const control = document.querySelector(`[aria-keyshortcuts="${CSS.escape(e.key)}"]`);
  const act = control ? () => control.click() : own[e.key];
  if (!act) return;
  e.preventDefault(); // the key isn't typed into the search that it opens
  act();
});
