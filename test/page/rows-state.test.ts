import { expect, test } from 'vitest';
import { mergeRows } from '../../src/page/state/merge-rows.ts';
import { neighbour, nextWhere, steps } from '../../src/page/state/next-row.ts';
import { countRows, progressOf, sumCounts } from '../../src/page/state/progress.ts';
import { makeFinding, makeRow } from './rows.ts';

test('rows that say the same stay the same objects, so that nothing is drawn anew', () => {
  const old = [makeRow(1), makeRow(2), makeRow(3)];
  const now = [makeRow(1), makeRow(2, { target: 'New.', version: 'w' }), makeRow(3, { findings: [makeFinding()] })];
  const { rows, changed } = mergeRows(old, now, () => false);
  expect(rows[0]).toBe(old[0]);
  expect(rows.slice(1)).toEqual(now.slice(1));
  expect([...changed]).toEqual(['r2']);
});

test('a row on its way to the disk stays as the person sees it', () => {
  const old = [makeRow(1, { target: 'Mine.' })];
  const { rows, changed } = mergeRows(old, [makeRow(1, { version: 'w' })], (id) => id === 'r1');
  expect(rows).toEqual(old);
  expect(changed.size).toBe(0);
});

test('new rows come and old ones go with the article', () => {
  const { rows, changed } = mergeRows([makeRow(1), makeRow(2)], [makeRow(2), makeRow(5)], () => false);
  expect(rows.map(({ id }) => id)).toEqual(['r2', 'r5']);
  expect(changed.size).toBe(0);
});

test('nobody steps beyond the ends, and the search goes round', () => {
  const rows = [makeRow(1), makeRow(2), makeRow(3)];
  expect(neighbour(rows, undefined, -1)?.id).toBe('r1');
  expect(neighbour(rows, 'r3', 1)).toBeUndefined();
  expect(nextWhere(rows, 'r2', () => true)?.id).toBe('r3');
  expect(nextWhere(rows, 'r2', ({ id }) => id === 'r2')?.id).toBe('r2');
  expect(nextWhere(rows, 'gone', ({ id }) => id === 'r1')?.id).toBe('r1');
  expect(nextWhere([], undefined, () => true)).toBeUndefined();
});

test('an article that is all furniture can still be stepped through', () => {
  const furniture = [makeRow(1, { state: 'skipped' })];
  expect(steps(furniture)).toEqual(furniture);
  expect(steps([...furniture, makeRow(2)]).map(({ id }) => id)).toEqual(['r2']);
});

test('100 per cent means all, and furniture is no work', () => {
  const rows = [
    makeRow(1, { state: 'skipped' }),
    ...Array.from({ length: 199 }, (_, n) => makeRow(n + 2, { state: 'locked' })),
  ];
  expect(progressOf(countRows(rows, [])).percent).toBe(100);
  expect(progressOf(countRows([...rows, makeRow(300)], []))).toEqual({ done: 199, total: 200, percent: 99 });
  expect(progressOf(countRows([makeRow(1, { state: 'skipped' })], []))).toEqual({ done: 0, total: 0, percent: 100 });
});

test('counts add up over rows and articles', () => {
  const counts = countRows([makeRow(1, { findings: [makeFinding()] })], [makeFinding({ severity: 'info' })]);
  expect(sumCounts([counts, counts])).toMatchObject({ open: 2, findings: { error: 0, warning: 2, info: 2 } });
});
