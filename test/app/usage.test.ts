import { expect, test } from 'vitest';
import { costOf } from '../../src/app/cost.ts';
import { type Account, reportUsage, type UsageTools } from '../../src/app/usage.ts';
import { AppError } from '../../src/domain/errors.ts';
import type { MonthSum, RunFigures } from '../../src/domain/memory.ts';

const month = (name: string, billedCharacters: number): MonthSum => ({
  month: name,
  runs: 2,
  segments: 10,
  remembered: 4,
  sent: 6,
  requests: 3,
  characters: billedCharacters,
  billedCharacters,
  savedCharacters: 100,
});
const account = (usage: Account['usage']): Account => ({ free: true, host: 'api-free.deepl.com', usage });
const report = (more: Partial<UsageTools> = {}) =>
  reportUsage({
    runs: { months: () => [month('2026-01', 1_000_000), month('2026-02', 234_567)], list: () => [] },
    account: undefined,
    atWorkSince: () => undefined,
    price: undefined,
    now: new Date('2026-02-28T23:59:59Z'),
    ...more,
  });

test('months stand one by one and are summed up', async () => {
  const { current, months, total } = await report();
  expect(current).toBe('2026-02');
  expect(months.map((sum) => [sum.month, sum.billedCharacters])).toEqual([
    ['2026-01', 1_000_000],
    ['2026-02', 234_567],
  ]);
  expect(total).toEqual({
    runs: 4,
    segments: 20,
    remembered: 8,
    sent: 12,
    requests: 6,
    characters: 1_234_567,
    billedCharacters: 1_234_567,
    savedCharacters: 200,
  });
});

test('a month without a run, and a workspace without any, cost nothing', async () => {
  const { months } = await report({ now: new Date('2026-03-01T00:00:00Z') });
  expect(months.at(-1)).toMatchObject({ month: '2026-03', runs: 0, billedCharacters: 0 });
  expect((await report({ runs: undefined })).total.runs).toBe(0);
});

test('money is shown where a price is set, to the hundredth part', async () => {
  const price = { perMillion: 20, currency: 'EUR' };
  const { months, total, currency } = await report({ price });
  expect(months.map(({ cost }) => cost)).toEqual([20, 4.69]);
  expect([total.cost, currency]).toEqual([24.69, 'EUR']);
  expect((await report()).total).not.toHaveProperty('cost');
  expect(costOf(249, price)).toBe(0);
  expect(costOf(250, price)).toBe(0.01);
});

test('the account says what it has left', async () => {
  const asked = await report({ account: account(async () => ({ used: 5, limit: 9 })) });
  expect(asked.account).toEqual({ used: 5, limit: 9, host: 'api-free.deepl.com' });
  expect(asked.note).toBeUndefined();
});

test('an account that cannot be asked, has no limit or is not set is a note, not an error', async () => {
  const failing = account(() => Promise.reject(new AppError('engine', 'No connection to DeepL')));
  expect((await report({ account: failing })).note).toContain('No connection to DeepL');
  expect((await report({ account: account(async () => undefined) })).note).toContain('no limit');
  expect((await report()).note).toContain('no key');
});

test('what a run at work waits for was not lost by one that was killed', async () => {
  const run = { ...month('2026-02', 5), started: '2026-02-28T12:00:00.000Z', awaitedCharacters: 7 };
  const runs = { months: () => [run], list: () => [run as unknown as RunFigures] };
  const { underWay, total } = await report({ runs, atWorkSince: () => '2026-02-28T11:59:59.000Z' });
  expect([underWay, total.awaitedCharacters]).toEqual([7, 7]);
  expect(await report({ runs })).not.toHaveProperty('underWay');
  expect(await report({ runs, atWorkSince: () => '2026-02-28T12:00:01.000Z' })).not.toHaveProperty('underWay');
});

test('a bug of ours is no note', async () => {
  await expect(report({ account: account(() => Promise.reject(new TypeError('bug'))) })).rejects.toThrow('bug');
});

test('the run that began last stands by itself', async () => {
  const run = { started: '2026-02-27T10:00:00.000Z', requests: 2, billedCharacters: 1_000_000, savedCharacters: 5 };
  const runs = { months: () => [], list: () => [{ ...run, started: '2026-02-01T00:00:00.000Z' }, run] as never };
  const { last } = await report({ runs, price: { perMillion: 20, currency: 'EUR' } });
  expect(last).toMatchObject({ ...run, runs: 1, cost: 20 });
  expect(await report()).not.toHaveProperty('last');
});

test('what killed runs may have been billed is summed up beside the rest', async () => {
  const killed = { ...month('2026-02', 10), awaitedCharacters: 5 };
  const runs = { months: () => [month('2026-01', 1), killed, { ...killed, month: '2026-03' }], list: () => [] };
  expect((await report({ runs })).total).toMatchObject({ billedCharacters: 21, awaitedCharacters: 10 });
  expect((await report()).total).not.toHaveProperty('awaitedCharacters');
});
