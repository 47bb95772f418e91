import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedPieces } from '../../src/page/state/marked-pieces.ts';
import { makeFinding, makeName } from './rows.ts';

const at = (start: number, end: number) => ({ target: { start, end } });

test('a text is cut at its names, findings and hits', () => {
  const row = { names: [makeName()], findings: [makeFinding(at(8, 13))] };
  const pieces = markedPieces('Tokayev spoke twice.', 'target', row, [{ start: 3, end: 10 }]);
  expect(pieces.map(({ text, name, flag, isHit }) => [text, name?.concept, flag, isHit])).toEqual([
    ['Tok', 'Tokayev', undefined, false],
    ['ayev', 'Tokayev', undefined, true],
    [' ', undefined, undefined, true],
    ['sp', undefined, 'warning', true],
    ['oke', undefined, 'warning', false],
    [' twice.', undefined, undefined, false],
  ]);
});

test('of names that overlap the one that begins first stays', () => {
  const names = [makeName({ concept: 'Karim', ...at(4, 9) }), makeName({ concept: 'Karim Masimov', ...at(4, 17) })];
  const pieces = markedPieces('and Karim Masimov', 'target', { names, findings: [] });
  expect(pieces.map(({ text, name }) => [text, name?.concept])).toEqual([
    ['and ', undefined],
    ['Karim Masimov', 'Karim Masimov'],
  ]);
});

test('the pieces are the text, wherever names and findings claim to stand', () => {
  const place = fc.record({ start: fc.integer({ min: -3, max: 20 }), end: fc.integer({ min: -3, max: 20 }) });
  fc.assert(
    fc.property(fc.string(), fc.array(place), fc.array(place), (text, names, findings) => {
      const row = {
        names: names.map((target) => makeName({ target })),
        findings: findings.map((target) => makeFinding({ target })),
      };
      const pieces = markedPieces(text, 'target', row);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    }),
  );
});
