import { isCyrillicName } from './cyrillic-name.ts';
import { speltAs } from './graphemes.ts';
import { KNOWN_PERSONS, type KnownPerson } from './known-persons.ts';
import { withoutArticle } from './particles.ts';
import { romanise, type Tongue } from './romanise.ts';
import { isNearlyEqual, isSameName } from './same-name.ts';
import { skeletonsOf } from './skeleton.ts';
import { spellingCost } from './spelling-cost.ts';

/** What a person's name is in English as far as its spelling tells, the likeliest first. */
export interface Romanised {
  readonly forms: readonly string[];
  /** `known`: an established spelling; `rule`: romanised; `same`: English writes it so already, as far as is known. */
  readonly by: 'known' | 'rule' | 'same';
}

/**
 * The English of a name by its spelling alone.
 * @param foreign whether the text tells that the name comes from Cyrillic, or that it does not
 */
export function englishOf(name: string, tongue: Tongue = 'russian', foreign?: boolean): Romanised {
  const known = knownForm(name) ?? knownForm(withoutArticle(name)) ?? knownFeminine(name);
  const isGerman =
    speltAs(name) !== 'english' &&
    !LATIN.test(name) &&
    (foreign ?? (known === undefined ? isCyrillicName(name) : isTranscribed(name)));
  const forms = isGerman ? romanise(name, tongue) : [plainForm(name)];
  if (known !== undefined) return { forms: [...new Set([known, ...forms])], by: 'known' };
  return { forms, by: forms[0] === name ? 'same' : 'rule' };
}

/** English print leaves the dots and ticks of Turkish and South Slavic names. */
const plainForm = (name: string): string =>
  /[ğışşćčđšž]/i.test(name)
    ? name.replace(/đ/g, 'dj').replace(/ı/g, 'i').normalize('NFD').replace(/\p{M}/gu, '')
    : name;

interface Known {
  readonly person: KnownPerson;
  readonly spelling: string;
}

/** Czech, Polish or French letters: no transcription. */
const LATIN = /[^\p{ASCII}äöüß]/iu;

const BY_SKELETON = new Map<string, Known[]>();
for (const person of KNOWN_PERSONS) {
  for (const spelling of person.spellings) {
    for (const key of skeletonsOf(spelling))
      BY_SKELETON.set(key, [...(BY_SKELETON.get(key) ?? []), { person, spelling }]);
  }
}

/** Lukaschenka is written for Lukashenka, not for Lukashenko. */
const MOST_FOR_KNOWN = 0.35;

/** The established spelling of the person whose name this is written like, the likest if several are. */
function knownForm(name: string): string | undefined {
  const near = skeletonsOf(name)
    .flatMap((key) => BY_SKELETON.get(key) ?? [])
    .filter((known) => isWrittenLike(name, known))
    .map(({ person, spelling }) => ({ en: person.en, cost: spellingCost(name, spelling) }));
  return near.sort((one, two) => one.cost - two.cost)[0]?.en;
}

/** The surname of a known man as his wife and daughters bear it: Nazarbayeva, Chodorkowskaja. */
function knownFeminine(name: string): string | undefined {
  const ending = FEMININE.find(([german]) => german.test(name));
  if (ending === undefined) return undefined;
  const man = knownForm(name.replace(ending[0], ending[1]));
  return man !== undefined && ending[2].test(man) ? man.replace(ending[2], ending[3]) : undefined;
}

/** German or English ending of the woman's name and of the man's; the same of the man's and the woman's in English. */
const FEMININE: readonly (readonly [RegExp, string, RegExp, string])[] = [
  [/(?<=[eo][wv])a$/, '', /(?<=[eo]v)$/, 'a'],
  [/(?<=in)a$/, '', /(?<=in)$/, 'a'],
  [/(?<=sk)a[jiy]a$/, 'i', /(?<=sk)y$/, 'aya'],
];

/** Pérez is not Peres: only what is transcribed from Cyrillic may be spelt in many ways. */
const isWrittenLike = (name: string, { person, spelling }: Known): boolean =>
  isNearlyEqual(name, spelling) ||
  (person.fromCyrillic &&
    !LATIN.test(name) &&
    spellingCost(withPlainKh(name), spelling) <= MOST_FOR_KNOWN &&
    isSameName(name, spelling));

/** A ch that German wrote is never ч nor k: Schuchow is not Zhukov. */
const withPlainKh = (name: string): string =>
  speltAs(name) === 'german' ? name.replace(/(?<![st])ch(?!k)/gi, 'kh') : name;

/** More could be a German word that is like a name. */
const MOST_TRANSCRIBED = 0.25;

/** Whether it is the name of one of the known persons as German or English spells it, to the letter or by transcription. */
export const isKnownPerson = (name: string): boolean =>
  skeletonsOf(name).some((key) => BY_SKELETON.get(key)?.some((known) => isSpelling(name, known)));

const isSpelling = (name: string, { person, spelling }: Known): boolean =>
  spelling === name ||
  (person.fromCyrillic &&
    !LATIN.test(name) &&
    spellingCost(name, spelling, MOST_TRANSCRIBED) <= MOST_TRANSCRIBED &&
    isSameName(name, spelling));

/** Whether a name comes from Cyrillic by its spelling, or since it is that of a known person from there. */
export const isTranscribed = (name: string): boolean =>
  isCyrillicName(name) ||
  skeletonsOf(name).some((key) =>
    BY_SKELETON.get(key)?.some((known) => known.person.fromCyrillic && isWrittenLike(name, known)),
  );
