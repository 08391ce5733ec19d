// A hit of the search leads to a passage with the words that were found there in the
// address, as they are written: ?q=高带宽内存&q=HBM#p7. They are marked on the page, or
// else the passage, where they were found in its other language.
const blocks = "p, li, td, th, dt, dd, h1, h2, h3, h4, pre, figcaption, summary";
const words = new URLSearchParams(location.search).getAll("q").filter(Boolean);

// Words of letters are marked where they are whole. On the page a dot or dash in a name
// has a word joiner before it.
const pattern = new RegExp(words.map(w => w.replace(/[^\p{L}\p{N}\s]/gu, "\u2060?\\$&").replace(/^\w/, "(?<!\\w)$&").replace(/\w$/, "$&(?!\\w)")).join("|"), "gi");

// rangesIn are where the words stand in a block's own text, the last one first.
function rangesIn(block) {
  const nodes = [], ranges = [];
  const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let text = "";
  while (walk.nextNode()) if (walk.currentNode.parentElement.closest(blocks) === block) {
    nodes.push([walk.currentNode, text.length]);
    text += walk.currentNode.data;
  }
  for (const { 0: found, index } of text.matchAll(pattern)) for (const [node, start] of nodes) {
    const from = Math.max(index - start, 0), to = Math.min(index + found.length - start, node.length);
    if (from >= to) continue;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    ranges.unshift(range);
  }
  return ranges;
}

if (words.length) {
  const ranges = [...document.querySelectorAll(`article :is(${blocks})`)].flatMap(rangesIn);
  for (const r of ranges) r.surroundContents(Object.assign(document.createElement("mark"), { className: "found" }));
  if (!ranges.length) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.classList.add("found");
}
