import { hash } from 'node:crypto';
import type { Concept } from '../domain/concept.ts';
import { groupBy } from '../domain/group-by.ts';
import type { GlossaryPair, NameKeeper } from '../domain/names.ts';

/** The pairs that a glossary has for a text. */
export type SentWith = (text: string) => readonly GlossaryPair[];

/** The pairs of an engine's glossary that matter to a text: those of the concepts it mentions. */
export function pairsByText(names: NameKeeper, concepts: readonly Concept[], pairs: readonly GlossaryPair[]): SentWith {
  const forms = new Map(concepts.map(({ label, en, long }) => [label, long ? [en, long.en] : [en]]));
  const byEnglish = groupBy(pairs, ({ en }) => en);
  if (byEnglish.size === 0) return () => [];
  return (text) => {
    const mentioned = new Set(labelsIn(text, names).flatMap((label) => forms.get(label) ?? []));
    return [...mentioned].flatMap((en) => byEnglish.get(en) ?? []);
  };
}

/** Texts of which is kept what they mention: each is asked for when it is answered, and again when its article is made. */
const MOST_KEPT = 5000;
/** By digest, since a text may be a part of an article's, which it would keep in memory. */
const LABELS = new WeakMap<NameKeeper, Map<string, readonly string[]>>();

function labelsIn(text: string, names: NameKeeper): readonly string[] {
  const kept = LABELS.get(names) ?? new Map<string, readonly string[]>();
  LABELS.set(names, kept);
  const digest = hash('sha256', text, 'base64');
  const known = kept.get(digest);
  if (known) return known;
  const labels = [...new Set(names.find(text).flatMap(({ concepts }) => concepts))];
  if (kept.size === MOST_KEPT) kept.delete(kept.keys().next().value!);
  kept.set(digest, labels);
  return labels;
}

/** Whether two lists hold the same pairs, in whatever order. */
export function samePairs(one: readonly GlossaryPair[], other: readonly GlossaryPair[]): boolean {
  const keys = (pairs: readonly GlossaryPair[]) => pairs.map(({ de, en }) => JSON.stringify([de, en])).sort();
  return one.length === other.length && keys(one).join() === keys(other).join();
}
