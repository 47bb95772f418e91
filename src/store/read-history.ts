import { AppError } from '../domain/errors.ts';
import type { ArticleHistory, ArticleSummaries, RunLog } from '../domain/memory.ts';
import { articleHistory } from './article-history.ts';
import { articleSummaries } from './article-summaries.ts';
import { Database } from './database.ts';
import { runLog } from './run-log.ts';
import { MIGRATIONS } from './schema.ts';

/** What runs have kept, to be read. */
export interface ReadHistory {
  readonly history: Pick<ArticleHistory, 'articles' | 'versions' | 'read'>;
  readonly runs: Pick<RunLog, 'list'>;
  readonly summaries: Pick<ArticleSummaries, 'all'>;
  close(): void;
}

/**
 * Opens what runs have kept as it stands now: a run may be at work, and what it changes meanwhile is not seen.
 * @param file must be there, and is left as it is
 * @throws AppError `memory` when it is damaged, no memory at all, or of another version
 */
export function readHistory(file: string): ReadHistory {
  const database = new Database(file, { readOnly: true });
  if (database.version() < MIGRATIONS.length) {
    database.close();
    throw older(file);
  }
  const parts = { history: articleHistory(database), runs: runLog(database), summaries: articleSummaries(database) };
  database.attempt(() => {
    database.prepare('BEGIN').run();
    // The moment is that of the first look.
    database.prepare('SELECT 1 FROM run').get();
  });
  return { ...parts, close: () => database.close() };
}

const older = (file: string): AppError =>
  new AppError('memory', `The memory ${file} was kept by an older zweispalt`, {
    hint: 'The next run brings it up to date: zweispalt translate',
    place: { file },
  });
