import type { TargetLanguage } from '../domain/bitext.ts';
import { AppError } from '../domain/errors.ts';
import type { MemoryEntry } from '../domain/memory.ts';
import { writeKeptTmx } from '../write/kept-tmx.ts';
import type { MemoryStore } from './memory-store.ts';

export interface ExportResult {
  readonly path: string;
  readonly targets: number;
}

/**
 * Writes all targets, or those of one language, into a TMX file from which `importMemory` restores them.
 * @throws AppError `output` when the file cannot be written, `memory` naming what was saved when the memory is damaged
 */
export function exportMemory(path: string, language: TargetLanguage | undefined, store: MemoryStore): ExportResult {
  const { fault, ...result } = writeKeptTmx(path, inLanguage(store.memory.entries(), language));
  if (fault !== undefined) throw partial(fault, result);
  return result;
}

function* inLanguage(entries: Iterable<MemoryEntry>, language: TargetLanguage | undefined): Iterable<MemoryEntry> {
  for (const entry of entries) if (language === undefined || entry.language === language) yield entry;
}

const partial = (fault: AppError, { path, targets }: ExportResult): AppError =>
  new AppError('memory', `${fault.message}: only ${targets} targets could be read`, {
    hint: `They are in ${path}. Move the memory away and read them back with: zweispalt memory import ${path}`,
    cause: fault,
  });
