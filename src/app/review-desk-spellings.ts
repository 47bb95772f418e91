import type { Concept } from '../domain/concept.ts';
import type { DeskSpelling, SpellingList } from '../domain/desk.ts';
import type { Mention } from '../domain/names.ts';
import { diffWords } from '../report/word-diff.ts';
import { isNameSwap } from './name-swaps.ts';

/** A row on whose English a person decided. */
export interface DecidedTexts {
  readonly machine: string;
  readonly final: string;
  readonly mentions: readonly Mention[];
}

/** A person would not write what is wrong, nor replace what is right; the likely list comes first. */
const WRITTEN: readonly SpellingList[] = ['accept', 'wrong', 'de'];
const REPLACED: readonly SpellingList[] = ['wrong', 'de', 'accept'];

/**
 * Spellings that a person put in place of a house form or replaced by one, and that no entry of the glossary has. Only
 * what is certain: a name of the row's German, replaced word for word by words that are like it.
 */
export function spellingsToOffer(
  { machine, final, mentions }: DecidedTexts,
  concepts: readonly Concept[],
): readonly DeskSpelling[] {
  if (machine === final || mentions.length === 0) return [];
  const labels = new Set(mentions.filter(({ status }) => status !== 'ambiguous').map(({ concept }) => concept));
  const named = concepts.filter(({ label }) => labels.has(label));
  const houses = named.filter(({ en }) => named.filter((other) => other.en === en).length === 1);
  if (houses.length === 0) return [];
  const known = new Set([...concepts.flatMap(englishOf), ...houses.flatMap(othersOf)]);
  const [forth, back] = [wordPairs(machine, final), wordPairs(final, machine)];
  return houses.flatMap(({ label, en }) => {
    const written = formsFor(en, forth);
    const replaced = formsFor(en, back).filter((spelling) => !written.includes(spelling));
    const toOffer = (lists: readonly SpellingList[]) => (spelling: string) => ({
      concept: label,
      house: en,
      spelling,
      lists,
    });
    return [...written.map(toOffer(WRITTEN)), ...replaced.map(toOffer(REPLACED))].filter(
      ({ spelling }) => !known.has(spelling.normalize('NFC')),
    );
  });
}

/** With these somebody else may be meant. */
const englishOf = ({ en, accept, long }: Concept): readonly string[] => [en, ...accept, ...(long ? [long.en] : [])];
const othersOf = ({ wrong, de, long }: Concept): readonly string[] => [...wrong, ...de, ...(long?.de ?? [])];

interface WordPair {
  readonly from: string;
  /** Absent where nothing tells which word came for it. */
  readonly to?: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];

/** The words of the first text, each with what stands for it in the second. */
function wordPairs(before: string, after: string): readonly WordPair[] {
  const pieces = diffWords(before, after);
  return pieces.flatMap(({ kind, text }, at) => {
    const words = kind === 'added' ? [] : wordsOf(text);
    if (kind === 'same') return words.map((from) => ({ from, to: from }));
    const next = pieces[at + 1];
    const others = next?.kind === 'added' ? wordsOf(next.text) : [];
    return words.map((from, index) => (others.length === words.length ? { from, to: others[index]! } : { from }));
  });
}

/** What stands where the house form stood, each form once. */
function formsFor(house: string, pairs: readonly WordPair[]): readonly string[] {
  const words = wordsOf(house);
  const forms = pairs.flatMap((_, start) => {
    if (!words.every((word, index) => pairs[start + index]?.from === word)) return [];
    const others = words.map((_word, index) => pairs[start + index]!.to);
    const isForm = words.every((word, index) => others[index] === word || isSwap(word, others[index]));
    return isForm ? [house.replace(WORD, (word) => others[words.indexOf(word)] ?? word)] : [];
  });
  return words.length === 0 ? [] : [...new Set(forms)].filter((form) => form !== house);
}

const isSwap = (from: string, to: string | undefined): boolean => to !== undefined && isNameSwap(from, to);
