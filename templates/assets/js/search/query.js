// Reading a query: what must be found, and how it is found in a text.
import { isCommon } from "./store.js";
import { isHan, read, stem } from "./words.js";

const nameOf = words => stem(words.map(w => w.word).join(""));
const keyOf = words => words.map(w => w.key).join(" ");

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
// it counts.
function figure(s) {
  const plain = /\d|../.test(s) && value(s);
  for (const [form, unit] of measures) {
    const n = (s.startsWith(form) || s.endsWith(form)) && value(s.replace(form, "").trim());
    if (n) return { value: plain || n > 9 && n, measured: n + " " + unit };
  }
  return plain && { value: plain };
}

// value is the number that a folded text writes, such as 1.1 万, 1.3 billion or
// 一千七百五十亿, in plain digits; nothing for none.
const value = s => /^[\d\p{sc=Han}]/u.test(s) && number(s) > 0 && String(+number(s).toFixed(6));

function number(s) {
  for (const [scale, worth] of scales) {
    const i = s.lastIndexOf(scale);
    if (i >= 0) return (number(s.slice(0, i)) || 1) * worth + number(s.slice(i + scale.length));
  }
  return +s.replace(/\p{sc=Han}/gu, c => numerals[c]);
}

// match finds the words of a query side by side in a text: English ones in all their
// forms, or exactly as they are, or, the last one, by their beginning. Between them is
// next to nothing, or the punctuation of the query.
function match(query, { text, words }, { exact, prefix } = {}) {
  const nothing = /^(['’]s)?[-\s./'’&+]{0,2}$/;
  const between = (text, words, i) => text.slice(words[i - 1].to, words[i].from);
  return words.flatMap((first, i) => query.words.every(({ word, key }, j) => {
    const w = words[i + j], typed = j && between(query.text, query.words, j), gap = w && j && between(text, words, i + j);
    return w && (w.word === word || !exact && !isHan(word) && (w.key === key || prefix && !query.words[j + 1] && w.word.startsWith(word)))
      && (gap === typed || nothing.test(gap) && nothing.test(typed));
  }) ? [[first.from, words[i + query.words.length - 1].to]] : []);
}

// unit is what must be found: a word, a phrase in quotes, a number. Where it is, or is
// part of, a name of terms, their other forms will do as well.
function unit({ typed, exact, prefix }, terms, number) {
  const query = read(typed), { words } = query;
  const others = terms.flatMap(i => forms[i]).filter(f => keyOf(read(f).words) !== keyOf(words));
  prefix &&= !isHan(words.at(-1)?.word);
  const name = nameOf(words), within = Object.keys(named).flatMap(n => n.includes(name) ? named[n] : []);
  const u = { typed, exact, prefix, words, terms, within, others, number };

  // spans are where a passage has the unit, as places in its text.
  u.spans = ({ figures }, inside) => {
    const found = [];
    const add = (from, to) => found.some(f => f.from < to && from < f.to) || found.push({ from, to });
    const all = (query, how) => match(query, inside, how).forEach(([from, to]) => add(inside.at[from], inside.at[to - 1] + 1));
    all(query, { exact, prefix: prefix && !u.isMeasured });
    for (const [from, to, value, unit] of number ? figures : [])
      if (u.isMeasured ? number.measured === value + " " + unit : number.value === value) add(from, to);
    for (const form of others) all(read(form));
    return found;
  };
  return u;
}

// parse cuts a query into units. Its last word is still being typed unless something
// follows it.
export function parse(query) {
  const parts = [], units = [];
  for (const m of query.matchAll(/["“「『](.+?)(?:["”」』]|$)|[^\s"“「『]+/gu))
    parts.push({ typed: m[1] ?? m[0], exact: m[1], prefix: !m[1] && m.index + m[0].length === query.length });
  while (parts[0]) {
    let n = parts.length, terms = [], number, typed;
    for (; n; n--) {
      const some = parts.slice(0, n);
      typed = some.map(p => p.typed).join(" ");
      if (some.some(p => p.exact)) continue;
      const { text, words } = read(typed);
      terms = named[nameOf(words)] ?? [];
      number = figure(text);
      if (terms.length || number) break;
    }
    const some = parts.splice(0, n || 1);
    units.push(...(number ? [{ ...some.at(-1), typed }] : some).map(p => unit(p, terms, number)));
  }
  // Words that too many passages hold aren't asked for, if there are others.
  const all = units.filter(u => u.words[0]), rare = all.filter(u => !u.words.every(w => isCommon(w.key)));
  return (rare[0] ? rare : all).slice(0, 30);
}
