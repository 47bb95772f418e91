/** Cells of the table at most; beyond, every word counts as changed. */
const MOST_CELLS = 4_000_000;

/** The words of a text: letters and digits, with the marks inside them (`don’t`, `2,500`). Punctuation is none. */
export const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];

/**
 * How many words were put in, taken out or replaced by another to make one text of the other: Levenshtein's distance
 * on words. Divided by the words of the machine's text it is the word error rate (WER), or HTER without its block moves
 * (Snover et al., A Study of Translation Edit Rate with Targeted Human Annotation, AMTA 2006).
 */
export function editDistance(one: readonly string[], other: readonly string[]): number {
  const start = commonStart(one, other);
  const end = commonEnd(one.slice(start), other.slice(start));
  const before = one.slice(start, one.length - end);
  const after = other.slice(start, other.length - end);
  if (before.length * after.length > MOST_CELLS) return Math.max(before.length, after.length);
  return distance(before, after);
}

/** Row by row of the table of Wagner and Fischer. */
function distance(before: readonly string[], after: readonly string[]): number {
  const row = Uint32Array.from({ length: after.length + 1 }, (_, index) => index);
  for (let i = 1; i <= before.length; i += 1) {
    let diagonal = row[0]!;
    row[0] = i;
    for (let j = 1; j <= after.length; j += 1) {
      const replaced = diagonal + (before[i - 1] === after[j - 1] ? 0 : 1);
      diagonal = row[j]!;
      row[j] = Math.min(replaced, diagonal + 1, row[j - 1]! + 1);
    }
  }
  return row[after.length]!;
}

function commonStart(one: readonly string[], other: readonly string[]): number {
  const limit = Math.min(one.length, other.length);
  let length = 0;
  while (length < limit && one[length] === other[length]) length += 1;
  return length;
}

function commonEnd(one: readonly string[], other: readonly string[]): number {
  const limit = Math.min(one.length, other.length);
  let length = 0;
  while (length < limit && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}
