import { hash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import type { SnapshotRow } from '../domain/bitext.ts';
import type { ArticleHistory, Baseline, TextVersion, WrittenText } from '../domain/memory.ts';
import type { Database } from './database.ts';

/** Texts kept of an article, beside the one that the last is compared with. */
const MOST_VERSIONS = 20;

/** A row of the table. `file` and `translation` are absent for formats that are no text, and where an older program kept it. */
interface Row {
  readonly number: number;
  readonly content: Uint8Array;
  readonly state: Uint8Array;
  readonly file: Uint8Array | null;
  readonly source: string;
  readonly glossary: string;
}

/** Deflated JSON; as it is where an older program kept it. */
interface KeptRows {
  readonly rows: Uint8Array | string;
  readonly glossary: string;
}

const LAST = `SELECT number, content, state, file, source, glossary FROM version
  WHERE article = ? ORDER BY number DESC LIMIT 1`;
const PREVIOUS = `SELECT number, rows, glossary FROM version
  WHERE article = ? AND content != ? ORDER BY number DESC LIMIT 1`;
const KEEP = `INSERT INTO version (run, source, glossary, content, state, file, rows, translation, article, number)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const RENEW = `UPDATE version SET source = ?, glossary = ?, state = ?, file = ?, rows = ?, translation = ?
  WHERE article = ? AND number = ?`;
const NAME = 'UPDATE version SET source = ?, glossary = ? WHERE article = ? AND number = ?';
const TRIM = 'DELETE FROM version WHERE article = ? AND number <= ? AND number != ?';
const ARTICLES = 'SELECT DISTINCT article FROM version ORDER BY article';
const VERSIONS = `SELECT number, run, source, glossary, lower(hex(content)) AS content FROM version
  WHERE article = ? ORDER BY number`;
const READ = 'SELECT rows, translation FROM version WHERE article = ? AND number = ?';
const REMOVE = 'DELETE FROM version WHERE article IN (SELECT value FROM json_each(?))';

/** The texts of each article: the newest ones, and always the last that differs from the newest. */
export function articleHistory(database: Database): ArticleHistory {
  const [last, previous, articles, versions, read, remove] = [LAST, PREVIOUS, ARTICLES, VERSIONS, READ, REMOVE].map(
    (sql) => database.prepare(sql),
  ) as [Statement, Statement, Statement, Statement, Statement, Statement];
  const write = writer(database);

  return {
    advance: (article, text) =>
      database.attempt(() => {
        const now = digestsOf(text);
        const before = last.get(article) as Row | undefined;
        const baseline = previous.get(article, now.content) as (KeptRows & { number: number }) | undefined;
        write(article, before, text, now, baseline?.number);
        return baseline && baselineOf(baseline);
      }),
    articles: () => database.attempt(() => (articles.all() as { article: string }[]).map(({ article }) => article)),
    versions: (article) => database.attempt(() => versions.all(article) as TextVersion[]),
    read: (article, number) => database.attempt(() => unpack(read.get(article, number) as Unpacked)),
    remove: (names) => database.transaction(() => void remove.run(JSON.stringify(names))),
  };
}

type Statement = ReturnType<Database['prepare']>;

interface Unpacked extends Pick<KeptRows, 'rows'> {
  readonly translation: Uint8Array | null;
}

function unpack({ rows, translation }: Unpacked): ReturnType<ArticleHistory['read']> {
  return { rows: parseRows(rows), ...(translation && { translation: inflateSync(translation) }) };
}

const baselineOf = ({ rows, glossary }: KeptRows): Baseline => ({ rows: parseRows(rows), glossary });

const parseRows = (rows: Uint8Array | string): readonly SnapshotRow[] =>
  JSON.parse(typeof rows === 'string' ? rows : inflateSync(rows).toString('utf8'));

interface Digests extends Pick<Row, 'content' | 'state' | 'file'> {
  /** The rows as JSON, made only once. */
  readonly json: string;
}

function digestsOf({ rows, translation }: WrittenText): Digests {
  const json = JSON.stringify(rows);
  // Stands for what a reader sees: a row that merely changed its state, or how it came about, is no other text.
  const content = digest(JSON.stringify(rows.map(({ id, source, final }) => [id, source, final ?? null])));
  return { json, content, state: digest(json), file: translation ? digest(translation) : null };
}

const digest = (data: string | Uint8Array): Buffer => hash('sha256', data, 'buffer');

const isSame = (one: Uint8Array | null, other: Uint8Array | null): boolean =>
  one === null || other === null ? one === other : Buffer.compare(one, other) === 0;

/** Keeps a text as a new version, or brings the last one up to date where nothing that is read has changed. */
function writer(database: Database) {
  const keep = database.prepare(KEEP);
  const renew = database.prepare(RENEW);
  const name = database.prepare(NAME);
  const trim = database.prepare(TRIM);

  return (article: string, last: Row | undefined, text: WrittenText, now: Digests, baseline: number | undefined) => {
    const { run, source, glossary } = text;
    const isRead = last && isSame(last.content, now.content) && (last.file === null || isSame(last.file, now.file));
    if (!isRead) {
      const number = (last?.number ?? 0) + 1;
      database.transaction(() => {
        keep.run(run, source, glossary, now.content, now.state, now.file, ...pack(text, now), article, number);
        trim.run(article, number - MOST_VERSIONS, baseline ?? 0);
      });
    } else if (!isSame(last.state, now.state) || !isSame(last.file, now.file)) {
      database.transaction(() => {
        renew.run(source, glossary, now.state, now.file, ...pack(text, now), article, last.number);
      });
    } else if (last.source !== source || last.glossary !== glossary) {
      database.transaction(() => void name.run(source, glossary, article, last.number));
    }
  };
}

/** Quick rather than small: the first texts of thousands of articles are kept in one run. */
const LEVEL = { level: 3 };

const pack = ({ translation }: WrittenText, { json }: Digests): [Uint8Array, Uint8Array | null] => [
  deflateSync(json, LEVEL),
  translation ? deflateSync(translation, LEVEL) : null,
];
