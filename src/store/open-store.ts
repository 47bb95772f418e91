import type { ArticleFingerprints, ArticleHistory, ArticleSummaries, RunLog } from '../domain/memory.ts';
import type { ReviewIndex } from '../domain/review-index.ts';
import { articleFingerprints } from './article-fingerprints.ts';
import { articleHistory } from './article-history.ts';
import { articleSummaries } from './article-summaries.ts';
import { Database } from './database.ts';
import { reviewIndex } from './review-index.ts';
import { runLog } from './run-log.ts';
import { type StoredMemory, sqliteMemory } from './sqlite-memory.ts';

/** The living memory of a workspace, in one SQLite file. Every method throws AppError `memory` when the file fails. */
export interface Store {
  readonly memory: StoredMemory;
  readonly history: ArticleHistory;
  readonly runs: RunLog;
  readonly summaries: ArticleSummaries;
  readonly fingerprints: ArticleFingerprints;
  readonly reviews: ReviewIndex;
  /** What is wrong with the file; nothing if it is whole. Reads all of it. */
  check(): readonly string[];
  /** Gives the room of what was removed back to the disk. */
  compact(): void;
  close(): void;
}

/**
 * Opens the memory, creating the file and its folder where they are missing.
 * @param file usually `.zweispalt/memory.sqlite` in the workspace
 * @throws AppError `memory` when it is damaged, from a newer version, no memory at all, or may not be written
 */
export function openStore(file: string): Store {
  const database = new Database(file);
  return {
    memory: sqliteMemory(database),
    history: articleHistory(database),
    runs: runLog(database),
    summaries: articleSummaries(database),
    fingerprints: articleFingerprints(database),
    reviews: reviewIndex(database),
    check: () => checkFile(database),
    compact: () => database.compact(),
    close: () => database.close(),
  };
}

function checkFile(database: Database): readonly string[] {
  const rows = database.attempt(() => database.prepare('PRAGMA integrity_check').all()) as {
    integrity_check: string;
  }[];
  return rows.map(({ integrity_check }) => integrity_check).filter((line) => line !== 'ok');
}
