/** Marks the file as ours: `zwei` in ASCII, SQLite's `application_id`. */
export const APPLICATION_ID = 0x7a776569;

/**
 * What brings a memory file from one version to the next; the version is how many have run (SQLite's `user_version`).
 * Only ever append. Texts are JSON: SQLite's UTF-8 would lose lone surrogates.
 */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE target (
     seq INTEGER PRIMARY KEY AUTOINCREMENT,
     key TEXT NOT NULL,
     language TEXT NOT NULL,
     digest BLOB NOT NULL,
     source TEXT NOT NULL,
     text TEXT NOT NULL,
     origin TEXT NOT NULL,
     made TEXT NOT NULL,
     sent TEXT NOT NULL,
     kept INTEGER NOT NULL DEFAULT (unixepoch()),
     UNIQUE (key, language, digest)
   );
   CREATE TABLE history (
     article TEXT PRIMARY KEY,
     content BLOB NOT NULL,
     rows TEXT NOT NULL,
     previous TEXT
   ) WITHOUT ROWID;
   CREATE TABLE run (started TEXT PRIMARY KEY, figures TEXT NOT NULL) WITHOUT ROWID;
   CREATE TABLE summary (article TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;`,
  'CREATE TABLE fingerprint (article TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;',
  // The two texts of before become versions: the last one of the last run, the one before of a run that nobody knows.
  `CREATE TABLE version (
     article TEXT NOT NULL,
     number INTEGER NOT NULL,
     run TEXT NOT NULL,
     source TEXT NOT NULL,
     glossary TEXT NOT NULL,
     content BLOB NOT NULL,
     state BLOB NOT NULL,
     file BLOB,
     rows NOT NULL,
     translation BLOB,
     UNIQUE (article, number)
   );
   INSERT INTO version
     SELECT article, 1, '', '', '', zeroblob(1), x'', NULL, previous, NULL FROM history WHERE previous IS NOT NULL;
   INSERT INTO version
     SELECT article, 2, coalesce((SELECT max(started) FROM run), ''), '', '', content, x'', NULL, rows, NULL FROM history;
   DROP TABLE history;`,
  `CREATE TABLE review (article TEXT PRIMARY KEY, stamp TEXT NOT NULL, json TEXT NOT NULL) WITHOUT ROWID;
   CREATE TABLE review_key (key TEXT NOT NULL, article TEXT NOT NULL, PRIMARY KEY (key, article)) WITHOUT ROWID;
   CREATE INDEX review_key_article ON review_key (article);`,
];
