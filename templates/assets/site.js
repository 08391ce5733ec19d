// Nothing on a page depends on this script: it saves readers a way there and
// back, marks where they are, keeps their place and their settings, and, on wide
// screens, sets notes beside the text. Keep it below 4 KB gzipped.
import "./js/settings.js";
import "./js/card.js";
import "./js/toc.js";
import "./js/aside.js";
import "./js/language.js";
import "./js/keys.js";
import "./js/resume.js";
import "./js/ahead.js";
import "./js/find.js";
import "./js/found.js";
import "./js/entries.js";
