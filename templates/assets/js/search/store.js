// What there is to search in: the files of each language, loaded as they are needed.
import { learn } from "./query.js";
import { fold, isHan, stem } from "./words.js";

export let root; // address of the site
export let languages; // their paths
export let heads; // of each language its first file
export let count; // of passages
export let classes, sections; // of each passage; -1 where it is in no section
export let definitions; // number of the first one
let pieces; // number of the first passage of each text
let texts; // of each language

export function at(address, paths) {
  root = address;
  languages = paths;
}

// load runs a script that leaves its value behind: unlike fetch, this works too
// where the site is read from the disk.
const loading = {};
const load = (language, name) => loading[language + name] ??= new Promise((done, fail) => {
  document.head.append(Object.assign(document.createElement("script"), {
    src: `${root}${languages[language]}/search/${name}.js`,
    onload: () => done(self.searched),
    onerror: e => fail(e, delete loading[language + name]),
  }));
});

export async function open() {
  if (pieces) return;
  heads = await Promise.all(languages.map((_, i) => load(i, "head")));
  if (!pieces) learn(heads);
  pieces = heads[0].pieces;
  texts ??= heads.map(() => []);
  count = pieces.at(-1);
  classes = new Uint8Array(count);
  sections = new Int32Array(count).fill(-1);
  // Passages are numbered class by class, in each by section.
  let n = 0;
  for (let c = 0; c < 6; c++) {
    if (c === 1) classes.fill(1, definitions = n, n += heads[0].terms.length);
    else heads[0].sections.forEach((s, i) => {
      sections.fill(i, n, n + s[c + 1]);
      classes.fill(c, n, n += s[c + 1]);
    });
  }
}

export const chapterOf = n => heads[0].sections[sections[n]]?.[0];

// pieceOf is which text a passage is in.
export const pieceOf = n => pieces.findLastIndex(first => first <= n);

// need loads the text that a passage of a language is in.
export async function need(language, n) {
  const piece = pieceOf(n);
  texts[language][piece] ??= unpack(await load(language, "texts-" + piece));
}

// passage is a passage in a language, whose text is there.
export const passage = (language, n) => texts[language][pieceOf(n)][n - pieces[pieceOf(n)]];

const unpack = runs => runs.flatMap(({ passages, ...run }) => passages.map(([anchor, text, ...figures]) => {
  let folded;
  return { ...run, anchor, text, figures, folded: () => folded ??= fold(text) };
}));

const shardOf = (language, key) => Math.max(0, heads[language].shards.findLastIndex(first => first <= key));

// postings are the list of the passages of a language that hold a key, in a list.
export async function postings(language, key) {
  const keys = await load(language, "keys-" + shardOf(language, key));
  return [keys[key] ?? []];
}

// begun are those of the keys that a word may go on to, which is being typed: keys
// that begin with it, and that of its stem.
async function begun(language, word) {
  const first = shardOf(language, word), last = Math.min(first + 2, shardOf(language, word + "\uffff"));
  const lists = await postings(language, stem(word));
  for (let i = first; i <= last; i++) {
    const keys = await load(language, "keys-" + i);
    for (const k in keys) if (k.startsWith(word)) lists.push(keys[k]);
  }
  return lists;
}

// each visits the numbers in lists, where each is what it is more than the one before.
export function each(lists, visit) {
  for (const gaps of lists) {
    let n = -1;
    for (const gap of gaps) visit(n += gap);
  }
}

// having marks the passages of a language that may hold words side by side with a 2.
export async function having(language, words, prefix) {
  const keys = words.flatMap((w, i) => isHan(w) ? pairs(w) : prefix && i === words.length - 1 ? [[w, begun]] : [[stem(w), postings]]);
  const all = await Promise.all(keys.map(([key, get]) => get(language, key)));
  const marks = new Uint8Array(count);
  all.forEach((lists, i) => each(lists, n => marks[n] += marks[n] === i));
  return marks.map(m => m === keys.length && 2);
}

// pairs are the keys of a run of Han, each two characters. A single one is the beginning
// of keys.
function pairs(word) {
  const c = [...word];
  return c[1] ? c.slice(1).map((second, i) => [c[i] + second, postings]) : [[word, begun]];
}

// vocabulary is the English words that there are.
export const vocabulary = async () => (await Promise.all(languages.map((_, i) => load(i, "words")))).flat();
