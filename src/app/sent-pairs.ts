import type { Concept } from '../domain/concept.ts';
import type { GlossaryPair, NameKeeper } from '../domain/names.ts';

/** The pairs that a glossary has for a text. */
export type SentWith = (text: string) => readonly GlossaryPair[];

/** The pairs of an engine's glossary that matter to a text: those of the concepts it mentions. */
export function pairsByText(names: NameKeeper, concepts: readonly Concept[], pairs: readonly GlossaryPair[]): SentWith {
  const forms = new Map(concepts.map(({ label, en, long }) => [label, long ? [en, long.en] : [en]]));
  const byEnglish = new Map<string, GlossaryPair[]>();
  for (const pair of pairs) byEnglish.set(pair.en, [...(byEnglish.get(pair.en) ?? []), pair]);
  return (text) => {
    const labels = new Set(names.find(text).flatMap((occurrence) => occurrence.concepts));
    const mentioned = new Set([...labels].flatMap((label) => forms.get(label) ?? []));
    return [...mentioned].flatMap((en) => byEnglish.get(en) ?? []);
  };
}

/** Whether two lists hold the same pairs, in whatever order. */
export function samePairs(one: readonly GlossaryPair[], other: readonly GlossaryPair[]): boolean {
  const keys = (pairs: readonly GlossaryPair[]) => pairs.map(({ de, en }) => JSON.stringify([de, en])).sort();
  return one.length === other.length && keys(one).join() === keys(other).join();
}
