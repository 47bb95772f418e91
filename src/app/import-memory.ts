import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { TargetLanguage } from '../domain/bitext.ts';
import { decodeUnicode } from '../domain/decode-unicode.ts';
import { AppError } from '../domain/errors.ts';
import { BITEXT_EXTENSIONS, bitextReaderOf } from '../memory/bitext-readers.ts';
import { type KeptEntries, readKeptEntries } from '../memory/kept-entries.ts';
import { segmentKey } from '../segment/segment-key.ts';
import type { MemoryStore } from './memory-store.ts';

/** What became of one file. */
export interface ImportResult {
  readonly path: string;
  readonly added: number;
  /** Kept already. */
  readonly known: number;
  /** Units that hold nothing to keep. */
  readonly skipped: readonly { readonly line: number; readonly reason: string }[];
}

/**
 * Takes bilingual files into one's own memory; done again it adds nothing. All files are read before anything is kept.
 * @param language what English without a country is taken for
 * @throws AppError `usage` for a file of an unknown kind, `memory` for one that cannot be read; nothing is kept then
 */
export async function importMemory(
  paths: readonly string[],
  language: TargetLanguage,
  { memory }: Pick<MemoryStore, 'memory'>,
): Promise<readonly ImportResult[]> {
  const files: { path: string; kept: KeptEntries }[] = [];
  for (const path of paths) files.push({ path, kept: await readBitext(path, language) });
  return files.map(({ path, kept: { entries, leftOut } }) => {
    const added = memory.unknown(entries);
    memory.commit(added);
    return { path, added: added.length, known: entries.length - added.length, skipped: leftOut };
  });
}

async function readBitext(path: string, language: TargetLanguage): Promise<KeptEntries> {
  const name = basename(path);
  const read = bitextReaderOf(path);
  if (read === undefined)
    throw new AppError('usage', `${name} is no kind of file that can be imported`, {
      hint: `Name one that ends in ${BITEXT_EXTENSIONS.join(', ')}.`,
      place: { file: path },
    });
  return readKeptEntries(
    { name, text: decodeUnicode(await readBytes(path), name, 'memory') },
    segmentKey,
    language,
    read,
  );
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new AppError('memory', `${path} cannot be read: ${(cause as Error).message}`, {
      hint: 'Check that the file exists and that you may read it.',
      place: { file: path },
      cause,
    });
  }
}
