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

function failure(folder: string, files: Record<string, string>): AppError {
  let error: unknown;
  try {
    write(folder, files);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(AppError);
  expect((error as AppError).code).toBe('output');
  expect((error as AppError).hint).toBeTruthy();
  return error as AppError;
}

test('files are made with the folders they need', () => {
  expect(write('nau/abzug.html', { 'a.md': 'ä', 'b.bin': new Uint8Array([0, 255]) })).toEqual({
    written: ['a.md', 'b.bin'],
    unchanged: [],
  });
  expect(readFileSync(join(root, 'nau/abzug.html/a.md'), 'utf8')).toBe('ä');
  expect([...readFileSync(join(root, 'nau/abzug.html/b.bin'))]).toEqual([0, 255]);
});

test('a file with the same content is not touched', () => {
  write('', { 'a.md': 'one', 'b.md': 'two' });
  const before = statSync(join(root, 'a.md'));
  expect(write('', { 'a.md': 'one', 'b.md': 'three' })).toEqual({ written: ['b.md'], unchanged: ['a.md'] });
  const after = statSync(join(root, 'a.md'));
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
});

test('a file is replaced as a whole: nothing half-written and nothing else is left behind', () => {
  write('', { 'a.md': 'a long first text' });
  const before = statSync(join(root, 'a.md')).ino;
  write('', { 'a.md': 'short' });
  expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('short');
  expect(statSync(join(root, 'a.md')).ino).not.toBe(before);
  expect(readdirSync(root)).toEqual(['a.md']);
});

test('a new folder appears as a whole, whatever a killed run has left beside it', () => {
  write('nau/abzug.html', { 'a.md': 'one' });
  const unfinished = passingName(() => write('nau/bericht.html', { ['x'.repeat(300)]: 'x' }));
  mkdirSync(join(root, 'nau', unfinished, 'deep'), { recursive: true });
  writeFileSync(join(root, 'nau', unfinished, 'a.md'), 'half');
  write('nau/bericht.html', { 'a.md': 'x', 'b.md': 'y' });
  expect(readdirSync(join(root, 'nau')).sort()).toEqual(['abzug.html', 'bericht.html']);
  expect(readdirSync(join(root, 'nau/bericht.html')).sort()).toEqual(['a.md', 'b.md']);
});

test('a link laid where a new folder is prepared is removed, not followed', () => {
  mkdirSync(join(base, 'private'));
  write('nau/abzug.html', { 'a.md': 'one' });
  const unfinished = passingName(() => write('nau/bericht.html', { ['x'.repeat(300)]: 'x' }));
  symlinkSync(join(base, 'private'), join(root, 'nau', unfinished));
  write('nau/bericht.html', { 'a.md': 'x' });
  expect(readdirSync(join(base, 'private'))).toEqual([]);
  expect(readFileSync(join(root, 'nau/bericht.html/a.md'), 'utf8')).toBe('x');
});

test('nothing is left of a new folder that could not be made', () => {
  expect(failure('nau/bericht.html', { 'a.md': 'x', ['x'.repeat(300)]: 'x' }).message).toContain(
    'the name is too long',
  );
  expect(readdirSync(join(root, 'nau'))).toEqual([]);
});

test('a folder with a name as long as a name can be is made', () => {
  write(`${'ä'.repeat(127)}x`, { 'a.md': 'x' });
  expect(readdirSync(root)).toEqual([`${'ä'.repeat(127)}x`]);
});

/** The name under which a folder is prepared, seen in the error's cause. */
function passingName(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return /\.\w+\.unfinished/.exec(String((error as AppError).cause))![0];
  }
  throw new Error('Nothing failed');
}

test('files that are not asked for stay', () => {
  write('', { 'bilingual.md': 'a' });
  write('', { 'bilingual.html': 'b' });
  expect(readdirSync(root).sort()).toEqual(['bilingual.html', 'bilingual.md']);
});

describe('nothing is written outside of the output folder', () => {
  test.each(['../x', 'a/../../x', '/etc/x', 'a//x', './x', '', 'C:x', 'a\\..\\x', 'a\0b', 'a/'])(
    'with the name “%s”',
    (name) => {
      failure('', { [name]: 'x' });
      expect(existsSync(join(base, 'x'))).toBe(false);
      expect(existsSync(root)).toBe(false);
    },
  );

  test('with such a folder', () => {
    failure('../elsewhere', { x: 'x' });
    expect(existsSync(join(base, 'elsewhere'))).toBe(false);
  });

  test('through a folder that is a link', () => {
    mkdirSync(root);
    mkdirSync(join(base, 'private'));
    symlinkSync('../private', join(root, 'nau'));
    expect(failure('nau/a.txt', { x: 'x' }).message).toContain(join(root, 'nau'));
    expect(readdirSync(join(base, 'private'))).toEqual([]);
  });

  test('through a file that is a link', () => {
    mkdirSync(root);
    writeFileSync(join(base, 'secret'), 'secret');
    symlinkSync(join(base, 'secret'), join(root, 'a.md'));
    failure('', { 'a.md': 'x' });
    expect(readFileSync(join(base, 'secret'), 'utf8')).toBe('secret');
  });

  test('through a link to what is not there yet', () => {
    mkdirSync(root);
    symlinkSync(join(base, 'later'), join(root, 'a.md'));
    failure('', { 'a.md': 'x' });
    expect(existsSync(join(base, 'later'))).toBe(false);
  });
});

test('the output folder itself may be a link, and links inside it may be followed', () => {
  mkdirSync(join(base, 'disk/real'), { recursive: true });
  symlinkSync(join(base, 'disk'), root);
  symlinkSync('real', join(base, 'disk/short'));
  write('short', { 'a.md': 'x' });
  expect(readFileSync(join(base, 'disk/real/a.md'), 'utf8')).toBe('x');
});

describe('what the disk refuses is an error with its place and a remedy', () => {
  test('where a file stands in the way of a folder', () => {
    mkdirSync(root);
    writeFileSync(join(root, 'nau'), '');
    const error = failure('nau/a.txt', { 'a.md': 'x' });
    expect(error.message).toContain(`Cannot write ${join(root, 'nau/a.txt/a.md')}`);
    expect(error.message).toContain('a file stands where a folder is needed');
  });

  test('where a folder stands in the way of a file', () => {
    mkdirSync(join(root, 'a.md'), { recursive: true });
    expect(failure('', { 'a.md': 'x' }).message).toContain('a folder');
  });

  test('where the name is too long', () => {
    expect(failure('', { ['x'.repeat(300)]: 'x' }).message).toContain('the name is too long');
  });

  test.skipIf(process.getuid?.() === 0)('where the folder is read-only', () => {
    mkdirSync(root);
    chmodSync(root, 0o500);
    expect(failure('', { 'a.md': 'x' }).message).toContain('permission denied');
  });
});
