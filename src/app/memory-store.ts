import type { ArticleHistory, MemoryEntry, RunLog } from '../domain/memory.ts';

/** One's own memory, for the commands that look after it. Every method throws AppError `memory` when the file fails. */
export interface MemoryStore {
  readonly file: string;
  /** Size on the disk. */
  bytes(): number;
  readonly memory: {
    /** All that is kept, oldest first. */
    entries(): Iterable<MemoryEntry>;
    /** Of these, the ones that are not kept yet, each once. */
    unknown(entries: readonly MemoryEntry[]): readonly MemoryEntry[];
    commit(entries: readonly MemoryEntry[]): void;
    remove(entries: readonly MemoryEntry[]): void;
  };
  readonly history: Pick<ArticleHistory, 'articles' | 'remove'>;
  readonly runs: RunLog;
  /** What is wrong with the file; nothing if it is whole. */
  check(): readonly string[];
  /** Gives the room of what was removed back to the disk. */
  compact(): void;
  close(): void;
}
