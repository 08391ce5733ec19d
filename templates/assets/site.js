// Nothing on a page depends on this script: it saves readers a way there and
// back, marks where they are and, on wide screens, sets notes beside the text.
import "./js/card.js";
import "./js/toc.js";
import "./js/aside.js";
