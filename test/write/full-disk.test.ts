import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { makeFolder } from '../../src/write/make-folder.ts';
import { replaceFile } from '../../src/write/replace-file.ts';
import { writeFiles } from '../../src/write/write-files.ts';

vi.mock('../../src/write/make-folder.ts');
vi.mock('../../src/write/replace-file.ts');

test.each([
  ['ENOSPC', 'the disk is full', /Free some space/],
  ['EROFS', 'the file system is read-only', /writable/],
  ['EACCES', 'permission denied', /writable/],
  ['EIO', 'i/o error', /--output/],
])('%s becomes an error with the path and what to do', (code, why, hint) => {
  const root = mkdtempSync(join(tmpdir(), 'zweispalt-'));
  const cause = Object.assign(new Error('i/o error'), { code });
  const refuse = () => {
    throw cause;
  };
  vi.mocked(makeFolder).mockImplementation(refuse);
  vi.mocked(replaceFile).mockImplementation(refuse);
  try {
    for (const folder of ['nau', '']) {
      const error = failureOf(() => writeFiles(root, folder, new Map([['a.md', 'x']])));
      expect(error).toMatchObject({
        code: 'output',
        message: `Cannot write ${join(root, folder, 'a.md')}: ${why}`,
        hint: expect.stringMatching(hint),
        cause,
      });
    }
  } finally {
    rmSync(root, { recursive: true });
  }
});

function failureOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
