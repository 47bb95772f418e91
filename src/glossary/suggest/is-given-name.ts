import { CYRILLIC_GIVEN_NAMES, OTHER_GIVEN_NAMES } from './given-names.ts';
import { isSameName } from './same-name.ts';
import { skeletonsOf } from './skeleton.ts';
import { spellingCost } from './spelling-cost.ts';

const OTHER = new Set(OTHER_GIVEN_NAMES);
const CYRILLIC = new Set(CYRILLIC_GIVEN_NAMES);
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

/** The English form of a given name from the lands of Cyrillic, however it is spelt; undefined for what is like none. */
export function cyrillicGivenName(word: string): string | undefined {
  if (CYRILLIC.has(word)) return word;
  if (OTHER.has(word) || LATIN.test(word)) return undefined;
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

/** Whether persons are called so. */
export const isGivenName = (word: string): boolean =>
  OTHER.has(word) || word.split('-').every((part) => OTHER.has(part)) || cyrillicGivenName(word) !== undefined;

/** Whether a given name tells that its bearer comes from the lands of Cyrillic; undefined where it is at home elsewhere too. */
export function isFromCyrillic(word: string): boolean | undefined {
  const name = cyrillicGivenName(word);
  if (name === undefined) return OTHER.has(word) ? false : undefined;
  return OTHER.has(name) ? undefined : true;
}
