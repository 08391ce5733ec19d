// A hit of the search leads to a passage with the words that were found there in the
// address, as they are written: ?q=高带宽内存&q=HBM#p7. They are marked on the page.
const blocks = "p, li, td, th, dt, dd, h1, h2, h3, h4, pre, figcaption, summary";
const words = new URLSearchParams(location.search).getAll("q").filter(Boolean).map(w => w.toLowerCase());

// rangesIn are where the words stand in a block's own text, the last one first.
function rangesIn(block) {
  const nodes = [], ranges = [];
  const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let text = "";
  while (walk.nextNode()) if (walk.currentNode.parentElement.closest(blocks) === block) {
    nodes.push([walk.currentNode, text.length]);
    text += walk.currentNode.data.toLowerCase();
  }
  for (const w of words) for (let at = -1; (at = text.indexOf(w, at + 1)) >= 0;) for (const [node, start] of nodes) {
    const from = Math.max(at - start, 0), to = Math.min(at + w.length - start, node.length);
    if (from >= to) continue;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    ranges.push(range);
  }
  return ranges.sort((a, b) => b.compareBoundaryPoints(Range.START_TO_START, a));
}

if (words.length) {
  const ranges = [...document.querySelectorAll(`article :is(${blocks})`)].flatMap(rangesIn);
  if (CSS.highlights) CSS.highlights.set("found", new Highlight(...ranges));
  else for (const r of ranges) if (r.startContainer.data) r.surroundContents(document.createElement("mark"));
}
