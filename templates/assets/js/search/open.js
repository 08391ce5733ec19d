// Where the search is shown: on its own page, or in the dialog of the others.
import { panel } from "./panel.js";
import { at } from "./store.js";

const { root, languages, view } = document.querySelector(".find").dataset;
at(new URL(".", new URL(root, location)), languages.split(" "));

const form = document.querySelector(".search");
const dialog = form.closest("dialog");
// Pages are linked to as the one at the root is: with index.html where a site is read
// from the disk.
const ask = panel(form, view, root.split("/").pop(), dialog);
document.addEventListener("search", () => {
  if (!dialog?.open) dialog?.showModal();
  ask();
});
// Its own page leaves the focus where it is: hits come first there, not the keyboard of a phone.
if (!dialog) {
  const query = new URLSearchParams(location.search).get("q");
  form.hidden = false;
  if (query) ask(query);
}
