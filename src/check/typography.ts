import type { BitextPair } from '../domain/bitext.ts';
import type { CheckRule, RawFinding } from '../domain/check.ts';
import { quoted } from './wording.ts';

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
  [/(?<=\S) {2,}(?=\S)/u, () => 'Two blanks stand side by side.', 'Delete one of them.'],
  [
    /(?<=[\p{L}\p{N}]) [,;:!?.](?=\s|$)/u,
    (found) => `A blank stands before ${quoted(found.trim())}.`,
    'Delete the blank.',
  ],
];

function checkTypography({ final }: BitextPair): readonly RawFinding[] {
  if (!final) return [];
  return SLIPS.flatMap(([pattern, message, remedy]) => {
    const match = pattern.exec(final.text);
    if (!match) return [];
    return [{ message: message(match[0]), remedy, target: { start: match.index, end: match.index + match[0].length } }];
  });
}
