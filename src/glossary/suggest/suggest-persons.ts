import { groupBy } from '../../domain/group-by.ts';
import { fold } from '../fold.ts';
import { clusterGivenNames } from './cluster-given-names.ts';
import { clusterNames } from './cluster-names.ts';
import { hasAccent } from './cyrillic-name.ts';
import { countLike, countSpellings, englishVotes, type englishWords, evidenceOf } from './evidence.ts';
import type { NameSighting, SuggestText } from './gather-names.ts';
import { speltAs } from './graphemes.ts';
import { isFromCyrillic } from './is-given-name.ts';
import type { NameKind } from './judge-name.ts';
import { isPlainlyCyrillic, type Origin, originOf } from './origin.ts';
import { hasParticle, withoutArticle } from './particles.ts';
import { isTranscribed } from './propose-english.ts';
import { isNearlyEqual } from './same-name.ts';
import { spellingsOf } from './spellings-of.ts';
import type { ProposedEnglish, SuggestedGiven, SuggestedSpelling, Suggestion } from './suggestion.ts';
import { tongueOf } from './tongue.ts';
import { weighEnglish } from './weigh-english.ts';

/** Words of less are not compared: German has many nouns. */
const UNLIKELY = 0.15;

type EnglishWords = ReturnType<typeof englishWords>;

/** Persons, and what else is spelt in several ways, each with its English. */
export function suggestPersons(sightings: readonly NameSighting[], words: EnglishWords): Suggestion[] {
  const givens = clusterGivenNames(sightings);
  const byName = groupBy(sightings, ({ name }) => name);
  const calledBy = new Map([...byName].map(([name, own]) => [name, givensOf(own, givens)]));
  const isLikely = (name: string) => gradeOf(byName.get(name)!) > UNLIKELY;
  const likely = [...byName.keys()].filter(isLikely);
  const transcribed = new Set(
    likely.filter(
      (name) => isTranscribed(name) || [...calledBy.get(name)!].some((given) => isFromCyrillic(given) === true),
    ),
  );
  const others = [...byName.keys()].filter((name) => !isLikely(name));
  const joining = new Set([...spellingsOf([...transcribed], others), ...withoutAccents(likely, others)]);
  const counted = [...likely, ...joining].map((text) => ({ text, count: byName.get(text)!.length }));
  const clusters = clusterNames(counted, (one, two) => {
    const [first, second] = [calledBy.get(one)!, calledBy.get(two)!];
    if (first.size > 0 && second.size > 0) return [...first].some((given) => second.has(given));
    return transcribed.has(one) || transcribed.has(two) || isNearlyEqual(one, two);
  });
  const company = companyIn(sightings);
  return clusters.map((cluster) => {
    const own = cluster.flatMap(({ text }) => byName.get(text)!);
    return suggestPerson(own, { givens, words, company });
  });
}

/** Of words that are hardly names by what stands around them, those that write one of these names with fewer accents. */
function withoutAccents(names: readonly string[], words: readonly string[]): readonly string[] {
  const plain = new Set(names.filter(hasAccent).map(fold));
  return words.filter((word) => plain.has(fold(word)));
}

const givensOf = (sightings: readonly NameSighting[], clusters: ReadonlyMap<string, string>): ReadonlySet<string> =>
  new Set(sightings.flatMap(({ given }) => (given === undefined ? [] : [clusters.get(given)!])));

type Company = ReadonlyMap<SuggestText, ReadonlySet<string>>;

/** The names that plainly come from Cyrillic, by paragraph. */
function companyIn(sightings: readonly NameSighting[]): Company {
  const plain = new Set([...new Set(sightings.map(({ name }) => name))].filter(isPlainlyCyrillic));
  const company = new Map<SuggestText, Set<string>>();
  for (const { name, text } of sightings) {
    if (plain.has(name)) company.set(text, (company.get(text) ?? new Set()).add(name));
  }
  return company;
}

/** What all names together tell of one. */
interface Surroundings {
  /** Each given name by the most frequent spelling of its cluster. */
  readonly givens: ReadonlyMap<string, string>;
  readonly words: EnglishWords;
  readonly company: Company;
}

