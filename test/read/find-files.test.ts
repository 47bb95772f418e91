import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findFiles } from '../../src/read/find-files.ts';

let root: string;
let input: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'zweispalt-'));
  input = join(root, 'input');
  mkdirSync(input);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (...paths: string[]) => {
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), 'Text.');
  }
};
const ids = async (...paths: string[]) => (await findFiles(input, paths)).files.map(({ id }) => id);
const reasons = async () =>
  (await findFiles(input)).skipped.map(({ path, reason }) => [path.slice(input.length + 1), reason]);

test('files of all known types, below all folders, in the order of code points', async () => {
  put(
    'input/b.TXT',
    'input/a/z.md',
    'input/a.html',
    'input/Ä.htm',
    'input/\u{1f600}.txt',
    'input/\uffee.txt',
    'input/C.txt',
  );
  expect(await ids()).toEqual(['C.txt', 'a.html', 'a/z.md', 'b.TXT', 'Ä.htm', '\uffee.txt', '\u{1f600}.txt']);
});

test('hidden files are passed over, unknown types are named', async () => {
  put('input/.git/a.txt', 'input/.b.txt', 'input/~$a.docx', 'input/c.docm', 'input/d');
  expect(await ids()).toEqual([]);
  expect((await reasons()).map(([path]) => path)).toEqual(['c.docm', 'd']);
  expect((await reasons())[0]![1]).toContain('.txt');
});

test('a folder with the name of a file is a folder', async () => {
  put('input/a.txt/b.txt');
  expect(await ids()).toEqual(['a.txt/b.txt']);
});

test('links are followed inside the folder, once, and never out of it or in a circle', async () => {
  put('input/real/a.txt', 'outside/b.txt');
  symlinkSync(join(input, 'real'), join(input, 'again'));
  symlinkSync(join(input, 'real'), join(input, 'more'));
  symlinkSync(input, join(input, 'real', 'circle'));
  symlinkSync(join(root, 'outside'), join(input, 'out'));
  symlinkSync(join(root, 'outside/b.txt'), join(input, 'b.txt'));
  symlinkSync(join(root, 'nowhere'), join(input, 'gone.txt'));
  symlinkSync(join(input, 'real/a.txt'), join(input, 'c.txt'));
  expect(await ids()).toEqual(['again/a.txt', 'c.txt', 'real/a.txt']);
  expect(await reasons()).toEqual([
    ['again/circle', 'the link goes in a circle'],
    ['b.txt', 'the link leads out of the folder'],
    ['gone.txt', 'the link leads nowhere'],
    ['more', 'another link leads to the same folder'],
    ['out', 'the link leads out of the folder'],
    ['real/circle', 'the link goes in a circle'],
  ]);
});

test('names that could deceive are not read, and are shown written out', async () => {
  put('input/a\nb.txt', 'input/x\u202etxt.md', 'input/dir\u0007/c.txt');
  expect(await ids()).toEqual([]);
  expect((await reasons()).map(([path]) => path)).toEqual(['a\\u{a}b.txt', 'dir\\u{7}', 'x\\u{202e}txt.md']);
});

test('a pipe is no file', async () => {
  execFileSync('mkfifo', [join(input, 'pipe.txt')]);
  expect(await reasons()).toEqual([['pipe.txt', 'it is no regular file']]);
});

test('named files and folders may lie anywhere', async () => {
  put('input/sub/a.txt', 'else/b.md', 'else/deep/c.txt');
  expect(await ids(join(input, 'sub'))).toEqual(['sub/a.txt']);
  expect(await ids(join(input, 'sub/a.txt'), join(root, 'else/b.md'))).toEqual(['b.md', 'sub/a.txt']);
  expect(await ids(join(root, 'else'))).toEqual(['b.md', 'deep/c.txt']);
});

test('the same file named twice is one article', async () => {
  put('input/a.txt');
  expect(await ids(input, join(input, 'a.txt'))).toEqual(['a.txt']);
});

test('two files with one id are an error that names both', async () => {
  put('one/a.txt', 'two/a.txt');
  await expect(ids(join(root, 'one/a.txt'), join(root, 'two/a.txt'))).rejects.toMatchObject({
    code: 'article',
    message: expect.stringContaining(join(root, 'two/a.txt')),
  });
});

test('a path that is not there is an error', async () => {
  await expect(ids(join(root, 'nothing.txt'))).rejects.toMatchObject({ code: 'article', hint: expect.any(String) });
});

test('straße and strasse are two names', async () => {
  put('input/straße.txt', 'input/strasse.txt');
  expect(await ids()).toEqual(['strasse.txt', 'straße.txt']);
});
