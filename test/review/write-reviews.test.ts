import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Review } from '../../src/domain/review.ts';
import { normalise } from '../../src/domain/text.ts';
import { readReviews } from '../../src/review/read-reviews.ts';
import { type ReviewChanges, reviewName, writeReviews } from '../../src/review/write-reviews.ts';

const review = (source: string, target: string, more: Partial<Review> = {}): Review => ({
  source,
  ordinal: 0,
  target,
  state: 'reviewed',
  ...more,
});

const change = (put: readonly Review[], more: Partial<ReviewChanges> = {}): ReviewChanges => ({
  article: 'a.txt',
  language: 'en-US',
  put,
  order: put,
  ...more,
});

const write = (text: string, changes: ReviewChanges) => writeReviews({ file: 'reviews/a.txt.yaml', text }, changes);
const read = (text: string) => readReviews({ file: 'reviews/a.txt.yaml', text }).reviews;

const EINS = review('Eins.', 'One.', { by: 'Anna', at: '2026-03-01T10:00:00Z' });
const ZWEI = review('Zwei.', 'Two.', { state: 'locked', comment: 'as agreed: no “second”' });
const DREI = review('Drei.', 'Three.', { ordinal: 1 });

describe('the file of reviews', () => {
  test('is made with a head and one entry a paragraph, in the order of the article', () => {
    expect(write('', change([ZWEI, EINS, DREI], { order: [EINS, ZWEI, DREI] }))).toBe(
      `# What people decided on this article. No program changes a text in here; edit it freely.
article: a.txt
language: en-US
reviews:
- source: Eins.
  target: One.
  state: reviewed
  by: Anna
  at: 2026-03-01T10:00:00Z
- source: Zwei.
  target: Two.
  state: locked
  comment: "as agreed: no “second”"
- source: Drei.
  ordinal: 1
  target: Three.
  state: reviewed
`,
    );
  });

  const HAND = `# ours
article: a.txt   # the agency's
reviews:
  # the lead
  - source: "Eins."
    target: >-
      One and
      only.
    state: edited   # for now
    comment: look again
  - source: Drei.
    target: Three.
# the end
`;

  test('keeps every other byte when an entry changes', () => {
    const after = write(HAND, change([review('Eins.', 'First.')]));
    expect(after).toBe(
      HAND.replace('>-\n      One and\n      only.', 'First.')
        .replace('state: edited ', 'state: reviewed ')
        .replace('    comment: look again\n', ''),
    );
  });

  test('puts a new entry where its paragraph stands in the article', () => {
    const order = [review('Eins.', ''), review('Zwei.', ''), review('Drei.', '')];
    const after = write(HAND, change([review('Zwei.', 'Two.')], { order }));
    expect(after).toBe(
      HAND.replace('  - source: Drei.', '  - source: Zwei.\n    target: Two.\n    state: reviewed\n  - source: Drei.'),
    );
  });

  test('adds what an entry did not say yet', () => {
    const after = write(HAND, change([review('Drei.', 'Three.', { by: 'Anna' })]));
    expect(after).toBe(HAND.replace('    target: Three.\n', '    target: Three.\n    state: reviewed\n    by: Anna\n'));
  });

  test('takes an entry out and leaves its neighbours alone', () => {
    const after = write(HAND, change([], { remove: [{ source: 'Drei.', ordinal: 0 }] }));
    expect(after).toBe(HAND.replace('  - source: Drei.\n    target: Three.\n', ''));
  });

  test('gives an entry that is removed for one paragraph and put for another to the other', () => {
    const after = write(HAND, change([review('Drei.', '3.')], { remove: [{ source: 'Drei.', ordinal: 0 }] }));
    expect(read(after).map(({ target }) => target)).toEqual(['One and only.', '3.']);
  });

  test('is written anew, with all its entries, where its list stands in brackets', () => {
    const after = write('reviews: [{source: Eins., target: One., state: locked}]', change([ZWEI], { order: [ZWEI] }));
    expect(read(after)).toEqual([ZWEI, review('Eins.', 'One.', { state: 'locked' })]);
  });

  test('is not touched when it has a fault', () => {
    expect(() => write('reviews:\n- source: Eins.\n', change([ZWEI]))).toThrow('has a fault');
  });

  test.each(['-\ufeff', 'x\u00a0', '\u3000x', '-\u2003'])(
    'keeps %j as it is, edges and all, and changes it as a whole',
    (by) => {
      const first = write('', change([review('Eins.', 'One.', { by })]));
      expect(read(first)).toEqual([review('Eins.', 'One.', { by })]);
      const changed = [review('Eins.', 'One.', { by: 'Anna' })];
      expect(read(write(first, change(changed)))).toEqual(changed);
    },
  );

  test('changes a text as a whole that ends in a blank which YAML does not know', () => {
    const file = 'reviews:\n- source: Eins.\n  target: One.\u00a0\n  state: edited\n';
    const changed = [review('Eins.', 'Two.', { state: 'edited' })];
    expect(read(write(file, change(changed)))).toEqual(changed);
  });

  const text = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.constantFrom(
      'NO',
      '007',
      'a: b',
      '- x',
      '# y',
      '"',
      "'",
      'two\nlines',
      ' edge ',
      '{',
      '| ',
      '!tag',
      '&a',
      '*a',
      '<<',
      '---',
      '\u2028',
      '\ufeff',
    ),
  );
  const filled = text.filter((one) => normalise(one) !== '');
  const anyReview: fc.Arbitrary<Review> = fc.record(
    {
      source: filled.map(normalise),
      ordinal: fc.nat(2),
      target: filled,
      state: fc.constantFrom('edited' as const, 'reviewed' as const, 'locked' as const),
      comment: filled,
      by: filled,
    },
    { requiredKeys: ['source', 'ordinal', 'target', 'state'] },
  );
  const reviews = fc.uniqueArray(anyReview, { selector: reviewName, maxLength: 6 });

  test('holds after any changes what it held before and what was decided, whatever stands in the texts', () => {
    fc.assert(
      fc.property(reviews, reviews, reviews, (before, put, gone) => {
        const first = write('', change(before));
        expect(read(first)).toEqual(before);
        const remove = gone.filter((one) => !put.some((other) => reviewName(other) === reviewName(one)));
        const after = write(
          first,
          change(put, {
            remove: [...remove, ...before.slice(0, 1)].filter(
              (one) => !put.some((other) => reviewName(other) === reviewName(one)),
            ),
            order: [...before, ...put],
          }),
        );
        const lost = new Set([...remove, ...before.slice(0, 1)].map(reviewName));
        const wanted = new Map(
          [...before.filter((one) => !lost.has(reviewName(one))), ...put].map((one) => [reviewName(one), one]),
        );
        expect(new Map(read(after).map((one) => [reviewName(one), one]))).toEqual(wanted);
      }),
    );
  });

  test('is the same again when nothing is decided anew', () => {
    fc.assert(
      fc.property(reviews, (some) => {
        const first = write('', change(some));
        expect(write(first, change(some))).toBe(first);
      }),
    );
  });
});
