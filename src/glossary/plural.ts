import { shapeOf } from './fold.ts';

/** The English plural of a noun phrase, by its last letters; what ends in -s is taken for a plural. */
export function plural(base: string): string {
  if (/[^aeiou]y$/i.test(base) && shapeOf(base) !== 'upper') return `${base.slice(0, -1)}ies`;
  if (/s$/i.test(base)) return base;
  return /(?:[xz]|ch|sh)$/i.test(base) ? `${base}es` : `${base}s`;
}

/** That of persons of one surname: the Zelenskys, the Lukasheviches. */
export const pluralOfPersons = (surname: string): string =>
  /(?:[sxz]|ch|sh)$/i.test(surname) ? `${surname}es` : `${surname}s`;
