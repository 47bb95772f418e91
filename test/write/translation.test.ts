import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/domain/article.ts';
import type { Bitext, BitextPair } from '../../src/domain/bitext.ts';
import { type Mark, plain, sliceText } from '../../src/domain/text.ts';
import { NOT_TRANSLATED, translationEdits } from '../../src/write/translation.ts';
import { bitextOf, pair, spanOf } from './bitext-fixture.ts';

const FURNITURE = { reason: 'furniture', rule: 'more' } as const;

type Part = readonly [german: string, row?: Parameters<typeof pair>[2]];

/** A bitext with one block, cut into these pieces. */
function oneBlock(
  text: string,
  parts: readonly Part[],
  marks: readonly Mark[] = [],
  block: Partial<Block> = {},
): Bitext {
  const content = { text, marks };
  const pairs = parts.map(([german, row], index): BitextPair => {
    const made = pair(index, sliceText(content, spanOf(text, german)), row);
    return { ...made, segment: { ...made.segment, block: 0, span: spanOf(text, german) } };
  });
  const bitext = bitextOf(pairs);
  return {
    ...bitext,
    article: {
      ...bitext.article,
      blocks: [{ index: 0, kind: 'paragraph', content, markup: [], start: 0, end: 0, line: 1, ...block }],
    },
  };
}

const edited = (bitext: Bitext, show: 'omit' | 'keep' = 'omit') => translationEdits(bitext, show).get(0);
const as = (text: string) => ({ final: plain(text) });

describe('a block of one piece', () => {
  test('gets its English', () => {
    expect(edited(oneBlock('Ja.', [['Ja.', as('Yes.')]]))).toEqual(plain('Yes.'));
  });

  test('that a person reviewed gets that text', () => {
    expect(edited(oneBlock('Ja.', [['Ja.', { ...as('Aye.'), state: 'reviewed', raw: plain('Yes.') }]]))).toEqual(
      plain('Aye.'),
    );
  });

  test('without English keeps its German behind a marker, its marks moved along', () => {
    const german = oneBlock('Ja du.', [['Ja du.', { state: 'pending' }]], [{ id: 0, start: 3, end: 5 }]);
    const shift = NOT_TRANSLATED.length;
    expect(edited(german)).toEqual({
      text: '⟦not translated⟧ Ja du.',
      marks: [{ id: 0, start: 3 + shift, end: 5 + shift }],
    });
    expect(edited(oneBlock('Ja.', [['Ja.', { state: 'failed' }]]))?.text).toBe('⟦not translated⟧ Ja.');
  });

  test('that is furniture is removed, or left alone where it is kept', () => {
    const bitext = oneBlock('Weiterlesen', [['Weiterlesen', { skip: FURNITURE }]]);
    expect(edited(bitext)).toBeNull();
    expect(translationEdits(bitext, 'keep').size).toBe(0);
  });

  test('that is furniture stays in a web page', () => {
    const bitext = oneBlock('Weiterlesen', [['Weiterlesen', { skip: FURNITURE }]]);
    expect(translationEdits({ ...bitext, article: { ...bitext.article, format: 'html' } }, 'omit').size).toBe(0);
  });

  test('with nothing to translate stays', () => {
    const bitext = oneBlock('* * *', [['* * *', { skip: { reason: 'no-words', rule: 'no-words' } }]]);
    expect(translationEdits(bitext, 'omit').size).toBe(0);
  });

  test('that is a cell of a table is emptied, not removed', () => {
    expect(edited(oneBlock('Werbung', [['Werbung', { skip: FURNITURE }]], [], { kind: 'cell' }))).toEqual(plain(''));
  });
});

