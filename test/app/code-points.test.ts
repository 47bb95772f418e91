import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePoints } from '../../src/app/code-points.ts';

test('each letter counts once, however many units it takes, and so does half a letter', () => {
  expect(['', 'Größe', '👍🏽', '\ud83d', 'a\udc4d', '\udc4d\ud83d'].map(codePoints)).toEqual([0, 5, 2, 1, 2, 2]);
  const units = fc.array(fc.constantFrom('a', 'ß', '–', '\ud83d', '\udc4d')).map((all) => all.join(''));
  fc.assert(fc.property(units, (text) => codePoints(text) === [...text].length));
});
