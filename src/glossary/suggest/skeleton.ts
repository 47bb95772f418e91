import { graphemesOf } from './graphemes.ts';

/** Consonants that one system writes for another, one sign a group: a coarse key, of which the exact comparison decides. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:s|ss|z|sch|sh|zh|tsch|tch|tsh|ch|shch|schtsch|shtsh|chtch|dsch|dzh|dj|ts|tz|cz|dz|ds|kh|h|k|ck|c|q|qu|g|gh)$/,
    'S',
  ],
  [/^(?:w|v|f|ph)$/, 'v'],
  [/^(?:d|t|th)$/, 't'],
];

const VOWEL = /^(?:ou|[aeiouyäöü])$/;

/**
 * What is left of a name without vowels and glides, like consonants alike: two spellings of one name share one of their keys,
 * but for slips. A j has two: it is no consonant in German and one in English.
 */
export function skeletonsOf(name: string): readonly string[] {
  const units = graphemesOf(name).filter((unit) => unit === 'j' || (!VOWEL.test(unit) && unit !== 'h'));
  const quiet = keyOf(units.filter((unit) => unit !== 'j'));
  if (!units.includes('j')) return [quiet];
  return [...new Set([quiet, keyOf(units.map((unit) => (unit === 'j' ? 'sh' : unit)))])];
}

const keyOf = (units: readonly string[]): string =>
  units
    .map((unit) => CLASSES.find(([pattern]) => pattern.test(unit))?.[1] ?? unit)
    .join('')
    .replace(/(.)\1+/g, '$1');
