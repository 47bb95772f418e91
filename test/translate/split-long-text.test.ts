import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain, type RichText } from '../../src/domain/text.ts';
import { sentencesOf } from '../../src/translate/sentences.ts';
import { joinPieces, splitLongText } from '../../src/translate/split-long-text.ts';

const room = (maxBytes: number) => ({
  capabilities: { maxBytes },
  size: ({ text, marks }: RichText) => text.length + 20 * marks.length,
});

describe('sentences', () => {
  const pieces = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

  test.each([
    ['Am 13. Januar begann der Abzug. Er dauert.', ['Am 13. Januar begann der Abzug. ', 'Er dauert.']],
    ['Das gilt z. B. für Dr. Weber. Und für St. Gallen.', ['Das gilt z. B. für Dr. Weber. ', 'Und für St. Gallen.']],
    [
      'Er ging. „Wohin?“, fragte sie. Niemand wusste es!',
      ['Er ging. ', '„Wohin?“, fragte sie. ', 'Niemand wusste es!'],
    ],
    ['J. W. Goethe kam usw. Nichts.', ['J. W. Goethe kam usw. Nichts.']],
    ['Ein Satz ohne Ende', ['Ein Satz ohne Ende']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });

  test('nothing of a text is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(pieces(text).join('')).toBe(text);
      }),
    );
  });
});

describe('splitting', () => {
  test('a text that fits is left alone', () => {
    const source = plain('Kurz. Gut.');
    expect(splitLongText(source, room(1000))).toEqual([source]);
  });

  test('a long paragraph is cut between sentences, as few times as possible', () => {
    const sentence = 'Der Abzug der Truppen begann am 13. Januar früh. ';
    const pieces = splitLongText(plain(sentence.repeat(40).trim()), room(1000));
    expect(pieces.map(({ text }) => text.trim().endsWith('früh.'))).toEqual(Array(pieces.length).fill(true));
    expect(pieces).toHaveLength(3);
  });

  test('a sentence over the limit is cut between words, a word between characters', () => {
    const words = splitLongText(plain('Wort '.repeat(500)), room(1000));
    expect(words.every(({ text }) => /^(?:Wort )+$/.test(text))).toBe(true);
    const emoji = splitLongText(plain('😀'.repeat(1000)), room(1000));
    expect(emoji.every(({ text }) => /^(?:😀)+$/u.test(text))).toBe(true);
  });

  test('a mark across a cut is in both pieces, and whole again when they are joined', () => {
    const text = `${'Ein Satz mit Link. '.repeat(60)}Ende.`;
    const source: RichText = { text, marks: [{ id: 4, start: 0, end: text.length }] };
    const pieces = splitLongText(source, room(800));
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.every(({ marks }) => marks.length === 1 && marks[0]!.id === 4)).toBe(true);
    expect(joinPieces(pieces)).toEqual(source);
  });

  test('pieces fit, and joined they are the text with its marks', () => {
    const input = fc.tuple(
      fc.array(fc.constantFrom('Haus', 'Dr.', 'z. B.', 'ging.', 'Wer?', '😀', '\n', 'Überallüberall'), {
        maxLength: 300,
      }),
      fc.uniqueArray(fc.nat(290), { maxLength: 8 }),
    );
    fc.assert(
      fc.property(input, ([words, starts]) => {
        const text = words.join(' ');
        const marks = starts
          .sort((a, b) => a - b)
          .filter((start) => start * 6 + 4 < text.length)
          .map((start, id) => ({ id, start: start * 6, end: start * 6 + 4 }));
        const pieces = splitLongText({ text, marks }, room(400));
        for (const piece of pieces) expect(piece.text.length).toBeLessThanOrEqual(400);
        expect(joinPieces(pieces)).toEqual({ text, marks });
      }),
    );
  });

  test('two megabytes in one line are split in reasonable time', () => {
    const pieces = splitLongText(plain('Der Abzug begann. '.repeat(116_000)), room(131_072));
    expect(pieces.length).toBeLessThan(24);
  });
});

describe('joining', () => {
  test('answers are parted by a space where the engine took it away', () => {
    expect(joinPieces([plain('One.'), plain('Two. '), plain('Three.')]).text).toBe('One. Two. Three.');
  });

  test('marks of later pieces move along', () => {
    const marked = (text: string): RichText => ({ text, marks: [{ id: 1, start: 0, end: 1, opaque: true }] });
    expect(joinPieces([marked('ab.'), marked('cd.')]).marks).toEqual([
      { id: 1, start: 0, end: 1, opaque: true },
      { id: 1, start: 4, end: 5, opaque: true },
    ]);
  });
});
