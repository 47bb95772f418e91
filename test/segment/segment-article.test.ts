import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, plain } from '../../src/domain/text.ts';
import { mayHoldEnglish, segmentArticle } from '../../src/segment/segment-article.ts';
import { segmentRules } from '../../src/segment/segment-rules.ts';
import { articleOf, marked, show } from './support.ts';

const rules = segmentRules();

describe('ids', () => {
  test('a repeated paragraph has one key and two ordinals, white space and composition aside', () => {
    const nfd = 'Die Übung endet.'.normalize('NFD');
    const segments = segmentArticle(articleOf(['Die Übung endet.', 'Nichts mehr.', nfd.replace(' ', '  ')]), rules);
    expect(segments.map(({ ordinal }) => ordinal)).toEqual([0, 0, 1]);
    expect(segments[2]!.key).toBe(segments[0]!.key);
    expect(segments[2]!.id).toBe(`${segments[0]!.key}-1`);
    expect(segments[0]!.key).toMatch(/^[\da-f]{16}$/);
  });

  test('an inserted paragraph moves no id of another', () => {
    const before = segmentArticle(articleOf(['Eins ist hier.', 'Zwei ist hier.']), rules);
    const after = segmentArticle(articleOf(['Eins ist hier.', 'Neu ist das.', 'Zwei ist hier.']), rules);
    expect([after[0]!.id, after[2]!.id]).toEqual(before.map(({ id }) => id));
  });

  test('marks in other places make another key; other ids of the same marks do not', () => {
    const keys = [marked('Das ist neu.', [0, 3]), marked('Das ist neu.', [4, 7]), plain('Das ist neu.')].map(
      (content) => segmentArticle(articleOf([content]), rules)[0]!.key,
    );
    expect(new Set(keys).size).toBe(3);
    const renumbered = { text: 'Das  ist neu.', marks: [{ id: 7, start: 5, end: 8 }] };
    expect(segmentArticle(articleOf([renumbered]), rules)[0]!.key).toBe(keys[1]);
  });
});

