import type { Span } from '../domain/text.ts';

/** A run of letters. */
export interface Word extends Span {
  readonly text: string;
}

/** The runs of letters of a text (`\p{L}+`), in order. Without a pattern: most of the checks' time went into matching. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (let at = 0; at < text.length; ) {
    const start = at;
    for (let length = letterAt(text, at); length > 0; length = letterAt(text, at)) at += length;
    if (at > start) words.push({ start, end: at, text: text.slice(start, at) });
    else at += 1;
  }
  return words;
}

const LETTER = /^\p{L}$/u;
const [UNKNOWN, YES, NO] = [0, 1, 2];
const kinds = new Uint8Array(0x10000).fill(UNKNOWN);

/** How many code units the letter at a place takes: 0 if none stands there. */
function letterAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const code = text.charCodeAt(at);
  if (kinds[code] === UNKNOWN) kinds[code] = LETTER.test(text.charAt(at)) ? YES : NO;
  if (kinds[code] === YES) return 1;
  if (code < 0xd800 || code > 0xdbff) return 0;
  const pair = text.slice(at, at + 2);
  return pair.length === 2 && LETTER.test(pair) ? 2 : 0;
}

/** Longer ones are cut out of their text by reference, and would keep all of it in memory. */
const LONGEST_KEPT = 12;
const MOST_KEPT = 10_000;

/** A function of a word that looks only once at words that come again, as most do. */
export function onceByWord<Result>(look: (word: string) => Result): (word: string) => Result {
  const known = new Map<string, Result>();
  return (word) => {
    if (word.length > LONGEST_KEPT) return look(word);
    const before = known.get(word);
    if (before !== undefined || known.has(word)) return before as Result;
    if (known.size === MOST_KEPT) known.clear();
    const result = look(word);
    known.set(word, result);
    return result;
  };
}
