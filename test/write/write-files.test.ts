import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../src/domain/errors.ts';
import { writeFiles } from '../../src/write/write-files.ts';

let base: string;
let root: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'zweispalt-'));
  root = join(base, 'output');
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const write = (folder: string, files: Record<string, string | Uint8Array>) =>
  writeFiles(root, folder, new Map(Object.entries(files)));

async function failure(promise: Promise<unknown>): Promise<AppError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AppError);
  expect((error as AppError).code).toBe('output');
  expect((error as AppError).hint).toBeTruthy();
  return error as AppError;
}

test('files are made with the folders they need', async () => {
  expect(await write('nau/abzug.html', { 'a.md': 'ä', 'b.bin': new Uint8Array([0, 255]) })).toEqual({
    written: ['a.md', 'b.bin'],
    unchanged: [],
  });
  expect(readFileSync(join(root, 'nau/abzug.html/a.md'), 'utf8')).toBe('ä');
  expect([...readFileSync(join(root, 'nau/abzug.html/b.bin'))]).toEqual([0, 255]);
});

test('a file with the same content is not touched', async () => {
  await write('', { 'a.md': 'one', 'b.md': 'two' });
  const before = statSync(join(root, 'a.md'));
  expect(await write('', { 'a.md': 'one', 'b.md': 'three' })).toEqual({ written: ['b.md'], unchanged: ['a.md'] });
  const after = statSync(join(root, 'a.md'));
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
});

test('a file is replaced as a whole: nothing half-written and nothing else is left behind', async () => {
  await write('', { 'a.md': 'a long first text' });
  const before = statSync(join(root, 'a.md')).ino;
  await write('', { 'a.md': 'short' });
  expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('short');
  expect(statSync(join(root, 'a.md')).ino).not.toBe(before);
  expect(readdirSync(root)).toEqual(['a.md']);
});

test('files that are not asked for stay', async () => {
  await write('', { 'bilingual.md': 'a' });
  await write('', { 'bilingual.html': 'b' });
  expect(readdirSync(root).sort()).toEqual(['bilingual.html', 'bilingual.md']);
});

describe('nothing is written outside of the output folder', () => {
  test.each(['../x', 'a/../../x', '/etc/x', 'a//x', './x', '', 'C:x', 'a\\..\\x', 'a\0b', 'a/'])(
    'with the name “%s”',
    async (name) => {
      await failure(write('', { [name]: 'x' }));
      expect(existsSync(join(base, 'x'))).toBe(false);
      expect(existsSync(root)).toBe(false);
    },
  );

  test('with such a folder', async () => {
    await failure(write('../elsewhere', { x: 'x' }));
    expect(existsSync(join(base, 'elsewhere'))).toBe(false);
  });

  test('through a folder that is a link', async () => {
    mkdirSync(root);
    mkdirSync(join(base, 'private'));
    symlinkSync('../private', join(root, 'nau'));
    expect((await failure(write('nau/a.txt', { x: 'x' }))).message).toContain(join(root, 'nau'));
    expect(readdirSync(join(base, 'private'))).toEqual([]);
  });

  test('through a file that is a link', async () => {
    mkdirSync(root);
    writeFileSync(join(base, 'secret'), 'secret');
    symlinkSync(join(base, 'secret'), join(root, 'a.md'));
    await failure(write('', { 'a.md': 'x' }));
    expect(readFileSync(join(base, 'secret'), 'utf8')).toBe('secret');
  });

  test('through a link to what is not there yet', async () => {
    mkdirSync(root);
    symlinkSync(join(base, 'later'), join(root, 'a.md'));
    await failure(write('', { 'a.md': 'x' }));
    expect(existsSync(join(base, 'later'))).toBe(false);
  });
});

test('the output folder itself may be a link, and links inside it may be followed', async () => {
  mkdirSync(join(base, 'disk/real'), { recursive: true });
  symlinkSync(join(base, 'disk'), root);
  symlinkSync('real', join(base, 'disk/short'));
  await write('short', { 'a.md': 'x' });
  expect(readFileSync(join(base, 'disk/real/a.md'), 'utf8')).toBe('x');
});

describe('what the disk refuses is an error with its place and a remedy', () => {
  test('where a file stands in the way of a folder', async () => {
    mkdirSync(root);
    writeFileSync(join(root, 'nau'), '');
    const error = await failure(write('nau/a.txt', { 'a.md': 'x' }));
    expect(error.message).toContain(`Cannot write ${join(root, 'nau/a.txt/a.md')}`);
    expect(error.message).toContain('a file stands where a folder is needed');
  });

  test('where a folder stands in the way of a file', async () => {
    mkdirSync(join(root, 'a.md'), { recursive: true });
    expect((await failure(write('', { 'a.md': 'x' }))).message).toContain('a folder');
  });

  test('where the name is too long', async () => {
    expect((await failure(write('', { ['x'.repeat(300)]: 'x' }))).message).toContain('the name is too long');
  });

  test.skipIf(process.getuid?.() === 0)('where the folder is read-only', async () => {
    mkdirSync(root);
    chmodSync(root, 0o500);
    expect((await failure(write('', { 'a.md': 'x' }))).message).toContain('permission denied');
  });
});
