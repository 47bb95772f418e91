import { fold } from '../fold.ts';
import { graphemesOf } from './graphemes.ts';
import { spellingCost } from './spelling-cost.ts';

/** What differences may cost, by the number of units of the shorter spelling. */
const ALLOWED = [0, 0, 0.1, 0.25, 0.45, 0.65, 0.9, 1, 1, 1.25];
const allowed = (units: number): number => ALLOWED[Math.min(units, ALLOWED.length - 1)]!;

/** Feminine surnames are other persons: Nasarbajewa is not Nasarbajew. */
const otherGender = (one: string, two: string): boolean =>
  (isFeminine(one) && isBare(two)) || (isFeminine(two) && isBare(one));
const isFeminine = (name: string): boolean => /[^aeiou]a$|a[jiy]a$/i.test(name);
const isBare = (name: string): boolean => /[^aeiouh]$|sk[iy][jy]?$/i.test(name);

/** Whether two words are spellings of one name, one of them perhaps in the genitive. */
function isSameWord(one: string, two: string): boolean {
  if (fold(one) === fold(two)) return true;
  if (NUMBER.test(one) || NUMBER.test(two)) return false;
  if (fits(one, two)) return true;
  return isGenitiveOf(one, two) || isGenitiveOf(two, one);
}

/** Elisabeth II. is not Elisabeth I. */
const NUMBER = /^(?:[IVX]+|\d+)\.?$/;

/** Prince Harry's is Harrys: Harris is another. */
const isGenitiveOf = (one: string, two: string): boolean =>
  isGenitive(one) && !(/[^k]is$/.test(one) && two.endsWith('y')) && fits(one.slice(0, -1), two);

const isGenitive = (word: string): boolean => word.length > 4 && /[^sxzß]s$/i.test(word);

function fits(one: string, two: string): boolean {
  if (otherGender(one, two)) return false;
  const units = Math.min(graphemesOf(one).length, graphemesOf(two).length);
  const limit = allowed(units);
  return spellingCost(one, two, limit) <= limit;
}

/** Whether two spellings write one name: word by word, blank and hyphen the same. */
export function isSameName(one: string, two: string): boolean {
  const [first, second] = [wordsOf(one), wordsOf(two)];
  return first.length === second.length && first.every((word, at) => isSameWord(word, second[at]!));
}

/** Sankt, Saint and St. are one word. */
const wordsOf = (name: string): string[] => name.split(/[\s-]+/).map((word) => (SAINT.test(word) ? 'Sankt' : word));
const SAINT = /^(?:sankt|saint|st\.?)$/i;

/** Whether two spellings differ in accents and double letters only: all that names of other scripts may. */
export const isNearlyEqual = (one: string, two: string): boolean =>
  Math.abs(one.length - two.length) < 3 && plain(one) === plain(two);

const plain = (name: string): string => (name.length < 6 ? fold(name) : fold(name).replace(/(.)\1+/g, '$1'));
