import type { Hit } from './claims.ts';
import { isEnglishWord } from './english-words.ts';
import { fold, isCapitalised, shapeOf } from './fold.ts';
import { isNamedBefore } from './given-place.ts';
import type { Group } from './groups.ts';
import { ALIKE, likeness } from './likeness.ts';
import { isProtected } from './protected.ts';
import { standsAlone, type TextFacts } from './spelling.ts';
import { gapAfter, plainGap, type Tokens, wordAt } from './tokens.ts';

/** Short names are like too many words. */
const SHORTEST = 5;

/** What a search for misspellings needs to know of the two texts. */
export interface AlikeContext {
  readonly claimed: readonly Hit[];
  readonly facts: TextFacts;
  readonly source: Tokens;
  /** Another person of this surname is named too: only the given name before it tells who is meant. */
  readonly contested: boolean;
}

/**
 * A word in the English that no list foresees but that is like the name in the source (Selenskyy, Sykhev, Kasym-Zhomart), for
 * a group of which the English still owes a mention. At most `owed` of them, in order.
 */
export function findAlike(group: Group, owed: number, context: AlikeContext): Hit[] {
  const names = owed > 0 ? namesOf(group) : [];
  if (names.length === 0) return [];
  const { tokens } = context.facts;
  const german = wordsOf(context.source);
  const others = [...german].filter((word) => !names.some((name) => fold(name).startsWith(stemless(word))));
  const owners = ownersOf(context.claimed);
  const hits: Hit[] = [];
  for (let from = 0; from < tokens.starts.length && hits.length < owed; from += 1) {
    const to = unitEnd(tokens, from, names);
    if (!isFree(group, from, to, owners, tokens) || !isCandidate(from, to, context.facts, german)) continue;
    const [start, end] = [tokens.starts[from]!, tokens.ends[to]!];
    const found = bestLikeness(tokens.text.slice(start, end), names, others, group);
    const named = isNamedBefore(group, from, tokens);
    if (found === undefined || (context.contested && !named)) continue;
    hits.push({ group, from, to, start, end, role: 'wrong', rule: 'likeness', long: false, withS: found.withS, named });
    from = to;
  }
  return hits;
}

function ownersOf(claimed: readonly Hit[]): Map<number, Hit> {
  const owners = new Map<number, Hit>();
  for (const hit of claimed) for (let at = hit.from; at <= hit.to; at += 1) owners.set(at, hit);
  return owners;
}

/** No other name stands there, nor the surname of the same person after it: that given name is a part of the full name. */
function isFree(group: Group, from: number, to: number, owners: ReadonlyMap<number, Hit>, tokens: Tokens): boolean {
  for (let at = from; at <= to; at += 1) if (owners.has(at)) return false;
  const next = plainGap(gapAfter(tokens, to)) === ' ' ? owners.get(to + 1)?.group : undefined;
  return next === undefined || next === group || next.concepts[0]!.label !== group.concepts[0]!.label;
}

/** The last word of what is compared: a name with a hyphen is compared with all that hyphens join. */
function unitEnd(tokens: Tokens, from: number, names: readonly string[]): number {
  if (!names.some((name) => name.includes('-'))) return from;
  let to = from;
  while (to - from < 3 && plainGap(gapAfter(tokens, to)) === '-' && isCapitalised(wordAt(tokens, to + 1))) to += 1;
  return names.some((name) => name.split('-').length === to - from + 1) ? to : from;
}

const stemless = (word: string): string => word.replace(/s$/, '');

const NAME = /^\p{Lu}[\p{Ll}\p{M}]+(?:-\p{Lu}[\p{Ll}\p{M}]+)*$/u;

/** What a misspelling is compared with: the group's words, not abbreviations; terms are no names. */
function namesOf({ concepts, mentions }: Group): string[] {
  if (concepts.some(({ kind }) => kind === 'term')) return [];
  const own = mentions.flatMap(({ sighting }) => sighting.spellings.map(({ text }) => text));
  const all = concepts.flatMap(({ en, de, accept }) => [en, ...de, ...accept]);
  return [...new Set([...own, ...all])].filter((name) => NAME.test(name) && name.length >= SHORTEST);
}

