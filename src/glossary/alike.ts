import type { Hit } from './claims.ts';
import { isEnglishWord } from './english-words.ts';
import { fold, isCapitalised, shapeOf } from './fold.ts';
import type { Group } from './groups.ts';
import { ALIKE, likeness } from './likeness.ts';
import { isProtected } from './protected.ts';
import { standsAlone, type TextFacts } from './spelling.ts';
import { type Tokens, wordAt } from './tokens.ts';

/** Short names are like too many words. */
const SHORTEST = 5;

/**
 * A word in the English that no list foresees but that is like the name in the source (Selenskyy, Sykhev), for a group of
 * which the English still owes a mention. At most `owed` of them, in order.
 */
export function findAlike(
  group: Group,
  owed: number,
  claimed: readonly Hit[],
  facts: TextFacts,
  source: Tokens,
): Hit[] {
  const names = namesOf(group);
  if (owed <= 0 || names.length === 0) return [];
  const { tokens } = facts;
  const german = wordsOf(source);
  const others = [...german.keys()].filter((word) => !names.some((name) => fold(name).startsWith(stemless(word))));
  const taken = takenBy(claimed);
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.starts.length && hits.length < owed; at += 1) {
    if (taken.has(at) || !isCandidate(at, facts, german)) continue;
    const found = bestLikeness(wordAt(tokens, at), names, others, group);
    if (found === undefined) continue;
    const [start, end] = [tokens.starts[at]!, tokens.ends[at]!];
    hits.push({
      group,
      from: at,
      to: at,
      start,
      end,
      role: 'wrong',
      rule: 'likeness',
      long: false,
      withS: found.withS,
    });
  }
  return hits;
}

function takenBy(claimed: readonly Hit[]): Set<number> {
  const taken = new Set<number>();
  for (const { from, to } of claimed) for (let at = from; at <= to; at += 1) taken.add(at);
  return taken;
}

const stemless = (word: string): string => word.replace(/s$/, '');

/** What a misspelling is compared with: the group's single words, not abbreviations; terms are no names. */
function namesOf({ concepts, mentions }: Group): string[] {
  if (concepts.some(({ kind }) => kind === 'term')) return [];
  const own = mentions.flatMap(({ sighting }) => sighting.spellings.map(({ text }) => text));
  const all = concepts.flatMap(({ en, de, accept }) => [en, ...de, ...accept]);
  return [...new Set([...own, ...all])].filter(
    (name) => /^\p{Lu}\p{L}+$/u.test(name) && shapeOf(name) === 'title' && name.length >= SHORTEST,
  );
}

/** The capitalised words of the German, folded: other names, which stand in the English rightly. */
function wordsOf(source: Tokens): Map<string, string> {
  const words = new Map<string, string>();
  for (let at = 0; at < source.starts.length; at += 1) {
    const word = wordAt(source, at);
    if (isCapitalised(word) && word.length >= 3) words.set(fold(word), word);
  }
  return words;
}

function isCandidate(at: number, facts: TextFacts, german: ReadonlyMap<string, string>): boolean {
  const { tokens } = facts;
  const word = wordAt(tokens, at);
  if (word.length < SHORTEST - 1 || word.length > 40 || !isCapitalised(word) || /[^\p{L}\p{M}]/u.test(word))
    return false;
  if (shapeOf(word) === 'upper' && !facts.caps()) return false;
  if (german.has(fold(word)) || german.has(`${fold(word)}s`) || isEnglishWord(word)) return false;
  return standsAlone(tokens, at, at) && !isProtected(tokens.text, tokens.starts[at]!, tokens.ends[at]!);
}

/** Alike enough, liker than to any other name of the German, and not merely the adjective or the people of a place. */
function bestLikeness(
  word: string,
  names: readonly string[],
  others: readonly string[],
  group: Group,
): { readonly withS: boolean } | undefined {
  const to = (one: string) => Math.max(...names.map((name) => likeness(one, name)));
  const whole = to(word);
  const bare = word.endsWith('s') ? to(word.slice(0, -1)) : 0;
  const best = Math.max(whole, bare);
  if (best < ALIKE || isDerived(word, group)) return undefined;
  if (others.some((other) => likeness(word, other) >= best)) return undefined;
  return { withS: bare > whole };
}

const DERIVED = /^(?:n|s|an|ans|ian|ians|ean|i|is|er|ers|ese|ish|ic|ns|d|ed|a|o|ns)$/;

/** Bosnian, Serbs, Cypriot: what a place's name and a word share, and an ending of English or of another language. */
export function isDerived(word: string, { en, concepts }: Group): boolean {
  if (concepts.some(({ kind }) => kind === 'person' || kind === 'given-name')) return false;
  const [one, two] = [fold(word), fold(en)];
  if (two === `${one}s`) return true;
  let shared = 0;
  while (shared < one.length && one[shared] === two[shared]) shared += 1;
  return shared >= 3 && shared >= two.length - 3 && DERIVED.test(one.slice(shared));
}
