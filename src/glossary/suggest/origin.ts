import { isWestern } from '../lint/keeps-ow.ts';
import { isCyrillicName, isWeaklyCyrillic, mayBeWestern } from './cyrillic-name.ts';
import type { NameSighting } from './gather-names.ts';
import { speltAs } from './graphemes.ts';
import { isFromCyrillic, isGivenName, isSlavicGivenName } from './is-given-name.ts';
import { isTranscribed } from './propose-english.ts';
import { romanise } from './romanise.ts';
import { isCalledForeign, tongueOf } from './tongue.ts';

/** Whether a surname comes from Cyrillic. */
export type Origin =
  | 'cyrillic'
  | 'elsewhere'
  /** Two things around it speak for Cyrillic, none of them enough alone. */
  | 'likely'
  /** Only its ending speaks for Cyrillic, and one more thing. */
  | 'possible'
  /** Only its ending, which Grabow and Bartow have as well. */
  | 'unknown'
  /** Its letters tell. */
  | 'by-letters';

/** As a yes or no for the rules; undefined where letters have to tell. */
export function isForeign(origin: Origin): boolean | undefined {
  if (origin === 'by-letters') return undefined;
  return origin === 'cyrillic' || origin === 'likely' || origin === 'possible';
}

export interface OriginClues {
  /** Of one name. */
  readonly sightings: readonly NameSighting[];
  /** What stands for it in translations and in English text. */
  readonly english: readonly string[];
  /** Whether names that plainly come from Cyrillic stand in the same paragraphs. */
  readonly isInCompany: boolean;
}

/** By given names and what its bearer is called; where only the ending is Slavic, by other spellings and what stands near. */
export function originOf(clues: OriginClues): Origin {
  const given = clues.sightings.flatMap((one) => (one.given === undefined ? [] : [one.given]));
  const told = given.map(isFromCyrillic);
  if (told.includes(true)) return 'cyrillic';
  if (told.includes(false)) return 'elsewhere';
  const names = [...new Set(clues.sightings.map(({ name }) => name))];
  if (names.some(isInOw) && given.some(isSlavicGivenName)) return 'cyrillic';
  const called = isCalledForeign(clues.sightings);
  if (called === false && names.every(mayBeWestern)) return 'elsewhere';
  const weak = names.filter(isWeaklyCyrillic);
  if (weak.length === 0 || names.some((name) => isCyrillicName(name) && !isWeaklyCyrillic(name) && !isIn(name, weak)))
    return 'by-letters';
  if (given.some(isWestern)) return 'elsewhere';
  if (called || [...clues.english, ...names].some((form) => isIn(form, weak))) return 'cyrillic';
  return byCircumstance(clues, given);
}

/** No Croat’s name ends so, and hardly a Pole’s. */
const isInOw = (name: string): boolean => /[eo]w$/.test(name);

/** Whether a form is what the rules make of one of the names: Bartov for Bartow. */
const isIn = (form: string, names: readonly string[]): boolean =>
  names.some((name) => name !== form && romanise(name).includes(form));

/** A given name that no list has says little, no more than Cyrillic names or a country near by: two of them must meet. */
function byCircumstance({ sightings, isInCompany }: OriginClues, given: readonly string[]): Origin {
  const isStrange = given.length > 0 && !given.some(isGivenName);
  const clues = [isStrange, isInCompany, tongueOf(sightings) !== undefined].filter(Boolean).length;
  return clues > 1 ? 'likely' : clues > 0 ? 'possible' : 'unknown';
}

/** Whether a name comes from Cyrillic by its letters, not by its ending alone. */
export const isPlainlyCyrillic = (name: string): boolean =>
  speltAs(name) !== 'either' && !isWeaklyCyrillic(name) && isTranscribed(name);
