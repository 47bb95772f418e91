import { hash } from 'node:crypto';
import type { Target, TargetLanguage } from '../domain/bitext.ts';
import type { MemoryEntry, TranslationMemory } from '../domain/memory.ts';
import type { GlossaryPair } from '../domain/names.ts';
import type { RichText } from '../domain/text.ts';
import type { Database } from './database.ts';

/** One's own memory, which can also be written out. */
export interface StoredMemory extends TranslationMemory {
  /**
   * All that is kept, oldest first. Of a damaged file all that can still be read.
   * @throws AppError `memory` at the end, where something could not be read
   */
  entries(): Iterable<MemoryEntry>;
  /** Names the targets that are kept for these keys: another name when one of them came or went. */
  stateOf(keys: readonly string[], language: TargetLanguage): string;
  /** Of these, the ones that are not kept yet; a target that comes twice counts once. */
  unknown(entries: readonly MemoryEntry[]): readonly MemoryEntry[];
  /** Drops targets, all or none. What is not kept is passed over. */
  remove(entries: readonly MemoryEntry[]): void;
}

interface FoundRow {
  readonly key: string;
  readonly text: string;
  readonly origin: string;
  readonly made: string;
  readonly sent: string;
}

interface Row extends FoundRow {
  readonly seq: number;
  readonly language: TargetLanguage;
  readonly source: string;
}

/** Rows asked for in one query. */
const CHUNK = 2000;

// What comes from another tool does not say how it was made: taken in last, it is wanted, however the others were made.
const LOOKUP = `SELECT t.key, t.text, t.origin, t.made, t.sent
  FROM json_each(?) asked CROSS JOIN target t ON t.key = asked.value AND t.language = ?
  ORDER BY (t.made = ? OR t.made = '' AND t.seq =
    (SELECT max(other.seq) FROM target other WHERE other.key = t.key AND other.language = t.language)) DESC, t.seq DESC`;
// REPLACE gives a target that comes again a new place in the order: it is the newest now.
const KEEP = `INSERT OR REPLACE INTO target (key, language, digest, source, text, origin, made, sent)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
const PAGE = 'SELECT * FROM target WHERE seq > ? ORDER BY seq LIMIT ?';
const RANGE = 'SELECT * FROM target WHERE seq > ? AND seq <= ? ORDER BY seq';
const LAST = "SELECT seq FROM sqlite_sequence WHERE name = 'target'";
// A row that is kept again gets a new `seq`, and none is ever given twice.
const STATE = `SELECT count(*) AS rows, max(t.seq) AS newest
  FROM json_each(?) asked CROSS JOIN target t ON t.key = asked.value AND t.language = ?`;
const HAS = 'SELECT 1 FROM target WHERE key = ? AND language = ? AND digest = ?';
const REMOVE = 'DELETE FROM target WHERE key = ? AND language = ? AND digest = ?';

/** The memory's rows in SQLite. */
export function sqliteMemory(database: Database): StoredMemory {
  const lookup = database.prepare(LOOKUP);
  const keep = database.prepare(KEEP);
  const page = database.prepare(PAGE);
  const range = database.prepare(RANGE);
  const last = database.prepare(LAST);
  const state = database.prepare(STATE);
  const has = database.prepare(HAS);
  const remove = database.prepare(REMOVE);
  const lastSeq = () => (database.attempt(() => last.get()) as { seq: number } | undefined)?.seq ?? 0;

  /** What can be read of a range with damage in it: ever smaller parts are asked for, down to single rows. */
  function* readable(after: number, to: number): Generator<MemoryEntry> {
    let rows: readonly { readonly entry: MemoryEntry }[] = [];
    try {
      rows = database.attempt(() => (range.all(after, to) as Row[]).map(numberedEntry));
    } catch {
      const middle = Math.floor((after + to) / 2);
      if (to - after < 2) return;
      yield* readable(after, middle);
      yield* readable(middle, to);
    }
    for (const { entry } of rows) yield entry;
  }

  return {
    lookup(keys, language, made) {
      const found = new Map<string, Target[]>();
      for (const some of chunks([...new Set(keys)])) {
        database.attempt(() => {
          for (const row of lookup.all(JSON.stringify(some), language, made ?? null) as FoundRow[]) addRow(found, row);
        });
      }
      return found;
    },

    commit(entries) {
      if (entries.length === 0) return;
      database.durably(() => {
        for (const entry of entries) keep.run(...columns(entry));
      });
    },

    *entries() {
      const next = (seq: number) => database.attempt(() => (page.all(seq, CHUNK) as Row[]).map(numberedEntry));
      let after = 0;
      try {
        for (let rows = next(0); rows.length > 0; rows = next(after)) {
          for (const { entry } of rows) yield entry;
          after = rows.at(-1)!.seq;
        }
      } catch (error) {
        yield* readable(after, lastSeq());
        throw error;
      }
    },

    stateOf: (keys, language) =>
      database.attempt(() => {
        const { rows, newest } = state.get(JSON.stringify(keys), language) as { rows: number; newest: number | null };
        return `${rows} ${newest ?? 0}`;
      }),

    unknown(entries) {
      const distinct = new Map(entries.map((entry) => [identityName(entry), entry]));
      return database.attempt(() =>
        [...distinct.values()].filter((entry) => has.get(...identity(entry)) === undefined),
      );
    },

    remove: (entries) =>
      database.durably(() => {
        for (const entry of entries) remove.run(...identity(entry));
      }),
  };
}

function addRow(found: Map<string, Target[]>, row: FoundRow): void {
  const targets = found.get(row.key);
  if (targets) targets.push(targetOf(row));
  else found.set(row.key, [targetOf(row)]);
}

const targetOf = ({ text, origin, made, sent }: FoundRow): Target => ({
  text: JSON.parse(text) as RichText,
  origin,
  made,
  sent: sent === '[]' ? [] : (JSON.parse(sent) as GlossaryPair[]),
});

const numberedEntry = (row: Row): { readonly seq: number; readonly entry: MemoryEntry } => ({
  seq: row.seq,
  entry: {
    key: row.key,
    language: row.language,
    source: JSON.parse(row.source) as RichText,
    target: targetOf(row),
  },
});

function columns({ key, language, source, target }: MemoryEntry) {
  const { origin, made } = target;
  const text = richJson(target.text);
  const sent = JSON.stringify(target.sent.map(({ de, en }) => ({ de, en })).sort(byPair));
  const digest = hash('sha256', JSON.stringify([text, origin, made, sent]), 'buffer').subarray(0, 16);
  return [key, language, digest, richJson(source), text, origin, made, sent] as const;
}

/** What makes a row the only one of its kind. */
function identity(entry: MemoryEntry) {
  const [key, language, digest] = columns(entry);
  return [key, language, digest] as const;
}

const identityName = (entry: MemoryEntry): string => {
  const [key, language, digest] = identity(entry);
  return `${digest.toString('hex')} ${language} ${key}`;
};

/** One way to write a rich text, so that equal texts are equal rows. */
const richJson = ({ text, marks }: RichText): string =>
  JSON.stringify({
    text,
    marks: marks.map(({ id, start, end, opaque }) => ({ id, start, end, ...(opaque && { opaque }) })),
  });

const byPair = (a: GlossaryPair, b: GlossaryPair): number => compare(a.de, b.de) || compare(a.en, b.en);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function* chunks<T>(all: readonly T[]): Iterable<readonly T[]> {
  for (let from = 0; from < all.length; from += CHUNK) yield all.slice(from, from + CHUNK);
}
