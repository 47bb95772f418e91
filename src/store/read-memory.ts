import type { TranslationMemory } from '../domain/memory.ts';
import { articleSummaries } from './article-summaries.ts';
import { Database } from './database.ts';
import { sqliteMemory } from './sqlite-memory.ts';

/** The memory to ask alone. */
export interface ReadMemory {
  readonly memory: Pick<TranslationMemory, 'lookup'>;
  /** Another number once another process has changed something in it. */
  version(): number;
  /** What the last runs said of the articles, as JSON by article. */
  summaries(): ReadonlyMap<string, string>;
  close(): void;
}

/**
 * Opens a memory to ask it, also while a run is at work and where nothing can be written.
 * @param file must be there
 * @throws AppError `memory` when it is damaged, from a newer version, or no memory at all
 */
export function readMemory(file: string): ReadMemory {
  const database = new Database(file, { readOnly: true });
  const version = database.prepare('PRAGMA data_version');
  // A run that was killed as it made the file has left an empty one.
  const isEmpty = database.version() === 0;
  const lookup = isEmpty ? () => new Map<string, never>() : sqliteMemory(database).lookup;
  return {
    memory: { lookup },
    version: () => database.attempt(() => Number((version.get() as { data_version: number }).data_version)),
    summaries: () => (isEmpty ? new Map() : articleSummaries(database).all()),
    close: () => database.close(),
  };
}
