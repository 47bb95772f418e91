import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editText, type Mark, type RichText } from '../../src/domain/text.ts';

const mark = (id: number, start: number, end: number): Mark => ({ id, start, end });

/** Text with marks that nest or stand side by side: brackets that are opened and closed. */
const rich: fc.Arbitrary<RichText> = fc.array(fc.constantFrom('a', 'b', '<', '>', '|')).map((signs) => {
  const marks: Mark[] = [];
  const open: number[] = [];
  let text = '';
  for (const sign of signs) {
    if (sign === '<') {
      open.push(marks.length);
      marks.push(mark(marks.length, text.length, -1));
    } else if (sign === '|') marks.push({ ...mark(marks.length, text.length, text.length), opaque: true });
    else if (sign === '>') {
      const at = open.pop();
      if (at !== undefined) marks[at] = { ...marks[at]!, end: text.length };
    } else text += sign;
  }
  return { text, marks: marks.map((one) => (one.end < 0 ? { ...one, end: text.length } : one)) };
});

const edited = fc.tuple(
  rich,
  fc.array(fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 4 }), fc.constantFrom('', 'xyz'))),
);

const isNested = ({ marks, text }: RichText): boolean =>
  marks.every(({ start, end }, at) => {
    const before = marks.slice(0, at).every((one) => one.end <= start || (one.start <= start && end <= one.end));
    return before && start <= end && end <= text.length;
  });

test('marks nest or stand side by side after any edit, and one without text has none then', () => {
  fc.assert(
    fc.property(edited, ([text, places]) => {
      let from = 0;
      const edits = places.flatMap(([gap, length, fresh]) => {
        const start = from + gap;
        from = start + length;
        return from <= text.text.length ? [{ start, end: from, text: fresh }] : [];
      });
      const after = editText(text, edits);
      expect(after).toSatisfy(isNested);
      for (const [at, { start, end }] of text.marks.entries()) {
        if (start === end) expect(after.marks[at]!.start).toBe(after.marks[at]!.end);
      }
    }),
    { numRuns: 1000 },
  );
});

test('of two links that meet within a name the first takes the name that is written for it', () => {
  const text = { text: 'Herr Tokajew sprach', marks: [mark(0, 5, 9), mark(1, 9, 12)] };
  const after = editText(text, [{ start: 5, end: 12, text: 'Tokayev' }]);
  expect(after).toEqual({ text: 'Herr Tokayev sprach', marks: [mark(0, 5, 12), mark(1, 12, 12)] });
});

test('a picture within a name stands before what is written for it', () => {
  const picture = { ...mark(0, 12, 12), opaque: true };
  const after = editText({ text: 'Europäische Union', marks: [picture] }, [{ start: 0, end: 17, text: 'EU' }]);
  expect(after).toEqual({ text: 'EU', marks: [{ ...picture, start: 0, end: 0 }] });
});
