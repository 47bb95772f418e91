import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { articleOpener } from '../../src/app/article-opener.ts';
import type { ArticleFile, OpenArticleFile } from '../../src/app/open-article.ts';
import { CHECKS } from '../../src/app/settings.ts';
import { loadSettings } from '../../src/config.ts';
import { documentOfLines, docxOf } from '../support/docx-sample.ts';
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

test('what was opened ahead is handed over to another thread as plain data, but for what is in a package', async () => {
  workspace.write('input/c.docx', await docxOf({ document: documentOfLines('Ein Satz.') }));
  for (const id of ['a.txt', 'c.docx']) await open.ahead(file(id));
  const handed = structuredClone(open.handOver());
  expect(handed.map(({ article }) => article.id)).toEqual(['a.txt']);
  expect(await isKept('c.docx')).toBe(false);
  await open.takeOver(handed);
  const { reader, article, segments } = await open(file('a.txt'));
  expect(reader.render(article, new Map())).toBe('Ein Satz.\n');
  expect(segments.map(({ source }) => source.text)).toEqual(['Ein Satz.']);
});

test('no more is taken over than there is room for', async () => {
  workspace.write('input/c.txt', `${'Ein Satz. '.repeat(MEGABYTE / 10)}\n`.repeat(3));
  await open.ahead(file('c.txt'));
  const [large] = open.handOver();
  await open.takeOver([large!, { ...large!, article: { ...large!.article, path: file('b.txt').path } }]);
  expect(await isKept('c.txt')).toBe(true);
  expect(await isKept('b.txt')).toBe(false);
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
