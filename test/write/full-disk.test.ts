import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { replaceFile } from '../../src/write/replace-file.ts';
import { writeFiles } from '../../src/write/write-files.ts';

vi.mock('../../src/write/replace-file.ts');

test.each([
  ['ENOSPC', 'the disk is full', /Free some space/],
  ['EROFS', 'the file system is read-only', /writable/],
  ['EACCES', 'permission denied', /writable/],
  ['EIO', 'i/o error', /--output/],
])('%s becomes an error with the path and what to do', async (code, why, hint) => {
  const root = mkdtempSync(join(tmpdir(), 'zweispalt-'));
  const cause = Object.assign(new Error('i/o error'), { code });
  vi.mocked(replaceFile).mockRejectedValue(cause);
  try {
    await expect(writeFiles(root, 'nau', new Map([['a.md', 'x']]))).rejects.toMatchObject({
      code: 'output',
      message: `Cannot write ${join(root, 'nau/a.md')}: ${why}`,
      hint: expect.stringMatching(hint),
      cause,
    });
  } finally {
    rmSync(root, { recursive: true });
  }
});
