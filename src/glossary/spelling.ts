import type { Concept, ConceptKind } from '../domain/concept.ts';
import { addsAccents, fold, isCapitalised, shapeOf } from './fold.ts';
import { type Ending, endingOf, sameInnerWord } from './inflection.ts';
import { gapAfter, plainGap, type Tokens, tokensOf, wordAt } from './tokens.ts';

/** A German spelling of a concept, or an expression in which the concept is not meant. */
export interface Spelling {
  readonly text: string;
  readonly concept: Concept;
  readonly form: 'short' | 'long' | 'given' | 'except';
  /** The spelling is English and no German one: understood, but with care. */
  readonly foreign: boolean;
}

/** How a text writes a spelling. */
export interface Fit {
  readonly ending: Ending;
}

/** What the verifier must know of a text besides its words. */
export interface TextFacts {
  readonly tokens: Tokens;
  /** Whether the text is a headline in capitals. */
  readonly caps: () => boolean;
}

export function factsOf(tokens: Tokens): TextFacts {
  let known: boolean | undefined;
  return {
    tokens,
    caps: () => {
      known ??= isCapsText(tokens);
      return known;
    },
  };
}

/** Most words of two letters and more are in capitals, and not abbreviations only. */
function isCapsText(tokens: Tokens): boolean {
  let upper = 0;
  let all = 0;
  let long = false;
  for (let at = 0; at < tokens.starts.length && all < 200; at += 1) {
    const word = wordAt(tokens, at);
    if (!/\p{L}{2}/u.test(word)) continue;
    all += 1;
    if (shapeOf(word) !== 'upper') continue;
    upper += 1;
    long ||= word.length >= 5;
  }
  return long && all > 1 && upper / all >= 0.6;
}

/** Whether the words `from` to `to` are this spelling, as German may decline and capitalise it. */
export function fitSpelling(spelling: Spelling, facts: TextFacts, from: number, to: number): Fit | undefined {
  const { concept } = spelling;
  const mine = tokensOf(spelling);
  const last = to - from;
  for (let at = 0; at <= last; at += 1) {
    const word = wordAt(facts.tokens, from + at);
    const own = wordAt(mine, at);
    if (at < last && !sameInnerWord(fold(word), fold(own), concept.kind, concept.match)) return undefined;
    if (at < last && !sameGap(gapAfter(facts.tokens, from + at), gapAfter(mine, at))) return undefined;
    if (concept.case === 'sensitive' && !sameCase(word, own, facts)) return undefined;
    if (addsAccents(word, own)) return undefined;
  }
  const ending = endingOf(wordAt(facts.tokens, to), wordAt(mine, last), concept.kind, last === 0);
  if (ending === undefined || (ending !== 'none' && concept.match === 'exact')) return undefined;
  if (ending !== 'none' && isLongerAbbreviation(wordAt(facts.tokens, to), wordAt(mine, last), facts)) return undefined;
  if (ending === 'genitive' && last === 0 && isTitle(facts.tokens, from, concept.kind)) return undefined;
  if (ending === 'adjective' && (last > 0 || !qualifies(facts.tokens, to))) return undefined;
  return standsAlone(facts.tokens, from, to) ? { ending } : undefined;
}

/** EADS is no genitive of EAD: the ending of an abbreviation is small, but in a headline in capitals. */
const isLongerAbbreviation = (word: string, own: string, facts: TextFacts): boolean =>
  shapeOf(own) === 'upper' && /\p{Lu}$/u.test(word) && !facts.caps();

/** „der Tanker ‚Kairos‘“: a name alone in quotation marks is in no genitive; persons may be several there. */
const isTitle = (tokens: Tokens, at: number, kind: ConceptKind | undefined): boolean =>
  kind !== 'person' &&
  /["„“»«‚‘›‹]$/.test(at > 0 ? gapAfter(tokens, at - 1) : tokens.text.slice(0, tokens.starts[at])) &&
  /^["“”«»‘’‹›]/.test(gapAfter(tokens, at));

/** "Wiener Börse": an -er before a noun; „die Italiener“ are people. */
const qualifies = (tokens: Tokens, to: number): boolean =>
  /^[ -]$/.test(plainGap(gapAfter(tokens, to))) && isCapitalised(wordAt(tokens, to + 1));

/** Blank and hyphen are worth the same between the words of a name; an abbreviation's stop may be left out. */
export function sameGap(gap: string, own: string): boolean {
  const [one, two] = [plainGap(gap), plainGap(own)];
  if (one === two || (one === '- ' && two === '-' && /[\r\n]/.test(gap))) return true;
  const loose = (text: string) => text.replace(/^\. ?/, ' ').replace('-', ' ');
  return loose(one) === loose(two) && loose(one) === ' ';
}

/** Whether a word is capitalised as the spelling is, as a sentence may begin it, or as a headline in capitals writes it. */
export function sameCase(word: string, own: string, facts: TextFacts): boolean {
  if (word.startsWith(own)) return true;
  const shape = shapeOf(own);
  if (shapeOf(word) === 'upper') return shape === 'upper' || facts.caps() || (shape === 'title' && word.length >= 5);
  if (shape === 'lower') return true;
  if (shape === 'upper') return shapeOf(word.replace(/(?:s|es|n)$/, '')) === 'upper';
  return isCapitalised(word) && (shape === 'title' || fold(word) !== word.toLowerCase());
}

/** Not a part of another word: O'Brien is no Brien. An apostrophe after it may only carry an s. */
export function standsAlone(tokens: Tokens, from: number, to: number): boolean {
  if (from > 0 && plainGap(gapAfter(tokens, from - 1)) === "'") return false;
  const after = plainGap(gapAfter(tokens, to));
  return !(after === "'" && to + 1 < tokens.starts.length) || wordAt(tokens, to + 1).toLowerCase() === 's';
}
