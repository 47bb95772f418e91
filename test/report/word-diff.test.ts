import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffWords, type Piece, piecesOf } from '../../src/report/word-diff.ts';

const side = (pieces: readonly Piece[], without: Piece['kind']) =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

const short = (pieces: readonly Piece[]) =>
  pieces
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`))
    .join('');

describe('words are compared whole', () => {
  test.each([
    ['Tokajew said so.', 'Tokayev said so.', '[-Tokajew-][+Tokayev+] said so.'],
    ['about 2.000 men', 'about 2.500 men', 'about [-2.000-][+2.500+] men'],
    ['They don’t go', 'They didn’t go', 'They [-don’t-][+didn’t+] go'],
    ['OVKS-led troops', 'CSTO-led troops', '[-OVKS-][+CSTO+]-led troops'],
    ['of the OVKS.', 'of the CSTO.', 'of the [-OVKS-][+CSTO+].'],
    ['a b', 'x y', '[-a b-][+x y+]'],
    ['', 'new', '[+new+]'],
    ['old', '', '[-old-]'],
    ['same', 'same', 'same'],
    ['', '', ''],
    ['Tokaj', 'Tokajew', '[-Tokaj-][+Tokajew+]'],
  ])('%j → %j', (before, after, expected) => {
    expect(short(diffWords(before, after))).toBe(expected);
  });
});

test('both texts can be read out of the pieces, and no piece is empty', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '.', '\n', '1', '’', '😀', 'ü', '\ud800'),
    maxLength: 30,
  });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = diffWords(before, after);
      expect(side(pieces, 'added')).toBe(before);
      expect(side(pieces, 'removed')).toBe(after);
      expect(pieces.every((piece) => piece.text !== '')).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('a text that is too long to compare is shown as replaced, but for what both begin and end with', () => {
  const middle = (sign: string) => Array.from({ length: 20_000 }, (_, index) => `${sign}${index}`).join(' ');
  const pieces = diffWords(`Same. ${middle('a')} End.`, `Same. ${middle('b')} End.`);
  expect(pieces.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
  expect(pieces[0]?.text).toBe('Same. ');
});

test('a text of other words is shown as replaced, not woven', () => {
  const words = (sign: string) => Array.from({ length: 80 }, (_, index) => `${sign}${index}`).join(' ');
  expect(diffWords(words('a'), words('b'))).toHaveLength(2);
});

describe('changes that explain the whole difference are shown as they were made', () => {
  const change = (before: string, raw: number, after: string, final: number) => ({
    concept: 'CSTO',
    rule: 'long-form',
    before,
    raw: { start: raw, end: raw + before.length },
    after,
    final: { start: final, end: final + after.length },
  });
  const [raw, final] = ['the Pact of Peace (PDF) met', 'the Peace Pact (PP) met'];
  const long = change('Pact of Peace', 4, 'Peace Pact', 4);
  const abbreviation = change('PDF', 19, 'PP', 16);

  test('whole, in whatever order they come', () => {
    expect(short(piecesOf(raw, final, [abbreviation, long])!)).toBe(
      'the [-Pact of Peace-][+Peace Pact+] ([-PDF-][+PP+]) met',
    );
  });

  test('and else not at all', () => {
    expect(piecesOf(raw, final, [long])).toBeUndefined();
    expect(piecesOf(raw, final, [long, long, abbreviation])).toBeUndefined();
    expect(piecesOf(raw, final, [])).toBeUndefined();
  });
});
