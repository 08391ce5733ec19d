// Reading a query: what must be found, and how it is found in a text.
import { rare } from "./store.js";
import { isHan, read, stem } from "./words.js";

// How many units a query has, words the name of a term, and keys are asked for in a language:
// enough to tell a passage from all others, few enough for a pasted text. What is left out of
// a unit is looked at in the texts of the hits.
export const most = 8;

const nameOf = words => stem(words.map(w => w.word).join(""));

let forms; // of each term, in all languages
let named; // the numbers of the terms, by their forms
let measures; // ways to write units, longer ones first, each with its unit
let scales; // ways to write scales, larger ones first, each with what it is worth
let numerals; // Han characters with the digits they stand for

// learn is called with the first files of the languages.
export function learn(heads) {
  forms = heads[0].terms.map((_, i) => heads.flatMap(h => h.terms[i].slice(1)));
  named = {};
  forms.forEach((list, i) => list.forEach(f => (named[nameOf(read(f).words)] ??= []).push(i)));
  ({ units: measures, scales, numerals } = heads[0]);
}

// figure reads a folded text that is a number: its value, and perhaps the same with what
// it counts. Small ones in words are words.
function figure(s) {
  const plain = (/\d/.test(s) || s[1] && value(s) > 9) && value(s);
  for (const [form, unit] of measures) {
    const n = (s.startsWith(form) || s.endsWith(form)) && value(s.replace(form, ""));
    if (n) return { value: plain || n > 9 && n, measured: n + " " + unit };
  }
  return plain && { value: plain };
}

// value is the number that a folded text writes, such as 1.1 万, 1.3 billion, forty-eight or
// 一千七百五十亿, in plain digits; nothing for none.
function value(s) {
  const n = /^\s*(\d|\p{sc=Han}|[a-z]{3})(?!.*\s.*\d)/u.test(s) && number(s.replace(/(?<=\p{L})[-\s]+(and\s)?/gu, ""));
  return n > 0 && +n.toFixed(6) + "";
}

function number(s) {
  for (const [scale, worth] of scales) {
    const i = s.lastIndexOf(scale);
    if (i >= 0) return (i ? number(s.slice(0, i)) : 1) * worth + number(s.slice(i + scale.length));
  }
  return +s.replace(/\p{sc=Han}/gu, c => numerals[c]);
}

// match finds the words of a query side by side in a text: English ones in all their
// forms, or exactly as they are, or, the last one, by their beginning. Between them is
// next to nothing, or the punctuation of the query; around Han and exact ones is that too.
function match(query, { text, words }, { exact, prefix }) {
  const nothing = /^(['’]s)?[-–\s./'’&+]{0,2}$/;
  const n = query.words.length, edge = s => exact || isHan(query.words[0].word) ? s : "";
  return words.flatMap(({ from }, i) => {
    const last = words[i + n - 1];
    return last && query.words.every(({ word, key, gap }, j) => {
      const w = words[i + j];
      return (w.word === word || !exact && !isHan(word) && (w.key === key || prefix && w === last && w.word.startsWith(word)))
        && (j ? gap === w.gap || nothing.test(gap) && nothing.test(w.gap) : w.gap.endsWith(edge(gap)));
    }) && text.startsWith(edge(query.text.slice(query.words[n - 1].to)), last.to) ? [[from, last.to]] : [];
  });
}

// unit is what must be found: a word, a phrase in quotes, a number. Where it is, or is
// part of, a name of terms, their other forms will do as well.
function unit(part, terms, number) {
  const query = read(part.typed), { words } = query;
  const others = terms.flatMap(i => forms[i]).filter(f => !match(query, read(f), {})[0]);
  const name = nameOf(words), within = Object.keys(named).flatMap(n => n.includes(name) ? named[n] : []);
  const u = { ...part, prefix: part.prefix && !isHan(words.at(-1).word), words, terms, within, others, number };

  // spans are where a passage has the unit, as places in its text.
  u.spans = ({ figures }, inside) => {
    const found = [];
    const add = (from, to) => found.some(f => f.from < to && from < f.to) || found.push({ from, to });
    const all = (query, how) => match(query, inside, how).forEach(([from, to]) => add(inside.at[from], inside.at[to - 1] + 1));
    all(query, u);
    for (const [from, to, value, unit] of figures)
      if ([value, value + " " + unit].includes(u.figure)) add(from, to);
    others.forEach(f => all(read(f), {}));
    return found;
  };
  return u;
}

// parse cuts a query into units. Its last word is still being typed unless something
// follows it. Stars are of pasted Markdown, and a number's scale belongs to it.
export function parse(query) {
  query = query.replace(/\*\*|(?<=\d) +(?=[万亿])/g, "");
  const units = [], parts = [...query.matchAll(/["“「『](.+?)(?:["”」』]|$)|[^\s"“「『]+/gu)].map(m =>
    ({ typed: m[1]?.trim() ?? m[0], exact: m[1], prefix: !m[1] && m.index + m[0].length === query.length })).filter(p => read(p.typed).words[0]);
  while (parts[0]) {
    let n = Math.min(parts.length, most), terms = [], number, typed;
    for (; n; n--) {
      const some = parts.slice(0, n);
      typed = some.map(p => p.typed).join(" ");
      const { text, words } = read(some.some(p => p.exact) ? "" : typed);
      terms = named[nameOf(words)] ?? [];
      number = figure(text);
      if (terms[0] || number) break;
    }
    const some = parts.splice(0, n || 1);
    units.push(...(number ? [{ ...some.at(-1), typed }] : some).map(p => unit(p, terms, number)));
  }
  // Words that too many passages hold aren't asked for, if there are others, and of a pasted
  // text only the longest are.
  return rare(units).slice(0, most);
}
