import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findHits, fold } from '../../src/page/state/fold.ts';

test.each([
  ['Qasym-Jomart Toqaev', 'TOQAEV', ['Toqaev']],
  ['Die Straße, die STRASSE', 'strasse', ['Straße', 'STRASSE']],
  ['Maße', 's', ['ß', 'ß']],
  ['A\u0308lichan und Älichan', 'alichan', ['A\u0308lichan', 'Älichan']],
  ['ein\u00a0Wort', 'ein wort', ['ein\u00a0Wort']],
  ['aaaa', 'aa', ['aa', 'aa']],
  ['nichts', '   ', []],
  ['ein 𝔊 steht', 'g', ['𝔊']],
])('in %j, %j stands at %j', (text, query, expected) => {
  expect(findHits(text, query).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test('places of a folded text never lie outside the original, nor go back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: folded, places } = fold(text);
      expect(places).toHaveLength(folded.length + 1);
      expect(places.toSorted((one, other) => one - other)).toEqual(places);
      expect(places.at(-1)).toBe(text.length);
    }),
  );
});

test('ten million signs are searched without a square', () => {
  expect(findHits('a'.repeat(1_000_000), 'ab')).toEqual([]);
  expect(findHits('ab'.repeat(100_000), 'ab')).toHaveLength(200);
});
