import { createHash } from 'node:crypto';
import type { SnapshotRow } from '../domain/bitext.ts';
import type { ArticleHistory } from '../domain/memory.ts';
import type { Database } from './database.ts';

interface Row {
  readonly content: Uint8Array;
  readonly rows: string;
  readonly previous: string | null;
}

const FIND = 'SELECT content, rows, previous FROM history WHERE article = ?';
const KEEP = `INSERT INTO history (article, content, rows, previous) VALUES (?, ?, ?, ?)
  ON CONFLICT (article) DO UPDATE SET content = excluded.content, rows = excluded.rows, previous = excluded.previous`;

/** Per article two texts: the last one, and the last one that differed from it. */
export function articleHistory(database: Database): ArticleHistory {
  const find = database.prepare(FIND);
  const keep = database.prepare(KEEP);

  return {
    advance: (article, rows) =>
      database.attempt(() => {
        const last = find.get(article) as Row | undefined;
        const json = JSON.stringify(rows);
        const content = digest(rows);
        const differs = last !== undefined && !content.equals(last.content);
        const previous = differs ? last.rows : (last?.previous ?? null);
        if (last?.rows !== json) database.transaction(() => keep.run(article, content, json, previous));
        return previous === null ? undefined : (JSON.parse(previous) as SnapshotRow[]);
      }),
  };
}

/** Stands for what a reader sees: a row that merely changed its state, or how it came about, is no other text. */
const digest = (rows: readonly SnapshotRow[]): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(rows.map(({ id, source, final }) => [id, source, final ?? null])))
    .digest();
