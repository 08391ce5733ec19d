// The entries of the glossary that are out of view are laid out some at a time, a frame for
// each: all at once they would hold up a phone. The style sheet puts them off (css/glossary.css).
const entries = [...document.querySelectorAll(".entry")];

function lay() {
  for (const e of entries.splice(0, 12)) e.classList.add("laid");
  if (entries[0]) requestAnimationFrame(lay);
}
lay();
