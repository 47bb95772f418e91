import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SnapshotRow } from '../../src/domain/bitext.ts';
import { sourceChanges, sourceWords } from '../../src/report/source-changes.ts';

const row = (source: string): SnapshotRow => ({ id: source, source, state: 'translated' });
const rows = (...texts: readonly string[]) => texts.map(row);
const seen = (before: readonly string[], now: readonly string[]) =>
  sourceChanges(rows(...before), rows(...now)).map(sourceWords);

const A = 'Die Truppen ziehen aus dem Land ab.';
const B = 'In Almaty war es ruhig an diesem Tag.';
const C = 'Der Präsident sprach vor dem Parlament.';
const D = 'Niemand weiß, wie viele es waren.';

test.each([
  ['nothing, for the same text', [A, B], [A, B], []],
  ['a paragraph that came', [A, C], [A, B, C], ['Paragraph 2: new']],
  ['one that went', [A, B, C], [A, C], ['Former paragraph 2: removed']],
  ['one that was edited', [A, B], [A, 'In Almaty war es laut an diesem Tag.'], ['Paragraph 2: changed']],
  ['one that was moved down', [A, B, C, D], [B, C, A, D], ['Paragraph 3: moved from 1']],
  ['one that was moved up', [A, B, C, D], [D, A, B, C], ['Paragraph 1: moved from 4']],
  [
    'one that was moved and edited',
    [A, B, C, D],
    [B, C, D, 'Die Truppen ziehen bald aus dem Land ab.'],
    ['Paragraph 4: moved from 1 and changed'],
  ],
  ['another text in its place', [A, B], [A, D], ['Paragraph 2: new', 'Former paragraph 2: removed']],
])('tells of %s', (_, before, now, expected) => {
  expect(seen(before, now).toSorted()).toEqual(expected.toSorted());
});

test('the words that changed are marked', () => {
  const [change] = sourceChanges(rows(A), rows('Die Truppen ziehen in das Land ein.'));
  expect(change?.pieces.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
    'aus dem',
    'in das',
    'ab',
    'ein',
  ]);
});

test('each paragraph of both texts is told of once, or is as it was and where it was', () => {
  const text = fc.uniqueArray(fc.constantFrom(A, B, C, D, 'Eins zwei.', 'Zwei drei.', 'Vier'), { maxLength: 7 });
  fc.assert(
    fc.property(text, text, (before, now) => {
      const changes = sourceChanges(rows(...before), rows(...now));
      const numbers = changes.flatMap(({ number }) => number ?? []);
      expect(new Set(numbers).size).toBe(numbers.length);
      const stays = before.filter((one) => now.includes(one)).length;
      const came = changes.filter(({ kind }) => kind === 'new').length;
      const went = changes.filter(({ kind }) => kind === 'removed').length;
      const edited = changes.filter(
        ({ number, was, pieces }) => number && was && pieces.some(({ kind }) => kind !== 'same'),
      );
      expect(came + stays + edited.length).toBe(now.length);
      expect(went + stays + edited.length).toBe(before.length);
    }),
  );
});

test('a text of thousands of paragraphs, all of them new, takes no time', () => {
  const many = (word: string) => rows(...Array.from({ length: 3000 }, (_, index) => `${word} ${index} und mehr`));
  expect(sourceChanges(many('Alt'), many('Neu')).length).toBeGreaterThan(0);
});
