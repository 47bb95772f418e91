import { afterEach, expect, test, vi } from 'vitest';
import type { ThreadData } from '../../src/app/article-messages.ts';
import { ArticleThread } from '../../src/app/article-thread.ts';
import type { Archive, KnownArticle } from '../../src/app/make-article.ts';
import { AppError } from '../../src/domain/errors.ts';

const ENTRY = new URL('../support/article-worker.mjs', import.meta.url);
const DATA = { settings: { deepl: { authKey: 'secret' } } } as unknown as ThreadData;

const threads: ArticleThread[] = [];
afterEach(async () => {
  await Promise.all(threads.splice(0).map((one) => one.close()));
});

function start(archive: Partial<Archive> = {}): (deed: string) => Promise<unknown> {
  const made = new ArticleThread(ENTRY, DATA, archive as Archive);
  threads.push(made);
  return (deed) => made.make({ id: deed, path: '' }, new Map());
}

test('an article that is made is handed over', async () => {
  const make = start();
  expect(await Promise.all([make('make'), make('make')])).toEqual([{ article: 'make' }, { article: 'make' }]);
});

test('a thread is told what is coming', async () => {
  const thread = new ArticleThread(ENTRY, DATA, {} as Archive);
  threads.push(thread);
  const files = ['a.txt', 'b.txt'].map((id) => ({ id, path: '' }));
  thread.ahead(files, []);
  expect(await thread.make({ id: 'tell', path: '' }, new Map())).toEqual({ article: 'a.txt,b.txt' });
});

test('what a thread asks is answered by the archive', async () => {
  const known = vi.fn(async () => 'what is known' as unknown as KnownArticle);
  expect(await start({ known })('ask')).toEqual({ article: 'what is known' });
  expect(known).toHaveBeenCalledWith('ask', [], undefined);
});

test('an error of the archive passes through the thread as it is', async () => {
  const place = { file: 'memory.sqlite' };
  const error = new AppError('memory', 'The memory is damaged', { hint: 'Do this.', place, cause: new Error('why') });
  const make = start({ known: () => Promise.reject(error) });
  const got = await make('ask').catch((thrown: unknown) => thrown);
  expect(got).toBeInstanceOf(AppError);
  expect({ ...(got as AppError) }).toEqual({ ...error });
  expect((got as AppError).message).toBe(error.message);
  expect(await make('make')).toEqual({ article: 'make' });
});

test.each([
  ['throw', 'The thread that makes articles has ended: thrown by the test'],
  ['exit', 'The thread that makes articles has ended'],
])(
  'a thread that ends (%s) fails every article it has and every later one, saying what to do',
  async (deed, message) => {
    const make = start();
    const waiting = make('wait');
    const error = { code: 'internal', message, hint: expect.stringContaining('Run again') };
    await expect(make(deed)).rejects.toMatchObject(error);
    await expect(waiting).rejects.toMatchObject(error);
    await expect(make('make')).rejects.toMatchObject(error);
  },
);
