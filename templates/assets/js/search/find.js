// From a query to its hits, the best first.
import * as store from "./store.js";
import { parse } from "./query.js";
import { fold, isHan, stem } from "./words.js";

// What a hit counts by its class: title, definition, brief, heading, text, note.
const weights = [6, .9, 2, 2.5, 1, .8];
const named = 5; // the definition of a term that the query names
const context = .4; // a word that stands in the title of a passage's section
const batch = 48; // how many candidates are looked at at a time
const enough = 8; // how many texts may be loaded for them

// find answers a query. The options are the reader's language, whether both are wanted
// and, if wanted, a chapter and a language to look in, all by number. What nowhere
// stands as it was typed is cut up, then mended, and then some of it will do.
export async function find(query, options) {
  await store.open();
  const sides = store.languages.map((_, i) => i).filter(i => i === (options.language ?? i));
  const answer = async (units, how) => result((await mark(units, sides)).slice(0, 30), { ...options, sides, ...how });
  let units = parse(query);
  let found = await answer(units);
  if (!found.hits[0]) {
    units = await split(units, sides);
    const mended = units.map(u => u.typed).join(" ");
    found = await answer(units, { mended: mended !== query.trim() && mended });
  }
  if (!found.hits[0]) {
    const mended = await mend(units, query);
    if (mended) found = await answer(units = parse(mended), { mended });
  }
  return found.hits[0] ? found : answer(units, { isPartial: true });
}

// mark finds out which passages may hold each unit, by language: 2 for what was typed,
// 1 for another form of the term.
async function mark(units, sides) {
  await Promise.all(units.filter(u => !u.held).map(async u => {
    u.marks = await Promise.all(sides.map(side => marks(u, side)));
    u.held = u.marks.reduce((a, b) => a.map((m, n) => Math.max(m, b[n])));
    u.count = u.held.filter(Boolean).length;
  }));
  return units;
}

async function marks(unit, side) {
  const found = await store.having(side, unit.words, unit.prefix);
  const add = async (key, mark) => store.each(await store.postings(side, key), n => found[n] ||= mark);
  if (unit.number) await add("=" + unit.number, 2);
  for (const t of unit.terms) await add("@" + store.heads[0].terms[t][0], 1);
  return found;
}

// split cuts what nowhere stands as it was typed into its words, and Han into the longest
// parts that do. It asks the index alone.
async function split(units, sides) {
  const all = [];
  const stands = async part => (await mark([part], sides))[0].count && all.push(part);
  for (const u of units) if (!await stands(u)) for (let rest of u.exact ? [] : u.words) {
    if (!isHan(rest)) all.push(...parse(rest));
    else for (let n; rest; rest = rest.slice(n)) {
      for (n = rest.length; n > 1; n--) if (await stands(...parse(rest.slice(0, n)))) break;
    }
  }
  return all;
}

// mend is the query with the words that nowhere stand replaced by the nearest that do;
// nothing where there are none.
async function mend(units, query) {
  const known = await store.vocabulary();
  const before = fold(query).text;
  let mended = before;
  for (const u of units) if (!u.count && !u.exact) for (const w of u.words) {
    const near = w[3] && (known.find(k => slip(w, k)) ?? known.find(k => slip(stem(w), stem(k))));
    if (near) mended = mended.replace(w, near);
  }
  return mended !== before && mended;
}

// slip tells whether two words differ by one letter too many, too few, wrong, or
// changed with its neighbour.
function slip(a, b) {
  let i = 0;
  if (Math.abs(a.length - b.length) > 1) return;
  while (a[i] && a[i] === b[i]) i++;
  const same = (x, y) => a.slice(i + x) === b.slice(i + y);
  return same(1, 1) || same(1, 0) || same(0, 1) || a[i] === b[i + 1] && a[i + 1] === b[i] && same(2, 2);
}

const byScore = (a, b) => a.far - b.far || b.score - a.score || a.n - b.n;

