// The words of the interface that only the script needs, in the page's language.
export const words = document.getElementById("ui:words").dataset;

// button makes a button that says a word and does something.
export function button(word, act) {
  const b = document.createElement("button");
  b.type = "button";
  b.textContent = word;
  b.addEventListener("click", act);
  return b;
}
