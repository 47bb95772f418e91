import type { GivenName } from '../domain/concept.ts';
import type { Hit } from './claims.ts';
import { isEnglishWord } from './english-words.ts';
import { fold, isCapitalised, shapeOf } from './fold.ts';
import type { Repair } from './grammar.ts';
import { ALIKE, likeness } from './likeness.ts';
import { isMiddleName } from './middle-name.ts';
import { gapAfter, plainGap, type Tokens, wordAt } from './tokens.ts';

/** The given name that stands before a surname in the English. */
export interface GivenPlace {
  readonly start: number;
  readonly end: number;
  /** The house form, if it stands there otherwise. */
  readonly repair?: Repair;
}

/**
 * The given names before surnames. Where the German names the person in full they are repaired: "Kassym-Schomart Tokayev"
 * is repaired by halves otherwise.
 */
export function givenPlaces(hits: readonly Hit[], tokens: Tokens): Map<Hit, GivenPlace> {
  const places = new Map<Hit, GivenPlace>();
  const owed = new Map<object, GivenName[]>();
  for (const hit of hits) {
    const { group } = hit;
    const left = owed.get(group) ?? namedInFull(hit);
    owed.set(group, left);
    const place = repairable(hit, left, tokens) ?? standing(hit, tokens);
    if (place !== undefined) places.set(hit, place);
  }
  return places;
}

/** Whether a given name that the German has before this surname stands before it in the English as well. */
export const isNamedBefore = (group: Hit['group'], from: number, tokens: Tokens): boolean =>
  group.mentions.some(
    ({ given, occurrence }) => given && occurrence.form === 'full' && placeOf(given, from, tokens) !== undefined,
  );

/** Given names by which the German names the person, one for each time. */
const namedInFull = ({ group }: Hit): GivenName[] =>
  group.mentions.flatMap(({ given, occurrence }) => (given && occurrence.form === 'full' ? [given] : []));

function repairable(hit: Hit, left: GivenName[], tokens: Tokens): GivenPlace | undefined {
  if (!hit.group.repairable) return undefined;
  for (const [at, given] of left.entries()) {
    const place = placeOf(given, hit.from, tokens);
    if (place === undefined) continue;
    left.splice(at, 1);
    const surface = tokens.text.slice(place.start, place.end);
    const text = shapeOf(surface) === 'upper' ? given.en.toUpperCase() : given.en;
    if (text === surface) return place;
    return { ...place, repair: { ...place, text, rule: 'given', concept: hit.group.concepts[0]!.label } };
  }
  return undefined;
}

/** A given name of the person that stands there in its house form, whether or not the German has it. */
function standing(hit: Hit, tokens: Tokens): GivenPlace | undefined {
  if (hit.long) return undefined;
  const all = hit.group.concepts.flatMap(({ given }) => given);
  for (const given of all) {
    const place = placeOf(given, hit.from, tokens);
    if (place !== undefined && tokens.text.slice(place.start, place.end) === given.en) return place;
  }
  return undefined;
}

/** Where a spelling of a given name stands before word `surname`, a patronymic or an initial between them allowed. */
function placeOf(given: GivenName, surname: number, tokens: Tokens): GivenPlace | undefined {
  const skips = surname > 1 && isMiddleName(wordAt(tokens, surname - 1)) ? [0, 1] : [0];
  const words = Math.max(...[given.en, ...given.de].map((one) => one.split(/[\s-]+/).length));
  for (const skip of skips) {
    const to = surname - skip - 1;
    if (to < 0 || !isNameGap(tokens, to) || !isNameGap(tokens, surname - 1)) continue;
    for (let from = Math.max(0, to - words + 1); from <= to; from += 1) {
      if (!isUnit(tokens, from, to)) continue;
      const [start, end] = [tokens.starts[from]!, tokens.ends[to]!];
      if (isSpelling(tokens.text.slice(start, end), given)) return { start, end };
    }
  }
  return undefined;
}

const isNameGap = (tokens: Tokens, at: number): boolean => /^\.? $/.test(plainGap(gapAfter(tokens, at)));

function isUnit(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) {
    if (!/^\p{L}/u.test(wordAt(tokens, at)) || (at === from && !isCapitalised(wordAt(tokens, at)))) return false;
    if (at < to && !/^[ -]$/.test(plainGap(gapAfter(tokens, at)))) return false;
  }
  return from === 0 || plainGap(gapAfter(tokens, from - 1)) !== '-';
}

function isSpelling(text: string, given: GivenName): boolean {
  const folded = fold(text.replace(/\s/g, '-'));
  const spellings = [given.en, ...given.de];
  if (spellings.some((one) => fold(one.replace(/\s/g, '-')) === folded)) return true;
  return !isEnglishWord(text) && spellings.some((one) => likeness(text, one) >= ALIKE);
}
