// How texts and queries are compared. The rules are those of words.go in
// generator/render/search, where the index is made; one table of cases holds both.

export const isHan = word => /^\p{sc=Han}/u.test(word);

// read folds a text, in small letters without accents, full width as the usual one, digits
// without marks between thousands, Chinese names without the dot; at says where each
// character was. Its words are the Han characters, numbers, other words and signs of money
// and per cent, without the s of a genitive, each with its key in the index: for Han that
// is two characters, or one at the end of a run.
export function read(s) {
  let text = "", at = [], i = 0;
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
    word ? { word, key: next === undefined ? stem(word) : word + next, from: index, to: index + word.length } : []);
  return { text, at, words };
}

// stem takes plural, -ing and -ed from an English word. It is its beginning.
export function stem(w) {
  if (!/^[a-z]{3,}$/.test(w)) return w;
  const cut = (ending, n) => ending.test(w) && (w = w.slice(0, -n));
  w.length > 4 && (cut(/([sxz]|[cs]h)es$/, 2) || cut(/ies$/, 3)) || cut(/[^s]s$/, 1);
  cut(/(.[aeiouy]|[aeiouy].).*ing$/, 3) || cut(/..ied$/, 3) || cut(/(.[aeiouy]|[aeiouy].).*(?<!e)ed$/, 2);
  cut(/..[^aeou]y$/, 1) || cut(/..e$/, 1);
  cut(/.(.)\1$/, 1);
  return w;
}
