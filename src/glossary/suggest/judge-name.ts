import { hasForeignLetter, isCyrillicName, isNoGerman } from './cyrillic-name.ts';
import { isTitle, kindAfter } from './german-nouns.ts';
import { isGivenName } from './is-given-name.ts';
import { hasParticle } from './particles.ts';
import { isAcronym, isRegion, mayBeSurname, placeName } from './place-name.ts';
import { isKnownPerson } from './propose-english.ts';
import type { Unit } from './units.ts';

export type NameKind = 'person' | 'place' | 'organisation';

/** Units side by side that may make one name, the noun before them, and what stands around. */
export interface Piece {
  readonly words: readonly Unit[];
  readonly noun: string | undefined;
  readonly before: Unit | undefined;
  readonly after: Unit | undefined;
  /** „Vitali“ of „Vitali und Wladimir Klitschko“. */
  readonly shares?: Unit;
}

export interface Judgement {
  readonly kind: NameKind | undefined;
  /** How sure it is that this is a name: 0 to 1. */
  readonly grade: number;
}

const SAYS =
  /^(?:sagte|sagt|erklärte|erklärt|warnte|betonte|teilte|kündigte|forderte|kritisierte|lobte|behauptete|schrieb|meinte|dementierte|bestätigte|berichtete|hatte|hat|habe|will|wollte|traf|reiste|drohte|sprach|rief|bezeichnete|entließ|ernannte)$/;

/** Before these a name without title and given name is that of a place. */
const WHERE = /^(?:in|aus|nach|richtung)$/i;

export const isWhere = (before: Unit | undefined): boolean => before !== undefined && WHERE.test(before.text);

/** What a piece names, by what stands around it and by its letters. @param name its last word */
export function judgeName({ words, noun, before, after }: Piece, name: string): Judgement {
  if (isAcronym(name)) return { kind: 'organisation', grade: words[0]!.opens && words[0]!.gap === '' ? 0.4 : 0.6 };
  const titled = noun !== undefined && isTitle(noun);
  const named = words.length > 1 && isGivenName(words[0]!.text);
  if (placeName(name) !== undefined)
    return { kind: kindOfPlace(name, titled || words.length > 1, before, noun), grade: 1 };
  const cyrillic = isCyrillicName(name);
  if (titled || named || (cyrillic && words.length > 1))
    return { kind: 'person', grade: titled && named ? 0.95 : 0.85 };
  if (hasParticle(name) && !isWhere(before)) return { kind: 'person', grade: 0.8 };
  const kind = noun === undefined ? undefined : kindAfter(noun);
  if (kind !== undefined && !cyrillic) return { kind, grade: 0.5 };
  if (isKnownPerson(name)) return { kind: 'person', grade: 0.6 };
  const says = [before, after].some((unit) => unit !== undefined && SAYS.test(unit.text));
  if (cyrillic) return { kind: kind ?? kindOfWord(name, before), grade: says ? 0.8 : 0.6 };
  // „Luka Dončić“
  if (words.length > 1 && hasForeignLetter(name)) return { kind: 'person', grade: 0.6 };
  if (words.length > 1) return { kind: undefined, grade: says ? 0.5 : 0.3 };
  // Alone it is not enough: it has to come again.
  const grade = isNoGerman(name) ? 0.3 : says && !words[0]!.opens ? 0.2 : 0;
  return { kind: isWhere(before) ? 'place' : undefined, grade };
}

/** Chmelnyzkyj is a city where cities stand, a person where one is called so, and otherwise what it is elsewhere. */
function kindOfPlace(name: string, isCalled: boolean, before: Unit | undefined, noun: string | undefined) {
  if (!mayBeSurname(name)) return 'place';
  if (isCalled) return 'person';
  return isWhere(before) || (noun !== undefined && kindAfter(noun) === 'place') ? 'place' : undefined;
}

const kindOfWord = (name: string, before: Unit | undefined): NameKind =>
  isRegion(name) || isWhere(before) ? 'place' : 'person';
