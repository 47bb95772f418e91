import type { Concept } from '../domain/concept.ts';
import { fold, isCapitalised } from './fold.ts';
import type { Ending } from './inflection.ts';
import { isCompoundRest, startsWithHead } from './inflection.ts';
import { buildMatcher, Lookup, type Matcher } from './matcher.ts';
import { isProtected } from './protected.ts';
import { factsOf, fitSpelling, type Spelling, type TextFacts } from './spelling.ts';
import { type Tokens, tokenise, wordAt } from './tokens.ts';

/** A place in a German text where a spelling stands, before it is decided who is meant. */
export interface Sighting {
  readonly start: number;
  readonly end: number;
  /** Words `from` to `to` of the text, both included. */
  readonly from: number;
  readonly to: number;
  /** All concepts whose spelling stands there. */
  readonly spellings: readonly Spelling[];
  readonly ending: Ending;
}

/** A glossary's German side, ready to be looked for. */
export interface GermanIndex {
  readonly matcher: Matcher<Spelling>;
  /** Spellings that may stand inside a closed compound, by folded form. */
  readonly compounds: ReadonlyMap<string, readonly Spelling[]>;
  /** The first letters of these. */
  readonly compoundStarts: ReadonlySet<string>;
}

/** Letters of a name that may stand in a compound. */
const SHORTEST_COMPOUND = 3;

/** Every spelling of every concept, once each. */
export function indexGerman(concepts: readonly Concept[]): GermanIndex {
  const spellings = concepts.flatMap(spellingsOf);
  const compounds = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    if (!mayCompound(spelling)) continue;
    const key = fold(spelling.text);
    if (key.length >= SHORTEST_COMPOUND) compounds.set(key, [...(compounds.get(key) ?? []), spelling]);
  }
  const compoundStarts = new Set([...compounds.keys()].map((key) => key.slice(0, SHORTEST_COMPOUND)));
  const matcher = buildMatcher(spellings, ({ concept }) => concept.case === 'insensitive');
  return { matcher, compounds, compoundStarts };
}

const INSTITUTIONS = new Set<Concept['kind']>(['place', 'organisation']);

const mayCompound = ({ concept, form, text }: Spelling): boolean =>
  form === 'short' &&
  (concept.match === 'compound' || (concept.match === 'inflected' && INSTITUTIONS.has(concept.kind))) &&
  text === text.replace(/[^\p{L}]/gu, '');

function spellingsOf(concept: Concept): Spelling[] {
  const seen = new Set<string>();
  const german = [...concept.de, ...(concept.long?.de ?? [])].map(fold);
  // An entry without German spellings is called the same in German: Almaty.
  const isGerman = (text: string) => german.length === 0 || german.some((spelling) => spelling.startsWith(text));
  const all: Spelling[] = [];
  const add = (texts: readonly string[], form: Spelling['form']) => {
    for (const text of texts) {
      if (seen.has(text)) continue;
      seen.add(text);
      all.push({ text, concept, form, foreign: form !== 'except' && !isGerman(fold(text)) });
    }
  };
  add(concept.de, 'short');
  add([concept.en], 'short');
  if (concept.kind === 'person') add([...concept.accept, ...concept.wrong], 'short');
  if (concept.long) add([...concept.long.de, concept.long.en], 'long');
  for (const given of concept.given) add([given.en, ...given.de], 'given');
  add(concept.except, 'except');
  return all;
}

export interface Sighted {
  readonly sightings: readonly Sighting[];
  readonly facts: TextFacts;
}

/** Texts whose sightings are kept: who repairs, who checks and who sends ask for those of an article one after another. */
const MOST_KEPT = 256;
/** Characters of the longest of them. */
const LONGEST_KEPT = 4000;
const kept = new WeakMap<GermanIndex, Map<string, Sighted>>();

/** Every spelling in a text, longest first from the left; none inside addresses, handles and `except` expressions. */
export function sight(index: GermanIndex, text: string): Sighted {
  const known = kept.get(index) ?? new Map<string, Sighted>();
  const before = known.get(text);
  if (before) return before;
  const sighted = lookFor(index, text);
  if (known.size === MOST_KEPT) known.clear();
  if (text.length <= LONGEST_KEPT) kept.set(index, known.set(text, sighted));
  return sighted;
}

