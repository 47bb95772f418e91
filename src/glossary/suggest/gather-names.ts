import type { Span } from '../../domain/text.ts';
import { isMiddleName } from '../middle-name.ts';
import { isCyrillicName } from './cyrillic-name.ts';
import { isFunctionWord, isTitle, kindAfter } from './german-nouns.ts';
import { cyrillicGivenName, isGivenName } from './is-given-name.ts';
import { placeName } from './place-name.ts';
import { isKnownPerson } from './propose-english.ts';
import { isNextTo, type Unit, unitsOf } from './units.ts';
import { WordFacts } from './word-facts.ts';

/** A paragraph of an article. */
export interface SuggestText {
  readonly article: string;
  readonly line: number;
  /** Empty for a paragraph that is English itself. */
  readonly german: string;
  /** What was translated from it, as the engine gave it. */
  readonly english?: string;
  /** Mentions of what the glossary knows. */
  readonly known: readonly Span[];
}

export type NameKind = 'person' | 'place' | 'organisation';

/** A name where it stands. */
export interface NameSighting extends Span {
  /** The surname of a person, or the whole name. */
  readonly name: string;
  /** As it stands, where that is in the genitive or in capitals. */
  readonly surface?: string;
  /** The given name before it. */
  readonly given?: string;
  readonly kind: NameKind | undefined;
  /** How sure it is that this is a name, by what stands around it and by its letters: 0 to 1. */
  readonly grade: number;
  readonly text: SuggestText;
}

/** All names of the articles that the glossary does not know, and words that may be names. */
export function gatherNames(texts: readonly SuggestText[]): readonly NameSighting[] {
  const facts = new WordFacts();
  const split = texts.map((text) => ({ text, units: unitsOf(text.german) }));
  for (const { units } of split) facts.add(units);
  return split.flatMap(({ text, units }) => {
    const pieces = piecesOf(units, facts, text.known);
    return pieces.flatMap((piece) => sightingsOf(piece, facts, text));
  });
}

/** Units side by side that may make one name, and the noun before them. */
interface Piece {
  readonly words: readonly Unit[];
  readonly noun: string | undefined;
  readonly before: Unit | undefined;
  readonly after: Unit | undefined;
}

const PREFIX = /^(?:Ex|Anti|Pro|Vize|Nicht|Mini|Super|Alt|Neu|Post|Prä|Inter|Trans)-(?=\p{Lu})/u;

function piecesOf(units: readonly Unit[], facts: WordFacts, known: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let words: Unit[] = [];
  let noun: string | undefined;
  let before: Unit | undefined;
  const close = (after: Unit | undefined): void => {
    if (words.length > 0) pieces.push({ words, noun, before, after });
    words = [];
    noun = undefined;
  };
  for (const [at, unit] of units.entries()) {
    if (!isNextTo(unit)) close(unit);
    const isKnown = known.some(({ start, end }) => start < unit.end && unit.start < end);
    // The given name of a person whom the glossary knows.
    if (isKnown && words.length === 1) words = [];
    const kept = !isKnown && mayStand(unit, facts);
    if (kept && (!standsForItself(unit.text) || isGivenBefore(unit, units[at + 1], facts))) {
      if (words.length === 0) before = units[at - 1];
      words.push(unit);
      continue;
    }
    close(unit);
    if (kept) pieces.push({ words: [unit], noun: undefined, before: units[at - 1], after: units[at + 1] });
    else pieces.push(...compoundPieces(unit, units[at - 1]));
    noun = unit.capital && !kept && !isFunctionWord(unit.text) ? unit.text : undefined;
  }
  close(undefined);
  return pieces;
}

const isAcronym = (word: string): boolean => /^\p{Lu}{2,6}s?$/u.test(word) && !/^[IVXLCDM]+$/.test(word);

/** „Nursultan Nasarbajew“: the city of this name is not meant. */
const isGivenBefore = (unit: Unit, next: Unit | undefined, facts: WordFacts): boolean =>
  isNextTo(next) && isGivenName(unit.text) && next!.capital && mayStand(next!, facts) && !standsForItself(next!.text);

const standsForItself = (word: string): boolean => isAcronym(word) || placeName(word) !== undefined;

