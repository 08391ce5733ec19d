// Where the reader has stopped: kept in this browser alone, an entry for each
// edition, and offered on its cover.
import { passage } from "./passage.js";

const cover = document.querySelector(".brand");
const key = "duizhao " + cover.pathname;
const share = document.querySelector(".share");
const offer = document.querySelector(".resume a");

function keep() {
  const text = document.querySelector(".text");
  const next = document.querySelector(".pager .next");
  const read = text.getBoundingClientRect().bottom < innerHeight;
  const place = read && next
    ? { href: next.pathname, title: next.lastElementChild.textContent }
    : { href: location.pathname + "#" + (passage()?.id ?? ""), title: document.querySelector("h1").textContent };
  try { localStorage.setItem(key, JSON.stringify(place)) } catch {}
}

// A page that is fetched ahead, or only passed on the way, isn't read.
if (share) document.addEventListener("visibilitychange", () => document.hidden && keep());

try {
  const place = offer && JSON.parse(localStorage.getItem(key));
  if (place) {
    offer.href = place.href;
    offer.append(place.title);
    offer.hidden = false;
  }
} catch {}