function lookFor(index: GermanIndex, text: string): Sighted {
  const tokens = tokenise(text);
  const facts = factsOf(tokens);
  const lookup = new Lookup(index.matcher, tokens);
  const blocked: Block[] = [];
  const sightings: Sighting[] = [];
  for (let from = 0; from < tokens.starts.length; from += 1) {
    const found =
      (lookup.mayStart(from) ? longest(lookup, facts, from, blocked) : undefined) ?? compound(index, tokens, from);
    if (found === undefined || isProtected(text, found.start, found.end)) continue;
    sightings.push(found);
    from = found.to;
  }
  return { sightings: blocked.length === 0 ? sightings : unblocked(sightings, blocked), facts };
}

interface Block {
  readonly concept: Concept;
  readonly from: number;
  readonly to: number;
}

function longest(lookup: Lookup<Spelling>, facts: TextFacts, from: number, blocked: Block[]): Sighting | undefined {
  let best: Sighting | undefined;
  lookup.at(from, (patterns, to) => {
    const fitting: Spelling[] = [];
    let ending: Ending = 'none';
    for (const pattern of patterns) {
      const fit = fitSpelling(pattern, facts, from, to);
      if (fit === undefined) continue;
      if (pattern.form === 'except') blocked.push({ concept: pattern.concept, from, to });
      else {
        fitting.push(pattern);
        ending = fit.ending;
      }
    }
    if (fitting.length === 0) return;
    const { starts, ends, text } = facts.tokens;
    const end = withStop(text, ends[to]!, fitting);
    best = { start: starts[from]!, end, from, to, spellings: fitting, ending };
  });
  return best;
}

/** "U.S." ends with its stop. */
const withStop = (text: string, end: number, spellings: readonly Spelling[]): number =>
  text[end] === '.' && spellings.some((one) => one.text.endsWith('.')) ? end + 1 : end;

const unblocked = (sightings: readonly Sighting[], blocked: readonly Block[]): Sighting[] =>
  sightings.flatMap((one) => {
    const free = one.spellings.filter(
      ({ concept }) => !blocked.some((no) => no.concept === concept && no.from <= one.from && no.to >= one.to),
    );
    return free.length === 0 ? [] : [{ ...one, spellings: free }];
  });

/** Short names begin many other words (Krim-inalität, Rom-antik): they need a known noun after them as well. */
function joins({ concept, text }: Spelling, word: string, length: number): boolean {
  if (concept.case === 'sensitive' && word[1] !== text[1]) return false;
  const rest = word.slice(length);
  if (!isCompoundRest(rest)) return false;
  return startsWithHead(rest) ? length >= 4 : concept.match === 'compound' && length >= 6;
}

const LONGEST_WORD = 80;

/**
 * A name at the beginning of a closed compound: any compound where the entry says `compound`; else, for places and
 * institutions, only before a noun that commonly follows them (Ostseeküste, Kremlsprecher).
 */
function compound(index: GermanIndex, tokens: Tokens, from: number): Sighting | undefined {
  if (index.compounds.size === 0) return undefined;
  const word = wordAt(tokens, from);
  if (word.length < 7 || word.length > LONGEST_WORD || !isCapitalised(word)) return undefined;
  const start = fold(word.slice(0, SHORTEST_COMPOUND)).slice(0, SHORTEST_COMPOUND);
  if (start.length === SHORTEST_COMPOUND && !index.compoundStarts.has(start)) return undefined;
  for (let length = word.length - 4; length >= SHORTEST_COMPOUND; length -= 1) {
    const spellings = index.compounds.get(fold(word.slice(0, length)))?.filter((one) => joins(one, word, length));
    if (spellings === undefined || spellings.length === 0) continue;
    const at = tokens.starts[from]!;
    return { start: at, end: at + length, from, to: from, spellings, ending: 'none' };
  }
  return undefined;
}
