// Runs before anything is painted, so that a page never shows in one colour or
// size and then in another: what the reader has chosen (js/settings.js) becomes
// attributes of the root. It stands in the page itself, since a file would be one
// more request before the first line is seen.
try { Object.assign(document.documentElement.dataset, JSON.parse(localStorage.getItem("duizhao"))) } catch {}
