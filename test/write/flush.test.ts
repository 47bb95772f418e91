import { closeSync, fsyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeFiles } from '../../src/write/write-files.ts';

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return {
    ...fs,
    openSync: vi.fn(fs.openSync),
    closeSync: vi.fn(fs.closeSync),
    fsyncSync: vi.fn(fs.fsyncSync),
    writeFileSync: vi.fn(fs.writeFileSync),
  };
});

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'flush-'));
  vi.clearAllMocks();
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (flush: boolean, folder: string, text: string) =>
  writeFiles(root, folder, new Map([['a.yaml', text]]), { flush });
const flushed = () => vi.mocked(openSync).mock.calls.map(([path]) => path);
const options = () => vi.mocked(writeFileSync).mock.calls.map(([, , given]) => (given as { flush: boolean }).flush);

test.each(['', 'nau/more'])('a file of a person’s work is flushed with each folder that is new (%j)', (folder) => {
  write(true, folder, 'one');
  expect(readFileSync(join(root, folder, 'a.yaml'), 'utf8')).toBe('one');
  expect(options()).toEqual([true]);
  expect(flushed()).toContain(folder === '' ? root : join(root, 'nau'));
  expect(vi.mocked(fsyncSync)).toHaveBeenCalledTimes(flushed().length);
  expect(vi.mocked(closeSync)).toHaveBeenCalledTimes(flushed().length);
});

test('so is one that is replaced, with the folder in which its name is', () => {
  write(true, 'nau', 'one');
  vi.clearAllMocks();
  write(true, 'nau', 'two');
  expect(options()).toEqual([true]);
  expect(flushed()).toEqual([join(root, 'nau')]);
  expect(readFileSync(join(root, 'nau/a.yaml'), 'utf8')).toBe('two');
});

test('a folder that cannot be opened keeps nothing from being written', () => {
  vi.mocked(openSync).mockImplementationOnce(() => {
    throw new Error('EPERM');
  });
  write(true, '', 'one');
  expect(readFileSync(join(root, 'a.yaml'), 'utf8')).toBe('one');
});

test('what can be made again is not waited for', () => {
  write(false, '', 'one');
  write(false, 'nau', 'one');
  expect(options()).toEqual([false, false]);
  expect(flushed()).toEqual([]);
});
