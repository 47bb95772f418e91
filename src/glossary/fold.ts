const PLAIN = /^[a-z0-9_]*$/;
const LETTERS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  β: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};
const SPECIAL = /[äöüßβæœøłđı]/g;

/**
 * A word without the differences that German spelling allows: case, ß/ss, umlaut/ae, other accents, NFC/NFD, soft and
 * line-end hyphens. „Weißrußland“ and “WEISSRUSSLAND” fold to the same. (β for ß is a common fault of scanned text.)
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFC')
    .replace(/\u00ad|[-\u2010\u2011]\s*/g, '')
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/**
 * The key under which a folded word is looked up: without any German ending (-e, -en, -er, -es, -em, -s, -n), so that one
 * look-up finds all declined forms; whether the ending is a lawful one is verified afterwards.
 * @param shortest letters that stay: more where nothing verifies, so that „um“ is no form of US
 */
export function stem(folded: string, shortest: number): string {
  let end = folded.length;
  while (end > shortest && isEnding(folded.charCodeAt(end - 1))) end -= 1;
  return end === folded.length ? folded : folded.slice(0, end);
}

/** e, m, n, r, s */
const isEnding = (code: number): boolean =>
  code === 0x65 || code === 0x6d || code === 0x6e || code === 0x72 || code === 0x73;

/**
 * Whether a word has an accent that the spelling lacks: Iván, Vladimír and México are names of other languages, while
 * Erdogan for Erdoğan only lost one. Umlauts do not count, they are German.
 */
export const addsAccents = (word: string, spelling: string): boolean =>
  ACCENTED.test(word) && accents(word) > accents(spelling);

const ACCENTED = /[^\x00-\x7fäöüßÄÖÜ]/;

const accents = (word: string): number =>
  word.normalize('NFC').replace(/[äöü]/gi, '').normalize('NFD').match(/\p{M}/gu)?.length ?? 0;

export type Shape = 'upper' | 'title' | 'lower' | 'mixed';

/** How a word is capitalised: NATO, Tokajew, des, EuGH. A single capital is a title. */
export function shapeOf(word: string): Shape {
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (letters === letters.toLowerCase()) return 'lower';
  if (letters.length > 1 && letters === letters.toUpperCase()) return 'upper';
  const [first = ''] = letters;
  const rest = letters.slice(first.length);
  return first !== first.toLowerCase() && rest === rest.toLowerCase() ? 'title' : 'mixed';
}

export const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word);
