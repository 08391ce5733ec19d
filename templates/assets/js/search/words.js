// How texts and queries are compared. The rules are those of words.go in
// generator/render/search, where the index is made; one table of cases holds both.

// fold is a text in small letters without accents, full width as the usual one,
// digits without marks between thousands, Chinese names without the dot; at says
// where each character was.
export function fold(s) {
  let text = "", at = [], i = 0;
  for (const c of s) {
    const f = c < "\x80" || c >= "一" && c < "ꀀ" ? c.toLowerCase() : c.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
    for (let n = f.length; n--;) at.push(i);
    text += f;
    i += c.length;
  }
  at.push(i);
  text = text.replace(/(?<=\d),(?=\d{3}(?!\d))|(?<=\p{sc=Han})[·‧・](?=\p{sc=Han})/gu, (_, place) => (at[place] = -1, ""));
  return { text, at: at.filter(i => i >= 0) };
}

// words are runs of Han, numbers, and words of other letters, without the s of a
// genitive.
export const words = s => [...fold(s).text.matchAll(/(?<=\p{L}['’])s(?!\p{L})|(\p{sc=Han}+|\d+(?:\.\d+)*|[^\P{L}\p{sc=Han}]+)/gu)].flatMap(m => m[1] ?? []);

export const isHan = word => /^\p{sc=Han}/u.test(word);

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

const scales = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

// value is the number that a folded text writes, such as 1.1 万 or 1.3 billion, in
// plain digits; nothing for none.
export function value(s) {
  const [, digits, scale] = /^(\d+(?:\.\d+)?)\s*(\D*)$/.exec(s) ?? [];
  const n = digits ? digits * (scale ? scales[scale] : 1) : /^[零一二两三四五六七八九十百千万亿]{2,}$/.test(s) && hanzi(s);
  return n && String(+n.toFixed(6));
}

// hanzi reads a number in Chinese numerals: 一千七百五十亿.
function hanzi(s) {
  for (const [unit, worth] of Object.entries({ 亿: 1e8, 万: 1e4, 千: 1e3, 百: 100, 十: 10 })) {
    const i = s.lastIndexOf(unit);
    if (i >= 0) return (hanzi(s.slice(0, i)) || 1) * worth + hanzi(s.slice(i + 1));
  }
  return [...s.replaceAll("两", "二")].reduce((n, c) => n * 10 + "零一二三四五六七八九".indexOf(c), 0);
}
