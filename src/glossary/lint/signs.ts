import type { Concept } from '../../domain/concept.ts';
import { allNames } from '../all-names.ts';
import type { Double } from '../load-glossary.ts';
import { FOREIGN, isMixed, mendName, ODD_BLANKS } from '../mend-name.ts';
import { type LintInput, type LintRule, perConcept, quoted, type RawLint } from './lint-rule.ts';

/** A finding on each name that one looks wrong in; of what mending can do, mending is the fix. */
const perName = (
  severity: RawLint['severity'],
  find: (name: string) => Pick<RawLint, 'message' | 'remedy'> | undefined,
) =>
  perConcept((concept, { concepts }) =>
    allNames(concept).flatMap((name) => {
      const wrong = find(name);
      if (!wrong) return [];
      const isFixed = isMended(concept, name, concepts);
      return [{ severity, concept, name, ...wrong, ...(isFixed && { fix: 'mend' as const }) }];
    }),
  );

/** A label stays where another entry is called so, and a form where it would be right and wrong then. */
function isMended(concept: Concept, name: string, concepts: readonly Concept[]): boolean {
  const { label, en, long, accept, wrong } = concept;
  const mended = mendName(name);
  if (mended === name || (name === label && concepts.some((other) => other.label === mended))) return false;
  const right = new Set([en, long?.en, ...accept].map((form) => form && mendName(form)));
  return !(right.has(mended) && wrong.some((form) => mendName(form) === mended));
}

/** A Cyrillic а in a Latin name is found in no text. */
export const lookAlike: LintRule = {
  name: 'look-alike',
  about: 'A Cyrillic or Greek letter stands in a Latin name, and looks like a Latin one.',
  lint: perName('error', (name) => {
    if (!isMixed(name)) return undefined;
    const letter = name.match(FOREIGN)![0]!;
    const code = letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return {
      message: `${quoted(name)} mixes alphabets: its “${letter}” (U+${code}) is no Latin letter`,
      remedy: 'Write the letter anew.',
    };
  }),
};

/** Pasted blanks; texts are read with any kind, but nobody sees what stands there. */
export const blanks: LintRule = {
  name: 'blanks',
  about: 'A name holds two blanks in a row, or one of another kind.',
  lint: perName('warning', (name) =>
    name.search(ODD_BLANKS) === -1
      ? undefined
      : {
          message: `${quoted(name)} holds two blanks in a row, or one of another kind`,
          remedy: 'Write one plain blank.',
        },
  ),
};

/** What says a thing twice says nothing. */
export const redundant: LintRule = {
  name: 'redundant',
  about: 'A form is accepted that is the English form already, or a name stands twice in a list.',
  lint: (input) => [...input.concepts.flatMap(needlessForm), ...input.doubles.flatMap((one) => doubled(one, input))],
};

const needlessForm = (concept: Concept): readonly RawLint[] =>
  concept.accept.includes(concept.en)
    ? [
        {
          severity: 'info',
          concept,
          name: concept.en,
          message: `${quoted(concept.en)} is the English form already, and need not be accepted`,
          remedy: 'Take it out of “accept”.',
          fix: { type: 'remove-spellings', label: concept.label, field: 'accept', spellings: [concept.en] },
        },
      ]
    : [];

function doubled({ label, name, place }: Double, { concepts }: LintInput): readonly RawLint[] {
  const concept = concepts.find((one) => one.label === label && one.place?.file === place.file);
  if (!concept) return [];
  const message = `${quoted(name)} stands twice in a list of ${quoted(label)}`;
  return [{ severity: 'info', concept: { ...concept, place }, message, remedy: 'Take one of them out.' }];
}
