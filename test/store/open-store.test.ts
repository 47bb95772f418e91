import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../src/domain/errors.ts';
import type { MemoryEntry, RunFigures } from '../../src/domain/memory.ts';
import { plain } from '../../src/domain/text.ts';
import { Database } from '../../src/store/database.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { sqliteMemory } from '../../src/store/sqlite-memory.ts';

let folder: string;
let file: string;
const opened: Store[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  file = join(folder, '.zweispalt', 'memory.sqlite');
});
afterEach(() => {
  for (const store of opened.splice(0)) store.close();
  rmSync(folder, { recursive: true });
});

const open = (): Store => {
  const store = openStore(file);
  opened.push(store);
  return store;
};
const failure = (work: () => unknown): AppError => {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    return error as AppError;
  }
  throw new Error('it worked');
};
const entry = (number: number): MemoryEntry => ({
  key: `k${number}`,
  language: 'en-US',
  source: { text: `Satz ${number}`, marks: [{ id: 0, start: 0, end: 4 }] },
  target: { text: plain(`Sentence ${number}`), origin: 'deepl', made: 'm', sent: [{ de: 'Satz', en: 'sentence' }] },
});

/** The file alone, as a person would copy it once nobody has it open. */
function copyOfClosed(entries: readonly MemoryEntry[]): string {
  const store = open();
  store.memory.commit(entries);
  store.close();
  const copy = join(folder, 'copy.sqlite');
  copyFileSync(file, copy);
  return copy;
}

describe('a memory file', () => {
  test('is made together with its folder, which git ignores', () => {
    open();
    expect(readFileSync(join(folder, '.zweispalt', '.gitignore'), 'utf8')).toBe('*\n');
  });

  test("leaves a person's .gitignore as it is", () => {
    mkdirSync(join(folder, '.zweispalt'));
    writeFileSync(join(folder, '.zweispalt', '.gitignore'), 'lock.json\n');
    open();
    expect(readFileSync(join(folder, '.zweispalt', '.gitignore'), 'utf8')).toBe('lock.json\n');
  });

  test('has everything when it is opened again', () => {
    const first = open();
    first.memory.commit([entry(1)]);
    first.close();
    expect(open().memory.lookup(['k1'], 'en-US').get('k1')).toEqual([entry(1).target]);
  });

  test('can be copied alone when it is closed', () => {
    file = copyOfClosed([entry(1), entry(2)]);
    expect([...open().memory.entries()]).toEqual([entry(1), entry(2)]);
  });

  test('shows two that have it open the same', () => {
    const [one, other] = [open(), open()];
    one.memory.commit([entry(1)]);
    other.memory.commit([entry(2)]);
    expect(one.memory.lookup(['k1', 'k2'], 'en-US').size).toBe(2);
    expect(other.memory.lookup(['k1', 'k2'], 'en-US').size).toBe(2);
  });

  test('gives out all that is kept, oldest first, page by page', () => {
    const { memory } = open();
    const all = Array.from({ length: 4500 }, (_, number) => entry(number));
    memory.commit(all);
    expect([...memory.entries()]).toEqual(all);
  });

  test('may be written while it is given out', () => {
    const { memory } = open();
    memory.commit([entry(1), entry(2)]);
    for (const { key } of memory.entries()) if (key === 'k1') memory.commit([entry(3)]);
    expect([...memory.entries()].map(({ key }) => key)).toEqual(['k1', 'k2', 'k3']);
  });

  test('takes a batch as a whole or not at all', () => {
    const { memory } = open();
    const broken = { ...entry(2), source: undefined } as unknown as MemoryEntry;
    expect(() => memory.commit([entry(1), broken])).toThrow();
    memory.commit([entry(3)]);
    expect([...memory.lookup(['k1', 'k2', 'k3'], 'en-US').keys()]).toEqual(['k3']);
  });

  test('tells which targets it does not keep yet, each once', () => {
    const { memory } = open();
    memory.commit([entry(1)]);
    const other = { ...entry(1), target: { ...entry(1).target, made: 'otherwise' } };
    expect(memory.unknown([entry(1), entry(2), other, entry(2)])).toEqual([entry(2), other]);
  });

  test('drops the targets named and no other of their key, and gives the room back', () => {
    const store = open();
    const other = { ...entry(1), target: { ...entry(1).target, made: 'otherwise' } };
    const long = { ...entry(2), source: plain('lang '.repeat(200_000)) };
    store.memory.commit([entry(1), other, long]);
    store.compact();
    const { size } = statSync(file);
    store.memory.remove([entry(1), long, entry(7)]);
    store.compact();
    expect([...store.memory.entries()]).toEqual([other]);
    expect(statSync(file).size).toBeLessThan(size - 900_000);
    expect(store.check()).toEqual([]);
  });

  test('may be closed twice', () => {
    const store = open();
    store.close();
    expect(() => store.close()).not.toThrow();
  });
});

