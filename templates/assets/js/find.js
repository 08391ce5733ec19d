// Search is loaded when it is first asked for: by its link, whose key is / (keys.js),
// by Ctrl-K, and on its own page.
const link = document.querySelector(".find");
let loaded;

const load = () => loaded ??= new Promise((done, fail) => {
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = link.dataset.sheet;
  const script = document.createElement("script");
  script.src = link.dataset.script;
  script.onload = done;
  style.onerror = script.onerror = fail;
  style.onload = () => document.head.append(script);
  document.head.append(style);
});

function open(e) {
  e.preventDefault();
  load().then(() => document.dispatchEvent(new Event("search")), () => location = link.href);
}

link.addEventListener("click", e => e.metaKey || e.ctrlKey || e.shiftKey || e.altKey || open(e));

addEventListener("keydown", e => {
  if (e.key === "k" && (e.ctrlKey || e.metaKey) && !e.altKey && !e.isComposing) open(e);
});

if (link.ariaCurrent) load();
