import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { flushFolder, removeQuietly } from './replace-file.ts';

/**
 * Makes a folder with its files as a whole or not at all: they lie beside it first, as with `replaceFile`.
 * @param path nothing lies there, and the folder above is there
 * @param files by name, without `/`
 * @param flush as with `replaceFile`
 */
export function makeFolder(path: string, files: ReadonlyMap<string, Uint8Array>, flush = false): void {
  // Not the name itself, which may be as long as a name can be.
  const short = createHash('sha256').update(basename(path)).digest('hex').slice(0, 16);
  const passing = join(dirname(path), `.${short}.unfinished`);
  try {
    makeAnew(passing);
    for (const [name, content] of files) writeFileSync(join(passing, name), content, { flag: 'wx', flush });
    if (flush) flushFolder(passing);
    renameSync(passing, path);
    if (flush) flushFolder(dirname(path));
  } catch (error) {
    removeQuietly(passing);
    throw error;
  }
}

function makeAnew(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path);
  }
}