const mayStand = (unit: Unit, facts: WordFacts): boolean => {
  if (!unit.capital) return false;
  if (standsForItself(unit.text)) return true;
  const parts = unit.text.replace(PREFIX, '').split('-');
  return parts.every(
    (part) => /^\p{L}/u.test(part) && (/^\p{Lu}/u.test(part) || parts.length > 1) && facts.mayBeName(part),
  );
};

/** „OVKS-Truppen“: the abbreviation or the country before a noun. */
function compoundPieces(unit: Unit, before: Unit | undefined): Piece[] {
  const [first = '', ...rest] = unit.text.split('-');
  if (rest.length === 0 || !standsForItself(first)) return [];
  const word = { ...unit, text: first, end: unit.start + first.length };
  return [{ words: [word], noun: undefined, before, after: undefined }];
}

function sightingsOf(piece: Piece, facts: WordFacts, text: SuggestText): NameSighting[] {
  const words = surnameLast(trimmed(piece, facts));
  const last = words.at(-1);
  if (last === undefined) return [];
  const name = last.text.replace(PREFIX, '');
  const given = words.length > 1 && !standsForItself(name) ? words[0]!.text : undefined;
  const middles = words.slice(1, -1);
  const isWhole = given !== undefined && !middles.every(({ text: word }) => isMiddleName(word));
  const { kind, grade } = judge({ ...piece, words }, name);
  const sighting = { kind, grade, text, start: words[0]!.start, end: last.end };
  if (isWhole) return [{ ...sighting, name, given: words[0]!.text, grade: grade * 0.8 }];
  return [{ ...sighting, name, ...(given !== undefined && { given }) }];
}

/** Without the first word of a sentence where only its place gives it a capital. */
function trimmed({ words }: Piece, facts: WordFacts): readonly Unit[] {
  const [first, second] = words;
  if (first === undefined || !first.opens || second === undefined) return words;
  const stays = facts.isCapitalInside(first.text) || isGivenName(first.text) || isCyrillicName(first.text);
  return stays ? words : words.slice(1);
}

/** Without what follows a surname that is plainly one: „Pavel Mikheyev Mehr lesen“. */
function surnameLast(words: readonly Unit[]): readonly Unit[] {
  const isSurname = ({ text }: Unit) =>
    isCyrillicName(text) && !isMiddleName(text) && cyrillicGivenName(text) === undefined;
  const at = words.findIndex((word, index) => index > 0 && isSurname(word));
  return at === -1 || words.slice(at + 1).some(isSurname) ? words : words.slice(0, at + 1);
}

const SAYS =
  /^(?:sagte|sagt|erklärte|erklärt|warnte|betonte|teilte|kündigte|forderte|kritisierte|lobte|behauptete|schrieb|meinte|dementierte|bestätigte|berichtete|hatte|hat|habe|will|wollte|traf|reiste|drohte|sprach|rief|bezeichnete|entließ|ernannte)$/;

function judge({ words, noun, before, after }: Piece, name: string): { kind: NameKind | undefined; grade: number } {
  const place = placeName(name);
  if (place !== undefined) return { kind: 'place', grade: 1 };
  if (isAcronym(name)) return { kind: 'organisation', grade: words[0]!.opens && words[0]!.gap === '' ? 0.4 : 0.6 };
  const titled = noun !== undefined && isTitle(noun);
  const named = words.length > 1 && isGivenName(words[0]!.text);
  const cyrillic = isCyrillicName(name);
  if (titled || named || (cyrillic && words.length > 1))
    return { kind: 'person', grade: titled && named ? 0.95 : 0.85 };
  const kind = noun === undefined ? undefined : kindAfter(noun);
  if (kind !== undefined && !cyrillic) return { kind, grade: 0.5 };
  if (isKnownPerson(name)) return { kind: 'person', grade: 0.6 };
  const says = [before, after].some((unit) => unit !== undefined && SAYS.test(unit.text));
  if (cyrillic) return { kind: 'person', grade: says ? 0.8 : 0.6 };
  if (words.length > 1) return { kind: undefined, grade: says ? 0.5 : 0.3 };
  return { kind: undefined, grade: says && !words[0]!.opens ? 0.2 : 0 };
}
