// Copies links: to a passage, or to the very text that is selected in it. The
// second kind is a text fragment, which browsers without them read as the first.
// Source: WICG, URL Fragment Text Directives.
import { words, button } from "./words.js";
import { passages } from "./passage.js";

export const status = document.createElement("p");
status.className = "status";
status.role = "status";
document.body.append(status);

let timer;

// copy puts a text on the clipboard, and says so.
export async function copy(text) {
  await navigator.clipboard.writeText(text);
  status.textContent = words.copied;
  clearTimeout(timer);
  timer = setTimeout(() => status.textContent = "", 2000);
}

// copyLink copies the link to what is selected, or else to a passage or the page,
// without what was searched for.
export function copyLink(passage) {
  const selection = getSelection();
  const text = !selection.isCollapsed && directive(selection.getRangeAt(0));
  copy(location.href.replace(/[?#].*/, "") + (text || (passage ? "#" + passage.id : "")));
}

// directive is the fragment for a range; "" for one that isn't in the text. A short
// one is named whole, a long one by its first and last words.
function directive(range) {
  const from = point(range.startContainer, range.startOffset);
  const to = point(range.endContainer, range.endOffset);
  if (!from || !to) return "";
  const start = grow(from, -1), end = grow(to, 1);
  const same = from.passage === to.passage && end - start <= 40;
  const text = same
    ? [from.text.slice(start, end)]
    : [from.text.slice(start, grow({ ...from, at: start + 12 }, 1)), to.text.slice(grow({ ...to, at: end - 12 }, -1), end)];
  return `#${from.passage.id}:~:text=` + text.map(t => encodeURIComponent(t.trim()).replaceAll("-", "%2D")).join();
}

// point is a place in the text of its passage. Notes set beside the text aren't
// part of it.
function point(node, offset) {
  const passage = passages.find(p => p.contains(node));
  if (!passage) return;
  const before = new Range();
  before.setStart(passage, 0);
  before.setEnd(node, offset);
  return { passage, text: bare(passage).textContent, at: bare(before).textContent.length };
}

function bare(of) {
  const copy = of.cloneContents?.() ?? of.cloneNode(true);
  copy.querySelectorAll(".aside, .card, .pilcrow").forEach(e => e.remove());
  return copy;
}

// grow is a place moved outwards to the edge of its word, since browsers look for
// whole words only.
function grow({ passage, text, at }, by) {
  const all = new Intl.Segmenter(passage.closest("[lang]").lang, { granularity: "word" }).segment(text);
  const word = all.containing(Math.max(0, Math.min(text.length - 1, by < 0 ? at : at - 1)));
  return by < 0 ? word.index : word.index + word.segment.length;
}

// Beside a selection made with the mouse there is a button for it. The Tab key
// passes over it: the key y and the card of the passage do the same.
const offer = button(words.link, () => copyLink());
offer.className = "offer";
offer.tabIndex = -1;
offer.hidden = true;
document.body.append(offer);

document.addEventListener("selectionchange", () => offer.hidden = true);
document.addEventListener("pointerup", e => {
  if (e.pointerType !== "mouse" || e.target === offer) return;
  setTimeout(() => { // by then a click has emptied the selection
    const selection = getSelection();
    if (selection.isCollapsed || !directive(selection.getRangeAt(0))) return;
    offer.hidden = false;
    offer.style.left = Math.min(e.clientX, innerWidth - offer.offsetWidth - 24) + "px";
    offer.style.top = Math.min(e.clientY + 14, innerHeight - offer.offsetHeight - 8) + "px";
  });
});
addEventListener("scroll", () => offer.hidden = true);