// result is the hits of a query: more() finds some more of them, which takes texts.
function result(units, options) {
  const sum = value => units.reduce((sum, u, i) => sum + value(u, i), 0);
  for (const u of units) u.rarity = Math.log(1 + store.count / (u.count + .5));
  const candidates = rank(units, options, sum);
  const hits = [];
  let next = 0;
  async function more() {
    const before = hits.length;
    while (next < candidates.length && hits.length === before) {
      const round = [], texts = new Set();
      for (; next < candidates.length && round.length < batch; next++) {
        const c = candidates[next];
        if (texts.add(store.pieceOf(c.n)).size > enough) break;
        round.push(c);
      }
      const found = await Promise.all(round.map(c => verify(c, units, options, sum)));
      hits.push(...found.filter(Boolean).sort(byScore));
    }
    return { units, hits, total: hits.length + candidates.length - next, isWhole: next === candidates.length, ...options, more };
  }
  return more();
}

// rank orders what may be a hit by what the index tells. A passage must hold all units,
// some perhaps in the title of its section, or else be the one with the most of a
// section that holds them all.
function rank(units, { chapter, isPartial }, sum) {
  const all = (1 << units.length) - 1;
  const bits = new Int32Array(store.count), together = bits.slice();
  units.forEach((u, i) => u.held.forEach((m, n) => bits[n] |= !!m << i));
  bits.forEach((b, n) => together[store.sections[n]] |= b);
  const near = new Map(), far = [];
  bits.forEach((b, n) => {
    const section = store.sections[n];
    if (!b || store.chapterOf(n) !== (chapter ?? store.chapterOf(n))) return;
    // Titles come first, so that the number of a section is that of its title.
    const isNear = (b | bits[section]) === all;
    const score = (isNear ? weight(units, n) : 1) * sum(u => u.rarity * (u.held[n] || context));
    if (isNear) {
      // Many have one score: they are in their order already.
      if (!near.has(score)) near.set(score, []);
      near.get(score).push({ n, score, far: 0 });
    } else if ((isPartial || together[section] === all) && score > (far[section]?.score ?? 0)) far[section] = { n, score, far: 1 };
  });
  const ranked = [...near].sort(([a], [b]) => b - a).flatMap(([, some]) => some);
  for (const { n } of ranked) delete far[store.sections[n]];
  return [...ranked, ...far.filter(Boolean).sort(byScore)];
}

const weight = (units, n) => units.some(u => u.terms.includes(n - store.definitions)) && store.classes[n] === 1 ? named : weights[store.classes[n]];

// verify looks at the text of a candidate, in the reader's language and those in which
// something may be found or which are wanted, and scores it.
async function verify({ n, far }, units, { sides, reader, both }, sum) {
  const wanted = store.languages.map((_, i) => i).filter(i => both || i === reader || units.some(u => u.marks[sides.indexOf(i)]?.[n]));
  await Promise.all(wanted.map(i => store.need(i, n)));
  const found = wanted.map(side => {
    const passage = store.passage(side, n);
    return { side, passage, spans: units.map(u => sides.includes(side) ? u.spans(passage) : []) };
  });
  let missing = 0, lacking = 0;
  const score = sum((u, i) => {
    const best = Math.max(...found.map(({ passage, spans }) => {
      const often = spans[i].reduce((sum, s) => sum + s.counts, 0);
      return often / (often + .6 + passage.text.length / 300);
    }));
    if (best) return u.rarity * best;
    missing++;
    const isNamed = found.some(({ passage: { title } }) => u.spans({ text: title, figures: [], folded: () => fold(title) }).length);
    lacking += !isNamed;
    return u.rarity * context * isNamed;
  });
  if (missing === units.length || lacking && !far) return;
  const apart = Math.min(...found.map(f => distance(f.spans)));
  return { n, far, sides: found, score: score * (far ? 1 : weight(units, n)) * (1 + 1 / (1 + apart / 12)) };
}

// distance is the length of the shortest stretch of a text that holds all units, less
// the units themselves.
function distance(units) {
  const last = [];
  let best = Infinity;
  for (const s of units.flatMap((spans, i) => spans.map(s => ({ i, ...s }))).sort((a, b) => a.from - b.from)) {
    last[s.i] = s;
    const within = last.filter(Boolean);
    if (within.length === units.length) best = Math.min(best, within.reduce((sum, w) => sum - w.to + w.from, s.to - Math.min(...within.map(w => w.from))));
  }
  return Math.max(0, best);
}
