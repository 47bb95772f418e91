import { expect, test } from 'vitest';
import { filterChoices, prepareFilter, type RowFilter } from '../../src/page/state/filter.ts';
import { makeFinding, makeName, makeRow } from './rows.ts';

const rows = [
  makeRow(1, { source: 'Älichan Smailow kommt.', names: [makeName()], findings: [makeFinding()] }),
  makeRow(2, { state: 'reviewed', findings: [makeFinding({ rule: 'error', severity: 'error' })] }),
  makeRow(3, { state: 'stale', comment: 'Wer ist GROSS?' }),
  makeRow(4, { state: 'skipped' }),
];
const passing = (filter: RowFilter) => rows.filter(prepareFilter(filter)).map(({ number }) => number);

test.each<[RowFilter, number[]]>([
  [{}, [1, 2, 3, 4]],
  [{ query: ' alichan ' }, [1]],
  [{ query: 'SENTENCE 2' }, [2]],
  [{ query: 'groß' }, [3]],
  [{ state: 'reviewed' }, [2]],
  [{ state: 'todo' }, [1, 3]],
  [{ finding: 'any' }, [1, 2]],
  [{ finding: 'figures' }, [1]],
  [{ finding: 'error' }, [2]],
  [{ name: 'Tokayev' }, [1]],
  [{ name: 'Tokayev', state: 'reviewed' }, []],
])('%j lets %j pass', (filter, expected) => {
  expect(passing(filter)).toEqual(expected);
});

test('only what occurs can be chosen, with the number of its rows', () => {
  const twice = makeRow(5, { names: [makeName(), makeName({ concept: 'constructor' })] });
  expect(filterChoices([...rows, twice])).toEqual({
    names: [
      ['constructor', 1],
      ['Tokayev', 2],
    ],
    rules: [
      ['error', 1],
      ['figures', 1],
    ],
  });
});
