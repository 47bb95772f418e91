import type { GivenName } from '../domain/concept.ts';
import type { Span } from '../domain/text.ts';
import type { Hit } from './claims.ts';
import { shapeOf } from './fold.ts';
import { isGivenFoundAgain } from './found-again.ts';
import { givenBefore } from './given-place.ts';
import type { Repair } from './grammar.ts';
import type { Tokens } from './tokens.ts';

/** The given name that stands before a surname in the English. */
export interface GivenPlace extends Span {
  /** The house form, if it stands there otherwise. */
  readonly repair?: Repair;
}

/**
 * The given names before surnames. Where the German names the person in full they are repaired: "Kassym-Schomart Tokayev"
 * is repaired by halves otherwise.
 */
export function givenPlaces(hits: readonly Hit[], tokens: Tokens): Map<Hit, GivenPlace> {
  const places = new Map<Hit, GivenPlace>();
  const owed = new Map<object, Map<GivenName, number>>();
  for (const hit of hits) {
    const { group } = hit;
    const left = owed.get(group) ?? namedInFull(hit);
    owed.set(group, left);
    const place = repairable(hit, left, tokens) ?? standing(hit, tokens);
    if (place !== undefined) places.set(hit, place);
  }
  return places;
}

/** Given names by which the German names the person, and how often. */
function namedInFull({ group }: Hit): Map<GivenName, number> {
  const counts = new Map<GivenName, number>();
  for (const { given, occurrence } of group.mentions) {
    if (given && occurrence.form === 'full') counts.set(given, (counts.get(given) ?? 0) + 1);
  }
  return counts;
}

function repairable(hit: Hit, left: Map<GivenName, number>, tokens: Tokens): GivenPlace | undefined {
  if (!hit.group.repairable) return undefined;
  for (const [given, count] of left) {
    const place = count > 0 ? givenBefore(given, hit.from, tokens) : undefined;
    if (place === undefined) continue;
    left.set(given, count - 1);
    const surface = tokens.text.slice(place.start, place.end);
    const text = shapeOf(surface) === 'upper' ? given.en.toUpperCase() : given.en;
    if (text === surface || !isGivenFoundAgain(given)) return place;
    return { ...place, repair: { ...place, text, rule: 'given', concept: hit.group.concepts[0]!.label } };
  }
  return undefined;
}

/** A given name of the person that stands there in its house form, whether or not the German has it. */
function standing(hit: Hit, tokens: Tokens): GivenPlace | undefined {
  if (hit.long) return undefined;
  const all = hit.group.concepts.flatMap(({ given }) => given);
  for (const given of all) {
    const place = givenBefore(given, hit.from, tokens);
    if (place !== undefined && tokens.text.slice(place.start, place.end) === given.en) return place;
  }
  return undefined;
}
