// The other views of a page open at the passage that is being read: passages have
// the same ids in all of them. At the top of the page nothing has been read yet.
function reading() {
  if (scrollY < 200) return "";
  const begun = [...document.querySelectorAll(".text > [id]")].filter(b => b.getBoundingClientRect().top < innerHeight * .3);
  return begun.at(-1)?.id ?? "";
}

for (const a of document.querySelectorAll(".languages a"))
  for (const event of ["click", "auxclick"]) a.addEventListener(event, () => a.hash = reading());
