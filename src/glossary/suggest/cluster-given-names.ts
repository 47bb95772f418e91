import { groupBy } from '../../domain/group-by.ts';
import { clusterNames } from './cluster-names.ts';
import type { NameSighting } from './gather-names.ts';
import { cyrillicGivenName } from './is-given-name.ts';
import { isNearlyEqual, isSameName } from './same-name.ts';

/** More surnames than this tell nothing new of a given name. */
const MOST_SURNAMES = 5;

/**
 * Each given name by the most frequent spelling of its cluster. Given names are like each other: two are one where both are
 * spellings of a known one, or where they stand before the same surname.
 */
export function clusterGivenNames(sightings: readonly NameSighting[]): ReadonlyMap<string, string> {
  const named = sightings.filter(({ given }) => given !== undefined);
  const surnames = new Map(
    [...groupBy(named, ({ given }) => given!)].map(([given, own]) => [
      given,
      [...new Set(own.map(({ name }) => name))].sort().slice(0, MOST_SURNAMES),
    ]),
  );
  const counts = [...groupBy(named, ({ given }) => given!)].map(([text, all]) => ({ text, count: all.length }));
  const clusters = clusterNames(counts, (one, two) => {
    const [first, second] = [cyrillicGivenName(one), cyrillicGivenName(two)];
    if (first !== undefined && second !== undefined) return first === second;
    if (isNearlyEqual(one, two)) return true;
    // There are many surnames to be compared: only where it matters.
    return (
      isSameName(one, two) &&
      surnames.get(one)!.some((name) => surnames.get(two)!.some((other) => isSameName(name, other)))
    );
  });
  return new Map(clusters.flatMap((cluster) => cluster.map(({ text }) => [text, cluster[0]!.text] as const)));
}
