import type { GlossaryPair } from '../domain/names.ts';

const MAX_TERM_BYTES = 1024;
const MAX_GLOSSARY_BYTES = 10 * 1024 * 1024;

/** The pairs that DeepL can take, each German spelling once, in a fixed order. The others are counted. */
export function usableEntries(pairs: readonly GlossaryPair[]): {
  readonly entries: readonly GlossaryPair[];
  readonly left: number;
} {
  const entries = new Map<string, GlossaryPair>();
  let left = 0;
  let bytes = 0;
  for (const pair of pairs) {
    if (entries.has(pair.de)) continue;
    const length = Buffer.byteLength(pair.de) + Buffer.byteLength(pair.en) + 2;
    if (!isUsable(pair) || bytes + length > MAX_GLOSSARY_BYTES) {
      left += 1;
      continue;
    }
    bytes += length;
    entries.set(pair.de, pair);
  }
  return { entries: [...entries.values()].sort((a, b) => (a.de < b.de ? -1 : 1)), left };
}

/** The client keeps entries as properties of an object, where `__proto__` is lost. */
const isUsable = ({ de, en }: GlossaryPair): boolean => de !== '__proto__' && isTerm(de) && isTerm(en);

/** By DeepL's rules: not empty, at most 1,024 bytes, no control characters or line separators, no blanks at the edges. */
const isTerm = (term: string): boolean =>
  term !== '' &&
  term === term.trim() &&
  Buffer.byteLength(term) <= MAX_TERM_BYTES &&
  !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(term);
