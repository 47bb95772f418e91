import type { Concept } from '../../domain/concept.ts';
import { groupBy } from '../../domain/group-by.ts';
import { fold } from '../fold.ts';
import { countSpellings, englishWords, evidenceOf } from './evidence.ts';
import { gatherNames, type NameSighting, type SuggestText } from './gather-names.ts';
import { knownEntries } from './known-entries.ts';
import { normalised } from './normalise-names.ts';
import { suggestOrganisations } from './organisations.ts';
import { mayBeSurname, placeName } from './place-name.ts';
import { isSameName } from './same-name.ts';
import { suggestPersons } from './suggest-persons.ts';
import type { Suggestion } from './suggestion.ts';

/** From here on something is taken for a name. */
export const LIKELY = 0.5;

/**
 * The names of the articles that the glossary lacks, each with its spellings, its English and the grounds; the best first.
 * The order of the texts does not matter.
 */
export function suggestNames(texts: readonly SuggestText[], concepts: readonly Concept[]): readonly Suggestion[] {
  const sightings = normalised(gatherNames(texts));
  const isOrganisation = ({ name, kind }: NameSighting) => kind === 'organisation' && /^\p{Lu}+$/u.test(name);
  const persons = new Set(sightings.filter(({ kind }) => kind === 'person').map(({ name }) => name));
  const isPlace = (one: NameSighting) => placeName(one.name) !== undefined && !isOtherInQuotes(one) && isPlaceHere(one);
  const isPlaceHere = ({ name, kind }: NameSighting) =>
    !mayBeSurname(name) || kind === 'place' || (kind === undefined && !persons.has(name));
  const places = sightings.filter(isPlace);
  const organisations = sightings.filter((one) => isOrganisation(one) && !isPlace(one));
  const others = sightings.filter((one) => !isPlace(one) && !isOrganisation(one));
  const found = [
    ...suggestPlaces(places),
    ...suggestOrganisations(organisations, texts),
    ...suggestPersons(others, englishWords(texts)),
  ].filter(({ grade }) => grade > 0);
  return unique(knownEntries(found, concepts));
}

/** „der Tanker ‚Kairos‘“: what stands alone in quotation marks is in no genitive. */
function isOtherInQuotes({ name, surface, text: { german }, start, end }: NameSighting): boolean {
  const isQuoted = /["„“»«‚‘›‹]$/.test(german.slice(0, start)) && /^["“”«»‘’‹›]/.test(german.slice(end));
  return isQuoted && fold(placeName(name)!.de) !== fold(surface ?? name);
}

function suggestPlaces(sightings: readonly NameSighting[]): Suggestion[] {
  const groups = groupBy(sightings, ({ name }) => placeName(name)!.en);
  return [...groups].map(([english, group]) => {
    const ground = group.every(({ name }) => placeName(name)!.ground === 'cldr') ? 'cldr' : 'known';
    const spellings = countSpellings(group, ({ surface, name }) => surface ?? name);
    const german = [...new Set(group.map(({ name }) => withoutCaps(name)))].sort();
    return {
      label: english,
      english,
      ground,
      because: ground === 'cldr' ? 'lists of countries and cities, after Unicode CLDR' : 'list of regions and cities',
      confidence: ground === 'cldr' ? 1 : 0.95,
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
