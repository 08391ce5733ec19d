// excerpt is where the sentence of a text is in which the most units are found. A long
// one begins a little before the first of them, at a blank if there is one; the style
// sheet cuts its end.
export function excerpt(text, units) {
  let best = -1, from, to;
  for (const { index: at, segment } of new Intl.Segmenter([], { granularity: "sentence" }).segment(text)) {
    const end = at + segment.length;
    const holds = units.filter(u => u.some(s => s.from >= at && s.from < end)).length;
    if (holds > best) [best, from, to] = [holds, at, end];
  }
  const first = Math.min(...units.flat().map(s => s.from).filter(s => s >= from));
  if (first < to && first - from > 80) from = Math.max(first - 60, text.lastIndexOf(" ", first - 40) + 1);
  return [from, to];
}
