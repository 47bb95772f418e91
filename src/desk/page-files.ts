import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

/** A file of the page, with its type. */
export interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * The files of the page as they were built, by path below its folder, with `/`. What is served is looked up here and never
 * on the disk, so that no path leads elsewhere. None where the page was not built.
 */
export function readPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  return new Map(
    listFiles(folder).flatMap((path) => {
      const type = TYPES[extname(path).toLowerCase()];
      return type === undefined ? [] : [[path, { type, bytes: new Uint8Array(readFileSync(join(folder, path))) }]];
    }),
  );
}

function listFiles(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    return files.map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return [];
  }
}
