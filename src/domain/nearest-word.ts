/** The known word that a mistyped one is nearest to, if it is near at all: at most two letters off, and less than half. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const limit = Math.min(2, Math.floor((word.length - 1) / 2));
  const distances = known.map((one) => ({ one, distance: lettersOff(word.toLowerCase(), one.toLowerCase()) }));
  return distances.filter(({ distance }) => distance <= limit).sort((a, b) => a.distance - b.distance)[0]?.one;
}

/** Levenshtein's distance, for words of a few letters. */
function lettersOff(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
