import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffVersions } from '../../src/page/state/word-diff.ts';

const shown = (before: string, after: string) =>
  diffVersions(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

test.each([
  ['Tokajew spoke.', 'Tokayev spoke.', '[-Tokajew-]{+Tokayev+} spoke.'],
  ['He had 2.500 men.', 'He had 2,500 men.', 'He had [-2.500-]{+2,500+} men.'],
  ['They left.', 'They left at once.', 'They left{+ at once+}.'],
  ['a b c d', 'a x y d', 'a [-b c-]{+x y+} d'],
  ['', 'New.', '{+New.+}'],
  ['Same.', 'Same.', 'Same.'],
])('%j → %j', (before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});

test('what stayed and went is the old text, what stayed and came the new one', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', 'é', '😀') });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = diffVersions(before, after);
      const without = (kind: string) => pieces.filter((piece) => piece.kind !== kind).map((piece) => piece.text);
      expect(without('added').join('')).toBe(before);
      expect(without('removed').join('')).toBe(after);
      expect(pieces.every(({ text: piece }) => piece !== '')).toBe(true);
    }),
  );
});

test('texts too long to compare are shown as replaced', () => {
  const long = (word: string) => Array.from({ length: 2_000 }, (_, index) => word + 'x'.repeat(index % 50)).join(' ');
  expect(diffVersions(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
});
