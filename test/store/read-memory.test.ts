import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MemoryEntry } from '../../src/domain/memory.ts';
import { plain } from '../../src/domain/text.ts';
import { openStore } from '../../src/store/open-store.ts';
import { readMemory } from '../../src/store/read-memory.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read ä#%-'));
  file = join(folder, 'memory.sqlite');
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

const entry: MemoryEntry = {
  key: 'k1',
  language: 'en-US',
  source: plain('Satz'),
  target: { text: plain('Sentence'), origin: 'deepl', made: 'm', sent: [] },
};

/** The English that a memory has for the entry. */
function answer(): string | undefined {
  const { memory, close } = readMemory(file);
  try {
    return memory.lookup(['k1'], 'en-US').get('k1')?.[0]?.text.text;
  } finally {
    close();
  }
}

test('a memory answers while a run has it open, also what the run has just kept', () => {
  const store = openStore(file);
  store.memory.commit([entry]);
  expect(answer()).toBe('Sentence');
  store.close();
});

test('asking leaves the file as it is', () => {
  const store = openStore(file);
  store.memory.commit([entry]);
  store.compact();
  store.close();
  const before = readFileSync(file);
  expect(answer()).toBe('Sentence');
  expect(readFileSync(file).equals(before)).toBe(true);
});

test.skipIf(process.getuid?.() === 0)('a memory answers where nothing can be written', () => {
  const store = openStore(file);
  store.memory.commit([entry]);
  store.compact();
  store.close();
  for (const beside of ['-wal', '-shm']) rmSync(`${file}${beside}`, { force: true });
  chmodSync(folder, 0o500);
  expect(answer()).toBe('Sentence');
});

test('a memory of an older version answers and stays of that version', () => {
  const store = openStore(file);
  store.memory.commit([entry]);
  store.compact();
  store.close();
  const older = new DatabaseSync(file);
  older.exec('PRAGMA user_version = 1');
  older.close();
  expect(answer()).toBe('Sentence');
});

test('a file that was never filled knows nothing', () => {
  writeFileSync(file, '');
  expect(answer()).toBeUndefined();
});

test.each([
  ['no file', () => {}],
  ['no database', () => writeFileSync(file, 'x'.repeat(5000))],
  ['a folder', () => mkdirSync(file)],
])('where there is %s, that is an error of the memory', (_, make) => {
  make();
  expect(() => readMemory(file)).toThrow(expect.objectContaining({ code: 'memory' }));
});

test('a memory of a newer version is refused', () => {
  openStore(file).close();
  const newer = new DatabaseSync(file);
  newer.exec('PRAGMA user_version = 999');
  newer.close();
  expect(() => readMemory(file)).toThrow(expect.objectContaining({ code: 'memory' }));
});
