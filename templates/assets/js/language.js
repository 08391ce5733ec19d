// The other language opens at the block that is being read: blocks have the same
// ids in all languages.
for (const a of document.querySelectorAll(".languages a")) {
  a.addEventListener("click", () => {
    const read = [...document.querySelectorAll(".text > [id]")].filter(b => b.getBoundingClientRect().top < innerHeight * .3);
    a.hash = read.at(-1)?.id ?? "";
  });
}
