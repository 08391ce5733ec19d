// excerpt is where the sentence of a text is in which the most units are found. A long
// one begins a little before the first of them, at a blank if there is one; the style
// sheet cuts its end.
export function excerpt(text, units) {
  const starts = units.map(u => u.map(s => s.from));
  let best = -1, from, to, at = 0;
  for (const [sentence] of text.matchAll(/.+?(?:[。！？；…]+[」』”’）]*|[.!?;]["”’)]*(?=\s)|$)\s*/gsu)) {
    const end = at + sentence.length;
    const holds = starts.filter(u => u.some(s => s >= at && s < end)).length;
    if (holds > best) [best, from, to] = [holds, at, end];
    at = end;
  }
  const first = Math.min(...starts.flat().filter(s => s >= from));
  if (first < to && first - from > 80) from = Math.max(first - 60, text.lastIndexOf(" ", first - 40) + 1);
  return [from, to];
}
