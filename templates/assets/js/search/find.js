// From a query to its hits, the best first.
import * as store from "./store.js";
import { locate } from "./places.js";
import { learn, parse } from "./query.js";
import { rank } from "./rank.js";
import { isHan, read, stem } from "./words.js";

const batch = 16; // how many hits are looked at at a time: each may take a text

// find answers a query. The options are the reader's language, whether both are wanted
// and a chapter and a language to look in, all by number; the empty string for any. What
// nowhere stands as it was typed is cut up, then mended, and then some of it will do.
export async function find(query, options) {
  learn(await store.open());
  const sides = [...store.languages.keys()].filter(i => i == (options.language || i));
  let units, typed, first, found;
  const answer = isPartial => result(units, { ...options, sides, isPartial, mended: typed !== first && typed });
  for (const change of [() => parse(query), split, mend]) {
    const changed = await change(units, sides), before = typed;
    typed = changed.map(u => u.typed).join(" ");
    if (typed === before) continue;
    units = changed;
    first ??= typed;
    await locate(units, sides);
    found = await answer();
    if (found.hits[0]) return found;
  }
  return answer(true);
}

// split cuts what nowhere stands as it was typed into its words, and Han into the longest
// parts that do. It asks the index alone.
async function split(units, sides) {
  const all = [];
  for (const u of units) {
    if (u.count) all.push(u);
    else if (!u.exact && !u.number) for (let [rest] of u.typed.matchAll(/\p{sc=Han}+|[^\s\p{sc=Han}]+/gu)) for (let n; rest; rest = rest.slice(n || 1)) {
      for (n = rest.length; n; n--) {
        const part = parse(rest.slice(0, n));
        await locate(part, sides);
        if (!isHan(rest) || n > 1 && part[0].count) {
          all.push(...part);
          break;
        }
      }
    }
  }
  return all;
}

// mend replaces the words that nowhere stand by the nearest that do, of several the most
// frequent. One letter may be wrong in the first half of a word or in the last, which the
// index has as the first of the word backwards.
async function mend(units) {
  const all = [];
  for (const u of units) {
    const { count, exact, words: [{ word, key }] } = u;
    let best, most = 0;
    if (!count && !exact && word[3]) for (const side of store.languages.keys()) for (const turn of [w => w, w => [...w].reverse().join("")]) {
      for (const [k] of await store.begun(side, "<" + turn(word).slice(0, word.length / 2))) {
        const known = turn(k.slice(1));
        if (!slip(word, known) && !slip(key, stem(known))) continue;
        const { length } = await store.places(side, stem(known));
        if (length > most) [best, most] = [known, length];
      }
    }
    all.push(...best ? parse(best) : [u]);
  }
  return all;
}

// slip tells whether two words differ by one letter too many, too few, wrong, or
// changed with its neighbour.
function slip(a, b) {
  let i = 0;
  while (a[i] && a[i] === b[i]) i++;
  const same = (x, y) => a.slice(i + x) === b.slice(i + y);
  return same(1, 1) || same(1, 0) || same(0, 1) || a[i] === b[i + 1] && a[i + 1] === b[i] && same(2, 2);
}

// result is the hits of a query: more() finds some more of them, which takes texts.
function result(units, options) {
  const candidates = rank(units, options), hits = [];
  let next = 0;
  async function more() {
    const before = hits.length;
    while (next < candidates.length && hits.length === before)
      hits.push(...(await Promise.all(candidates.slice(next, next += batch).map(c => look(c, units, options)))).filter(Boolean));
    return { units, hits, total: hits.length + Math.max(0, candidates.length - next), isWhole: next >= candidates.length, ...options, more };
  }
  return more();
}

// look finds the units of a candidate in its text: in the reader's language and, if what
// it holds isn't all there or others are wanted, in these.
async function look({ n, bits }, units, { sides, reader, both }) {
  const found = [];
  for (const side of new Set([reader, ...store.languages.keys()])) if (bits || both) {
    const passage = await store.passage(side, n), inside = read(passage.text);
    const spans = units.map(u => sides.includes(side) ? u.spans(passage, inside) : []);
    spans.forEach((s, i) => s[0] && (bits &= ~(1 << i)));
    found.push({ side, passage, spans });
  }
  return !bits && { n, sides: found };
}
