// The search. It is loaded when a reader first asks for it. Keep it below 6 KB gzipped.
import "./js/search/open.js";
