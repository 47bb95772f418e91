import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotate } from '../../src/write/annotate.ts';

const note = (start: number, end: number, className = 'a') => ({ start, end, className, title: 't' });

test('of two annotations that overlap the one in the earlier group stays', () => {
  expect(annotate('abcdef', [note(2, 4)], [note(3, 5, 'b'), note(4, 6, 'c'), note(0, 2, 'd')]).text).toBe(
    '<mark class="d" title="t">ab</mark><mark class="a" title="t">cd</mark><mark class="c" title="t">ef</mark>',
  );
});

test('of two in one group that overlap the first stays, and of two that begin together the longer', () => {
  expect(annotate('abcd', [note(1, 2), note(0, 2, 'b'), note(0, 1, 'c')]).text).toBe(
    '<mark class="b" title="t">ab</mark>cd',
  );
});

test('a place outside of the text is passed over', () => {
  expect(annotate('ab', [note(-1, 1), note(1, 3), note(2, 1), note(1, 1), note(Number.NaN, 2)]).text).toBe('ab');
});

test('annotations never change what the text says, nor nest', () => {
  const span = fc.tuple(fc.integer({ min: -2, max: 30 }), fc.integer({ min: -2, max: 30 }));
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z ]{0,25}$/), fc.array(span), fc.array(span), (text, first, second) => {
      const [one, other] = [first, second].map((spans) => spans.map(([start, end]) => note(start, end)));
      const shown = annotate(text, one!, other!).text;
      expect(shown.replace(/<[^>]*>/g, '')).toBe(text);
      expect(shown).not.toMatch(/<mark[^>]*>[^<]*<mark/);
    }),
  );
});
