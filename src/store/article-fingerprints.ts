import type { ArticleFingerprint, ArticleFingerprints } from '../domain/memory.ts';
import type { Database } from './database.ts';

const FIND = 'SELECT json FROM fingerprint WHERE article = ?';
const PUT = 'INSERT OR REPLACE INTO fingerprint (article, json) VALUES (?, ?)';
const REMOVE = 'DELETE FROM fingerprint WHERE article IN (SELECT value FROM json_each(?))';

/** By what an article is recognised that need not be processed again. */
export function articleFingerprints(database: Database): ArticleFingerprints {
  const find = database.prepare(FIND);
  const put = database.prepare(PUT);
  const remove = database.prepare(REMOVE);

  return {
    find: (article) =>
      database.attempt(() => {
        const row = find.get(article) as { json: string } | undefined;
        return row && (JSON.parse(row.json) as ArticleFingerprint);
      }),
    put: (article, fingerprint) => database.transaction(() => void put.run(article, JSON.stringify(fingerprint))),
    remove: (articles) => database.transaction(() => void remove.run(JSON.stringify(articles))),
  };
}
