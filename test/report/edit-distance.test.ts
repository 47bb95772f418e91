import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, wordsOf } from '../../src/report/edit-distance.ts';

const changed = (one: string, other: string) => editDistance(wordsOf(one), wordsOf(other));

test('words are letters and digits with the marks inside them, punctuation is none', () => {
  expect(wordsOf('“Don’t,” he said: 2,500 non-stop – Ту-154!')).toEqual([
    'Don’t',
    'he',
    'said',
    '2,500',
    'non-stop',
    'Ту-154',
  ]);
});

test.each([
  ['the same', 'A b c.', 'A b c', 0],
  ['one word replaced', 'a b c', 'a x c', 1],
  ['one put in', 'a c', 'a b c', 1],
  ['two taken out', 'a b c d', 'a d', 2],
  ['another case', 'the Minister', 'The minister', 2],
  ['all written anew', 'a b', 'c d e', 3],
  ['a word that moved', 'a b c d', 'b c d a', 2],
  ['nothing before', '', 'a b', 2],
])('%s', (_, one, other, count) => {
  expect(changed(one, other)).toBe(count);
});

test('it is a distance: zero for the same, the same both ways, never above the longer text', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
  fc.assert(
    fc.property(words, words, words, (one, other, third) => {
      const distance = editDistance(one, other);
      expect(editDistance(one, one)).toBe(0);
      expect(editDistance(other, one)).toBe(distance);
      expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
      expect(distance).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
      expect(distance).toBeLessThanOrEqual(editDistance(one, third) + editDistance(third, other));
    }),
  );
});

test('texts too long to be weighed count as changed between what they have in common', () => {
  const many = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word}${index}`);
  expect(editDistance(['a', ...many('x'), 'z'], ['a', ...many('y'), 'end', 'z'])).toBe(3001);
});
