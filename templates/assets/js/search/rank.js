// The order of what may be a hit, by what the index tells of it: where the units of a
// query stand, how often, how near each other, and how rare they are.
import * as store from "./store.js";

// What a hit counts by its class: title, definition, brief, heading, text, note, numbers of a chart.
const weights = [6, .9, 2, 2.5, 1, .8, .6];
const named = 7; // the definition of a term that the query names
const partly = 2.4; // or whose name holds words of it
const also = .4; // other words than those typed
const context = .4; // words that stand in the title of a passage's section
const width = 2 * store.stride; // of a passage, in places that are doubled

// rank lists the passages that hold all units, some perhaps in the title of their section,
// and then of each section that holds them all in several passages the one with the most.
export function rank(units, { sides, chapter, isPartial }) {
  const k = units.length, all = (1 << k) - 1;
  const lists = sides.flatMap((_, i) => units.map(u => u.places[i]));
  const starts = lists.map(() => 0), ends = [...starts]; // of each what stands in the passage
  const best = [...starts]; // of each unit, in the passage
  const rarity = units.map(u => Math.log(1 + store.layout.length / (u.count + .5)));
  const titles = [], together = [], near = [], far = [];
  for (;;) {
    let next = Infinity, bits = 0, apart = Infinity, score = 0;
    for (let l = 0; l < lists.length; l++) next = Math.min(next, lists[l][ends[l]]);
    if (next === Infinity) break;
    const n = Math.floor(next / width), limit = (n + 1) * width, { kind, section, length } = store.layout[n];
    best.fill(0);
    for (let l = 0; l < lists.length; l += k) {
      let has = 0;
      for (let i = 0; i < k; i++) {
        const list = lists[l + i];
        let often = 0, end = starts[l + i] = ends[l + i];
        for (; list[end] < limit; end++) often += list[end] - list[end - 1] <= list[end] % 2 ? 0 : list[end] % 2 ? also : 1;
        ends[l + i] = end;
        if (often) has |= 1 << i;
        best[i] = Math.max(best[i], often / (often + .6 + length / 200));
      }
      bits |= has;
      if (has === all && k > 1) apart = Math.min(apart, distance(units, lists, starts, ends, l));
    }
    // Titles come first of all.
    if (!kind) titles[section] = bits;
    if (chapter && store.heads[0].sections[section][0] != chapter) continue;
    for (let i = 0; i < k; i++) score += rarity[i] * (best[i] || (titles[section] >> i & 1) * context);
    if ((bits | titles[section]) === all) {
      // Terms are numbered behind the titles; the glossary, the last section, has none.
      const names = key => kind === 1 && units.some(u => u[key].includes(n - store.heads[0].sections.length + 1));
      score *= names("terms") ? named : names("within") ? partly : weights[kind];
      score += score / (1 + apart / 12);
      near.push({ n, bits, score });
      together[section] = -1;
    } else if (kind !== 1) { // the glossary's terms are each on their own
      together[section] |= bits;
      if (!(far[section]?.score >= score)) far[section] = { n, bits, score };
    }
  }
  return [near, far.filter((_, section) => isPartial ? together[section] > 0 : together[section] === all)]
    .flatMap(list => list.sort((a, b) => b.score - a.score));
}

// distance is how far apart the units begin where a passage has them nearest each other.
// It uses the starts up.
function distance(units, lists, starts, ends, l) {
  for (let best = Infinity;;) {
    const places = units.map((_, i) => lists[l + i][starts[l + i]]), first = Math.min(...places), i = l + places.indexOf(first);
    best = Math.min(best, Math.max(...places) - first);
    if (++starts[i] === ends[i]) return best / 2;
  }
}
