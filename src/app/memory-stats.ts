import type { TargetLanguage } from '../domain/bitext.ts';
import type { MemoryEntry } from '../domain/memory.ts';
import { codePoints } from './code-points.ts';
import type { MemoryStore } from './memory-store.ts';

/** The targets of one origin in one language. */
export interface OriginStats {
  readonly origin: string;
  readonly language: TargetLanguage;
  readonly targets: number;
  /** Of the German. */
  readonly characters: number;
}

export interface MemoryStats {
  readonly file: string;
  readonly bytes: number;
  readonly targets: number;
  /** Paragraphs by content. */
  readonly paragraphs: number;
  /** Paragraphs that have several targets in one language. */
  readonly withSeveral: number;
  /** Of the German, each target's. */
  readonly characters: number;
  /** The largest first. */
  readonly origins: readonly OriginStats[];
}

/** Counts what the memory holds. @param store undefined where there is no memory yet */
export function memoryStats(file: string, store: MemoryStore | undefined): MemoryStats {
  const tally = new Tally();
  for (const entry of store?.memory.entries() ?? []) tally.add(entry);
  return { file, bytes: store?.bytes() ?? 0, ...tally.result() };
}

class Tally {
  readonly #keys = new Set<string>();
  /** How many targets each key has, by language. */
  readonly #perKey = new Map<string, number>();
  readonly #origins = new Map<string, { -readonly [Name in keyof OriginStats]: OriginStats[Name] }>();

  add({ key, language, source, target: { origin } }: MemoryEntry): void {
    this.#keys.add(key);
    this.#perKey.set(`${language} ${key}`, (this.#perKey.get(`${language} ${key}`) ?? 0) + 1);
    const row = this.#origins.get(`${language} ${origin}`) ?? { origin, language, targets: 0, characters: 0 };
    row.targets += 1;
    row.characters += codePoints(source.text);
    this.#origins.set(`${language} ${origin}`, row);
  }

  result(): Omit<MemoryStats, 'file' | 'bytes'> {
    const origins = [...this.#origins.values()].sort((a, b) => b.targets - a.targets);
    return {
      targets: origins.reduce((sum, { targets }) => sum + targets, 0),
      paragraphs: this.#keys.size,
      withSeveral: [...this.#perKey.values()].filter((count) => count > 1).length,
      characters: origins.reduce((sum, { characters }) => sum + characters, 0),
      origins,
    };
  }
}
