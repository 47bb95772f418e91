import type { BitextPair } from '../domain/bitext.ts';
import type { CheckRule, RawFinding } from '../domain/check.ts';
import { normalise, type Span } from '../domain/text.ts';
import { isGermanWord } from './german-words.ts';
import { readText } from './reading.ts';
import { quoted } from './wording.ts';
import type { Word } from './words.ts';

/** German left in the English: the whole paragraph, or a run of words. */
export const untranslated: CheckRule = {
  name: 'untranslated',
  about: 'The English is the German text, or holds a run of German words.',
  severity: 'error',
  pair: checkUntranslated,
};

const REMEDY = 'Translate it, or send it again.';

function checkUntranslated({ segment, final }: BitextPair): readonly RawFinding[] {
  if (!final) return [];
  const { text } = final;
  const { words } = readText(text, 'en');
  if (isSame(segment.source.text, text)) {
    return words.length >= 3 && looksGerman(words)
      ? [{ message: 'The English is the German text.', remedy: REMEDY }]
      : [];
  }
  const run = germanRun(words);
  return run
    ? [
        {
          message: `German was left in the English: ${quoted(text.slice(run.start, run.end))}.`,
          remedy: REMEDY,
          target: run,
        },
      ]
    : [];
}

/** Whether two texts are the same, but for white space and composed letters. Most differ in the first letter already. */
const isSame = (one: string, other: string): boolean =>
  !(PLAIN_START.test(one) && PLAIN_START.test(other) && one[0] !== other[0]) && normalise(one) === normalise(other);

const PLAIN_START = /^[A-Za-z]/;

const isGerman = (word: string): boolean => isGermanWord(word.toLowerCase());

/** A text that is the same in both columns may be a list of names or a title; German has its own small words. */
const looksGerman = (words: readonly Word[]): boolean =>
  words.some(({ text }) => isGerman(text)) || words.filter(({ text }) => /^\p{Ll}{4,}$/u.test(text)).length >= 2;

const WINDOW = 8;
const ENOUGH = 3;

/** The first stretch in which three of eight words running are German, from the first such word to the last. */
function germanRun(words: readonly Word[]): Span | undefined {
  const german: number[] = [];
  for (let at = 0; at < words.length; at += 1) if (isGerman(words[at]!.text)) german.push(at);
  const first = german.findIndex((at, index) => {
    const last = german[index + ENOUGH - 1];
    return last !== undefined && last - at < WINDOW && distinct(words, german.slice(index, index + ENOUGH)) > 1;
  });
  if (first === -1) return undefined;
  let last = first + ENOUGH - 1;
  while (german[last + 1] !== undefined && german[last + 1]! - german[last]! < WINDOW) last++;
  return { start: words[german[first]!]!.start, end: words[german[last]!]!.end };
}

const distinct = (words: readonly Word[], places: readonly number[]): number =>
  new Set(places.map((at) => words[at]!.text.toLowerCase())).size;
