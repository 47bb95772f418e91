/** How much of the words a text shares with one of those it was compared with. */
export interface Alike {
  readonly index: number;
  /** Dice's coefficient of the words of both: 1 for the same words, 0 for none in common. */
  readonly share: number;
}

/** A word in more texts than this tells nothing apart, and would make the comparison of long lists slow. */
const COMMON = 100;

/** @returns what compares a text with these, leaving out those that share no telling word */
export function likeness(texts: readonly string[]): (text: string) => readonly Alike[] {
  const counts = texts.map((text) => countWords(wordsOf(text)));
  const holders = new Map<string, number[]>();
  for (const [index, words] of counts.entries()) {
    for (const word of words.keys()) holders.set(word, [...(holders.get(word) ?? []), index].slice(0, COMMON + 1));
  }
  const sizes = counts.map(sizeOf);
  return (text) => {
    const words = countWords(wordsOf(text));
    const size = sizeOf(words);
    const indexes = new Set([...words.keys()].flatMap((word) => telling(holders.get(word))));
    return [...indexes].map((index) => ({
      index,
      share: (2 * common(words, counts[index]!)) / (size + sizes[index]!),
    }));
  };
}

const telling = (holders: readonly number[] = []): readonly number[] => (holders.length > COMMON ? [] : holders);

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function countWords(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const sizeOf = (words: ReadonlyMap<string, number>): number => [...words.values()].reduce((sum, one) => sum + one, 0);

const common = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number =>
  [...one].reduce((sum, [word, count]) => sum + Math.min(count, other.get(word) ?? 0), 0);
