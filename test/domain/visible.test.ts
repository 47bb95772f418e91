import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visible, visibleLines } from '../../src/domain/visible.ts';

test('what a terminal would obey is written out', () => {
  expect(visible('a\u001b[31mred\u009b2J\u202eback\u2066')).toBe('a<U+001B>[31mred<U+009B>2J<U+202E>back<U+2066>');
});

test('lines become one, or stay lines', () => {
  expect(visible('a\r\nb\tc\nd')).toBe('a b c d');
  expect(visibleLines('a\u0007\nb\rc')).toBe('a<U+0007>\nb c');
});

test('letters of all scripts stay as they are', () => {
  expect(visible('Токаев “Übung” 上海 \u{1f600} \u00a0')).toBe('Токаев “Übung” 上海 \u{1f600} \u00a0');
});

test('no control is left of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(visible(text)).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});
