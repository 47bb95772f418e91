import { groupBy } from '../../domain/group-by.ts';
import { clusterNames, type Spelt } from './cluster-names.ts';
import type { NameSighting } from './gather-names.ts';
import { cyrillicGivenName, russianForm } from './is-given-name.ts';
import { isKnownPerson } from './propose-english.ts';
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
  const joined = acrossLanguages(clusters, (one, two) =>
    surnames
      .get(one)!
      .some((name) => isKnownPerson(name) && surnames.get(two)!.some((other) => isSameName(name, other))),
  );
  return new Map(joined.flatMap((cluster) => cluster.map(({ text }) => [text, cluster[0]!.text] as const)));
}

type Cluster = readonly Spelt[];

/** Joins what Russian and Ukrainian call one known person: „Wladimir Selenskij“, „Wolodymyr Selenskyj“; others may be two. */
function acrossLanguages(
  clusters: readonly Cluster[],
  areCalledAlike: (one: string, two: string) => boolean,
): readonly Cluster[] {
  const joined: Cluster[] = [];
  for (const cluster of clusters) {
    const form = russianForm(cluster[0]!.text);
    const at = joined.findIndex(
      (other) =>
        form !== undefined &&
        russianForm(other[0]!.text) === form &&
        other.some((one) => cluster.some((two) => areCalledAlike(one.text, two.text))),
    );
    if (at === -1) joined.push(cluster);
    else joined[at] = [...joined[at]!, ...cluster];
  }
  return joined;
}
