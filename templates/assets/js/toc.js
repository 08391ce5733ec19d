// Marks the heading that is being read in the page's own contents.
const links = [...document.querySelectorAll(".toc a")];
const headings = links.map(a => document.getElementById(decodeURIComponent(a.hash.slice(1))));

// The upper edge reaches far up, so that a heading crosses the line below it
// even when a jump carries it past the whole view.
const watch = new IntersectionObserver(() => {
  const at = headings.findLastIndex(h => h?.getBoundingClientRect().top < innerHeight * .3);
  links.forEach((a, i) => i === at ? a.setAttribute("aria-current", true) : a.removeAttribute("aria-current"));
}, { rootMargin: "999999px 0px -70%" });
for (const h of headings) if (h) watch.observe(h);
