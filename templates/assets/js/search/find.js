// From a query to its hits, the best first.
import * as store from "./store.js";
import { locate } from "./places.js";
import { learn, most, parse } from "./query.js";
import { rank } from "./rank.js";
import { isHan, read, stem } from "./words.js";

const batch = 10; // how many hits are looked at at a time: each may take a text

// find answers a query. The options are the reader's language, whether both are wanted
// and a chapter and a language to look in, all by number; the empty string for any. What
// nowhere stands as it was typed is cut up, then mended, and then some of it will do: of
// what was cut up at once, since a reader knows nothing of the parts.
export async function find(query, options) {
  learn(await store.open());
  const sides = [...store.languages.keys()].filter(i => i == (options.language || i));
  let units = parse(query), found;
  const said = () => units.map(u => u.typed).join(" "), typed = said();
  // With a unit that nowhere stands there are no hits, unless some of it will do, at last.
  for (const [i, change] of [u => u, split, mend, u => u].entries()) if (!found?.hits[0]) {
    units = await change(units, sides);
    await locate(units, sides);
    const isKnown = units.every(u => u.count);
    found = await result(isKnown || i > 2 ? units : [], { ...options, sides, isPartial: i > 2 || i === 1 && isKnown, mended: said() !== typed && said() });
  }
  return found;
}

// split cuts what nowhere stands as it was typed into its words, and Han into the longest
// parts that do, unless the next character makes one much rarer. It asks the index alone,
// which knows for sure of parts of so many keys, and of a pasted text looks at the beginning.
async function split(units, sides) {
  const all = [];
  for (const u of units) {
    if (u.exact || u.number || u.count && units[1] && !isHan(u.typed)) all.push(u);
    else for (let [rest] of u.typed.slice(0, 16).matchAll(/[\d.]+[万亿]|\p{sc=Han}+|[^-\s\p{sc=Han}]+/gu)) for (let n; rest && all.length < most; rest = rest.slice(n)) {
      let part = isHan(rest) ? [] : parse(rest);
      for (n = part[0] ? rest.length : 1; rest[n] && n < most; n++) {
        const longer = parse(rest.slice(0, n + 1));
        await locate(longer, sides);
        if (!longer[0]?.count || longer[0].count * 8 < part[0]?.count) break;
        part = longer;
      }
      all.push(...part);
    }
  }
  return all;
}

// mend replaces the words that nowhere stand by the nearest that do, of several the most
// frequent. One letter may be wrong in the first half of a word or in the last, which the
// index has as the first of the word backwards, or two of them change places in the middle.
async function mend(units, sides) {
  const all = [];
  for (const u of units) {
    const { word, key } = u.words[0];
    const lacks = !u.count && !u.exact;
    let best, often = 0;
    if (lacks && word[3]) for (const side of store.languages.keys()) for (const turn of [w => w, w => [...w].reverse().join("")]) {
      for (const [k] of await store.begun(side, "<" + turn(word).slice(0, (word.length - 1) / 2))) {
        const known = turn(k.slice(1));
        const { length } = slip(word, known) || slip(key, stem(known)) ? await store.places(side, stem(known)) : [];
        if (length > often) [best, often] = [known, length];
      }
    }
    for (let k = 2; lacks && word[k + 1] && !best; k++) {
      const [two] = parse(word.slice(0, k) + "-" + word.slice(k));
      await locate([two], sides);
      if (two.count) best = two.typed;
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

// result is the hits of a query: more() finds some more of them, which takes texts, so that
// in a long report it gives up after a few batches of which all are false.
function result(units, options) {
  const candidates = rank(units, options), hits = [];
  options.isPartial &&= candidates[0]?.score;
  async function more() {
    for (let before = hits.length, left = 1e5 / store.layout.length; candidates[0] && hits.length === before && left-- > -2;)
      hits.push(...(await Promise.all(candidates.splice(0, batch).map(look))).filter(h => h));
    return { units, hits, total: hits.length + candidates.length, ...options, more };
  }

  // look finds the units of a candidate in its text: in the reader's language and, if what
  // it holds isn't all there or others are wanted, in these.
  async function look({ n, bits }) {
    const found = [];
    for (const side of new Set([options.reader, ...store.languages.keys()])) if (bits || options.both) {
      const passage = await store.passage(side, n), inside = read(passage.text);
      const spans = units.map(u => options.sides.includes(side) ? u.spans(passage, inside) : []);
      spans.forEach((s, i) => s[0] && (bits &= ~(1 << i)));
      found.push({ side, passage, spans });
    }
    return !bits && { n, sides: found };
  }
  return more();
}
