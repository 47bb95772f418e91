import type { Target, TargetLanguage } from '../domain/bitext.ts';
import type { MemoryEntry } from '../domain/memory.ts';
import type { GlossaryPair } from '../domain/names.ts';
import type { Segment } from '../domain/segment.ts';
import type { LayeredMemory } from '../memory/layered-memory.ts';
import { type SentWith, samePairs } from './sent-pairs.ts';

type Asked = Pick<Segment, 'key' | 'source'>;

/** Which of several targets is wanted. */
export interface Wanted {
  /** One made so wins over others. */
  readonly made?: string | undefined;
  /** Of those made alike, one that was sent with the pairs that this has for its text wins over others. */
  readonly sentWith?: SentWith | undefined;
}

/** The memory as the main job asks it: one target a text, in the language of the run. */
export interface Remembered {
  /** The preferred target of each key that has any. */
  recall(segments: readonly Asked[], wanted?: Wanted): ReadonlyMap<string, Target>;
  /** Kept durably when it returns. */
  commit(entries: readonly MemoryEntry[]): void;
}

/**
 * Of several targets one is taken: one's own before a TMX file's, one that was imported last before those of older runs,
 * one made as is wanted before others, one sent with today's names before others, then the newest. So a glossary that was changed and changed back costs nothing.
 */
export const remembered = (memory: LayeredMemory, language: TargetLanguage): Remembered => ({
  recall(segments, { made, sentWith } = {}) {
    const found = memory.recall(segments, language, made);
    const all = new Map<string, Target>();
    for (const { key, source } of segments) {
      const target = choose(found.get(key) ?? [], () => sentWith?.(source.text));
      if (target) all.set(key, target);
    }
    return all;
  },
  commit: (entries) => memory.commit(entries),
});

/**
 * Which of a text's targets is taken.
 * @param targets the preferred one first
 * @param pairs today's for this text; asked for only where there is a choice
 */
export function choose(
  targets: readonly Target[],
  pairs: () => readonly GlossaryPair[] | undefined,
): Target | undefined {
  const [first] = targets;
  if (!first || targets.length === 1) return first;
  const today = pairs();
  const isAlike = ({ origin, made }: Target) => origin === first.origin && made === first.made;
  return (today && targets.find((one) => isAlike(one) && samePairs(one.sent, today))) ?? first;
}
