import { readTable } from './table-reader.ts';
import { type LeftOut, readTmx, type TmxEntry, type TmxFile } from './tmx-reader.ts';
import { readXliff } from './xliff-reader.ts';

/**
 * Reads one kind of bilingual file, its bytes turned into text by `decodeUnicode`.
 * @param leaveOut told of each unit that cannot be used
 * @throws AppError `memory` with the place
 */
export type BitextReader = (file: TmxFile, leaveOut: (unit: LeftOut) => void) => readonly TmxEntry[];

const READERS: ReadonlyMap<string, BitextReader> = new Map([
  ['.tmx', readTmx],
  ['.xlf', readXliff],
  ['.xliff', readXliff],
  ['.tsv', readTable],
  ['.csv', readTable],
]);

/** Endings of files that can be imported. */
export const BITEXT_EXTENSIONS: readonly string[] = [...READERS.keys()];

/** The reader for a file, by how its name ends. */
export const bitextReaderOf = (path: string): BitextReader | undefined =>
  READERS.get(/\.[a-z]+$/i.exec(path)?.[0].toLowerCase() ?? '');
