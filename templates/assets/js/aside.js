// Sets a copy of each note beside its sentence; the style sheet shows it where
// the margin is wide enough. Screen readers and the Tab key have the list at the
// end, and a copy in mid-sentence would only be in their way.
for (const ref of document.querySelectorAll(".text > :is(p, ul, ol) .noteref")) {
  const note = document.getElementById(ref.hash.slice(1));
  if (!note || !/^fnref:\d+$/.test(ref.id)) continue; // beside the first reference only
  const aside = document.createElement("span");
  aside.className = "aside";
  aside.setAttribute("aria-hidden", true);
  aside.innerHTML = `<sup>${ref.textContent}</sup> `;
  aside.append(...note.cloneNode(true).childNodes);
  aside.querySelectorAll("a").forEach(e => e.tabIndex = -1);
  (ref.closest("sup") ?? ref).after(aside);
  ref.note = aside;
}
