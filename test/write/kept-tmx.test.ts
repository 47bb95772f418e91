import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AppError } from '../../src/domain/errors.ts';
import type { MemoryEntry } from '../../src/domain/memory.ts';
import { plain } from '../../src/domain/text.ts';
import { writeKeptTmx } from '../../src/write/kept-tmx.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const entry: MemoryEntry = {
  key: 'k',
  language: 'en-US',
  source: plain('Guten Tag'),
  target: { text: plain('Hello'), origin: 'deepl', made: 'm', sent: [] },
};

test('a file of many pieces is whole', () => {
  const path = join(dir, 'all.tmx');
  expect(
    writeKeptTmx(
      path,
      Array.from({ length: 2000 }, () => entry),
    ),
  ).toEqual({ path, targets: 2000 });
  const text = readFileSync(path, 'utf8');
  expect(text.match(/<tu /g)).toHaveLength(2000);
  expect(text).toMatch(/<\/body>\n<\/tmx>\n$/);
  expect(readdirSync(dir)).toEqual(['all.tmx']);
});

test('a memory that breaks half way leaves an older file as it is, and what could be read beside it', () => {
  const path = join(dir, 'all.tmx');
  writeFileSync(path, 'older');
  const fault = new AppError('memory', 'damaged');
  const breaking = (function* () {
    yield entry;
    throw fault;
  })();
  expect(writeKeptTmx(path, breaking)).toEqual({ path: join(dir, 'all.partial.tmx'), targets: 1, fault });
  expect(readFileSync(path, 'utf8')).toBe('older');
  expect(readFileSync(join(dir, 'all.partial.tmx'), 'utf8')).toContain('<seg>Hello</seg>');
});

test('a folder that is not there is an error with the remedy, and nothing is left behind', () => {
  expect(() => writeKeptTmx(join(dir, 'no', 'all.tmx'), [entry])).toThrow(
    expect.objectContaining({ code: 'output', hint: expect.stringMatching(/folder/) }),
  );
  const bug = (function* (): Iterable<MemoryEntry> {
    yield* [];
    throw new TypeError('bug');
  })();
  expect(() => writeKeptTmx(join(dir, 'all.tmx'), bug)).toThrow();
  expect(existsSync(join(dir, 'all.tmx'))).toBe(false);
  expect(readdirSync(dir)).toEqual([]);
});
