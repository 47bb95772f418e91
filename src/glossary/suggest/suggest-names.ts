import type { Concept } from '../../domain/concept.ts';
import { fold } from '../fold.ts';
import { clusterGivenNames } from './cluster-given-names.ts';
import { clusterNames } from './cluster-names.ts';
import { isCyrillicName } from './cyrillic-name.ts';
import { countLike, countSpellings, englishVotes, englishWords, evidenceOf } from './evidence.ts';
import { gatherNames, type NameKind, type NameSighting, type SuggestText } from './gather-names.ts';
import { groupBy } from './group-by.ts';
import { isFromCyrillic } from './is-given-name.ts';
import { knownEntries } from './known-entries.ts';
import { suggestOrganisations } from './organisations.ts';
import { placeName } from './place-name.ts';
import { isTranscribed } from './propose-english.ts';
import { isNearlyEqual, isSameName } from './same-name.ts';
import type { SuggestedGiven, Suggestion } from './suggestion.ts';
import { tongueOf } from './tongue.ts';
import { weighEnglish } from './weigh-english.ts';

/** Words of less are not compared: German has many nouns. */
const UNLIKELY = 0.15;

/** From here on something is taken for a name. */
export const LIKELY = 0.5;

/**
 * The names of the articles that the glossary lacks, each with its spellings, its English and the grounds; the best first.
 * The order of the texts does not matter.
 */
export function suggestNames(texts: readonly SuggestText[], concepts: readonly Concept[]): readonly Suggestion[] {
  const sightings = normalised(gatherNames(texts));
  const isOrganisation = ({ name, kind }: NameSighting) => kind === 'organisation' && /^\p{Lu}+$/u.test(name);
  const places = sightings.filter(({ name }) => placeName(name) !== undefined);
  const organisations = sightings.filter((one) => isOrganisation(one) && placeName(one.name) === undefined);
  const others = sightings.filter((one) => placeName(one.name) === undefined && !isOrganisation(one));
  const found = [
    ...suggestPlaces(places),
    ...suggestOrganisations(organisations, texts),
    ...suggestPersons(others, englishWords(texts)),
  ].filter(({ grade }) => grade > 0);
  return unique(knownEntries(found, concepts));
}

/** Genitives to their base where the base is seen or what is left is a name; capitals to the spelling without. */
function normalised(sightings: readonly NameSighting[]): readonly NameSighting[] {
  const names = new Set(sightings.flatMap(({ name, given }) => (given === undefined ? [name] : [name, given])));
  const titles = new Map(
    [...names].filter((name) => name.length > 4 && !/^\p{Lu}+$/u.test(name)).map((name) => [name.toUpperCase(), name]),
  );
  return sightings.map((sighting) => {
    const name = titles.get(sighting.name) ?? sighting.name;
    const plain = baseOf(name, names);
    return plain === sighting.name ? sighting : { ...sighting, name: plain, surface: name };
  });
}

function baseOf(name: string, names: ReadonlySet<string>): string {
  if (!/[^sxzß]s$/.test(name) || name.length < 4) return name;
  const base = name.slice(0, -1);
  return names.has(base) || placeName(base) !== undefined || (isCyrillicName(base) && !isCyrillicName(name))
    ? base
    : name;
}

function suggestPlaces(sightings: readonly NameSighting[]): Suggestion[] {
  const groups = groupBy(sightings, ({ name }) => placeName(name)!.en);
  return [...groups].map(([english, group]) => {
    const spellings = countSpellings(group, surfaceOf);
    const german = [...new Set(group.map(({ name }) => withoutCaps(name)))].sort();
    return {
      label: english,
      english,
      ground: 'cldr' as const,
      because: 'lists of countries and cities, after Unicode CLDR',
      confidence: 1,
      alternatives: [],
      kind: 'place' as const,
      grade: 1,
      spellings,
      german: german.filter((one) => one !== english),
      given: [],
      evidence: evidenceOf(group),
    };
  });
}

/** FRANKREICH is Frankreich. */
const withoutCaps = (name: string): string =>
  name.length > 4 && name === name.toUpperCase() ? (placeName(name)?.de ?? name) : name;

const surfaceOf = (sighting: NameSighting): string => sighting.surface ?? sighting.name;

type EnglishWords = ReturnType<typeof englishWords>;

