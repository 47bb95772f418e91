import { isWestern } from '../lint/keeps-ow.ts';
import { CYRILLIC_GIVEN_NAMES, CYRILLIC_NAMES_OF_THE_WEST, OTHER_GIVEN_NAMES, RUSSIAN_FORMS } from './given-names.ts';
import { isSameName } from './same-name.ts';
import { skeletonsOf } from './skeleton.ts';
import { spellingCost } from './spelling-cost.ts';

const OTHER = new Set(OTHER_GIVEN_NAMES);
const CYRILLIC = new Set(CYRILLIC_GIVEN_NAMES);
const OF_THE_WEST = new Set(CYRILLIC_NAMES_OF_THE_WEST);
const BY_SKELETON = new Map<string, string[]>();
for (const name of CYRILLIC_GIVEN_NAMES) {
  for (const key of skeletonsOf(name)) BY_SKELETON.set(key, [...(BY_SKELETON.get(key) ?? []), name]);
}

const asked = new Map<string, string | undefined>();
const MOST_ASKED = 50_000;

/** Sergio is not Sergei. */
const MOST = 0.45;

/** André is not Andrei. */
const LATIN = /[^\p{ASCII}äöüß]/iu;

const isOther = (word: string): boolean => OTHER.has(word) || isWestern(word);

/** The English form of a given name from the lands of Cyrillic, however it is spelt; undefined for what is like none. */
export function cyrillicGivenName(word: string): string | undefined {
  if (CYRILLIC.has(word)) return word;
  if (isOther(word) || LATIN.test(word)) return undefined;
  if (asked.has(word)) return asked.get(word);
  if (asked.size >= MOST_ASKED) asked.clear();
  const near = skeletonsOf(word)
    .flatMap((key) => BY_SKELETON.get(key) ?? [])
    .filter((name) => isSameName(word, name))
    .map((name) => ({ name, cost: spellingCost(word, name) }))
    .filter(({ cost }) => cost <= MOST)
    .sort((one, two) => one.cost - two.cost);
  asked.set(word, near[0]?.name);
  return near[0]?.name;
}

/** A given name as Russians have it: one form for Wladimir and Wolodymyr. */
export function russianForm(word: string): string | undefined {
  const name = cyrillicGivenName(word);
  return name === undefined ? undefined : (RUSSIAN_FORMS.get(name) ?? name);
}

/**
 * The English of a given name that is written in several ways. Ukrainians and Belarusians are often called as Russians are,
 * but no Russian is called as they are: where one spelling is theirs, so is the bearer's name.
 */
export function bearersName(word: string, spellings: readonly string[]): string | undefined {
  const own = spellings.find(
    (one) => russianForm(one) === russianForm(word) && russianForm(one) !== cyrillicGivenName(one),
  );
  return cyrillicGivenName(own ?? word);
}

/** Whether persons are called so. */
export const isGivenName = (word: string): boolean =>
  isOther(word) || word.split('-').every(isOther) || cyrillicGivenName(word) !== undefined;

/** Whether a given name tells that its bearer comes from the lands of Cyrillic; undefined where it is at home elsewhere too. */
export function isFromCyrillic(word: string): boolean | undefined {
  const name = cyrillicGivenName(word);
  if (name === undefined) return word.split('-').some(isOther) ? false : undefined;
  return isOther(name) ? undefined : true;
}

/** Whether a given name is Slavic, though Croats and Poles may bear it too: Igor, not Anna. */
export function isSlavicGivenName(word: string): boolean {
  const name = cyrillicGivenName(word);
  return name !== undefined && !OF_THE_WEST.has(name) && !isWestern(name);
}
