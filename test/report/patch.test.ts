import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type PatchedFile, patchOf } from '../../src/report/patch.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'patch-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (path: string, before?: string | Uint8Array, after?: string | Uint8Array): PatchedFile => ({
  path,
  ...(before !== undefined && { before: Buffer.from(before as string) }),
  ...(after !== undefined && { after: Buffer.from(after as string) }),
});

interface Tool {
  readonly name: string;
  readonly args: readonly string[];
}
/** Whatever a person has set up for git must not matter here. */
const GIT = ['-c', 'core.autocrlf=false', 'apply', '--whitespace=nowarn'];
const TOOLS: readonly Tool[] = [
  { name: 'git', args: GIT },
  { name: 'patch', args: ['-p1', '--binary', '--silent', '--no-backup-if-mismatch'] },
];
const installed = TOOLS.filter(({ name }) => spawnSync(name, ['--version']).status === 0);

/** Puts the files of before in place, applies the patch, and reads them again. */
function apply(files: readonly PatchedFile[], { name, args }: Tool): (Buffer | undefined)[] {
  const place = mkdtempSync(join(folder, 'apply-'));
  for (const { path, before } of files) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    if (before) writeFileSync(join(place, path), before);
  }
  const patch = patchOf(files);
  if (patch.length > 0)
    execFileSync(name, args, { cwd: place, input: patch, env: { ...process.env, GIT_CEILING_DIRECTORIES: folder } });
  return files.map(({ path, after }) => (after ? readFileSync(join(place, path)) : undefined));
}

const LONG = Array.from({ length: 40 }, (_, index) => `Line ${index}`);
const edited = LONG.map((line, index) => (index === 3 || index === 30 ? `${line}!` : line));

const CASES: Readonly<Record<string, PatchedFile>> = {
  'one line': file('a.txt', 'One\nTwo\nThree\n', 'One\nZwo\nThree\n'),
  'several places': file('a.txt', LONG.join('\n'), edited.join('\n')),
  'Windows line ends': file('a.txt', 'One\r\nTwo\r\n', 'One\r\nZwo\r\nThree\r\n'),
  'Windows line ends that became others': file('a.txt', 'One\r\nTwo\r\n', 'One\nTwo\n'),
  'old Mac line ends': file('a.txt', 'One\rTwo\r', 'One\rZwo\r'),
  'no end of the last line': file('a.txt', 'One\nTwo', 'One\nZwo'),
  'an end of the last line that came': file('a.txt', 'One\nTwo', 'One\nTwo\n'),
  'an end of the last line that went': file('a.txt', 'One\nTwo\n', 'One\nTwo'),
  'letters of all scripts': file('a.txt', 'Токаев\n上海\n', 'Toqaev “\u{1f600}”\n上海\n'),
  'separators that are no line ends': file('a.txt', 'a\u2028b\u0085c\fd\ve\n', 'a\u2028b\u0085c\fd\vE\n'),
  'lines that look like a patch': file(
    'a.txt',
    '--- a/x\n+++ b/x\n@@ -1 +1 @@\n',
    '--- a/y\n+++ b/x\n@@ -1 +1 @@\n-x\n',
  ),
  'escape sequences': file('a.txt', '\u001b[31mred\u0007\n', '\u001b[32mgreen\u0007\n'),
  'Windows-1252': file(
    'a.txt',
    Buffer.from('f\xfcr\nimmer\n', 'latin1'),
    Buffer.from('f\xfcr \x84alle\x93\n', 'latin1'),
  ),
  'UTF-16': file('a.txt', Buffer.from('\ufeffOne\nTwo\n', 'utf16le'), Buffer.from('\ufeffOne\nZwo ਊ\n', 'utf16le')),
  'a file of one enormous line': file('a.html', 'x'.repeat(300_000), `${'x'.repeat(299_999)}y`),
  'a text that is wholly another': file(
    'a.txt',
    Array.from({ length: 6000 }, (_, index) => `old ${index}\n`).join(''),
    Array.from({ length: 6000 }, (_, index) => `new ${index}\n`).join('last'),
  ),
  'a new file': file('new/a.txt', undefined, 'One\nTwo'),
  'a file that was empty': file('a.txt', '', 'One\n'),
  'a folder and a name with blanks': file('my desk/an article.txt', 'One\n', 'Two\n'),
  'a name in Cyrillic': file('наш/Статья – №1.txt/translation.txt', 'One\n', 'Two\n'),
  'a name with quotes': file('a "b" \\c\'.txt', 'One\n', 'Two\n'),
};

describe.each(installed)('a patch is taken by $name', (tool) => {
  test.each(Object.entries(CASES))('for %s', (_, one) => {
    expect(apply([one], tool)).toEqual([Buffer.from(one.after!)]);
  });

  test('for several files at once, those that are as they were left out', () => {
    const files = Object.values(CASES).map((one, index) => ({ ...one, path: `${index}/${one.path}` }));
    const same = file('same.txt', 'One\n', 'One\n');
    expect(apply([...files, same], tool)).toEqual([...files, same].map(({ after }) => Buffer.from(after!)));
    expect(String(patchOf([...files, same]))).not.toContain('same.txt');
  });

  test('for whatever bytes', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', ' ', '\n', '\n', '\r\n', '\\', '-', '+', '@@', '\ufeff', '\u2028'), {
        maxLength: 30,
      })
      .map((parts) => parts.join(''));
    const pairs = fc.sample(fc.tuple(text, text), { numRuns: 300, seed: 7 });
    // A file that is emptied may be deleted by the tool, as `diff -u` has it: no translation is ever empty.
    const files = pairs
      .filter(([, after]) => after !== '')
      .map(([before, after], index) => file(`${index}.txt`, before, after));
    expect(apply(files, tool).map(String)).toEqual(files.map(({ after }) => String(after)));
  });
});

test('both programs are there to try it with', ({ skip }) => {
  const missing = TOOLS.filter((tool) => !installed.includes(tool)).map(({ name }) => name);
  skip(missing.length > 0, `not installed: ${missing.join(', ')}`);
  expect(installed).toEqual(TOOLS);
});

test('where nothing changed there is no patch', () => {
  expect(patchOf([])).toHaveLength(0);
  expect(patchOf([file('a.txt', 'One', 'One')])).toHaveLength(0);
});

test('it reads as diff -u writes it', () => {
  expect(String(patchOf([file('out/a b.txt', 'One\nTwo', 'One\nZwo\n')]))).toBe(
    '--- a/out/a b.txt\t\n+++ b/out/a b.txt\t\n@@ -1,2 +1,2 @@\n One\n-Two\n\\ No newline at end of file\n+Zwo\n',
  );
});
