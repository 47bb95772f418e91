import { afterEach, expect, test, vi } from 'vitest';
import type { ThreadData } from '../../src/app/article-messages.ts';
import { ArticleThreads } from '../../src/app/article-threads.ts';
import type { Archive, KnownArticle } from '../../src/app/make-article.ts';
import { AppError } from '../../src/domain/errors.ts';

const ENTRY = new URL('../support/article-thread.mjs', import.meta.url);
const DATA = { settings: { deepl: { authKey: 'secret' } } } as unknown as ThreadData;

const threads: ArticleThreads[] = [];
afterEach(async () => {
  await Promise.all(threads.splice(0).map((one) => one.close()));
});

function start(archive: Partial<Archive> = {}, count = 1): (deed: string) => Promise<unknown> {
  const made = new ArticleThreads(ENTRY, count, DATA, archive as Archive);
  threads.push(made);
  return (deed) => made.make({ id: deed, path: '' }, new Map());
}

test('an article that is made is handed over', async () => {
  const make = start();
  expect(await Promise.all([make('make'), make('make')])).toEqual([{ article: 'make' }, { article: 'make' }]);
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
  expect(got).toEqual(error);
  expect((got as AppError).stack).toBe(error.stack);
  expect((got as AppError).cause).toEqual(new Error('why'));
  expect(await make('make')).toEqual({ article: 'make' });
});

test.each([
  ['throw', 'A thread that makes articles has ended: thrown by the test'],
  ['exit', 'A thread that makes articles has ended'],
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

test('an article goes to the thread that has fewest', async () => {
  const make = start({}, 2);
  const [waiting, other] = [make('wait'), make('wait')];
  void other.catch(() => {});
  await expect(make('exit')).rejects.toThrow();
  // The first thread had the first and third article; the second one has its own still.
  await expect(waiting).rejects.toThrow();
  await expect(make('exit')).rejects.toThrow();
});