function suggestPersons(sightings: readonly NameSighting[], english: EnglishWords): Suggestion[] {
  const givens = clusterGivenNames(sightings);
  const byName = groupBy(sightings, ({ name }) => name);
  const calledBy = new Map([...byName].map(([name, own]) => [name, givensOf(own, givens)]));
  const likely = [...byName].filter(([, own]) => gradeOf(own) > UNLIKELY);
  const counted = likely.map(([text, own]) => ({ text, count: own.length }));
  const transcribed = (name: string) =>
    isTranscribed(name) || [...calledBy.get(name)!].some((given) => isFromCyrillic(given) === true);
  const clusters = clusterNames(counted, (one, two) => {
    const [first, second] = [calledBy.get(one)!, calledBy.get(two)!];
    if (first.size > 0 && second.size > 0) return [...first].some((given) => second.has(given));
    return transcribed(one) || transcribed(two) || isNearlyEqual(one, two);
  });
  return clusters.map((cluster) =>
    suggestPerson(
      cluster.flatMap(({ text }) => byName.get(text)!),
      givens,
      english,
    ),
  );
}

const givensOf = (sightings: readonly NameSighting[], clusters: ReadonlyMap<string, string>): ReadonlySet<string> =>
  new Set(sightings.flatMap(({ given }) => (given === undefined ? [] : [clusters.get(given)!])));

function suggestPerson(
  sightings: readonly NameSighting[],
  clusters: ReadonlyMap<string, string>,
  words: EnglishWords,
): Suggestion {
  const spellings = countSpellings(sightings, surfaceOf);
  const bases = countSpellings(sightings, ({ name }) => name);
  const named = sightings.filter(({ given }) => given !== undefined);
  const byGiven = groupBy(named, ({ given }) => clusters.get(given!)!);
  const tongue = tongueOf(sightings);
  const proposed = weighEnglish({
    spellings: bases,
    votes: englishVotes(sightings, ({ name }) => name),
    seen: countLike(bases[0]!.text, words),
    tongue,
    isGiven: false,
    foreign: isForeign(named),
  });
  const german = bases.map(({ text }) => text).filter((text) => text !== proposed.english);
  return {
    ...proposed,
    label: proposed.english,
    kind: kindOf(sightings),
    grade: gradeOf(sightings),
    spellings,
    german,
    given: [...byGiven.values()]
      .map((own) => suggestGiven(own, isTranscribed(bases[0]!.text)))
      .sort((one, two) => (one.english < two.english ? -1 : 1)),
    evidence: evidenceOf(sightings),
  };
}

/** By the given names: Sergej is one of the lands of Cyrillic, Alex is not. */
function isForeign(named: readonly NameSighting[]): boolean | undefined {
  const told = named.map(({ given }) => isFromCyrillic(given!));
  if (told.includes(true)) return true;
  return told.includes(false) ? false : undefined;
}

/** @param transcribed whether the surname comes from Cyrillic: the given name then does, unless it is spelt otherwise */
function suggestGiven(sightings: readonly NameSighting[], transcribed: boolean): SuggestedGiven {
  const spellings = countSpellings(sightings, ({ given }) => given!);
  const votes = englishVotes(sightings, ({ given }) => given!);
  const proposed = weighEnglish({
    spellings,
    votes,
    seen: new Map(),
    tongue: tongueOf(sightings),
    isGiven: true,
    foreign: transcribed ? undefined : false,
  });
  return { ...proposed, spellings };
}

/** Each mention adds what it tells. */
export const gradeOf = (sightings: readonly NameSighting[]): number =>
  Math.round(100 * (1 - sightings.reduce((doubt, { grade }) => doubt * (1 - grade), 1))) / 100;

function kindOf(sightings: readonly NameSighting[]): NameKind | undefined {
  const weights = new Map<NameKind, number>();
  for (const { kind, grade } of sightings) if (kind) weights.set(kind, (weights.get(kind) ?? 0) + grade);
  return [...weights].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1))[0]?.[0];
}

/** The best first; a label that stands twice gets what tells the two apart. */
function unique(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const sorted = [...suggestions].sort(
    (one, two) =>
      total(two) - total(one) ||
      (fold(one.label) < fold(two.label) ? -1 : 1) ||
      (one.german.join() < two.german.join() ? -1 : 1),
  );
  const taken = new Set<string>();
  return sorted.map((one) => {
    let label = one.label;
    const given = one.given[0]?.english ?? one.german[0];
    if (taken.has(label) && given !== undefined) label = `${one.label} (${given})`;
    for (let count = 2; taken.has(label); count += 1) label = `${one.label} (${count})`;
    taken.add(label);
    return { ...one, label };
  });
}

const total = ({ spellings }: Suggestion): number => spellings.reduce((sum, { count }) => sum + count, 0);

/** Whether the German text writes the name in one way only, and English in the same: an entry would change nothing. */
export const isWrittenAlike = ({ english, german, given, long }: Suggestion): boolean =>
  german.every((text) => text === english) &&
  long === undefined &&
  given.every((one) => one.spellings.every(({ text }) => text === one.english || isSameButAccents(text, one.english)));

const isSameButAccents = (one: string, two: string): boolean => fold(one) === fold(two) && isSameName(one, two);
