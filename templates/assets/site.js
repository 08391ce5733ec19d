// Nothing on a page depends on this script: it saves readers a way there and
// back, marks where they are, takes them to the same place in the other language
// and, on wide screens, sets notes beside the text. Keep it below 1.5 KB gzipped.
import "./js/card.js";
import "./js/toc.js";
import "./js/aside.js";
import "./js/language.js";
