import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignRows } from '../../src/report/align-rows.ts';

const row = (id: string, source = `Absatz ${id}`) => ({ id, source });
const ids = (matches: ReturnType<typeof alignRows>) =>
  matches.map(({ before, after }) => `${before?.id ?? ''}>${after?.id ?? ''}`);

test('rows of one id belong together, wherever they stand', () => {
  expect(ids(alignRows([row('a'), row('b'), row('c')], [row('c'), row('a'), row('b')]))).toEqual(['c>c', 'a>a', 'b>b']);
});

test('a new row stands where it is, one that went where it was', () => {
  const before = [row('a'), row('b', 'ganz andere Worte'), row('c')];
  const after = [row('a'), row('x', 'etwas völlig Neues'), row('c')];
  expect(ids(alignRows(before, after))).toEqual(['a>a', '>x', 'b>', 'c>c']);
});

test('a row whose German changed a little is the same paragraph still', () => {
  const before = [row('a'), row('b', 'Die Truppen gehen am Montag nach Hause'), row('c')];
  const after = [row('a'), row('x', 'Die Truppen gehen am Dienstag nach Hause'), row('c')];
  expect(ids(alignRows(before, after))).toEqual(['a>a', 'b>x', 'c>c']);
});

test('of several rows in a gap those most alike are paired, in order', () => {
  const before = [row('a', 'eins zwei drei vier'), row('b', 'rot grün blau gelb')];
  const after = [row('x', 'neu und ohne Vorbild'), row('y', 'rot grün blau braun')];
  expect(ids(alignRows(before, after))).toEqual(['>x', 'a>', 'b>y']);
});

test('every row of both sides is there exactly once, and the new ones are in their order', () => {
  const rows = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...'abcdefgh'),
      source: fc.constantFrom('eins zwei', 'eins drei', 'vier fünf', ''),
    }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const matches = alignRows(before, after);
      expect(matches.flatMap((match) => match.after ?? [])).toEqual(after);
      expect(matches.flatMap((match) => match.before?.id ?? []).sort()).toEqual(before.map(({ id }) => id).sort());
    }),
  );
});

test('thousands of rows that all changed are paired without comparing each with each', () => {
  let reads = 0;
  const make = (prefix: string) =>
    Array.from({ length: 5000 }, (_, index) => ({
      id: `${prefix}${index}`,
      get source() {
        reads += 1;
        return `Absatz mit der Nummer ${index} ${prefix}`;
      },
    }));
  expect(alignRows(make('a'), make('b'))).toHaveLength(5000);
  expect(reads).toBeLessThanOrEqual(10_000);
});
