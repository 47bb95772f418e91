import type { Concept } from '../../domain/concept.ts';
import type { GlossaryEdit, SpellingField } from '../edit/glossary-edit.ts';
import { SPELLING_FIELDS } from '../edit/glossary-edit.ts';
import { type LintRule, perConcept, quoted, type RawLint } from './lint-rule.ts';

/** Cyrillic and Greek letters that look like Latin ones. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['АВЕКМНОРСТХУІЈЅ', 'ABEKMHOPCTXYIJS'],
    ['аеорсухіјѕԁһ', 'aeopcyxijsdh'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['ον', 'ov'],
  ].flatMap(([from = '', to = '']) => [...from].map((letter, at) => [letter, to[at]!])),
);

const MIXED = /[\p{Script=Latin}]/u;
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]/gu;

/** The word in Latin letters; undefined where it is not mixed, or not with letters that look alike. */
function inLatin(name: string): string | undefined {
  if (!MIXED.test(name) || name.search(FOREIGN) === -1) return undefined;
  const latin = name.replace(FOREIGN, (letter) => LOOKALIKES[letter] ?? letter);
  return latin.search(FOREIGN) === -1 ? latin : name;
}

const signsOf = (
  found: (name: string) => { message: string; remedy: string; by: string } | undefined,
  severity: RawLint['severity'],
) =>
  perConcept((concept, { concepts }) => {
    const fields = SPELLING_FIELDS.flatMap((field) => concept[field].map((name) => ({ field, name })));
    const others = [
      concept.label,
      concept.en,
      concept.long?.en,
      ...(concept.long?.de ?? []),
      ...concept.given.flatMap(({ en, de }) => [en, ...de]),
    ];
    const inLists = fields.flatMap(({ field, name }) => {
      const wrong = found(name);
      return wrong ? [{ severity, concept, name, ...wordsOf(wrong), ...fixOf(concept, field, name, wrong.by) }] : [];
    });
    const listed = new Set(fields.map(({ name }) => name));
    const elsewhere = [...new Set(others)].flatMap((name) => {
      const wrong = name === undefined || listed.has(name) ? undefined : found(name);
      return wrong && name !== undefined
        ? [{ severity, concept, name, ...wordsOf(wrong), ...fixOfEnglish(concept, name, wrong.by, concepts) }]
        : [];
    });
    return [...inLists, ...elsewhere];
  });

const wordsOf = ({ message, remedy }: { message: string; remedy: string }) => ({ message, remedy });

/** A label or an English form, mended; other places are left to a person. */
function fixOfEnglish(
  { label, en }: Concept,
  name: string,
  by: string,
  concepts: readonly Concept[],
): { fix?: GlossaryEdit } {
  if (by === name || concepts.some((other) => other.label === by)) return {};
  if (name === label) return { fix: { type: 'rename', label, to: by } };
  return name === en ? { fix: { type: 'set', label, fields: { en: by } } } : {};
}

/** The name in its list, mended. */
function fixOf(concept: Concept, field: SpellingField, name: string, by: string): { fix?: GlossaryEdit } {
  if (by === name) return {};
  return { fix: { type: 'replace-spelling', label: concept.label, field, spelling: name, by } };
}

/** A Cyrillic а in a Latin name is found in no text. */
export const lookAlike: LintRule = {
  name: 'look-alike',
  about: 'A Cyrillic or Greek letter stands in a Latin name, and looks like a Latin one.',
  lint: signsOf((name) => {
    const latin = inLatin(name);
    if (latin === undefined) return undefined;
    const letter = name.match(FOREIGN)![0]!;
    const code = letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return {
      message: `${quoted(name)} mixes alphabets: its “${letter}” (U+${code}) is no Latin letter`,
      remedy: 'Write the letter anew.',
      by: latin,
    };
  }, 'error'),
};

const ODD_BLANK = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]|\s{2,}/gu;

/** Pasted blanks; texts are read with any kind, but nobody sees what stands there. */
export const blanks: LintRule = {
  name: 'blanks',
  about: 'A name holds two blanks in a row, or one of another kind.',
  lint: signsOf((name) => {
    if (name.search(ODD_BLANK) === -1) return undefined;
    return {
      message: `${quoted(name)} holds two blanks in a row, or one of another kind`,
      remedy: 'Write one plain blank.',
      by: name.replace(ODD_BLANK, ' ').replace(/ {2,}/g, ' '),
    };
  }, 'warning'),
};

/** An accepted form that is the house form says nothing. */
export const redundant: LintRule = {
  name: 'redundant',
  about: 'A form is accepted that is the English form already.',
  lint: perConcept((concept) =>
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
      : [],
  ),
};
