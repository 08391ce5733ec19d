// Marks the heading that is being read in the page's own contents.
import { passage, passages } from "./passage.js";

const links = [...document.querySelectorAll(".toc a")];
const places = links.map(a => passages.findIndex(p => p.id === decodeURIComponent(a.hash.slice(1))));

function mark() {
  const at = passages.indexOf(passage());
  const last = places.findLastIndex(i => i <= at);
  links.forEach((a, i) => a.ariaCurrent = i === last || null);
}

for (const event of ["load", "scroll", "hashchange"]) addEventListener(event, mark);
