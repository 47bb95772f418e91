import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain, type RichText } from '../../src/domain/text.ts';
import { type Packable, packBatches } from '../../src/translate/pack-batches.ts';

const hold = (maxTexts = 50, maxBytes = 1000) => ({
  capabilities: { maxTexts, maxBytes },
  size: ({ text }: RichText) => text.length,
});

const item = (article: string, length: number, context?: string): Packable => ({
  article,
  source: plain('x'.repeat(length)),
  ...(context === undefined ? {} : { context }),
});

const items = (article: string, count: number, length: number, context?: string) =>
  Array.from({ length: count }, () => item(article, length, context));

const bytesOf = (batch: { readonly items: readonly Packable[] }) =>
  batch.items.reduce((sum, { source }) => sum + source.text.length, 0);

describe('with a context', () => {
  test('texts travel with those of their own article, and the context takes its room', () => {
    const batches = packBatches([...items('a', 3, 300, 'A'.repeat(200)), ...items('b', 2, 300, 'B')], hold());
    expect(batches.map(({ items, context }) => [items.map(({ article }) => article).join(''), context![0]])).toEqual([
      ['bb', 'B'],
      ['aa', 'A'],
      ['a', 'A'],
    ]);
  });

  test('a small article goes before a book', () => {
    const batches = packBatches([...items('book', 120, 1, 'B'), ...items('note', 2, 1, 'N')], hold());
    expect(batches.map(({ items }) => items.length)).toEqual([2, 50, 50, 20]);
  });

  test('equal contexts of two articles are still two', () => {
    expect(packBatches([item('a', 1, 'same'), item('b', 1, 'same')], hold())).toHaveLength(2);
  });
});

describe('without a context', () => {
  test('batches fill across articles', () => {
    const many = Array.from({ length: 500 }, (_, index) => items(`${index}`, 20, 10)).flat();
    const batches = packBatches(many, hold(50, 131_072));
    expect(batches).toHaveLength(200);
  });

  test('large and small texts share requests where sizes decide', () => {
    const mixed = [...items('a', 10, 600), ...items('a', 10, 400)];
    expect(packBatches(mixed, hold())).toHaveLength(10);
  });

  test('at random sizes the number of requests is within 5 % of the least', () => {
    const sizes = fc.array(fc.oneof(fc.integer({ min: 10, max: 200 }), fc.integer({ min: 200, max: 4000 })), {
      minLength: 200,
      maxLength: 600,
    });
    fc.assert(
      fc.property(sizes, (lengths) => {
        const batches = packBatches(
          lengths.map((length) => item('a', length)),
          hold(50, 20_000),
        );
        const total = lengths.reduce((sum, length) => sum + length, 0);
        const least = Math.max(Math.ceil(lengths.length / 50), Math.ceil(total / 20_000));
        expect(batches.length).toBeLessThanOrEqual(Math.ceil(least * 1.05));
      }),
      { numRuns: 50 },
    );
  });
});

const withMark = (article: string): Packable => ({
  article,
  source: { text: 'x', marks: [{ id: 0, start: 0, end: 1 }] },
});

test('marked texts are kept apart where that costs no request, else they share', () => {
  const apart = packBatches([...items('a', 50, 1), withMark('a')], hold());
  expect(apart.map(({ items }) => items.length)).toEqual([1, 50]);
  const shared = packBatches([...items('a', 30, 1), withMark('a')], hold());
  expect(shared).toHaveLength(1);
});

test('a text over the limit has a request to itself', () => {
  expect(
    packBatches([item('a', 10), item('a', 5000), item('a', 10)], hold())
      .map(bytesOf)
      .sort(),
  ).toEqual([20, 5000]);
});

test('nothing to pack makes no request', () => {
  expect(packBatches([], hold())).toEqual([]);
});

test('every text travels once, within the limits, and the same plan comes of the same texts', () => {
  const one = fc.record({
    article: fc.constantFrom('a', 'b', 'c'),
    length: fc.integer({ min: 1, max: 900 }),
    context: fc.option(fc.constantFrom('', 'Titel'), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 200 }), (list) => {
      const packables = list.map(({ article, length, context }) => item(article, length, context));
      const batches = packBatches(packables, hold());
      const packed = batches.flatMap((batch) => batch.items);
      expect(packed).toHaveLength(packables.length);
      expect(new Set(packed)).toEqual(new Set(packables));
      for (const batch of batches) {
        expect(batch.items.length).toBeLessThanOrEqual(50);
        expect(bytesOf(batch) + (batch.context?.length ?? 0)).toBeLessThanOrEqual(1000);
        expect(batch.items.every(({ context }) => context === batch.context)).toBe(true);
      }
      expect(packBatches(packables, hold())).toEqual(batches);
    }),
  );
});

test('a hundred thousand texts of all sizes are packed in reasonable time', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => item(`${index % 5000}`, 1 + ((index * 7919) % 3000)));
  expect(packBatches(many, hold(50, 131_072)).length).toBeLessThanOrEqual(2100);
});