function suggestPerson(sightings: readonly NameSighting[], { givens, words, company }: Surroundings): Suggestion {
  const bases = countSpellings(sightings, ({ name }) => name);
  const votes = englishVotes(sightings, ({ name }) => name);
  const seen = countLike(bases[0]!.text, words);
  const names = new Set(bases.map(({ text }) => text));
  const isInCompany = sightings.some(({ text }) => [...(company.get(text) ?? [])].some((name) => !names.has(name)));
  const origin = originOf({ sightings, english: [...votes.keys(), ...seen.keys()], isInCompany });
  const tongue = tongueOf(sightings);
  const confirmed = englishAmong(bases);
  const proposed = weighEnglish({ spellings: bases, votes, seen, tongue, isGiven: false, origin, confirmed });
  const named = sightings.filter(({ given }) => given !== undefined);
  const own = givenOrigin(proposed, bases[0]!.text, origin);
  return {
    ...proposed,
    label: proposed.english,
    kind: kindOf(sightings),
    grade: gradeOf(sightings),
    spellings: countSpellings(sightings, ({ surface, name }) => surface ?? name),
    german: germanOf(bases, proposed.english),
    given: [...groupBy(named, ({ given }) => givens.get(given!)!).values()]
      .map((group) => suggestGiven(group, own))
      .sort((one, two) => (one.english < two.english ? -1 : 1)),
    evidence: evidenceOf(sightings),
  };
}

/** German writes no z for з: the spelling that has one where another has an s is English, though no other letter tells. */
function englishAmong(spellings: readonly SuggestedSpelling[]): ReadonlySet<string> {
  const texts = spellings.map(({ text }) => text);
  const isEnglish = (text: string): boolean =>
    /z/i.test(text) && speltAs(text) === 'either' && texts.includes(text.replace(/z/g, 's').replace(/Z/g, 'S'));
  return new Set(texts.filter(isEnglish));
}

/** What an entry lists: an Arabic article belongs to it only where the English has one. */
function germanOf(bases: readonly SuggestedSpelling[], english: string): readonly string[] {
  const plain = withoutArticle(english) === english ? withoutArticle : (text: string) => text;
  const texts = new Set(bases.map(({ text }) => plain(text)));
  return [...texts].filter((text) => text !== english && text !== `${english}s` && !isSameButCapital(text, english));
}

/** Van Rompuy and van Rompuy are one spelling. */
const isSameButCapital = (one: string, two: string): boolean =>
  hasParticle(one) && one.toLowerCase() === two.toLowerCase();

/**
 * What is taken for a surname's origin where given names are spelt. Who keeps the German spelling of the surname in English,
 * as Klitschko does, keeps that of the given name.
 */
function givenOrigin({ english, ground }: ProposedEnglish, name: string, origin: Origin): Origin | 'kept' {
  if (ground === 'known' && speltAs(english) === 'german') return 'kept';
  if (origin === 'elsewhere' || origin === 'unknown') return 'elsewhere';
  return isTranscribed(name) ? 'by-letters' : 'elsewhere';
}

function suggestGiven(sightings: readonly NameSighting[], origin: Origin | 'kept'): SuggestedGiven {
  const spellings = countSpellings(sightings, ({ given }) => given!);
  const evidence = evidenceOf(sightings);
  if (origin === 'kept') {
    const { text: english } = spellings[0]!;
    const because = 'as the bearer spells the surname';
    return { english, ground: 'same', because, confidence: 0.6, alternatives: [], spellings, evidence };
  }
  const votes = englishVotes(sightings, ({ given }) => given!);
  const tongue = tongueOf(sightings);
  const question = { spellings, votes, seen: new Map(), tongue, isGiven: true, origin, confirmed: new Set<string>() };
  return { ...weighEnglish(question), spellings, evidence };
}

/** Each mention adds what it tells. */
const gradeOf = (sightings: readonly NameSighting[]): number =>
  Math.round(100 * (1 - sightings.reduce((doubt, { grade }) => doubt * (1 - grade), 1))) / 100;

function kindOf(sightings: readonly NameSighting[]): NameKind | undefined {
  const weights = new Map<NameKind, number>();
  for (const { kind, grade } of sightings) if (kind) weights.set(kind, (weights.get(kind) ?? 0) + grade);
  return [...weights].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1))[0]?.[0];
}
