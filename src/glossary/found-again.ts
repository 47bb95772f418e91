import type { GivenName } from '../domain/concept.ts';
import { claim } from './claims.ts';
import { givenBefore } from './given-place.ts';
import type { Group } from './groups.ts';
import { isProtected } from './protected.ts';
import { factsOf } from './spelling.ts';
import { tokensOf } from './tokens.ts';

const known = new WeakMap<readonly Group[], Map<string, Group | undefined>>();

/**
 * Whether a form, once it is written, is found again as the group's house form. What is not (an @handle, a web address, the
 * form of another name) would count as no mention at the next run, and more words would be repaired into it.
 */
export function isFoundAgain(form: string, group: Group, groups: readonly Group[]): boolean {
  const finders = known.get(groups) ?? new Map<string, Group | undefined>();
  known.set(groups, finders);
  if (!finders.has(form)) finders.set(form, finderOf(form, groups));
  return finders.get(form) === group;
}

function finderOf(form: string, groups: readonly Group[]): Group | undefined {
  // A stop behind it, or an s, makes more out of an address.
  const tokens = tokensOf({ text: `${form}.` });
  const last = tokens.starts.length - 1;
  if (isProtected(`${form}s`, tokens.starts[0]!, tokens.ends[last]!)) return undefined;
  const found = claim(groups, factsOf(tokens));
  return found.find(({ role, from, to }) => role === 'house' && from === 0 && to === last)?.group;
}

const knownGiven = new WeakMap<GivenName, boolean>();

/** The same of a given name before a surname: of "Ana-" the letters alone are found, and it would grow at each run. */
export function isGivenFoundAgain(given: GivenName): boolean {
  const answer = knownGiven.get(given) ?? isWhole(given);
  knownGiven.set(given, answer);
  return answer;
}

function isWhole(given: GivenName): boolean {
  const tokens = tokensOf({ text: `${given.en} X` });
  const place = givenBefore(given, tokens.starts.length - 1, tokens);
  return place?.start === 0 && place.end === given.en.length;
}
