import type { GivenName } from '../domain/concept.ts';
import type { Hit } from './claims.ts';
import { isEnglishWord } from './english-words.ts';
import { fold, isCapitalised } from './fold.ts';
import type { Repair } from './grammar.ts';
import { ALIKE, likeness } from './likeness.ts';
import { gapAfter, plainGap, type Tokens, wordAt } from './tokens.ts';

/**
 * Repairs of the given name that stands directly before a person's surname, where the German names the person in full:
 * "Kassym-Schomart Tokayev" is repaired by halves otherwise.
 */
export function repairGivenNames(hits: readonly Hit[], tokens: Tokens): Repair[] {
  const repairs: Repair[] = [];
  const used = new Map<object, number>();
  for (const hit of hits) {
    const given = hit.group.repairable
      ? hit.group.mentions.filter((one) => one.given && one.occurrence.form === 'full')
      : [];
    const spent = used.get(hit.group) ?? 0;
    if (spent >= given.length) continue;
    const repair = repairBefore(hit, given[spent]!.given!, tokens);
    if (repair === undefined) continue;
    used.set(hit.group, spent + 1);
    repairs.push(repair);
  }
  return repairs;
}

function repairBefore(hit: Hit, given: GivenName, tokens: Tokens): Repair | undefined {
  const to = hit.from - 1;
  if (to < 0 || plainGap(gapAfter(tokens, to)) !== ' ') return undefined;
  const words = Math.max(...[given.en, ...given.de].map((one) => one.split(/[\s-]+/).length));
  for (let length = words; length >= 1; length -= 1) {
    const from = to - length + 1;
    if (from < 0 || !isUnit(tokens, from, to)) continue;
    const [start, end] = [tokens.starts[from]!, tokens.ends[to]!];
    const text = tokens.text.slice(start, end);
    if (text === given.en) return undefined;
    if (!isSpelling(text, given)) continue;
    return { start, end, text: given.en, rule: 'given', concept: hit.group.concepts[0]!.label };
  }
  return undefined;
}

function isUnit(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) {
    if (!/^\p{L}/u.test(wordAt(tokens, at)) || (at === from && !isCapitalised(wordAt(tokens, at)))) return false;
    if (at < to && !/^[ -]$/.test(plainGap(gapAfter(tokens, at)))) return false;
  }
  return from === 0 || plainGap(gapAfter(tokens, from - 1)) !== '-';
}

function isSpelling(text: string, given: GivenName): boolean {
  const folded = fold(text.replace(/\s/g, '-'));
  const spellings = [given.en, ...given.de];
  if (spellings.some((one) => fold(one.replace(/\s/g, '-')) === folded)) return true;
  return !isEnglishWord(text) && spellings.some((one) => likeness(text, one) >= ALIKE);
}