describe('pieces', () => {
  test('a title that the file names is parted from the sentence glued to it', () => {
    const text = 'Die Stille nach dem Sturm In Almaty kehrte am Abend Ruhe ein.';
    const segments = segmentArticle(articleOf([text], { title: 'Die Stille nach dem Sturm' }), rules);
    expect(segments.map(({ kind, source }) => [kind, source.text])).toEqual([
      ['title', 'Die Stille nach dem Sturm'],
      ['paragraph', 'In Almaty kehrte am Abend Ruhe ein.'],
    ]);
  });

  test('a sentence that merely begins with the title is left whole', () => {
    const text = 'Die Stille nach dem Sturm war laut.';
    expect(segmentArticle(articleOf([text], { title: 'Die Stille nach dem Sturm' }), rules)).toHaveLength(1);
  });

  test('a cut takes the rest of its link along if no words are in it', () => {
    const text = 'Der Rat tagt. Weiterlesen … »';
    const own = segmentRules([{ name: 'more', pattern: 'Weiterlesen', scope: 'inside' }]);
    const segments = segmentArticle(articleOf([marked(text, [14, text.length])]), own);
    expect(segments.map(show)).toEqual(['Der Rat tagt.', '[furniture more] Weiterlesen … »']);
    expect(segments[1]!.source.marks).toEqual([{ id: 0, start: 0, end: 15 }]);
  });

  test('a cut through code is none', () => {
    const text = 'Der Befehl Weiterlesen hilft.';
    const own = segmentRules([{ name: 'more', pattern: 'Weiter', scope: 'inside' }]);
    const code = { text, marks: [{ id: 0, start: 11, end: 22, opaque: true }] };
    expect(segmentArticle(articleOf([code]), own).map(show)).toEqual([text]);
  });

  test('what a cut leaves over is judged in its turn', () => {
    const own = segmentRules([{ name: 'tag', pattern: '\\[tag\\]', scope: 'inside' }]);
    expect(segmentArticle(articleOf(['Der Rat tagt. [tag] .']), own).map(show)).toEqual([
      'Der Rat tagt.',
      '[furniture tag] [tag]',
      '[furniture stray-mark] .',
    ]);
  });

  test('spans lie in order, leave out nothing but white space, and hold what they say', () => {
    const word = fc.constantFrom(
      ...[
        'Weiterlesen',
        'Ein',
        'Satz',
        'endet.',
        'Lest auch auf X:',
        'Wer?',
        '.',
        'Foto: A B',
        'date 2022-01',
        ' ',
        '\u00a0',
        '*',
        '😀',
      ],
      ...['Startseite', '\t', 'Am', 'REUTERS / A B', 'the and of', '„Ja“', 'In dieser Galerie: 2 Bilder', '[x]'],
    );
    const text = fc.array(fc.tuple(word, fc.constantFrom(' ', '  ', ''))).map((parts) => parts.flat().join('').trim());
    const own = segmentRules([{ name: 'own', pattern: '\\[x\\]|z?', scope: 'inside' }]);
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 }), (parts) => {
        const contents = parts.map(([value, a, b]) => {
          const [from, to] = [a % (value.length + 1), b % (value.length + 1)];
          return marked(value, [Math.min(from, to), Math.max(from, to)]);
        });
        const article = articleOf(contents);
        const segments = segmentArticle(article, own);
        for (const block of article.blocks) {
          let rest = '';
          let at = 0;
          for (const { span, source } of segments.filter((one) => one.block === block.index)) {
            expect(span.start).toBeGreaterThanOrEqual(at);
            expect(source.text).toBe(block.content.text.slice(span.start, span.end));
            expect(source.text).toBe(source.text.trim());
            expect(source.text).not.toBe('');
            for (const { start, end } of source.marks) expect(start <= end && end <= source.text.length).toBe(true);
            rest += block.content.text.slice(at, span.start);
            at = span.end;
          }
          expect((rest + block.content.text.slice(at)).trim()).toBe('');
        }
        expect(new Set(segments.map(({ id }) => id)).size).toBe(segments.length);
        expect(segmentArticle(article, own)).toEqual(segments);
      }),
      { numRuns: 300 },
    );
  });
});

describe('hostile articles', () => {
  test('no blocks, no segments', () => {
    expect(segmentArticle(articleOf([]), rules)).toEqual([]);
  });

  test.each([
    ['words', 'Wort und mehr. '],
    ['blanks', ' '],
    ['labels', 'Lest auch auf X: '],
    ['quotes', '„'],
    ['capitals', 'Aa '],
    ['credits', 'Foto: A '],
  ])('a paragraph of megabytes of %s is one segment, or pieces of it', (_, unit) => {
    const text = `Ein ${unit.repeat(Math.floor(3_000_000 / unit.length))} Ende`;
    const segments = segmentArticle(articleOf([text]), rules);
    expect(normalise(segments.map(({ source }) => source.text).join(' '))).toBe(normalise(text));
  });

  test('paragraphs made to slow a pattern down', () => {
    const units = [
      'Lest auch auf X: ',
      'Foto: A ',
      'Startseite ',
      '(',
      'teilen ',
      'Aa.',
      'Spende ',
      'in Aa ',
      'Lesen Sie auch A ',
      '„a ',
    ];
    const blocks = units.flatMap((unit) =>
      [100, 290, 900, 90_000].map((size) => unit.repeat(Math.ceil(size / unit.length))),
    );
    const segments = segmentArticle(articleOf(blocks), rules);
    expect(new Set(segments.map(({ block }) => block)).size).toBe(blocks.length);
  });
});

test('the detector is worth loading only where English words stand', () => {
  expect(mayHoldEnglish(articleOf(['Die Lage ist ruhig.', 'The Insider']))).toBe(false);
  expect(mayHoldEnglish(articleOf(['Die Lage ist ruhig.', 'You must be logged in to see this.']))).toBe(true);
});
