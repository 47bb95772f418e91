import type { ArticleSummaries } from '../domain/memory.ts';
import type { Database } from './database.ts';

const PUT = 'INSERT OR REPLACE INTO summary (article, json) VALUES (?, ?)';
const ALL = 'SELECT article, json FROM summary ORDER BY article';
const REMOVE = 'DELETE FROM summary WHERE article IN (SELECT value FROM json_each(?))';

/** What is kept of each article for the index of the batch. */
export function articleSummaries(database: Database): ArticleSummaries {
  const put = database.prepare(PUT);
  const all = database.prepare(ALL);
  const remove = database.prepare(REMOVE);

  return {
    put: (article, json) => database.transaction(() => void put.run(article, json)),
    all: () =>
      database.attempt(() => {
        const rows = all.all() as { article: string; json: string }[];
        return new Map(rows.map(({ article, json }) => [article, json]));
      }),
    remove: (articles) => database.transaction(() => void remove.run(JSON.stringify(articles))),
  };
}
