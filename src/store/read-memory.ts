import type { TranslationMemory } from '../domain/memory.ts';
import { Database } from './database.ts';
import { sqliteMemory } from './sqlite-memory.ts';

/** The memory to ask alone. */
export interface ReadMemory {
  readonly memory: Pick<TranslationMemory, 'lookup'>;
  close(): void;
}

/**
 * Opens a memory to ask it, also while a run is at work and where nothing can be written.
 * @param file must be there
 * @throws AppError `memory` when it is damaged, from a newer version, or no memory at all
 */
export function readMemory(file: string): ReadMemory {
  const database = new Database(file, { readOnly: true });
  // A run that was killed as it made the file has left an empty one.
  const lookup = database.version() === 0 ? () => new Map<string, never>() : sqliteMemory(database).lookup;
  return { memory: { lookup }, close: () => database.close() };
}
