import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SnapshotRow } from '../../src/domain/bitext.ts';
import { AppError } from '../../src/domain/errors.ts';
import type { WrittenText } from '../../src/domain/memory.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { APPLICATION_ID, MIGRATIONS } from '../../src/store/schema.ts';

let folder: string;
let file: string;
const opened: Store[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'history-'));
  file = join(folder, 'memory.sqlite');
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

const row = (id: string, final: string, more: Partial<SnapshotRow> = {}): SnapshotRow => ({
  id,
  source: `Quelle ${id}`,
  raw: final,
  final,
  state: 'translated',
  origin: 'deepl',
  ...more,
});

let runs = 0;
const text = (rows: readonly SnapshotRow[], more: Partial<WrittenText> = {}): WrittenText => {
  runs += 1;
  const english = rows.map(({ final }) => final).join('\n');
  const run = new Date(Date.UTC(2026, 0, runs)).toISOString();
  return { run, source: 's', glossary: 'g', rows, translation: Buffer.from(english), ...more };
};

describe('what an article is compared with', () => {
  const advance = (history: Store['history'], rows: readonly SnapshotRow[], article = 'a.txt') =>
    history.advance(article, text(rows))?.rows;

  test('is nothing the first time, however often it comes', () => {
    const { history } = open();
    expect(advance(history, [row('1', 'One')])).toBeUndefined();
    expect(advance(history, [row('1', 'One')])).toBeUndefined();
  });

  test('is the last text that differed, and the same again when nothing has changed', () => {
    const { history } = open();
    advance(history, [row('1', 'One')]);
    expect(advance(history, [row('1', 'Two')])).toEqual([row('1', 'One')]);
    expect(advance(history, [row('1', 'Two')])).toEqual([row('1', 'One')]);
    expect(advance(history, [row('1', 'One')])).toEqual([row('1', 'Two')]);
  });

  test('moves for a paragraph that came, went or moved', () => {
    const { history } = open();
    const [one, two] = [row('1', 'One'), row('2', 'Two')];
    advance(history, [one]);
    expect(advance(history, [one, two])).toEqual([one]);
    expect(advance(history, [two, one])).toEqual([one, two]);
    expect(advance(history, [])).toEqual([two, one]);
  });

  test('does not move for a change that no reader sees, but remembers it', () => {
    const { history } = open();
    const reviewed = row('1', 'Two', { state: 'reviewed', origin: 'reviewer', machine: 'Two' });
    advance(history, [row('1', 'One')]);
    advance(history, [row('1', 'Two')]);
    expect(advance(history, [reviewed])).toEqual([row('1', 'One')]);
    expect(advance(history, [row('1', 'Three')])).toEqual([reviewed]);
  });

  test('is told apart by article, and survives the end of the process', () => {
    const first = open();
    advance(first.history, [row('1', 'One')]);
    advance(first.history, [row('1', 'Other \ud800')], '__proto__');
    first.close();
    const { history } = open();
    expect(advance(history, [row('1', 'Two')])).toEqual([row('1', 'One')]);
    expect(advance(history, [row('1', 'Two')], '__proto__')).toEqual([row('1', 'Other \ud800')]);
  });

  test('knows the glossary of the last run that wrote it', () => {
    const { history } = open();
    history.advance('a.txt', text([row('1', 'One')], { glossary: 'old' }));
    history.advance('a.txt', text([row('1', 'One')], { glossary: 'newer' }));
    expect(history.advance('a.txt', text([row('1', 'Two')]))).toEqual({ rows: [row('1', 'One')], glossary: 'newer' });
  });
});

