import type { Concept } from '../domain/concept.ts';
import type { Stranger } from '../domain/names.ts';
import type { Span } from '../domain/text.ts';
import { isEnglishWord } from './english-words.ts';
import { fold, isCapitalised, shapeOf } from './fold.ts';
import { ALIKE, likeness, soundsOf } from './likeness.ts';
import { isProtected } from './protected.ts';
import { remembering } from './remembering.ts';
import { standsAlone } from './spelling.ts';
import { tokenise, wordAt } from './tokens.ts';

interface Known {
  readonly spelling: string;
  readonly concept: string;
}

/** Shorter names are like too many German nouns. */
const SHORTEST = 6;

/**
 * Compiles the look-out for spellings that a glossary lacks („Nasarbajev“). Persons and names without a kind only: given names are like each other, and what is
 * like a place's name is mostly its people or its adjective.
 * @returns the strangers of a text; `known` are the spans that are mentions already
 */
export function compileStrangers(
  concepts: readonly Concept[],
): (text: string, known: readonly Span[]) => readonly Stranger[] {
  const spellings = new Set<string>();
  const buckets = new Map<string, Known[]>();
  for (const { label, en, de, kind, accept, wrong } of concepts) {
    for (const spelling of [en, ...de, ...accept, ...wrong]) {
      spellings.add(fold(spelling));
      if ((kind !== undefined && kind !== 'person') || !isName(spelling)) continue;
      const key = bucketOf(spelling);
      buckets.set(key, [...(buckets.get(key) ?? []), { spelling, concept: label }]);
    }
  }
  const find = remembering((word) =>
    isName(word) && !isEnglishWord(word) ? likest(word, spellings, buckets) : undefined,
  );
  return (text, known) => strangersIn(text, known, find);
}

const isName = (word: string): boolean =>
  word.length >= SHORTEST && /^\p{L}+$/u.test(word) && isCapitalised(word) && shapeOf(word) === 'title';

/** Whether a letter is one from a to z: nine words of ten that no name begins with. */
const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a;

/** Like names begin with like consonants: all hushing and all hissing sounds are one here. */
const bucketOf = (name: string): string =>
  soundsOf(name)
    .replace(/[aeiou]/g, '')
    .replace(/[HKCS]/g, 'S')
    .replace(/[szZ]/g, 'z')
    .slice(0, 2);

function likest(
  word: string,
  spellings: ReadonlySet<string>,
  buckets: ReadonlyMap<string, Known[]>,
): Known | undefined {
  const forms = word.endsWith('s') ? [word, word.slice(0, -1)] : [word];
  if (forms.some((form) => spellings.has(fold(form)))) return undefined;
  const near = forms.flatMap((form) =>
    (buckets.get(bucketOf(form)) ?? []).map((known) => ({ known, score: likeness(form, known.spelling) })),
  );
  const best = near.reduce((one, two) => (two.score > one.score ? two : one), {
    known: undefined as Known | undefined,
    score: 0,
  });
  return best.score >= ALIKE ? best.known : undefined;
}

function strangersIn(text: string, known: readonly Span[], find: (word: string) => Known | undefined): Stranger[] {
  const tokens = tokenise(text);
  const strangers: Stranger[] = [];
  let next = 0;
  for (let at = 0; at < tokens.starts.length; at += 1) {
    const [start, end] = [tokens.starts[at]!, tokens.ends[at]!];
    while (known[next] !== undefined && known[next]!.end <= start) next += 1;
    if (known[next] !== undefined && known[next]!.start < end) continue;
    if (end - start < SHORTEST || isSmall(text.charCodeAt(start))) continue;
    const word = wordAt(tokens, at);
    const like = find(word);
    if (like === undefined || !standsAlone(tokens, at, at) || isProtected(text, start, end)) continue;
    strangers.push({ start, end, text: word, concept: like.concept, like: like.spelling });
  }
  return strangers;
}