describe('a block of several pieces', () => {
  const parts: Part[] = [
    ['Anzeige', { skip: FURNITURE }],
    ['Eins.', as('One.')],
    ['Weiterlesen', { skip: FURNITURE }],
    ['Zwei.', as('Two.')],
    ['Mehr', { skip: FURNITURE }],
  ];
  const text = 'Anzeige  Eins. Weiterlesen\nZwei. Mehr';

  test('loses what was cut out together with one of the gaps around it', () => {
    expect(edited(oneBlock(text, parts))).toEqual(plain('One. Two.'));
  });

  test('loses the space before what was cut out at its beginning, too', () => {
    expect(edited(oneBlock(` ${text}`, parts))).toEqual(plain('One. Two.'));
  });

  test('keeps it in German with all gaps where it is to be kept', () => {
    expect(edited(oneBlock(text, parts), 'keep')).toEqual(plain('Anzeige  One. Weiterlesen\nTwo. Mehr'));
  });

  test('is the same whatever the order in which they come', () => {
    expect(edited(oneBlock(text, [...parts].reverse()))).toEqual(plain('One. Two.'));
  });

  test('keeps the marks of each, moved to where it now stands', () => {
    const german = 'Ein Satz. Noch einer.';
    const bitext = oneBlock(
      german,
      [
        ['Ein Satz.', { final: { text: 'A sentence.', marks: [{ id: 0, start: 2, end: 10 }] } }],
        ['Noch einer.', { final: { text: 'Another.', marks: [{ id: 1, start: 0, end: 7 }] } }],
      ],
      [
        { id: 0, ...spanOf(german, 'Satz') },
        { id: 1, ...spanOf(german, 'Noch') },
      ],
    );
    expect(edited(bitext)).toEqual({
      text: 'A sentence. Another.',
      marks: [
        { id: 0, start: 2, end: 10 },
        { id: 1, start: 12, end: 19 },
      ],
    });
  });

  test('keeps a mark around several of them around what is left of those', () => {
    const bitext = oneBlock(
      'ALMATY – Truppen gehen. Mehr',
      [
        ['ALMATY – ', { skip: { reason: 'dateline', rule: 'city' } }],
        ['Truppen gehen.', as('Troops go.')],
        ['Mehr', { skip: FURNITURE }],
      ],
      [{ id: 0, start: 0, end: 23 }],
    );
    expect(edited(bitext)).toEqual({ text: 'Troops go.', marks: [{ id: 0, start: 0, end: 10 }] });
  });

  test('drops a mark that begins in the midst of one and ends in another', () => {
    const bitext = oneBlock(
      'Ein Satz. Noch einer.',
      [
        ['Ein Satz.', as('A sentence.')],
        ['Noch einer.', as('Another.')],
      ],
      [{ id: 0, start: 4, end: 14 }],
    );
    expect(edited(bitext)).toEqual(plain('A sentence. Another.'));
  });

  test('keeps an image that stands between two of them, once', () => {
    const bitext = oneBlock(
      'Eins. Zwei.',
      [
        ['Eins.', as('One.')],
        ['Zwei.', as('Two.')],
      ],
      [{ id: 0, start: 5, end: 5, opaque: true }],
    );
    const between = oneBlock(
      'Eins.  Zwei.',
      [
        ['Eins.', as('One.')],
        ['Zwei.', as('Two.')],
      ],
      [{ id: 0, start: 6, end: 6, opaque: true }],
    );
    expect(edited(between)).toEqual({ text: 'One.  Two.', marks: [{ id: 0, start: 5, end: 5, opaque: true }] });
    // At the edge of a piece it is the piece's own, and was for its translation to keep.
    expect(edited(bitext)).toEqual(plain('One. Two.'));
  });

  test('of which only an image is left keeps the image', () => {
    const bitext = oneBlock(
      '  Weiterlesen',
      [['Weiterlesen', { skip: FURNITURE }]],
      [{ id: 0, start: 0, end: 0, opaque: true }],
    );
    expect(edited(bitext)?.marks).toEqual([{ id: 0, start: 0, end: 0, opaque: true }]);
  });
});
