import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defuse, fuse } from '../../src/domain/spreadsheet-cell.ts';

const parts = ['=', '+', '-', '@', '＝', "'", ' ', '\t', '\r', '\n', '\u200b', '\u202e', '\0', 'a', '1'];
const text = fc.string({ unit: fc.constantFrom(...parts), maxLength: 8 });

test('whatever a text begins with, no spreadsheet runs it, and it comes back', () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(defuse(one)).not.toMatch(/^[\s\p{C}]*[=+\-@＝]|^[\t\r\n]/u);
      expect(fuse(defuse(one))).toBe(one);
    }),
    { numRuns: 1000 },
  );
});

test.each(["'Tis", 'a = b', '3 - 2', '„=“', ''])('%j is left as it is', (one) => {
  expect(defuse(one)).toBe(one);
  expect(fuse(one)).toBe(one);
});
