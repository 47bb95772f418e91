import type { Target, TargetLanguage } from '../domain/bitext.ts';
import type { MemoryEntry } from '../domain/memory.ts';
import type { Segment } from '../domain/segment.ts';
import type { LayeredMemory } from '../memory/layered-memory.ts';

/** The memory as the main job asks it: one target a text, in the language of the run. */
export interface Remembered {
  /** The preferred target of each key that has any; one made as `made` says wins over others. */
  recall(segments: readonly Pick<Segment, 'key' | 'source'>[], made?: string): ReadonlyMap<string, Target>;
  /** Kept durably when it returns. */
  commit(entries: readonly MemoryEntry[]): void;
}

/** Of several targets the first is taken: one's own before a TMX file's, one made alike before others, then the newest. */
export const remembered = (memory: LayeredMemory, language: TargetLanguage): Remembered => ({
  recall(segments, made) {
    const found = memory.recall(segments, language, made);
    return new Map([...found].flatMap(([key, [first]]) => (first ? [[key, first] as const] : [])));
  },
  commit: (entries) => memory.commit(entries),
});
