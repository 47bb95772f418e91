/**
 * The known word that a mistyped one is nearest to, if it is near at all: at most two letters off, and less than half.
 * @param distance letters that two words differ in
 */
export function nearestWord(
  word: string,
  known: readonly string[],
  distance: (one: string, other: string) => number,
): string | undefined {
  const limit = Math.min(2, Math.floor((word.length - 1) / 2));
  const scored = known.map((one) => ({ one, off: distance(word.toLowerCase(), one.toLowerCase()) }));
  return scored.filter(({ off }) => off <= limit).sort((a, b) => a.off - b.off)[0]?.one;
}
