import type { BitextPair } from '../domain/bitext.ts';
import type { CheckRule, RawFinding } from '../domain/check.ts';
import { readText } from './reading.ts';
import { quoted } from './wording.ts';
import type { Word } from './words.ts';

/** Slips that a reader sees at once. */
export const typography: CheckRule = {
  name: 'typography',
  about: 'A doubled word, a double blank, or a blank before a punctuation mark in the English.',
  severity: 'info',
  pair: checkTypography,
};

/** Words that never follow themselves; "that that" and "had had" may. */
const DOUBLED =
  /(?<![\p{L}\p{N}'’-])(the|a|an|of|to|and|or|with|at|by|from|for|as|but|it|he|she|they|we|his|her|their|its|was|are|were|be|been|has) \1(?![\p{L}\p{N}'’-])/iu;
const SLIPS: readonly (readonly [RegExp, (found: string) => string, string])[] = [
  [DOUBLED, (found) => `A word is doubled: ${quoted(found)}.`, 'Delete one of them.'],
  // What stands before the blank is looked at from what is rarer: at each blank it would take its time.
  [/ {2}(?<=\S {2}) *(?=\S)/u, () => 'Two blanks stand side by side.', 'Delete one of them.'],
  [
    / [,;:!?.](?<=[\p{L}\p{N}] .)(?=\s|$)/u,
    (found) => `A blank stands before ${quoted(found.trim())}.`,
    'Delete the blank.',
  ],
];

function checkTypography({ final }: BitextPair): readonly RawFinding[] {
  if (!final) return [];
  const { text, words } = readText(final.text, 'en');
  const slips = hasDoubled(words) ? SLIPS : SLIPS.slice(1);
  return slips.flatMap(([pattern, message, remedy]) => {
    const match = pattern.exec(text);
    if (!match) return [];
    return [{ message: message(match[0]), remedy, target: { start: match.index, end: match.index + match[0].length } }];
  });
}

/** Whether some word stands twice running, whatever it is: told from the words much faster than by the pattern. */
const hasDoubled = (words: readonly Word[]): boolean =>
  words.some(({ text, start }, index) => {
    const before = words[index - 1];
    return before?.end === start - 1 && before.text.length === text.length && isSame(before.text, text);
  });

const isSame = (one: string, other: string): boolean => one.toUpperCase() === other.toUpperCase();
