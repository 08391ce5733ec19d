// The script of the pages that the development server shows; it isn't in the files
// of a build. It keeps the page up to date, and says what is wrong with the text.
(() => {
  const events = "/__dev/events";
  const place = "duizhao:place"; // in the session's storage: where the reader was before the page was loaded anew
  let version = document.currentScript.dataset.version;

  // Keeping the page up to date. A page that isn't seen lets go of its stream: a browser
  // has six connections to a server and no more.

  let stream;

  function connect() {
    stream = new EventSource(`${events}?page=${encodeURIComponent(location.pathname)}&version=${version}`);
    const on = (name, act) => stream.addEventListener(name, (e) => act(JSON.parse(e.data)));
    on("reload", reload);
    on("style", restyle);
    on("figure", redraw);
    on("follow", (path) => location.assign(path));
    on("notes", show);
  }

  function follow() {
    if (document.hidden) stream?.close();
    else if (!stream || stream.readyState === EventSource.CLOSED) connect();
  }

  document.addEventListener("visibilitychange", follow);
  window.addEventListener("pageshow", (e) => e.persisted && reload()); // back from the browser's memory
  window.addEventListener("pagehide", () => {
    stream?.close();
    if (!reloading) history.scrollRestoration = "auto";
  });

  function restyle({ text, sheets, version: now }) {
    document.querySelector("style").textContent = text;
    for (const sheet of sheets) relink(sheet);
    version = now;
  }

  // A sheet that the page links to has a digest of its text in its name. The one before goes
  // when the new one is there.
  function relink(sheet) {
    const [name] = sheet.match(/^assets\/[a-z]+\./);
    const renamed = (url) => url.slice(0, url.indexOf(name)) + sheet;
    for (const link of document.querySelectorAll(`link[rel="stylesheet"][href*="${name}"]`)) {
      if (link.href === renamed(link.href)) continue;
      const next = link.cloneNode();
      next.href = renamed(link.href);
      next.onload = () => link.remove();
      link.after(next);
    }
    for (const e of document.querySelectorAll(`[data-sheet*="${name}"]`)) e.dataset.sheet = renamed(e.dataset.sheet);
  }

  function redraw(path) {
    for (const img of document.images) {
      const url = new URL(img.src);
      if (url.origin !== location.origin || decodeURIComponent(url.pathname) !== path) continue;
      url.search = `?${Date.now()}`;
      img.src = url;
    }
  }

  // The passage at the top of the window stays where it is, whatever comes before it. It
  // is known by its words: its number may be another one now, and the browser, which goes
  // by that, is kept from restoring the place itself. Where the words have changed, the
  // next passage will do.

  const passages = () => [...document.querySelectorAll('main [id]:not([id^="ui:"])')];
  const top = (e) => e.getBoundingClientRect().top;

  let reloading = false;

  function reload() {
    reloading = true;
    stream?.close();
    const seen = passages().filter((e) => top(e) > 0).slice(0, 8).map((e) => [e.textContent, top(e)]);
    sessionStorage.setItem(place, JSON.stringify({ path: location.pathname, y: scrollY, seen }));
    history.scrollRestoration = "manual";
    location.reload();
  }

  function restore() {
    const at = JSON.parse(sessionStorage.getItem(place));
    sessionStorage.removeItem(place);
    if (at?.path !== location.pathname) return;
    const go = () => {
      let y = at.y;
      for (const [text, before] of at.seen) {
        const e = y > 0 && passages().find((e) => e.textContent === text);
        if (!e) continue;
        y = scrollY + top(e) - before;
        break;
      }
      scrollTo({ top: y, behavior: "instant" });
    };
    go();
    addEventListener("load", go); // images have their room now, and notes their places
  }

  // What is wrong stands over the page, in a tree of its own: the page's style doesn't
  // reach into it, nor its style into the page.

  const look = `
    :host { all: initial; --ink: #1b1b1b; --paper: #fff; --line: #c9c4ba; --bad: #a4161a; --warn: #7a4b00; color-scheme: light; }
    @media (prefers-color-scheme: dark) {
      :host { --ink: #ececec; --paper: #1e2024; --line: #55585e; --bad: #ff9c96; --warn: #f3c26b; color-scheme: dark; }
    }
    @media print { :host { display: none; } }
    section, details { position: fixed; z-index: 2147483647; box-sizing: border-box; color: var(--ink); background: var(--paper);
      border: 1px solid var(--line); font: 14px/1.5 system-ui, sans-serif; box-shadow: 0 4px 24px #0005; }
    section { inset: auto 0 0 0; max-height: 70vh; overflow: auto; padding: 12px 20px 16px; border-top: 4px solid var(--bad); }
    h2 { margin: 0 0 8px; font-size: 16px; color: var(--bad); }
    h3 { margin: 12px 0 4px; font-size: 14px; }
    button { float: right; min-height: 28px; font: inherit; }
    pre { margin: 0 0 12px; font: 13px/1.5 ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
    pre a { color: inherit; font-weight: bold; }
    pre span { display: inline-block; width: 2ch; text-align: center; }
    pre code { font: inherit; display: block; white-space: pre; overflow-x: auto; }
    details { right: 12px; bottom: 12px; max-width: min(720px, calc(100vw - 24px)); max-height: 70vh; overflow: auto; border-radius: 6px; font-size: 13px; }
    summary { padding: 4px 12px; min-height: 24px; cursor: pointer; }
    summary.some { color: var(--warn); font-weight: bold; }
    details > div { padding: 0 16px 8px; }
    p { margin: 0; }
  `;
  const host = document.createElement("duizhao-dev");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);
  root.adoptedStyleSheets = [sheet];
  let hidden = ""; // the errors that the editor has put away
  let open = sessionStorage.getItem("duizhao:drawer") === "open";

  function make(name, text, ...children) {
    const e = document.createElement(name);
    e.append(text, ...children);
    return e;
  }

  // In a terminal a Han character takes two cells; here it may not, and the caret would
  // stand beside its place.
  const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;

  const cells = (line) => [...line].map((c) => (wide.test(c) ? make("span", c) : c));

  function problem({ text, place, link }, title) {
    const where = link ? Object.assign(make("a", place), { href: link, title }) : place;
    const pre = make("pre", where);
    const [first, ...lines] = text.slice(place.length).split("\n");
    pre.append(first);
    const excerpt = document.createElement("code"); // the line and its caret, which scroll together
    pre.append(excerpt);
    for (const line of lines) {
      if (/^ *\d* \| /.test(line)) excerpt.append(...cells(line), "\n");
      else pre.append(make("div", line));
    }
    return pre;
  }

  function overlay({ errors, words }) {
    const all = JSON.stringify(errors);
    if (!errors.length || all === hidden) return [];
    const close = make("button", words.hide);
    close.onclick = () => { hidden = all; section.remove(); };
    const section = make("section", close, make("h2", words.failed), ...errors.map((e) => problem(e, words.open)), make("p", words.rest.errors));
    section.setAttribute("role", "alert");
    return [section];
  }

  function drawer({ errors, here, notes, others, section, words }) {
    const summary = make("summary", words.summary);
    if (here.length || errors.length) summary.className = "some";
    const body = make("div", "");
    const list = (title, notes, rest) => notes.length && body.append(make("h3", title), ...notes.map((n) => problem(n, words.open)), make("p", rest));
    if (section.length) body.append(make("h3", words.section), ...section.map((line) => make("p", line)));
    list(words.here, here, words.rest.here);
    list(words.notes, notes, words.rest.notes);
    list(words.others, others, words.rest.others);
    const details = make("details", summary, body);
    details.open = open;
    details.ontoggle = () => {
      open = details.open;
      sessionStorage.setItem("duizhao:drawer", open ? "open" : "shut");
    };
    return details;
  }

  function show(notes) {
    root.replaceChildren(drawer(notes), ...overlay(notes));
  }

  addEventListener("keydown", (e) => e.key === "Escape" && root.querySelector("section button")?.click());
  document.documentElement.append(host);
  restore();
  follow();
})();
