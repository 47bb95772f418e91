import { readFile, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { isAbsolute, relative, sep } from 'node:path';
import { AppError } from '../domain/errors.ts';
import type { ExchangeName } from '../domain/exchange.ts';
import type { Settings } from '../domain/settings.ts';
import { exchangeOf, loadExchange } from '../exchange/registry.ts';
import type { WriteFile } from '../review/review-folder.ts';
import { OutputFolder } from '../write/output-folder.ts';
import { writeFiles } from '../write/write-files.ts';
import type { ApplyTools } from './apply-reviews.ts';
import { composeLook, composeReviewLock, type Look } from './compose.ts';
import type { Watch } from './events.ts';
import type { ExportTools } from './export-reviews.ts';

/** What exporting articles for review needs. */
export interface ComposedExport extends Pick<Look, 'findArticles' | 'close'> {
  readonly tools: ExportTools;
}

/** @param force replace exported files that a person changed, too */
export async function composeExport(settings: Settings, watch: Watch, force: boolean): Promise<ComposedExport> {
  const { look, findArticles, close } = await composeLook(settings, watch);
  return { tools: { look, folder: new OutputFolder(settings.exchange, force) }, findArticles, close };
}

/** What taking edited files back needs. */
export interface ComposedApply {
  readonly tools: ApplyTools;
  close(): void;
}

/** No other `apply` can be at work meanwhile, and no review desk writes. @throws AppError naming the one that is */
export async function composeApply(settings: Settings, watch: Watch): Promise<ComposedApply> {
  const lock = await composeReviewLock(settings);
  try {
    const { look, findArticles, reviews, close } = await composeLook(settings, watch);
    const tools: ApplyTools = {
      articles: () => findArticles([]),
      look,
      read: readExchange,
      formatOf: async (path) => loadExchange(exchangeOf(path) ?? unknownFormat(path)),
      keep: (changes) => reviews.put(changes, writeReviewFile),
      taken: (path) => adoptInside(settings.exchange, path),
      language: settings.target,
      now: () => new Date(),
    };
    return {
      tools,
      close() {
        close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** A person's work cannot be made again: it is on the disk before anybody is told so. */
export const writeReviewFile: WriteFile = (root, folder, files) => writeFiles(root, folder, files, { flush: true });

async function adoptInside(folder: string, path: string): Promise<void> {
  const below = relative(folder, path);
  if (below.startsWith('..') || isAbsolute(below)) return;
  await new OutputFolder(folder, false).adopt(below.split(sep).join('/'));
}

/** Whose name stands behind a review. */
export function reviewerOf({ reviewer }: Settings): string | undefined {
  if (reviewer !== undefined) return reviewer;
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the system's list, as in some containers.
    return undefined;
  }
}

const MAX_BYTES = 50 * 1024 * 1024;

async function readExchange(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) throw tooLarge(path);
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('review', `${path} cannot be read: ${(cause as Error).message}`, {
      hint: 'Check that the file exists and that you may read it.',
      cause,
    });
  }
}

const tooLarge = (path: string): AppError =>
  new AppError('review', `${path} has more than 50 MB`, { hint: 'No export of zweispalt is that large.' });

function unknownFormat(path: string): ExchangeName {
  throw new AppError('review', `${path} is of no kind that can be applied`, {
    hint: 'Name files that end in .xlsx, .docx, .xlf, .tmx, .tsv or .md.',
  });
}