describe('a memory file that cannot be used', () => {
  test('because a newer version wrote it is refused and left as it is', () => {
    file = copyOfClosed([entry(1)]);
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 99; PRAGMA journal_mode = DELETE');
    database.close();
    const before = readFileSync(file);
    const error = failure(open);
    expect([error.code, error.message]).toEqual(['memory', expect.stringContaining('version 99')]);
    expect(error.hint).toContain('newer');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('because it is another database is refused and left as it is', () => {
    mkdirSync(join(folder, '.zweispalt'));
    const database = new DatabaseSync(file);
    database.exec('CREATE TABLE bookmarks (url)');
    database.close();
    const before = readFileSync(file);
    expect(failure(open).message).toContain('no memory');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test.each([
    ['is text', () => Buffer.from('no database '.repeat(1000))],
    ['lost its end', (whole: Buffer) => whole.subarray(0, 5000)],
    [
      'was overwritten',
      (whole: Buffer) => Buffer.concat([whole.subarray(0, 4096), Buffer.alloc(whole.length - 4096, 7)]),
    ],
  ])('because it %s is reported with the way out', (_, spoil) => {
    file = copyOfClosed(Array.from({ length: 500 }, (_, number) => entry(number)));
    writeFileSync(file, spoil(readFileSync(file)));
    const error = failure(() => open().memory.lookup(['k1', 'k400'], 'en-US'));
    expect([error.code, error.place]).toEqual(['memory', { file }]);
    expect(error.hint).toContain('move the file away');
  });

  test('because a part of it was overwritten still gives out all the rest', () => {
    file = copyOfClosed(Array.from({ length: 3000 }, (_, number) => entry(number)));
    const whole = readFileSync(file);
    const isLeaf = (page: number) => whole[page * 4096] === 0x0d;
    const leaves = Array.from({ length: whole.length / 4096 - 1 }, (_, page) => page + 1).filter(isLeaf);
    // A page of the table's rows: those of the index begin with another sign.
    const broken = leaves[Math.floor(leaves.length / 2)]!;
    writeFileSync(file, whole.fill(7, broken * 4096, (broken + 1) * 4096));
    const saved: string[] = [];
    const read = () => {
      for (const { key } of open().memory.entries()) saved.push(key);
    };
    expect(failure(read).message).toContain('damaged');
    expect(saved.length).toBeGreaterThan(2900);
    expect(saved.length).toBeLessThan(3000);
    expect(new Set(saved).size).toBe(saved.length);
  });

  test('because a row holds what was never written is reported as damaged', () => {
    const store = open();
    store.memory.commit([entry(1)]);
    const database = new DatabaseSync(file);
    database.exec(`UPDATE target SET text = '{"text'`);
    database.close();
    expect(failure(() => store.memory.lookup(['k1'], 'en-US')).message).toContain('damaged');
  });

  test('because its folder cannot be made is reported', () => {
    writeFileSync(join(folder, '.zweispalt'), '');
    expect(failure(open)).toMatchObject({ code: 'memory', place: { file } });
  });

  test('because a folder stands in its place is reported', () => {
    mkdirSync(file, { recursive: true });
    expect(failure(open)).toMatchObject({ code: 'memory', hint: expect.stringContaining('folder') });
  });

  test.skipIf(process.getuid?.() === 0)('because its folder is read-only is reported', () => {
    mkdirSync(join(folder, '.zweispalt'));
    chmodSync(join(folder, '.zweispalt'), 0o500);
    expect(failure(open).code).toBe('memory');
  });

  test('because the disk is full is reported, and keeps what it has', () => {
    mkdirSync(join(folder, '.zweispalt'));
    const database = new Database(file);
    const memory = sqliteMemory(database);
    memory.commit([entry(1)]);
    database.prepare('PRAGMA max_page_count = 20').get();
    const big = { ...entry(2), target: { ...entry(2).target, text: plain('x'.repeat(1e6)) } };
    expect(failure(() => memory.commit([big]))).toMatchObject({
      code: 'memory',
      hint: expect.stringContaining('space'),
    });
    expect([...memory.lookup(['k1', 'k2'], 'en-US').keys()]).toEqual(['k1']);
    memory.commit([entry(3)]);
    database.close();
    expect(open().memory.lookup(['k1', 'k2', 'k3'], 'en-US').size).toBe(2);
  });
});

const run = (started: string, more: Partial<RunFigures> = {}): RunFigures => ({
  started,
  milliseconds: 5,
  engine: 'deepl',
  target: 'en-GB',
  articles: 1,
  segments: 10,
  remembered: 4,
  reviewed: 0,
  skipped: 1,
  sent: 5,
  pending: 0,
  failed: 0,
  requests: 2,
  retries: 0,
  characters: 100,
  billedCharacters: 90,
  savedCharacters: 60,
  ...more,
});

describe('the log of runs', () => {
  test('lists what was recorded, oldest first', () => {
    const { runs } = open();
    const [old, young] = [run('2026-01-31T23:59:59.000Z'), run('2026-02-01T00:00:00.000Z', { sent: 7 })];
    runs.record(young);
    runs.record(old);
    expect(runs.list()).toEqual([old, young]);
  });

  test('sums up by month', () => {
    const { runs } = open();
    runs.record(run('2026-01-01T00:00:00.000Z'));
    runs.record(run('2026-01-31T23:59:59.999Z', { billedCharacters: 10, requests: 1 }));
    runs.record(run('2026-02-01T00:00:00.000Z'));
    expect(runs.months()).toMatchObject([
      {
        month: '2026-01',
        runs: 2,
        segments: 20,
        remembered: 8,
        sent: 10,
        requests: 3,
        billedCharacters: 100,
        savedCharacters: 120,
      },
      { month: '2026-02', runs: 1, characters: 100 },
    ]);
  });

  test('counts a run that is recorded again once, with its last figures', () => {
    const { runs } = open();
    runs.record(run('2026-01-01T00:00:00.000Z', { billedCharacters: 1 }));
    runs.record(run('2026-01-01T00:00:00.000Z', { billedCharacters: 2 }));
    expect(runs.months()).toMatchObject([{ runs: 1, billedCharacters: 2 }]);
  });

  test('is empty at first', () => {
    expect([open().runs.list(), open().runs.months()]).toEqual([[], []]);
  });
});

describe('the summaries of articles', () => {
  test('are replaced, listed by name and removed', () => {
    const { summaries } = open();
    summaries.put('b.txt', '1');
    summaries.put('a/ä "x".md', '2');
    summaries.put('b.txt', '{"n":3}');
    summaries.put('c.txt', '4');
    summaries.remove(['c.txt', 'never.txt']);
    expect([...summaries.all()]).toEqual([
      ['a/ä "x".md', '2'],
      ['b.txt', '{"n":3}'],
    ]);
  });

  test('remove nothing when nothing is named', () => {
    const { summaries } = open();
    summaries.put('a.txt', '1');
    summaries.remove([]);
    expect(summaries.all().size).toBe(1);
    expect(summaries.articles()).toEqual(['a.txt']);
  });

  test('come one by one in the same order, however many there are', () => {
    const { summaries } = open();
    for (let number = 0; number < 450; number += 1) summaries.put(`${(number * 7) % 450}.txt`, `${number}`);
    expect([...summaries.each()]).toEqual([...summaries.all().values()]);
    expect(summaries.articles()).toEqual([...summaries.all().keys()]);
  });
});
