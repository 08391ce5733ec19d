// The passages of the page, which have the same ids in all its views.
export const passages = [...document.querySelectorAll(".text > [id], .entry")];

// line is where jumps bring a passage's upper edge.
export const line = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);

// passage is the one that is being read: that with the focus, or that which the address
// names, as long as it is in view, even where the page's end keeps it from the line; or
// else the last that has reached the line. There is none at the top of the page, where
// nothing has been read yet.
export function passage() {
  const at = p => p.getBoundingClientRect();
  const seen = state => passages.find(p => p.matches(state) && at(p).top < innerHeight && at(p).bottom > line);
  return seen(":focus-within, .pilcrow:focus + *") ?? seen(":target") ?? passages.findLast(p => at(p).top < line + 20);
}
