import fc from 'fast-check';
import { expect, test } from 'vitest';
import { delimitedRows, SEPARATORS, type Separator } from '../../src/domain/delimited.ts';
import { AppError } from '../../src/domain/errors.ts';
import { quoteCell } from '../../src/domain/spreadsheet-cell.ts';

const rows = (text: string, separator: Separator = ',') => [
  ...delimitedRows({ name: 'a.csv', text, code: 'usage' }, separator),
];
const cells = (text: string) => rows(text).map((row) => row.cells);

test('whatever stands in quoted cells, it comes back', () => {
  const cell = fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', ' ', 'a') });
  const table = fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 });
  fc.assert(
    fc.property(table, fc.constantFrom(...SEPARATORS), fc.constantFrom('\n', '\r\n', '\r'), (list, separator, end) => {
      const text = list.map((row) => row.map(quoteCell).join(separator)).join(end);
      expect(rows(text, separator).map((row) => row.cells)).toEqual(list);
    }),
  );
});

test.each([
  ['a,b\nc\n', [['a', 'b'], ['c']]],
  ['a,,"",\r\n', [['a', '', '', '']]],
  ['a "b" c,5" long\n', [['a "b" c', '5" long']]],
  [' "a"\n', [[' "a"']]],
  ['\n\na', [[''], [''], ['a']]],
  ['', []],
])('%j has the rows %j', (text, expected) => {
  expect(cells(text)).toEqual(expected);
});

test('each row says on which line it begins and how it ends', () => {
  expect(rows('a\r\n"b\nb\r\nb",c\nd').map(({ line, end }) => [line, end])).toEqual([
    [1, '\r\n'],
    [2, '\n'],
    [5, ''],
  ]);
});

test.each([
  ['a\n"b\nc', 2, 'no closing quotation mark'],
  ['"a"b,c', 1, 'behind its closing quotation mark'],
  ['a\n"b\nb" ,c', 3, 'behind its closing quotation mark'],
])('%j is refused with its place', (text, line, message) => {
  expect(() => rows(text)).toThrow(AppError);
  expect(() => rows(text)).toThrow(
    expect.objectContaining({ message: expect.stringContaining(message), place: { file: 'a.csv', line } }),
  );
});
