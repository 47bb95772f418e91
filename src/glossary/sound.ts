import { shapeOf } from './fold.ts';

/** Abbreviations spoken as words, not letter by letter. */
const SPOKEN =
  /^(?:NATO|NASA|UNESCO|UNICEF|OPEC|ASEAN|MERCOSUR|SWIFT|AIDS|UEFA|FIFA|NAFTA|FRONTEX|INTERPOL|EUROPOL|UNIFIL|UNHCR)$/;

/** Whether "an" stands before this word, by how it is spoken: an OVKS, a CSTO, an F-16, a European, an hour, a UN. */
export function startsWithVowel(word: string): boolean {
  if (/^\d/.test(word)) return /^(?:8|11(?!\d)|18(?!\d))/.test(word);
  const isSpelt = shapeOf(word) === 'upper' || /^\p{Lu}\d*$/u.test(word);
  if (isSpelt && !SPOKEN.test(word)) return /^[AEFHILMNORSX]/.test(word);
  const lower = word.toLowerCase();
  if (
    /^(?:eu|ewe|one(?!g)|once|uni(?!n|m)|unesco|unhcr|uefa|un$|us[aeiu]|ut[aeio]|ukr|ura[ln]|uru|ub[ei]|ug)/.test(lower)
  )
    return false;
  return /^(?:[aeiouäöü]|hour|honou?r|honest|heir)/.test(lower);
}
