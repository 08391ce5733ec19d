// How a text is cited: buttons that copy a reference, the day on which it is read,
// and a dialog in which the same references lead to a single passage.
import { words, button } from "./words.js";
import { copy, status } from "./share.js";

const box = document.querySelector(".cite .works");
export const citable = !!box;

// equip fills in the day, and gives each reference its button.
function equip(works) {
  const day = new Date().toLocaleDateString("sv"); // which is ISO 8601
  for (const e of works.querySelectorAll(".accessed")) e.textContent = day;
  for (const dt of works.querySelectorAll("dt")) {
    const reference = dt.nextElementSibling;
    dt.append(button(words.copy, () => copy(reference.textContent)));
  }
  return works;
}

const dialog = document.createElement("dialog");
dialog.className = "panel";

// Outside a modal dialog nothing is seen or heard.
dialog.addEventListener("close", () => document.body.append(status));

// cite opens the references to a passage.
export function cite(passage) {
  const works = plain.cloneNode(true);
  for (const e of works.querySelectorAll(".url")) e.textContent += "#" + passage;
  for (const e of works.querySelectorAll(".key")) e.textContent += "-" + passage;
  const leave = button(words.close, () => dialog.close());
  leave.className = "leave";
  const title = document.createElement("h2");
  title.textContent = dialog.ariaLabel = words.passage;
  dialog.replaceChildren(leave, title, equip(works), status);
  document.body.append(dialog);
  dialog.showModal();
}

const plain = box?.cloneNode(true);
if (box) equip(box);
