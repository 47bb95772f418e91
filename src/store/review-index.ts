import type { IndexedReviews, ReviewIndex } from '../domain/review-index.ts';
import type { Database } from './database.ts';

const HOLDERS = `SELECT DISTINCT r.article FROM json_each(?) asked CROSS JOIN review_key r ON r.key = asked.value
  ORDER BY r.article`;

/** What the files of reviews hold, in SQLite. */
export function reviewIndex(database: Database): ReviewIndex {
  const stamps = database.prepare('SELECT article, stamp FROM review');
  const find = database.prepare('SELECT json FROM review WHERE article = ?');
  const put = database.prepare('INSERT OR REPLACE INTO review (article, stamp, json) VALUES (?, ?, ?)');
  const putKey = database.prepare('INSERT OR IGNORE INTO review_key (key, article) VALUES (?, ?)');
  const remove = database.prepare('DELETE FROM review WHERE article = ?');
  const removeKeys = database.prepare('DELETE FROM review_key WHERE article = ?');
  const holders = database.prepare(HOLDERS);

  return {
    stamps() {
      const rows = database.attempt(() => stamps.all()) as { article: string; stamp: string }[];
      return new Map(rows.map(({ article, stamp }) => [article, stamp]));
    },

    put: (article, stamp, file) =>
      database.transaction(() => {
        removeKeys.run(article);
        put.run(article, stamp, JSON.stringify(file));
        for (const key of file.keys) putKey.run(key, article);
      }),

    remove: (articles) =>
      database.transaction(() => {
        for (const article of articles) {
          remove.run(article);
          removeKeys.run(article);
        }
      }),

    find(article) {
      const row = database.attempt(() => find.get(article)) as { json: string } | undefined;
      return row && (JSON.parse(row.json) as IndexedReviews);
    },

    holders: (keys) =>
      (database.attempt(() => holders.all(JSON.stringify(keys))) as { article: string }[]).map(
        ({ article }) => article,
      ),
  };
}
