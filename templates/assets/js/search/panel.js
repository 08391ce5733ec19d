// The form of the search and its hits: a combobox whose list is links.
import { element } from "./element.js";
import { excerpt } from "./excerpt.js";
import { find } from "./find.js";
import * as store from "./store.js";

const patience = 50; // milliseconds after the last key: with it, an answer still comes at once

const { view, root } = store.place; // view is what the reader reads
// Pages are linked to as the one at the root is: with index.html where a site is read
// from the disk.
const page = root.split("/").pop();

// panel brings a form to life. On a page of its own there is no dialog.
export function panel(form, dialog) {
  const { q: input, chapter, language, both, further, shut } = form.elements;
  const [list, count] = [".hits", ".count"].map(s => form.querySelector(s));
  const reader = Math.max(0, store.languages.indexOf(view));
  let runs = 0, active = -1, timer, result, query;

  // say fills a text of the form with values.
  const say = (what, ...values) => form.dataset[what].replace(/%s/g, () => values.shift());

  // move makes a hit the active one; -1 for none.
  function move(to) {
    const option = list.children[active = to];
    for (const o of list.children) o.ariaSelected = o === option;
    option?.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option?.id ?? "");
  }

  async function search() {
    const run = ++runs, typed = input.value;
    query = typed.trim();
    if (!dialog) history.replaceState(null, "", "?" + new URLSearchParams({ q: query }));
    const found = query && await find(typed, { reader, chapter: chapter.value, language: language?.value, both: both?.checked }).catch(() => {});
    if (run !== runs) return;
    result = found;
    show();
  }

  function show() {
    const hits = result?.hits ?? [];
    list.replaceChildren(...hits.map(option));
    list.hidden = !hits[0];
    input.ariaExpanded = !!hits[0];
    further.hidden = !(result?.total > hits.length);
    move(hits[0] && dialog ? 0 : -1);
    const also = [...new Set(result?.units.flatMap(u => u.others))].join(", ");
    count.textContent = !query ? "" : !result ? say("failed") : !hits[0] ? say("none", query) : [
      further.hidden ? say(hits[1] ? "some" : "single", hits.length) : say("about", result.total, hits.length),
      also && say("also", also),
      result.mended && say("mended", query, result.mended),
      result.isPartial && say("partial"),
    ].filter(s => s).join(" · ");
  }

  // option is a hit: its page, or the term, and chapter, and what is said there. The
  // reader's language comes first.
  function option(hit, i) {
    const [{ side, passage }] = hit.sides, first = hit.sides.find(s => s.spans.flat()[0]);
    const { kind } = store.layout[hit.n];
    const title = kind ? [passage.title] : marked(first.passage.text, first.spans.flat());
    const chapter = kind === 1 ? form.dataset.glossary : store.heads[side].chapters[passage.chapter];
    return element("a", { className: "hit", id: "ui:hit-" + i, href: address(kind, first), tabIndex: -1, role: "option" },
      element("span", { className: "where" }, element("b", {}, ...title), " ", element("span", {}, chapter === passage.title ? "" : chapter ?? "")),
      ...hit.sides.filter(s => s === first ? kind : both?.checked && s.passage.text).map(sentence));
  }

  function sentence({ side, passage, spans }) {
    const [from, to] = excerpt(passage.text, spans);
    return element("span", { className: "said", lang: store.heads[side].lang }, from ? "…" : "", ...marked(passage.text, spans.flat(), from, to));
  }

  // address is where a hit leads to, in the view that the reader is in. The words that
  // were found go along, to be marked there. The ids of notes begin with their language where
  // both stand on a page.
  function address(kind, { side, passage, spans }) {
    const place = kind === 1 ? store.languages[reader] : view;
    const words = new Set(spans.flat().map(s => passage.text.slice(s.from, s.to)));
    const asked = new URLSearchParams([...words].map(w => ["q", w]));
    const prefix = kind === 5 && !store.languages.includes(place) ? store.languages[side] + ":" : "";
    return `${store.root}${place}/${passage.id && passage.id + "/"}${page}?${asked}${passage.anchor && "#" + prefix + passage.anchor}`;
  }

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(search, patience);
  };
  input.oninput = e => e.isComposing || later();
  input.addEventListener("compositionend", later);
  input.onkeydown = e => {
    if (e.isComposing || e.keyCode === 229) return; // the key is the input method's
    const { length } = list.children, step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (e.key === "Enter" && active >= 0) list.children[active].click();
    else if (step && length) move((Math.max(active, -(step > 0)) + step + length) % length);
    else return;
    e.preventDefault();
  };
  form.onchange = e => e.target === input || search();
  form.onsubmit = e => {
    e.preventDefault();
    search();
  };
  if (dialog) shut.onclick = () => dialog.close();
  further.onclick = async () => {
    const from = result.hits.length;
    result = await result.more();
    show();
    input.focus();
    move(from);
  };

  // The filter is filled once it is known what there is.
  store.open().then(() => chapter.append(...store.heads[reader].chapters.map((title, i) => new Option(title, i))), () => {});

  return query => {
    if (query) {
      input.value = query;
      return search();
    }
    input.focus();
    input.select();
  };
}

// marked is part of a text with its spans in mark elements.
function marked(text, spans, at = 0, end = text.length) {
  const nodes = [];
  for (const { from, to } of spans.sort((a, b) => a.from - b.from)) if (from >= at && from < end)
    nodes.push(text.slice(at, from), element("mark", {}, text.slice(from, at = to)));
  return [...nodes, text.slice(at, end)];
}
