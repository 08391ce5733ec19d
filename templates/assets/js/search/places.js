// Where the units of a query stand, by the index.
import * as store from "./store.js";
import { isHan } from "./words.js";

// locate gives units their places in each language, each list ended by Infinity, and how
// many there are. A number is looked for with what it counts, if that is typed and found.
export const locate = (units, sides) => Promise.all(units.map(async u => {
  if (u.places) return;
  const measured = await Promise.all(sides.map(side => u.number?.measured ? store.places(side, "=" + u.number.measured) : []));
  u.isMeasured = measured.some(list => list[0] >= 0);
  u.places = await Promise.all(sides.map((side, i) => placesOf(u, side, measured[i])));
  u.count = Math.max(...u.places.map(list => list.length - 1));
}));

// placesOf are the places of a unit in a language in their order, each doubled, and one
// more where it stands in other words than those typed.
async function placesOf({ words, number, isMeasured, terms, prefix }, side, measured) {
  const doubled = async (places, isOther) => (await places).map(p => 2 * p + isOther);
  const lists = await Promise.all([
    doubled(standing(side, words), 0),
    doubled(isMeasured || !number ? measured : store.places(side, "=" + number.value), 0),
    doubled(prefix && !isMeasured ? standing(side, words, prefix) : [], 1),
    ...terms.map(t => doubled(store.places(side, "@" + store.heads[0].terms[t][0]), 1)),
  ]);
  return [...lists.reduce(merge), Infinity];
}

// merge gives the numbers of two ordered lists in their order.
function merge(a, b) {
  const all = [];
  let i = 0;
  for (const n of a) {
    while (b[i] < n) all.push(b[i++]);
    all.push(n);
  }
  return all.concat(b.slice(i));
}

// standing are the places where words stand side by side in a language; with a prefix,
// those where the last one only begins like that.
async function standing(side, words, prefix) {
  const all = words.flatMap(({ word, key }, at) => {
    const before = words[at - 1];
    if (prefix && !words[at + 1]) return { at, key, begun: word };
    if (!isHan(word) || key !== word) return { at, key };
    return before?.key === before?.word + word ? [] : { at, begun: word };
  });
  const rare = all.filter(({ key }) => !store.isCommon(key));
  const keys = rare[0] ? rare : all;
  const lists = await Promise.all(keys.map(({ key, begun }) => begun ? beginning(side, begun, key) : store.places(side, key)));
  return lists.reduce((all, list, i) => {
    const gap = keys[i].at - keys[0].at;
    let j = 0;
    return all.filter(p => {
      while (list[j] < p + gap) j++;
      return list[j] === p + gap;
    });
  });
}

// beginning are the places of the keys that begin like a word, but for one.
const beginning = async (side, word, but) => [...new Float64Array((await store.begun(side, word)).flatMap(([key, packed]) => key === but ? [] : store.unpack(packed))).sort()];
