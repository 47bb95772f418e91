import type { ArticleSummaries } from '../domain/memory.ts';
import type { Database } from './database.ts';

const PUT = 'INSERT OR REPLACE INTO summary (article, json) VALUES (?, ?)';
const ALL = 'SELECT article, json FROM summary ORDER BY article';
const NAMES = 'SELECT article FROM summary ORDER BY article';
const PAGE = 'SELECT article, json FROM summary WHERE article > ? ORDER BY article LIMIT ?';
const REMOVE = 'DELETE FROM summary WHERE article IN (SELECT value FROM json_each(?))';

interface Row {
  readonly article: string;
  readonly json: string;
}

/** Rows asked for in one query. */
const CHUNK = 200;

/** What is kept of each article for the index of the batch. */
export function articleSummaries(database: Database): ArticleSummaries {
  const put = database.prepare(PUT);
  const all = database.prepare(ALL);
  const names = database.prepare(NAMES);
  const page = database.prepare(PAGE);
  const remove = database.prepare(REMOVE);

  return {
    put: (article, json) => database.transaction(() => void put.run(article, json)),
    all: () =>
      database.attempt(() => {
        const rows = all.all() as Row[];
        return new Map(rows.map(({ article, json }) => [article, json]));
      }),
    articles: () => database.attempt(() => (names.all() as Pick<Row, 'article'>[]).map(({ article }) => article)),
    *each() {
      const next = (after: string) => database.attempt(() => page.all(after, CHUNK) as Row[]);
      for (let rows = next(''); rows.length > 0; rows = next(rows.at(-1)!.article)) {
        for (const { json } of rows) yield json;
      }
    },
    remove: (articles) => database.transaction(() => void remove.run(JSON.stringify(articles))),
  };
}
