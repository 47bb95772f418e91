import type { Concept, GivenName } from '../domain/concept.ts';
import type { Occurrence } from '../domain/names.ts';
import { type ArticleMemory, isNamed, mentionsAny, remember } from './article-memory.ts';
import { fold, isCapitalised } from './fold.ts';
import { isForeignName } from './foreign-name.ts';
import { isGenitive, isPlural } from './genitive.ts';
import { isMiddleName } from './middle-name.ts';
import { type GermanIndex, type Sighting, sight } from './sightings.ts';
import { sameGap } from './spelling.ts';
import { gapAfter, plainGap, type Tokens, tokensOf, wordAt } from './tokens.ts';

/** An occurrence with all that enforcement needs of it. */
export interface Found {
  readonly occurrence: Occurrence;
  /** Who may be meant: one, or several if nothing tells them apart. */
  readonly concepts: readonly Concept[];
  readonly given?: GivenName;
  /** A genitive, by its -s and what stands around it: „Tokajews Rede“, „des Sicherheitsrats“; not „die Tokajews“. */
  readonly genitive: boolean;
  /** Several of the name: „die Tokajews“, „zwei junge Tokajews“. */
  readonly plural: boolean;
  /** Name-sized words of the German: 2 where the long form and its abbreviation stand together. */
  readonly parts: 1 | 2;
  readonly sighting: Sighting;
}

/** Every mention in a German text. What is learnt of persons is put into `memory` for the texts that follow. */
export function findNames(index: GermanIndex, text: string, memory: ArticleMemory): Found[] {
  const { sightings, facts } = sight(index, text);
  const found: Found[] = [];
  for (const sighting of sightings) {
    if (isForeignName(facts.tokens, sighting)) continue;
    const one = decide(sighting, facts.tokens, memory);
    if (one === undefined) continue;
    while (found.length > 0 && found.at(-1)!.occurrence.end > one.occurrence.start) found.pop();
    found.push(one);
    if (one.occurrence.form === 'full' && one.concepts.length === 1) remember(memory, one.concepts[0]!);
  }
  return joinBoth(found, text).filter(({ concepts }) => concepts.some(({ enforce }) => enforce !== 'off'));
}

function decide(sighting: Sighting, tokens: Tokens, memory: ArticleMemory): Found | undefined {
  const named = sighting.spellings.filter(({ form }) => form !== 'given');
  if (named.length === 0) return decideGiven(sighting, tokens, memory);
  const full = fullNames(unique(named.map(({ concept }) => concept)), tokens, sighting.from);
  const candidates = full.length > 0 ? full : named.map(({ concept }) => ({ concept, from: sighting.from }));
  const concepts = choose(unique(candidates.map(({ concept }) => concept)), memory);
  if (concepts.length === 0) return undefined;
  const first = candidates.find(({ concept }) => concept === concepts[0])!;
  const form =
    'given' in first
      ? 'full'
      : named[0]!.form === 'long'
        ? 'long'
        : named[0]!.concept.kind === 'given-name'
          ? 'given'
          : 'short';
  return found(sighting, tokens, concepts, form, first);
}

const unique = (concepts: readonly Concept[]): Concept[] => [...new Set(concepts)];

interface Candidate {
  readonly concept: Concept;
  readonly from: number;
  readonly given?: GivenName;
}

function found(
  sighting: Sighting,
  tokens: Tokens,
  concepts: readonly Concept[],
  form: Occurrence['form'],
  { from, given }: Candidate,
): Found {
  const start = tokens.starts[from]!;
  const text = tokens.text.slice(start, sighting.end);
  const occurrence: Occurrence = { start, end: sighting.end, concepts: concepts.map(({ label }) => label), text, form };
  const [genitive, plural] = [isGenitive(tokens, sighting), isPlural(tokens, sighting)];
  return { occurrence, concepts, parts: 1, sighting, genitive, plural, ...(given && { given }) };
}

