import type { Span } from '../../domain/text.ts';
import { isMiddleName } from '../middle-name.ts';
import { isCyrillicName } from './cyrillic-name.ts';
import { isFunctionWord, isTitle, kindAfter } from './german-nouns.ts';
import { cyrillicGivenName, isGivenName } from './is-given-name.ts';
import { joinUnits, particledIn, particledMap } from './join-units.ts';
import { isWhere, judgeName, type NameKind, type Piece } from './judge-name.ts';
import { hasParticle, withoutParticles } from './particles.ts';
import { isAcronym, mayBeSurname, placeName } from './place-name.ts';
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
  const particled = particledMap(split.flatMap(({ units }) => particledIn(units, facts)));
  return split.flatMap(({ text, units }) => {
    const pieces = piecesOf(joinUnits(units, particled), facts, text.known);
    return pieces.flatMap((piece) => sightingsOf(piece, facts, text));
  });
}

const PREFIX = /^(?:Ex|Anti|Pro|Vize|Nicht|Mini|Super|Alt|Neu|Post|Prä|Inter|Trans)-(?=\p{Lu})/u;

function piecesOf(units: readonly Unit[], facts: WordFacts, known: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let words: Unit[] = [];
  let noun: string | undefined;
  let before: Unit | undefined;
  let shares: Unit | undefined;
  const close = (after: Unit | undefined): void => {
    if (words.length > 0) pieces.push({ words, noun, before, after, ...(shares && { shares }) });
    words = [];
    noun = undefined;
  };
  for (const [at, unit] of units.entries()) {
    if (!isNextTo(unit)) close(unit);
    const isKnown = known.some(({ start, end }) => start < unit.end && unit.start < end);
    // The given name of a person whom the glossary knows.
    if (isKnown && words.length === 1) words = [];
    const standing = isKnown ? 'none' : standingOf(units, at, { facts, noun, last: words.at(-1) });
    if (standing === 'joins') {
      if (words.length === 0) {
        before = units[at - 1];
        shares = sharing(units, at);
      }
      words.push(unit);
      continue;
    }
    close(unit);
    if (standing === 'alone')
      pieces.push({ words: [unit], noun: undefined, before: units[at - 1], after: units[at + 1] });
    else pieces.push(...compoundPieces(unit, units[at - 1]));
    noun = unit.capital && standing === 'none' && !isFunctionWord(unit.text) ? unit.text : undefined;
  }
  close(undefined);
  return pieces;
}

/** What is known when a unit is looked at. */
interface Before {
  readonly facts: WordFacts;
  /** The noun directly before it. */
  readonly noun: string | undefined;
  /** The last word of the name that may go on with it. */
  readonly last: Unit | undefined;
}

/** Whether a unit may make a name with those beside it, is one by itself, or is no name. */
function standingOf(units: readonly Unit[], at: number, { facts, noun, last }: Before): 'joins' | 'alone' | 'none' {
  const unit = units[at]!;
  if (!mayStand(unit, facts)) return isSurnameLike(unit, last, facts) ? 'joins' : 'none';
  if (!standsForItself(unit.text) || isGivenBefore(unit, units[at + 1], facts)) return 'joins';
  if (isCalled(unit, last, noun)) return 'joins';
  return isGivenAlone(unit, units[at - 1], noun) ? 'none' : 'alone';
}

/** „Nursultan Nasarbajew“: the city of this name is not meant. */
const isGivenBefore = (unit: Unit, next: Unit | undefined, facts: WordFacts): boolean =>
  isNextTo(next) && isGivenName(unit.text) && next!.capital && mayStand(next!, facts) && !standsForItself(next!.text);

/** „Bogdan Chmelnyzkyj“: the city of this name is not meant. */
const isCalled = (unit: Unit, last: Unit | undefined, noun: string | undefined): boolean =>
  mayBeSurname(unit.text) &&
  isNextTo(unit) &&
  (last === undefined ? noun !== undefined && isTitle(noun) : !standsForItself(last.text));

/** „Gemeint war Nursultan“: written otherwise than the city, and nothing says that it is one. */
function isGivenAlone({ text }: Unit, before: Unit | undefined, noun: string | undefined): boolean {
  const place = placeName(text);
  if (place === undefined || place.de === text || !isGivenName(text)) return false;
  return !isWhere(before) && (noun === undefined || kindAfter(noun) !== 'place');
}

