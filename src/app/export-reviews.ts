import { posix } from 'node:path';
import type { Bitext } from '../domain/bitext.ts';
import { EXIT, type ExitCode } from '../domain/errors.ts';
import type { ExchangeFormat } from '../domain/exchange.ts';
import { toSheet } from '../review/to-sheet.ts';
import type { ArticleFile } from './open-article.ts';
import type { OutputFolder, WriteResult } from './tools.ts';

/** What exporting needs, built by `compose.ts`. */
export interface ExportTools {
  /** An article in two columns as it stands, with its findings; sends nothing and writes nothing. */
  look(file: ArticleFile): Promise<Bitext>;
  readonly folder: Pick<OutputFolder, 'write'>;
}

export interface ExportOutcome extends WriteResult {
  readonly exit: ExitCode;
  readonly articles: number;
  readonly rows: number;
}

/**
 * Writes articles into files that people review in tools of their own, one an article. A file in which somebody has
 * begun to work is left as it is.
 */
export async function exportReviews(
  files: readonly ArticleFile[],
  format: ExchangeFormat,
  { look, folder }: ExportTools,
): Promise<ExportOutcome> {
  const results: WriteResult[] = [];
  let rows = 0;
  for (const file of files) {
    const sheet = toSheet(await look(file));
    const name = `${posix.basename(sheet.article)}${format.extension}`;
    const below = posix.dirname(sheet.article);
    results.push(await folder.write(below === '.' ? '' : below, new Map([[name, await format.write(sheet)]])));
    rows += sheet.rows.length;
  }
  const edited = results.flatMap((result) => result.edited);
  const written = results.flatMap((result) => result.written);
  return { exit: edited.length > 0 ? EXIT.input : EXIT.done, articles: files.length, rows, written, edited };
}
