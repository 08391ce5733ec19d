// Where the units of a query stand, by the index.
import * as store from "./store.js";
import { most } from "./query.js";
import { isHan } from "./words.js";

// locate gives units their places in each language, each list ended by Infinity, and how
// many there are. A number is looked for with what it counts, if that is typed and found.
export const locate = (units, sides) => Promise.all(units.map(async u => {
  if (u.places) return;
  const { number } = u, limit = Math.ceil(most / units.length);
  const isMeasured = number?.measured && (await Promise.all(sides.map(side => store.places(side, "=" + number.measured)))).flat()[0] >= 0;
  u.figure = isMeasured ? number.measured : number?.value;
  u.prefix &&= !isMeasured;
  u.places = await Promise.all(sides.map(side => placesOf(u, side, limit)));
  u.count = Math.max(...u.places.map(list => list.length - 1));
}));

// placesOf are the places of a unit in a language in their order, each doubled, and one
// more where it stands in other words than those typed.
async function placesOf({ words, figure, terms, prefix }, side, limit) {
  const doubled = async (places, isOther) => (await places).map(p => 2 * p + isOther);
  const lists = await Promise.all([
    doubled(standing(side, words, limit), 0),
    doubled(figure ? store.places(side, "=" + figure) : [], 0),
    doubled(prefix ? standing(side, words, limit, prefix) : [], 1),
    ...terms.map(t => doubled(store.places(side, "@" + store.heads[0].terms[t][0]), 1)),
  ]);
  return new Float64Array([Infinity].concat(...lists)).sort();
}

// standing are the places where words stand side by side in a language, or rather some of
// them, from first to last; with a prefix, those where the last one only begins like that.
// They are loaded by threes: where some stand nowhere together, the others aren't asked for.
async function standing(side, words, limit, prefix) {
  const all = words.flatMap(({ word, key }, at) => {
    const before = words[at - 1];
    if (prefix && !words[at + 1]) return { at, begun: word };
    if (!isHan(word) || key !== word) return { at, key };
    return before?.key === before?.word + word ? [] : { at, begun: word };
  });
  const asked = store.rare(all);
  const keys = asked.filter((_, i) => i % Math.ceil(asked.length / limit) === 0);
  const start = keys[0].at;
  let found;
  do await Promise.all(keys.splice(0, 3).map(async ({ at, key, begun }) => {
    const list = (await (begun ? beginning(side, begun) : store.places(side, key))).map(p => p - at + start);
    let j = 0;
    found = found?.filter(p => {
      while (list[j] < p) j++;
      return list[j] === p;
    }) ?? list;
  }));
  while (keys[0] && found[0] >= 0);
  return found;
}

// beginning are the places of the keys that begin like a word.
const beginning = async (side, word) => [...new Float64Array((await store.begun(side, word)).flatMap(([, packed]) => store.unpack(packed))).sort()];