describe('the texts of an article', () => {
  test('are kept with the run that wrote them first, rows and file', () => {
    const { history } = open();
    const [first, second] = [text([row('1', 'One')]), text([row('1', 'Zwö \u{1f600}')])];
    history.advance('a.txt', first);
    history.advance('a.txt', text(first.rows));
    history.advance('a.txt', second);
    const versions = history.versions('a.txt');
    expect(versions.map(({ number, run }) => [number, run])).toEqual([
      [1, first.run],
      [2, second.run],
    ]);
    expect(versions[0]!.content).not.toBe(versions[1]!.content);
    for (const [index, { rows, translation }] of [first, second].entries()) {
      const kept = history.read('a.txt', index + 1);
      expect(kept.rows).toEqual(rows);
      expect(Buffer.from(kept.translation!)).toEqual(translation);
    }
  });

  test('are two where only the file around the rows differs, and the baseline stays', () => {
    const { history } = open();
    history.advance('a.txt', text([row('1', 'One')]));
    history.advance('a.txt', text([row('1', 'Two')]));
    const other = text([row('1', 'Two')], { translation: Buffer.from('<p>Two') });
    expect(history.advance('a.txt', other)?.rows).toEqual([row('1', 'One')]);
    const [, second, third] = history.versions('a.txt');
    expect(third!.content).toBe(second!.content);
    expect(String(history.read('a.txt', 3).translation)).toBe('<p>Two');
    expect(String(history.read('a.txt', 2).translation)).toBe('Two');
  });

  test('are the twenty newest, and the one that today’s is compared with, however old', () => {
    const { history } = open();
    history.advance('a.txt', text([row('1', 'One')]));
    history.advance('b.txt', text([row('1', 'One')]));
    for (let file = 1; file <= 30; file += 1)
      history.advance('a.txt', text([row('1', 'Two')], { translation: Buffer.from(`${file}`) }));
    const numbers = history.versions('a.txt').map(({ number }) => number);
    expect(numbers).toEqual([1, ...Array.from({ length: 20 }, (_, index) => index + 12)]);
    expect(history.versions('b.txt')).toHaveLength(1);
    for (let file = 1; file <= 25; file += 1) history.advance('a.txt', text([row('1', `Text ${file}`)]));
    expect(history.versions('a.txt')).toHaveLength(20);
  });

  test('are kept without their file where that is no text', () => {
    const { history } = open();
    const { translation: _, ...word } = text([row('1', 'One')]);
    history.advance('a.docx', word);
    history.advance('a.docx', { ...word, run: 'later' });
    expect(history.versions('a.docx')).toHaveLength(1);
    expect(history.read('a.docx', 1)).toEqual({ rows: word.rows });
  });

  test('name the German file that they were last written from', () => {
    const { history } = open();
    history.advance('a.txt', text([row('1', 'One')], { source: 'old' }));
    history.advance('a.txt', text([row('1', 'One')], { source: 'new' }));
    expect(history.versions('a.txt').map(({ source }) => source)).toEqual(['new']);
  });

  test('are found by article, and forgotten with it', () => {
    const { history } = open();
    for (const article of ['b.txt', 'a.txt', '__proto__']) history.advance(article, text([row('1', 'One')]));
    expect(history.articles()).toEqual(['__proto__', 'a.txt', 'b.txt']);
    history.remove(['a.txt', '__proto__', 'no such.txt']);
    expect(history.articles()).toEqual(['b.txt']);
    expect(history.versions('a.txt')).toEqual([]);
  });

  test('that are damaged are reported as such', () => {
    const { history, close } = open();
    history.advance('a.txt', text([row('1', 'One')]));
    close();
    const sqlite = new DatabaseSync(file);
    sqlite.exec("UPDATE version SET rows = x'00ff'");
    sqlite.close();
    expect(() => open().history.read('a.txt', 1)).toThrow(AppError);
    expect(() => open().history.read('a.txt', 1)).toThrow(/is damaged/);
  });
});

describe('a memory of before there were versions', () => {
  beforeEach(() => {
    const sqlite = new DatabaseSync(file);
    for (const migration of MIGRATIONS.slice(0, 2)) sqlite.exec(migration);
    sqlite.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 2`);
    const keep = sqlite.prepare('INSERT INTO history (article, content, rows, previous) VALUES (?, ?, ?, ?)');
    // The digests that the program of then made of these rows.
    const content = (hex: string) => Buffer.from(hex, 'hex');
    keep.run('one.txt', content(ONE), JSON.stringify([row('1', 'One')]), null);
    keep.run('two.txt', content(ONE), JSON.stringify([row('1', 'One')]), JSON.stringify([row('1', 'Zero')]));
    sqlite.prepare('INSERT INTO run (started, figures) VALUES (?, ?)').run('2026-03-01T10:00:00.000Z', '{}');
    sqlite.close();
  });
  /** sha256 of `[["1","Quelle 1","One"]]`. */
  const ONE = 'fb5ff739e005995dbf9ad81f44909853744352eb6c89e02e1fcec33a5bea6a0e';

  test('keeps its texts: the last as of the last run, the one before as of an unknown one', () => {
    const { history } = open();
    const seen = (article: string) => history.versions(article).map(({ number, run }) => [number, run]);
    expect(seen('one.txt')).toEqual([[2, '2026-03-01T10:00:00.000Z']]);
    expect(seen('two.txt')).toEqual([
      [1, ''],
      [2, '2026-03-01T10:00:00.000Z'],
    ]);
    expect(history.read('two.txt', 1)).toEqual({ rows: [row('1', 'Zero')] });
  });

  test('moves no baseline when the same is written again, and takes the file in', () => {
    const { history } = open();
    expect(history.advance('two.txt', text([row('1', 'One')]))).toEqual({ rows: [row('1', 'Zero')], glossary: '' });
    expect(history.advance('one.txt', text([row('1', 'One')]))).toBeUndefined();
    expect(history.versions('two.txt')).toHaveLength(2);
    expect(String(history.read('two.txt', 2).translation)).toBe('One');
  });

  test('moves it when another text is written', () => {
    const { history } = open();
    expect(history.advance('one.txt', text([row('1', 'Two')]))?.rows).toEqual([row('1', 'One')]);
    expect(history.versions('one.txt').map(({ number }) => number)).toEqual([2, 3]);
  });
});
