import type { GivenName } from '../domain/concept.ts';
import type { Span } from '../domain/text.ts';
import { isEnglishWord } from './english-words.ts';
import { fold, isCapitalised } from './fold.ts';
import type { Group } from './groups.ts';
import { ALIKE, likeness } from './likeness.ts';
import { isMiddleName } from './middle-name.ts';
import { gapAfter, plainGap, type Tokens, wordAt } from './tokens.ts';

/** Whether a given name that the German has before this surname stands before it in the English as well. */
export const isNamedBefore = (group: Group, from: number, tokens: Tokens): boolean =>
  givenOf(group).some((given) => givenBefore(given, from, tokens) !== undefined);

const ofGroup = new WeakMap<Group, readonly GivenName[]>();

/** The given names by which the German names the person in full, each once: a long text may do so often. */
function givenOf(group: Group): readonly GivenName[] {
  const known = ofGroup.get(group);
  if (known !== undefined) return known;
  const full = group.mentions.filter(({ occurrence }) => occurrence.form === 'full');
  const made = [...new Set(full.flatMap(({ given }) => given ?? []))];
  ofGroup.set(group, made);
  return made;
}

/** Where a spelling of a given name stands before word `surname`, a patronymic or an initial between them allowed. */
export function givenBefore(given: GivenName, surname: number, tokens: Tokens): Span | undefined {
  const skips = surname > 1 && isMiddleName(wordAt(tokens, surname - 1)) ? [0, 1] : [0];
  const words = Math.max(...[given.en, ...given.de].map((one) => one.split(/[\s-]+/).length));
  for (const skip of skips) {
    const to = surname - skip - 1;
    if (to < 0 || !isNameGap(tokens, to) || !isNameGap(tokens, surname - 1)) continue;
    for (let from = Math.max(0, to - words + 1); from <= to; from += 1) {
      if (!isUnit(tokens, from, to)) continue;
      const [start, end] = [tokens.starts[from]!, endWithStop(given, tokens, to)];
      if (isSpelling(tokens.text.slice(start, end), given)) return { start, end };
    }
  }
  return undefined;
}

/** The stop of "J. D." is a part of it. */
function endWithStop({ en, de }: GivenName, { text, ends }: Tokens, to: number): number {
  const isPart = text[ends[to]!] === '.' && [en, ...de].some((one) => one.endsWith('.'));
  return isPart ? ends[to]! + 1 : ends[to]!;
}

const isNameGap = (tokens: Tokens, at: number): boolean => /^\.? $/.test(plainGap(gapAfter(tokens, at)));

function isUnit(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) {
    if (!/^\p{L}/u.test(wordAt(tokens, at)) || (at === from && !isCapitalised(wordAt(tokens, at)))) return false;
    const joint = wordAt(tokens, at).length === 1 ? /^\.?[ -]?$/ : /^[ -]$/;
    if (at < to && !joint.test(plainGap(gapAfter(tokens, at)))) return false;
  }
  return from === 0 || plainGap(gapAfter(tokens, from - 1)) !== '-';
}

function isSpelling(text: string, given: GivenName): boolean {
  const folded = fold(text.replace(/\s/g, '-'));
  const spellings = [given.en, ...given.de];
  if (spellings.some((one) => fold(one.replace(/\s/g, '-')) === folded)) return true;
  return !isEnglishWord(text) && spellings.some((one) => likeness(text, one) >= ALIKE);
}
