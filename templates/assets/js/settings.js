// What the reader chooses in the panel becomes attributes of the root, which the
// style sheet heeds, and stays in this browser; early.js sets them again on the
// next page. What is the default isn't kept.
export const chosen = document.documentElement.dataset;
const form = document.getElementById("ui:settings");

// Side by side, the language that comes first does so for screen readers and the
// Tab key too; until here the style sheet alone has put it there.
function turn() {
  if (document.body.hasAttribute("data-turned") === (chosen.first === "second")) return;
  document.body.toggleAttribute("data-turned");
  for (const row of document.querySelectorAll(".pair, .titles")) {
    const [left, right] = row.querySelectorAll(".cell");
    right?.after(left);
  }
}

// The browser's own frame has the colour of the page.
const tints = [...document.querySelectorAll("meta[name=theme-color]")].map(meta => [meta, meta.content]);
function tint() {
  const colour = chosen.theme && getComputedStyle(document.documentElement).backgroundColor;
  for (const [meta, own] of tints) meta.content = colour || own;
}

// heed takes over what is kept, which another page may have changed meanwhile.
function heed() {
  try {
    const kept = JSON.parse(localStorage.getItem("duizhao"));
    for (const name in chosen) delete chosen[name];
    Object.assign(chosen, kept);
  } catch {}
}

function show() {
  for (const input of form.querySelectorAll("input")) input.checked = chosen[input.name] ? chosen[input.name] === input.value : input.defaultChecked;
  turn();
  tint();
}
show();

// A page that the reader comes back to, and its form, are as they were left.
addEventListener("pageshow", () => {
  heed();
  show();
});

form.addEventListener("change", ({ target: { name, value, defaultChecked } }) => {
  heed();
  if (defaultChecked) delete chosen[name];
  else chosen[name] = value;
  try { localStorage.setItem("duizhao", JSON.stringify(chosen)) } catch {} // not kept where the browser forbids it
  show();
});