/** The capitalised words of the German, folded: other names, which stand in the English rightly. */
function wordsOf(source: Tokens): Set<string> {
  const words = new Set<string>();
  for (let at = 0; at < source.starts.length; at += 1) {
    const word = wordAt(source, at);
    if (isCapitalised(word) && word.length >= 3) words.add(fold(word));
  }
  return words;
}

function isCandidate(from: number, to: number, facts: TextFacts, german: ReadonlySet<string>): boolean {
  const { tokens } = facts;
  const words = Array.from({ length: to - from + 1 }, (_, at) => wordAt(tokens, from + at));
  if (!words.every((word) => mayBeMisspelt(word, facts) && !isEnglishWord(word))) return false;
  if (words.every((word) => german.has(fold(word)) || german.has(`${fold(word)}s`))) return false;
  return standsAlone(tokens, from, to) && !isProtected(tokens.text, tokens.starts[from]!, tokens.ends[to]!);
}

const mayBeMisspelt = (word: string, facts: TextFacts): boolean =>
  word.length >= SHORTEST - 1 &&
  word.length <= 40 &&
  isCapitalised(word) &&
  !/[^\p{L}\p{M}]/u.test(word) &&
  (shapeOf(word) !== 'upper' || facts.caps());

/** Alike enough, liker than to any other name of the German, and not merely the adjective or the people of a place. */
function bestLikeness(
  word: string,
  names: readonly string[],
  others: readonly string[],
  group: Group,
): { readonly withS: boolean } | undefined {
  const parts = word.split('-').length;
  const same = names.filter((name) => name.split('-').length === parts);
  const to = (one: string) => Math.max(0, ...same.map((name) => likeness(one, name)));
  const whole = to(word);
  const bare = word.endsWith('s') ? to(word.slice(0, -1)) : 0;
  const best = Math.max(whole, bare);
  if (best < ALIKE || isDerived(word, group)) return undefined;
  if (others.some((other) => likeness(word, other) >= best)) return undefined;
  return { withS: bare > whole && !group.en.endsWith('s') };
}

/** Endings of the people, the adjectives and the languages of a place: Bosnian, Serbs, Cypriot, Iraqi, Icelandic. */
const DERIVED = /^(?:n|s|an|ans|ian|ians|ean|i|is|er|ers|ese|ish|ic|ns)$/;
/** The same of other languages, which only a place's name may have beside it: Boliviano, Serbia. */
const OF_PLACES = /^(?:d|ed|a|o)$/;
/** Another word of the same stem, by the endings of both: Secretary > Secretariat, Industry > Industrial, Catalonia > Catalan. */
const KINDRED =
  /^(?:y>(?:ies|iat|iats|ial|ials|ical|ied|ist|ists)|onia>ans?|ia>(?:ic|ical)|e>(?:ed|ing|al|or|ors)|>(?:me|mes))$/;

/** Bosnian, Serbs, Secretariat: what shares its stem with a name of no person, and has an ending of English. */
export function isDerived(word: string, { en, concepts }: Group): boolean {
  const kinds = concepts.map(({ kind }) => kind);
  if (kinds.some((kind) => kind === 'person' || kind === 'given-name')) return false;
  const [one, two] = [fold(word), fold(en)];
  if (two === `${one}s`) return true;
  let shared = 0;
  while (shared < one.length && one[shared] === two[shared]) shared += 1;
  const [rest, own] = [one.slice(shared), two.slice(shared)];
  if (shared >= 4 && KINDRED.test(`${own}>${rest}`)) return true;
  if (shared < 3 || own.length > 3) return false;
  // Zelenskyi, Tolstoi: an -i after y or for it is a way to write a Russian name, and no people's.
  if (/^is?$/.test(rest) && (own === 'y' || two[shared - 1] === 'y')) return false;
  return DERIVED.test(rest) || (kinds.every((kind) => kind === 'place') && OF_PLACES.test(rest));
}
