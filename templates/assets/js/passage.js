// The passages of the page, which have the same ids in all its views.
export const passages = [...document.querySelectorAll(".text > [id], .entry")];

// passage is the one that is being read; none at the top of the page, where nothing
// has been read yet.
export function passage() {
  if (scrollY < 200) return;
  return passages.findLast(p => p.getBoundingClientRect().top < innerHeight * .3);
}
