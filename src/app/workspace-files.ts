import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeUnicode } from '../domain/decode-unicode.ts';
import { AppError } from '../domain/errors.ts';
import type { Settings } from '../domain/settings.ts';
import type { TmxFile } from '../memory/tmx-reader.ts';
import { findFiles } from '../read/find-files.ts';
import type { Watch } from './events.ts';
import { glossaryText } from './glossary-text.ts';
import type { ArticleFile } from './open-article.ts';

/** The articles below these paths; none means the input folder. @throws AppError `article` where there is none */
export async function findArticles(
  paths: readonly string[],
  settings: Settings,
  watch: Watch,
): Promise<readonly ArticleFile[]> {
  const { files, skipped } = await findFiles(settings.input, paths);
  for (const { path, reason } of skipped) watch({ type: 'file-skipped', path, reason });
  if (files.length === 0 && paths.length === 0) {
    throw new AppError('article', `There are no articles in ${settings.input}`, {
      hint: 'Put .txt, .md, .html or .docx files there, or name files: zweispalt translate FILE…',
    });
  }
  return files;
}

/** @throws AppError `glossary` for what cannot be read or is not in UTF-8 */
export const readGlossaryFiles = (paths: readonly string[]): Promise<{ path: string; text: string }[]> =>
  Promise.all(paths.map(async (path) => ({ path, text: glossaryText(await readGlossaryFile(path), path) })));

const readGlossaryFile = (path: string): Promise<Uint8Array> =>
  readFile(path).catch((cause: Error) => {
    throw new AppError('glossary', `${path} cannot be read: ${cause.message}`, {
      hint: 'Check the path given with --glossary or in zweispalt.yaml.',
      cause,
    });
  });

/** The TMX files of the memory folder; a folder that is missing holds none. @throws AppError `memory` */
export async function readTmxFiles(folder: string): Promise<TmxFile[]> {
  const names = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [];
    throw unreadable(folder, cause);
  });
  const tmx = names.filter((name) => name.toLowerCase().endsWith('.tmx'));
  return Promise.all(tmx.map((name) => readTmx(folder, name)));
}

async function readTmx(folder: string, name: string): Promise<TmxFile> {
  const path = join(folder, name);
  const bytes = await readFile(path).catch((cause: Error) => {
    throw unreadable(path, cause);
  });
  return { name, text: decodeUnicode(bytes, name, 'memory') };
}

const unreadable = (path: string, cause: Error): AppError =>
  new AppError('memory', `${path} cannot be read: ${cause.message}`, {
    hint: 'Check what lies there and that you may read it, or name another folder under memory: in zweispalt.yaml.',
    cause,
  });
