import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { readHistory } from '../../src/store/read-history.ts';
import { APPLICATION_ID, MIGRATIONS } from '../../src/store/schema.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'history-'));
  file = join(folder, 'memory.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

const text = (final: string) => ({
  run: '2026-11-20T10:15:03.123Z',
  source: '',
  glossary: '',
  rows: [{ id: '1', source: 'Eins', final, state: 'translated' as const }],
});

test('what a run writes meanwhile is not seen, and does not disturb it', () => {
  const store = openStore(file);
  store.history.advance('a.txt', text('One'));
  const reading = readHistory(file);
  store.history.advance('a.txt', text('Two'));
  store.history.advance('b.txt', text('Two'));
  store.summaries.put('b.txt', '{}');
  expect(reading.history.articles()).toEqual(['a.txt']);
  expect(reading.history.versions('a.txt')).toHaveLength(1);
  expect(reading.summaries.all().size).toBe(0);
  reading.close();
  const later = readHistory(file);
  expect(later.history.articles()).toEqual(['a.txt', 'b.txt']);
  later.close();
  store.close();
});

test('an older memory is left as it is, and the way to bring it up to date is named', () => {
  const sqlite = new DatabaseSync(file);
  for (const migration of MIGRATIONS.slice(0, 2)) sqlite.exec(migration);
  sqlite.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 2`);
  sqlite.close();
  const before = readFileSync(file);
  expect(() => readHistory(file)).toThrow(
    expect.objectContaining({ code: 'memory', hint: expect.stringContaining('zweispalt translate') }),
  );
  expect(readFileSync(file)).toEqual(before);
});
