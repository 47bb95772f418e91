import type { Target, TargetLanguage } from '../domain/bitext.ts';
import type { TranslationMemory } from '../domain/memory.ts';
import type { Segment } from '../domain/segment.ts';
import type { TmxMemory } from './tmx-memory.ts';

/** One's own memory with TMX files behind it. What is committed goes to one's own. */
export interface LayeredMemory extends TranslationMemory {
  /** As `lookup`; a segment whose key nobody knows is looked for by its text alone in the TMX files. */
  recall(
    segments: readonly Pick<Segment, 'key' | 'source'>[],
    language: TargetLanguage,
    made?: string,
  ): ReadonlyMap<string, readonly Target[]>;
}

/** Lays one's own memory over the TMX files: its targets come first. */
export function layerMemories(own: TranslationMemory, tmx: TmxMemory): LayeredMemory {
  const lookup: TranslationMemory['lookup'] = (keys, language, made) => {
    const found = new Map(own.lookup(keys, language, made));
    for (const [key, targets] of tmx.lookup(keys, language)) found.set(key, [...(found.get(key) ?? []), ...targets]);
    return found;
  };

  return {
    lookup,
    recall(segments, language, made) {
      const keys = segments.map(({ key }) => key);
      const found = new Map(lookup(keys, language, made));
      for (const { key, source } of segments) {
        const targets = found.has(key) ? [] : tmx.lookupText(source, language);
        if (targets.length > 0) found.set(key, targets);
      }
      return found;
    },
    commit: (entries) => own.commit(entries),
  };
}