/** The given name before an „und“ that shares the surname of the one behind it: „Vitali und Wladimir Klitschko“. */
function sharing(units: readonly Unit[], at: number): Unit | undefined {
  const [before, given, and] = [units[at - 3], units[at - 2], units[at - 1]];
  if (given === undefined || !isNextTo(units[at]) || !isNextTo(and) || and!.text !== 'und') return undefined;
  const isAlone = before === undefined || !before.capital || !isNextTo(given) || isTitle(before.text);
  return isAlone && isGivenName(given.text) && placeName(given.text)?.de !== given.text ? given : undefined;
}

const standsForItself = (word: string): boolean => isAcronym(word) || placeName(word) !== undefined;

const mayStand = (unit: Unit, facts: WordFacts): boolean => {
  if (!unit.capital) return false;
  if (standsForItself(unit.text) || hasParticle(unit.text)) return true;
  const parts = withoutParticles(unit.text).replace(PREFIX, '').split('-');
  return parts.every(
    (part) => /^\p{L}/u.test(part) && (/^\p{Lu}/u.test(part) || parts.length > 1) && facts.mayBeName(part),
  );
};

/** „Julian Nagelsmann“: a compound by its looks, right after a given name. */
const isSurnameLike = (unit: Unit, before: Unit | undefined, facts: WordFacts): boolean =>
  before !== undefined && unit.capital && isGivenName(before.text) && facts.mayBeSurname(unit.text);

/** „OVKS-Truppen“: the abbreviation or the country before a noun. */
function compoundPieces(unit: Unit, before: Unit | undefined): Piece[] {
  const [first = '', ...rest] = unit.text.split('-');
  if (rest.length === 0 || !standsForItself(first)) return [];
  const word = { ...unit, text: first, end: unit.start + first.length };
  return [{ words: [word], noun: undefined, before, after: undefined }];
}

function sightingsOf(whole: Piece, facts: WordFacts, text: SuggestText): NameSighting[] {
  const piece = fromGivenName({ ...whole, words: surnameLast(trimmed(whole, facts)) });
  const { words, shares } = piece;
  const last = words.at(-1);
  if (last === undefined) return [];
  const name = last.text.replace(PREFIX, '');
  const { kind, grade } = judgeName(piece, name);
  const given = words.length > 1 && (kind === 'person' || !standsForItself(name)) ? words[0]!.text : undefined;
  const sighting = { name, kind, text, start: words[0]!.start, end: last.end };
  if (given === undefined) return [{ ...sighting, grade }];
  const isWhole = !words.slice(1, -1).every(({ text: word }) => isMiddleName(word));
  const own = { ...sighting, given, grade: isWhole ? grade * 0.8 : grade };
  return shares === undefined ? [own] : [{ ...own, given: shares.text, start: shares.start }, own];
}

/** Without the nouns that no list has: „Profi Anatolij Bekow“. */
function fromGivenName(piece: Piece): Piece {
  if (piece.words.length < 3) return piece;
  const at = piece.words.findIndex(({ text }) => isGivenName(text));
  if (at < 1 || at > piece.words.length - 2) return piece;
  return { ...piece, words: piece.words.slice(at), noun: piece.words[at - 1]!.text };
}

/** Without the first word of a sentence where only its place gives it a capital. */
function trimmed({ words }: Piece, facts: WordFacts): readonly Unit[] {
  const [first, second] = words;
  if (first === undefined || !first.opens || second === undefined) return words;
  const stays =
    hasParticle(second.text) ||
    facts.isCapitalInside(first.text) ||
    isGivenName(first.text) ||
    isCyrillicName(first.text);
  return stays ? words : words.slice(1);
}

const isParticledGenitive = ({ text }: Unit): boolean => hasParticle(text) && /[^sxzß]s$/.test(text);

/** Without what follows a surname that is plainly one: „Pavel Mikheyev Mehr lesen“. */
function surnameLast(words: readonly Unit[]): readonly Unit[] {
  const isSurname = ({ text }: Unit) =>
    isCyrillicName(text) && !isMiddleName(text) && cyrillicGivenName(text) === undefined;
  // „Bin Ladens Versteck“
  const at = words.findIndex((word, index) => (index > 0 && isSurname(word)) || isParticledGenitive(word));
  return at === -1 || words.slice(at + 1).some(isSurname) ? words : words.slice(0, at + 1);
}
