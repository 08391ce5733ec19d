// Reading a query: what must be found, and how it is found in a text.
import { fold, isHan, stem, value, words } from "./words.js";

const also = .4; // what another form of a term counts

const letter = "[^\\P{L}\\p{sc=Han}]"; // but for Han

// matcher makes the function that finds words standing side by side in a folded text.
// It answers where, and whether it is but a beginning. English words are found in all
// their forms, or exactly as they are, or, the last one, by their beginning; loosely,
// with punctuation in between.
function matcher(words, { exact, prefix, loose } = {}) {
  const tests = [];
  const parts = words.map((w, i) => {
    if (isHan(w)) return w;
    const begun = prefix && i === words.length - 1;
    if (/\d/.test(w)) return "(?<!\\d|\\d\\.)" + w.replaceAll(".", "\\.") + (begun ? "" : "(?!\\d|\\.\\d)");
    tests.push(form => exact ? form === w : stem(form) === stem(w) ? 1 : begun && form.startsWith(w) && 2);
    return `(?<!${letter})(${exact ? w : stem(w)}${letter}*)`;
  });
  const pattern = new RegExp(parts.join("(?:['’]s)?" + (loose ? "[^\\p{L}\\d]{0,3}" : "[-\\s./'’&+]{0,2}")), "gu");
  return text => [...text.matchAll(pattern)].flatMap(m => {
    const how = tests.map((test, i) => test(m[i + 1]));
    return how.every(Boolean) ? [[m.index, m.index + m[0].length, how.includes(2)]] : [];
  });
}

const keyOf = list => stem(list.join(""));

let forms; // of each term, in all languages
const named = new Map(); // the numbers of the terms, by their forms

// learn is called once, with the first files of the languages.
export function learn(heads) {
  forms = heads[0].terms.map((_, i) => heads.flatMap(h => h.terms[i].slice(1)));
  forms.forEach((list, i) => list.forEach(f => {
    const key = keyOf(words(f));
    named.set(key, [...named.get(key) ?? [], i]);
  }));
}

// unit is what must be found: a word, a phrase in quotes, a number. Where it is, or is
// part of, a name of terms, their other forms will do as well.
function unit({ typed, exact, prefix }, terms, others) {
  const folded = fold(typed).text;
  const list = words(typed);
  const find = matcher(list, { exact, prefix, loose: /[^\p{L}\p{N}\p{M}\-\s./'’&+]/u.test(folded) });
  const number = !exact && value(folded);

  // spans are where a passage has the unit, as places in its text, with how much each
  // counts and, where it is in other words than those typed, these.
  function spans({ text, folded, figures }) {
    const { text: plain, at } = folded();
    const found = [];
    const add = (from, to, counts, also) => found.some(f => f.from < to && from < f.to) || found.push({ from, to, counts, also });
    const all = (places, counts, also) => places.forEach(([from, to, begun]) => add(at[from], at[to - 1] + 1, begun ? counts / 2 : counts, also));
    all(find(plain), 1);
    for (const f of figures) {
      const [from, to, v] = f.split(" ");
      if (v === number) add(+from, +to, 1, text.slice(from, to));
    }
    for (const [form, find] of others) all(find(plain), .4, form);
    return found;
  }
  return { typed, exact, prefix, words: list, number, terms, spans };
}

// parse cuts a query into units. Its last word is still being typed unless something
// follows it.
export function parse(query) {
  const parts = [];
  // A number and its scale are one word.
  query = query.replace(/(\d)\s+(?=[百千万亿]|thousand|[mb]illion|trillion)/gi, "$1");
  for (const m of query.matchAll(/["“「『](.+?)(?:["”」』]|$)|[^\s"“「『]+/gu)) {
    const typed = m[1] ?? m[0], exact = !!m[1];
    if (words(typed)[0]) parts.push({ typed, exact, prefix: !exact && m.index + typed.length === query.length });
  }
  const units = [];
  while (parts.length) {
    let n = parts.length, terms, key;
    for (; n; n--) {
      const some = parts.slice(0, n), list = words(some.map(p => p.typed).join(" "));
      terms = !some.some(p => p.exact) && named.get(keyOf(list)) || [];
      key = list.map(stem).join(" ");
      if (terms.length) break;
    }
    const others = new Map(terms.flatMap(i => forms[i]).map(f => [words(f).map(stem).join(" "), f]));
    others.delete(key);
    const finders = [...others.values()].map(f => [f, matcher(words(f))]);
    units.push(...parts.splice(0, n || 1).map(p => unit(p, terms, finders)));
  }
  return units;
}
