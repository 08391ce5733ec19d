// A plain click on a term or a note's number shows the definition in a popover
// where the reader is; the link itself leads to it at the end of the page, which
// is what happens without this script and with a modifier key. The ¶ of a passage
// shows where else it can be read.
//
// For screen readers it is a disclosure: focus stays on the link, which says that
// it is expanded, and the card stands right behind it in the document, so it is
// what is read, and what Tab reaches, next. A dialog would have to take the focus,
// a tooltip may hold no link, and a live region would talk over the reader; so the
// card is only a note (role=note).
import { button, words } from "./words.js";
import { copyLink } from "./share.js";
import { citable, cite } from "./cite.js";

const card = document.createElement("div");
card.className = "card";
card.popover = "auto"; // Escape and a click elsewhere close it
card.role = "note";

const hovers = matchMedia("(hover:hover) and (min-width:40.01rem)");
let link; // whose definition is shown
let pinned; // opened by click or key: the pointer may leave
let timer;

const shown = () => card.matches(":popover-open");
const close = () => shown() && card.hidePopover();

function forget() {
  link?.removeAttribute("aria-expanded");
  link = pinned = undefined;
}

// views lists where a passage can be read: the links of the page's head, with the
// passage's own address, the one in this view to be copied.
function views(a) {
  const list = document.createElement("ul");
  list.className = "plain";
  const add = e => list.appendChild(document.createElement("li")).append(e);
  for (const view of document.querySelectorAll(".languages > *")) {
    const link = document.createElement("a");
    link.href = (view.href ?? location.href).replace(/[?#].*|$/, a.hash);
    link.lang = view.lang;
    link.textContent = view.textContent;
    add(link);
  }
  const id = decodeURIComponent(a.hash.slice(1));
  add(button(words.link, () => copyLink({ id })));
  if (citable) add(button(words.passage, () => {
    a.focus(); // which has it again when the dialog is shut
    cite(id);
  }));
  return list;
}

// definition is a copy of what a link leads to, in a list like the one it is in.
function definition(a) {
  if (a.matches(".pilcrow")) return views(a);
  const original = document.getElementById(a.hash.slice(1));
  const list = original?.parentNode.cloneNode();
  list?.append(original.cloneNode(true));
  list?.querySelectorAll("[id]").forEach(e => e.removeAttribute("id"));
  return list;
}

function open(a, pin) {
  if (link !== a) {
    const list = definition(a);
    if (!list) return false;
    close();
    forget();
    link = a;
    card.replaceChildren(list);
    (a.closest("sup") ?? a).after(card);
    a.setAttribute("aria-expanded", true);
    // As a sheet at the lower edge it would cover a term that is low in the view.
    card.toggleAttribute("data-top", a.getBoundingClientRect().bottom > innerHeight * .55);
  }
  pinned ||= pin;
  if (!shown()) card.showPopover({ source: a });
  return true;
}

const linkAt = e => e.target.closest?.("a.term, a.noteref, a.pilcrow");

if (card.showPopover) {
  card.addEventListener("toggle", e => e.newState === "closed" && forget());

  document.addEventListener("click", e => {
    const a = linkAt(e);
    if (!a || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey) return;
    clearTimeout(timer);
    if (a === link && pinned) close();
    else if (!open(a, true)) return;
    e.preventDefault();
  });

  document.addEventListener("pointerover", e => {
    if (!hovers.matches || e.pointerType !== "mouse" || pinned) return;
    clearTimeout(timer);
    const a = linkAt(e);
    if (a === link && a || a?.matches(".pilcrow") || card.contains(e.target)) return;
    // A note that already stands beside the text needs no card.
    if (a && !a.note?.offsetParent) timer = setTimeout(open, 300, a);
    else timer = setTimeout(close, 250);
  });
}
