import { distance } from 'fastest-levenshtein';
import { CONCEPT_KINDS, type ConceptKind, type GivenName } from '../domain/concept.ts';
import { AppError } from '../domain/errors.ts';
import { nearestWord } from '../domain/nearest-word.ts';
import { type FieldValues, SPELLING_FIELDS, type SpellingField } from '../glossary/edit/glossary-edit.ts';

/** `Tokajew, Toqaev`. */
export const namesIn = (text: string): readonly string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** `Kassym-Jomart=Kassim-Jomart,Qasym-Jomart`: a form and its spellings. */
function formAndSpellings(text: string): GivenName {
  const at = text.indexOf('=');
  if (at === -1) return { en: text.trim(), de: [] };
  return { en: text.slice(0, at).trim(), de: namesIn(text.slice(at + 1)) };
}

export const givenNames = (texts: readonly string[]): readonly GivenName[] => texts.map(formAndSpellings);
export const longForm = (text: string): GivenName => formAndSpellings(text);

/** @throws AppError `usage` for what is no kind */
export const kindOf = (text: string): ConceptKind => oneOf(text, CONCEPT_KINDS, 'kind');

/** @throws AppError `usage` for what is no list of an entry */
export const spellingField = (text: string): SpellingField => oneOf(text, SPELLING_FIELDS, 'list');

function oneOf<Word extends string>(text: string, words: readonly Word[], what: string): Word {
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  const near = nearestWord(text, words, distance);
  throw new AppError('usage', `“${text}” is no ${what}`, {
    hint: near === undefined ? `There are: ${words.join(', ')}.` : `Did you mean “${near}”?`,
  });
}

type Reads = (value: string) => unknown;
const asIs: Reads = (value) => value;

const FIELDS: ReadonlyMap<string, Reads> = new Map<string, Reads>([
  ...['en', 'match', 'case', 'enforce', 'consistency', 'note'].map((field) => [field, asIs] as const),
  ...[...SPELLING_FIELDS, 'speaks'].map((field) => [field, namesIn] as const),
  ['kind', kindOf],
  ['long', longForm],
  ['given', (value) => value.split(';').map(formAndSpellings)],
]);

/** A field and what is to stand there; nothing takes it away. @throws AppError `usage` for what is no field */
export function fieldValue(field: string, value: string | undefined): FieldValues {
  const known = [...FIELDS.keys()];
  const name = oneOf(field, known, 'field of an entry');
  return { [name]: value === undefined || value.trim() === '' ? null : FIELDS.get(name)!(value) };
}
