// What there is to search in: the files of each language, loaded as they are needed.
import { element } from "./element.js";

export const place = document.querySelector(".find").dataset; // of the page
export const root = new URL(".", new URL(place.root, location)); // address of the site
export const languages = place.languages.split(" "); // their paths
export let heads; // of each language its first file
export let layout; // of each passage its kind, section and length
let opening, version, loading;

// load runs a script that leaves its value behind: unlike fetch, this works too where
// the site is read from the disk. What it loads is of the version of the heads, which
// are a minute old at most; where another one has come in between, the next search loads
// them anew.
const load = (language, name, query = version) => loading[language + name] ??= new Promise((done, fail) => {
  const onerror = () => fail(opening = null);
  document.head.append(element("script", {
    src: `${root}${languages[language]}/search/${name}.js?${query}`,
    onload() {
      const [v, value] = self.searched;
      v === (version ??= v) ? done(value) : onerror();
    },
    onerror,
  }));
});

export const open = () => opening ??= start();

async function start() {
  version = null;
  loading = {};
  heads = await Promise.all(languages.map((_, i) => load(i, "head", Date.now() / 6e4 | 0)));
  layout = [];
  // Passages are numbered class by class, in each by section.
  for (let kind = 0; kind < 7; kind++) heads[0].sections.forEach((s, section) => {
    for (const length of s[kind + 1]) layout.push({ kind, section, length: 2 ** length });
  });
  return heads;
}

// passage is a passage in a language.
export async function passage(language, n) {
  let piece = 0;
  while (n >= heads[0].pieces[piece]) n -= heads[0].pieces[piece++];
  return (await load(language, "texts-" + piece)).flatMap(({ passages, ...run }) => passages.map(([anchor, text, ...figures]) => ({ ...run, anchor, text, figures })))[n];
}

const shardOf = (language, key) => heads[language].shards.findLastIndex(first => first <= key);

// begun are the keys of a language that begin in some way, each with its packed places.
// Of those of a beginning that many have, they are but some.
export async function begun(language, beginning) {
  const first = shardOf(language, beginning), all = [];
  for (let i = first; i <= Math.min(first + 2, shardOf(language, beginning + "\uffff")); i++)
    all.push(...Object.entries(await load(language, "keys-" + i)).filter(([key]) => key.startsWith(beginning)));
  return all;
}

// places are where a key stands in a language, in their order: each is the number of a
// passage, times stride, and of the words in it that come before.
export const stride = 4096;
export const places = async (language, key) => unpack((await load(language, "keys-" + shardOf(language, key)))[key] ?? "");

// rare are those of some keys, or of some things with words that have them, besides words that
// say little, such as "the", or that too many passages hold; all of them if they are all like that.
export function rare(all) {
  const some = all.filter(a => (a.words ?? [a]).some(({ key }) => !heads.some(h => h.common.includes(key))));
  return some[0] ? some : all;
}

// unpack reads places as postings.go in generator/render/search packs them.
export function unpack(packed) {
  const all = [];
  let n = -1, gap = 0, at;
  for (let i = 0; i < packed.length; i++) {
    const c = packed.charCodeAt(i);
    if (c > 92) gap = gap * 32 + c - 93, at = 0;
    else {
      n += gap;
      gap = 0;
      at += c - 35;
      if (c < 91) all.push(n * stride + at);
    }
  }
  return all;
}
