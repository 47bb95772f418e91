import { isSameName } from './same-name.ts';
import { skeletonsOf } from './skeleton.ts';
import { spellingCost } from './spelling-cost.ts';

/** What follows from the systems of transcription costs less; German words that are like a name cost more. */
const MOST = 0.3;

/** Shorter words are like many. */
const SHORTEST = 4;

/** Hostile input could give all its names one key. */
const MOST_OF_A_KEY = 200;

/**
 * Of words that are hardly names by what stands around them, as where a sentence begins, those that write one of these names
 * in another transcription.
 */
export function spellingsOf(names: readonly string[], words: readonly string[]): readonly string[] {
  const index = new Map<string, string[]>();
  for (const name of names) {
    for (const key of skeletonsOf(name)) {
      const own = index.get(key) ?? [];
      index.set(key, own);
      if (own.length < MOST_OF_A_KEY) own.push(name);
    }
  }
  return words.filter(
    (word) =>
      word.length >= SHORTEST &&
      skeletonsOf(word).some((key) => index.get(key)?.some((name) => isTranscription(word, name))),
  );
}

const isTranscription = (word: string, name: string): boolean =>
  spellingCost(word, name, MOST) <= MOST && isSameName(word, name);
