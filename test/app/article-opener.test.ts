import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { articleOpener } from '../../src/app/article-opener.ts';
import type { ArticleFile, OpenArticleFile } from '../../src/app/open-article.ts';
import { CHECKS } from '../../src/app/settings.ts';
import { loadSettings } from '../../src/config.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const MEGABYTE = 1024 * 1024;

let workspace: Workspace;
let open: OpenArticleFile;

beforeEach(() => {
  workspace = makeWorkspace({ 'input/a.txt': 'Ein Satz.\n', 'input/b.txt': 'Noch einer.\n' });
  open = articleOpener(loadSettings({ workspace: workspace.dir, flags: {}, env: {}, checks: CHECKS }), undefined);
});
afterEach(() => workspace.remove());

const file = (id: string): ArticleFile => ({ id, path: join(workspace.dir, 'input', id) });
const remove = (id: string) => rmSync(file(id).path);
/** Whether an article can be had though its file is gone. */
async function isKept(id: string): Promise<boolean> {
  remove(id);
  return open(file(id)).then(
    () => true,
    () => false,
  );
}

test('an article that was opened ahead is handed over once, and then opened anew', async () => {
  const ahead = await open.ahead(file('a.txt'));
  expect(await open(file('a.txt'))).toBe(ahead);
  expect(await open(file('a.txt'))).not.toBe(ahead);
});

test('an article that was merely opened is not kept', async () => {
  await open(file('a.txt'));
  expect(await isKept('a.txt')).toBe(false);
});

test('what is forgotten is opened anew', async () => {
  await open.ahead(file('a.txt'));
  open.forget();
  expect(await isKept('a.txt')).toBe(false);
});

test('many are opened ahead until there is no room, and one that is no article is passed over', async () => {
  workspace.write('input/large.txt', `${'Ein Satz. '.repeat(MEGABYTE / 10)}\n`.repeat(5));
  await open.allAhead(['nowhere.txt', 'a.txt', 'large.txt', 'b.txt'].map(file));
  expect(await isKept('a.txt')).toBe(true);
  expect(await isKept('large.txt')).toBe(false);
  expect(await isKept('b.txt')).toBe(false);
});

test('room is given back by what is handed over', async () => {
  for (const id of ['c.txt', 'd.txt'])
    workspace.write(`input/${id}`, `${'Ein Satz. '.repeat(MEGABYTE / 10)}\n`.repeat(3));
  await open.ahead(file('c.txt'));
  await open.ahead(file('d.txt'));
  await open(file('c.txt'));
  await open.ahead(file('d.txt'));
  expect(await isKept('d.txt')).toBe(true);
});