/** A person's given name alone: only where the person was named in full before, and no other surname follows. */
function decideGiven(sighting: Sighting, tokens: Tokens, memory: ArticleMemory): Found | undefined {
  const after = gapAfter(tokens, sighting.to);
  if (plainGap(after) === ' ' && isCapitalised(wordAt(tokens, sighting.to + 1))) return undefined;
  const concepts = unique(sighting.spellings.map(({ concept }) => concept)).filter((one) => isNamed(memory, one));
  if (concepts.length !== 1) return undefined;
  const text = fold(sighting.spellings[0]!.text);
  const given = concepts[0]!.given.find(({ en, de }) => [en, ...de].some((one) => fold(one) === text));
  return found(sighting, tokens, concepts, 'given', {
    concept: concepts[0]!,
    from: sighting.from,
    ...(given && { given }),
  });
}

/** Persons whose given name stands before the surname, a patronymic or an initial between them allowed. */
function fullNames(concepts: readonly Concept[], tokens: Tokens, surname: number): Candidate[] {
  return concepts.flatMap((concept) =>
    concept.given.flatMap((given) =>
      givenTokens(given).flatMap((spelling) => {
        const from = givenBefore(spelling, tokens, surname);
        return from === undefined ? [] : [{ concept, from, given }];
      }),
    ),
  );
}

const ofGiven = new WeakMap<GivenName, readonly Tokens[]>();

function givenTokens(given: GivenName): readonly Tokens[] {
  const known = ofGiven.get(given);
  if (known !== undefined) return known;
  const made = [given.en, ...given.de].map((text) => tokensOf({ text }));
  ofGiven.set(given, made);
  return made;
}

function givenBefore(given: Tokens, tokens: Tokens, surname: number): number | undefined {
  const middle = wordAt(tokens, surname - 1);
  const skipped = surname > 1 && isMiddleName(middle) ? [0, 1] : [0];
  for (const skip of skipped) {
    const from = surname - skip - given.starts.length;
    if (from >= 0 && fits(given, tokens, from) && isNameGap(gapAfter(tokens, surname - skip - 1))) return from;
  }
  return undefined;
}

const isNameGap = (gap: string): boolean => /^\.? $/.test(plainGap(gap));

const fits = (given: Tokens, tokens: Tokens, from: number): boolean =>
  given.starts.every(
    (_, at) =>
      fold(wordAt(tokens, from + at)) === fold(wordAt(given, at)) &&
      (at === given.starts.length - 1 || sameGap(gapAfter(tokens, from + at), gapAfter(given, at))),
  );

/**
 * Conditions first (`when`), then who was named in full before; an entry that is switched off takes no part where nothing
 * speaks for it. What is left cannot be told apart.
 */
function choose(concepts: readonly Concept[], memory: ArticleMemory): readonly Concept[] {
  const possible = concepts.filter(({ when }) => when.length === 0 || mentionsAny(memory, when));
  if (possible.length < 2) return possible;
  const conditional = possible.filter(({ when }) => when.length > 0);
  const left = conditional.length > 0 ? conditional : possible;
  const named = left.filter((one) => isNamed(memory, one));
  if (named.length === 1) return named;
  const active = left.filter(({ enforce }) => enforce !== 'off');
  return active.length > 0 ? active : left;
}

const OPENING = /^\s*[([]\s*$/;

/** A long form with its abbreviation in brackets after it, or the other way round, is one mention. */
function joinBoth(found: readonly Found[], text: string): Found[] {
  const joined: Found[] = [];
  for (const one of found) {
    const last = joined.at(-1);
    if (last !== undefined && areBoth(last, one, text)) joined[joined.length - 1] = both(last, one, text);
    else joined.push(one);
  }
  return joined;
}

const areBoth = (one: Found, two: Found, text: string): boolean =>
  one.parts === 1 &&
  one.concepts[0] === two.concepts[0] &&
  (one.occurrence.form === 'long') !== (two.occurrence.form === 'long') &&
  OPENING.test(text.slice(one.occurrence.end, two.occurrence.start)) &&
  /[)\]]/.test(text[two.occurrence.end] ?? '');

function both(one: Found, two: Found, text: string): Found {
  const start = one.occurrence.start;
  const end = two.occurrence.end + 1;
  return { ...one, parts: 2, occurrence: { ...one.occurrence, form: 'both', end, text: text.slice(start, end) } };
}
