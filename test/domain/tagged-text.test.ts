import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromTagged, fromTokens, taggedTokens, toTagged } from '../../src/domain/tagged-text.ts';
import { type Mark, plain, type RichText } from '../../src/domain/text.ts';

const mark = (id: number, start: number, end: number): Mark => ({ id, start, end });

/** Pieces of text, some of which look like tags, with marks that nest or stand side by side. */
const piece = fc.oneof(
  fc.constantFrom('<1>', '</1>', '<2/>', '\\', '\\\\', '<', '>', '1', ' ', 'ä', '😀'),
  fc.string(),
);
const rich: fc.Arbitrary<RichText> = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: piece },
      fc.constantFrom(...(['open', 'close', 'empty'] as const)).map((tag) => ({ tag })),
    ),
  )
  .map((parts) => {
    const marks: Mark[] = [];
    const open: number[] = [];
    let text = '';
    for (const part of parts) {
      if (typeof part === 'string') text += part;
      else if (part.tag === 'close') {
        const at = open.pop();
        if (at !== undefined) marks[at] = { ...marks[at]!, end: text.length };
      } else {
        if (part.tag === 'open') open.push(marks.length);
        marks.push({
          id: 10 + marks.length,
          start: text.length,
          end: text.length,
          ...(marks.length % 3 === 0 && { opaque: true }),
        });
      }
    }
    for (const at of open) marks[at] = { ...marks[at]!, end: text.length };
    return { text, marks };
  });

describe('a tagged text', () => {
  test('numbers the marks in the order of the German and nests them', () => {
    const text = { text: 'ein Satz mit Link', marks: [mark(7, 0, 8), mark(3, 4, 8), mark(9, 17, 17)] };
    expect(toTagged(text, text)).toBe('<1>ein <2>Satz</2></1> mit Link<3/>');
  });

  test('leaves out marks that the German has not', () => {
    expect(toTagged(plain('ein'), { text: 'one', marks: [mark(4, 0, 3)] })).toBe('one');
  });

  test('escapes what only looks like a tag', () => {
    expect(toTagged(plain(''), plain('<1> und \\</2> und <b>'))).toBe('\\<1> und \\\\\\</2> und <b>');
  });

  test('is read back as it was, whatever stands in it', () => {
    fc.assert(
      fc.property(rich, (text) => {
        const order = (one: RichText) =>
          [...one.marks].toSorted((a, b) => a.start - b.start || b.end - a.end || a.id - b.id);
        const back = fromTagged(text, toTagged(text, text));
        expect(back).toHaveProperty('rich');
        if (!('rich' in back)) return;
        expect(back.rich.text).toBe(text.text);
        expect(order(back.rich)).toEqual(order(text));
      }),
    );
  });

  test('is the same again from its pieces', () => {
    fc.assert(
      fc.property(rich, (text) => {
        expect(fromTokens(taggedTokens(toTagged(text, text)))).toBe(toTagged(text, text));
      }),
    );
  });

  test.each([
    ['<1>Satz', '<1> is not closed'],
    ['Satz</1>', '</1> closes what is not open'],
    ['<1><2>Satz</1></2>', '</1> closes what is not open'],
    ['<3/>Satz', '<3> is no tag of the German, which has 2'],
  ])('says what is wrong with the tags of %s', (tagged, fault) => {
    expect(fromTagged({ text: 'ein Satz', marks: [mark(0, 0, 3), mark(1, 4, 8)] }, tagged)).toEqual({ fault });
  });

  test('never fails on any text', () => {
    fc.assert(
      fc.property(rich, fc.string(), (source, tagged) => {
        expect(fromTagged(source, tagged)).toBeTypeOf('object');
      }),
    );
  });
});
