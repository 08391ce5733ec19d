// How texts and queries are compared. The rules are those of words.go in
// generator/render/search, where the index is made; one table of cases holds both.

export const isHan = word => /^\p{sc=Han}/u.test(word);

// read folds a text, in small letters without accents, full width as the usual one, digits
// without marks between thousands, Chinese names without the dot; at says where each
// character was. Its words are the Han characters, numbers, other words and signs of money
// and per cent, without the s of a genitive, each with its key in the index: for Han that
// is two characters, or one at the end of a run.
export function read(s) {
  let text = "", at = [], i = 0, end = 0;
  for (const c of s) {
    const f = c.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
    for (let n = f.length; n--;) at.push(i);
    text += f;
    i += c.length;
  }
  at.push(i);
  text = text.replace(/(?<=\d),(?=\d{3}(?!\d))|(?<=\p{sc=Han})[·‧・](?=\p{sc=Han})/gu, (_, place) => (at[place] = -1, ""));
  at = at.filter(i => i >= 0);
  const words = [...text.matchAll(/(?<=\p{L}['’])s(?!\p{L})|(\p{sc=Han}(?=(\p{sc=Han}?))|\d+(?:\.\d+)*|[$€£¥%]|[^\P{L}\p{sc=Han}]+)/gu)].flatMap(({ index, 1: word, 2: next }) =>
    word ? { word, key: next === undefined ? stem(word) : word + next, gap: text.slice(end, index), from: index, to: end = index + word.length } : []);
  return { text, at, words };
}

// stem takes plural, -ing and -ed from an English word. It is its beginning.
export const stem = w => /^[a-z]{3,}$/.test(w) ? w
  .replace(/(?<=..)ies$|(?<=..[sxz]|.[cs]h)es$|(?<=[^s])s$/, "")
  .replace(/(?<=..)ied$|(?<=(.[aeiouy]|[aeiouy].).*)(ing|(?<!e)ed)$/, "")
  .replace(/(?<=..[^aeou])y$|(?<=..)e$/, "")
  .replace(/(?<=.(.))\1$/, "") : w;
