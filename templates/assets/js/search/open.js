// Where the search is shown: on its own page, or in the dialog of the others.
import { panel } from "./panel.js";

const form = document.querySelector(".search");
const dialog = form.closest("dialog");
const ask = panel(form, dialog);
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
