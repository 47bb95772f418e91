import { describe, expect, test } from 'vitest';
import type { ReadRow } from '../../src/domain/exchange.ts';
import { plain } from '../../src/domain/text.ts';
import { type ApplyOptions, applyRows, type CurrentRow, rowId } from '../../src/review/apply-rows.ts';

/** Readable instead of a hash: letters become their codes, white space does not count. */
const nameOf = (target: string): string =>
  Buffer.from(target.replace(/\s+/g, ' ').trim()).toString('hex').slice(0, 60) || '0';
const OPTIONS: ApplyOptions = { accept: false, force: false, by: 'Anna', at: '2026-03-01T10:00:00Z', nameOf };

const KEY = '0123456789abcdef';
const paragraph = (number: number, source: string, target: string, review?: CurrentRow['review']): CurrentRow => {
  const base = { key: `${number}${KEY.slice(1)}`, ordinal: 0, kind: 'paragraph', source: plain(source) } as const;
  const segment = { ...base, id: `${base.key}-0`, block: number, line: number, span: { start: 0, end: source.length } };
  return { segment, target, ...(review && { review }) };
};

const EINS = paragraph(1, 'Eins.', 'One.');
const ZWEI = paragraph(2, 'Zwei.', 'Two.');

/** A row as it was exported for a paragraph, with what somebody did to it. */
const row = ({ segment, target }: CurrentRow, more: Partial<ReadRow> = {}): ReadRow => ({
  id: rowId(segment, target, nameOf),
  source: segment.source.text,
  target,
  state: '',
  comment: '',
  place: `row ${segment.line}`,
  ...more,
});

const apply = (
  rows: readonly ReadRow[],
  article: readonly CurrentRow[] = [EINS, ZWEI],
  options: Partial<ApplyOptions> = {},
) => applyRows({ rows }, article, { ...OPTIONS, ...options });

const decided = (all: ReturnType<typeof apply>) =>
  all.decisions.map(({ review }) => `${review.state}: ${review.target}`);
const refused = (all: ReturnType<typeof apply>) => all.refusals.map(({ place, reason }) => `${place}: ${reason}`);

describe('rows that come back', () => {
  test('untouched decide nothing', () => {
    const all = apply([row(EINS), row(ZWEI)]);
    expect([decided(all), refused(all), all.unchanged, all.missing]).toEqual([[], [], 2, []]);
  });

  test('with a new text become a review, with what is known of it', () => {
    const all = apply([row(EINS, { target: ' First. ', comment: 'better' }), row(ZWEI)]);
    expect(all.decisions).toEqual([
      {
        place: 'row 1',
        before: 'One.',
        review: {
          source: 'Eins.',
          ordinal: 0,
          target: 'First.',
          state: 'edited',
          comment: 'better',
          by: 'Anna',
          at: OPTIONS.at,
        },
      },
    ]);
    expect(all.unchanged).toBe(1);
  });

  test('may be signed off without a change, in whatever letters', () => {
    expect(decided(apply([row(EINS, { state: 'Reviewed ' }), row(ZWEI, { state: 'locked' })]))).toEqual([
      'reviewed: One.',
      'locked: Two.',
    ]);
  });

  test('are all signed off on demand, edited or not, but for those without English', () => {
    const empty = paragraph(3, 'Drei.', '');
    const all = apply([row(EINS), row(ZWEI, { target: 'Second.' }), row(empty)], [EINS, ZWEI, empty], { accept: true });
    expect(decided(all)).toEqual(['reviewed: One.', 'reviewed: Second.']);
    expect(all.unchanged).toBe(1);
  });

  test('may translate what has no English yet', () => {
    const empty = paragraph(3, 'Drei.', '');
    expect(decided(apply([row(empty, { target: 'Three.' })], [empty]))).toEqual(['edited: Three.']);
  });

  test('whose white space alone differs count as untouched', () => {
    expect(apply([row(EINS, { target: 'One.\n' })]).unchanged).toBe(1);
  });

  test('say nothing new once they were applied', () => {
    const edited = row(EINS, { target: 'First.' });
    const applied = paragraph(1, 'Eins.', 'First.', { state: 'edited' });
    expect(apply([edited], [applied]).unchanged).toBe(1);
  });

  test('that only comment on a text keep it as it is', () => {
    expect(decided(apply([row(EINS, { comment: 'is that so?' })]))).toEqual(['edited: One.']);
    const known = paragraph(1, 'Eins.', 'One.', { state: 'reviewed', comment: 'is that so?' });
    expect(apply([row(known, { comment: 'is that so?' })], [known]).unchanged).toBe(1);
  });

  test('in any order find their paragraphs', () => {
    expect(decided(apply([row(ZWEI, { target: 'B.' }), row(EINS, { target: 'A.' })]))).toEqual([
      'edited: B.',
      'edited: A.',
    ]);
  });

  test('that are missing are named, and change nothing', () => {
    const all = apply([row(EINS)]);
    expect(all.missing.map(({ source }) => source.text)).toEqual(['Zwei.']);
    expect(all.decisions).toEqual([]);
  });

  test.each([
    ['an id that is none', row(EINS, { id: '17' }), 'its id is damaged or missing'],
    ['a German that was edited', row(EINS, { source: 'Eins!', target: 'One!' }), 'its German was edited in the file'],
    ['no English any more', row(EINS, { target: ' ' }), 'its English is empty'],
    ['a fault of the file', row(EINS, { fault: 'its cells are merged', target: 'One!' }), 'its cells are merged'],
    ['a state that is none', row(EINS, { state: 'done' }), '“done” is no state'],
    [
      'a tag that the German has not',
      row(EINS, { target: '<1>One</1>' }),
      '<1> is no tag of the German, which has none',
    ],
    [
      'a paragraph of an older text',
      row(paragraph(9, 'Neun.', 'Nine.'), { place: 'row 1' }),
      'the article has no such paragraph today',
    ],
  ])('with %s are refused', (_, bad, reason) => {
    const all = apply([bad, row(ZWEI, { target: 'Second.' })]);
    expect(refused(all)).toEqual([`row 1: ${reason}`]);
    expect(decided(all)).toEqual(['edited: Second.']);
  });

  test('may have lost what no XML can hold', () => {
    const odd = paragraph(4, 'Vier\u0007.', 'Four\u0001.');
    expect(
      apply([row(odd, { source: 'Vier\ufffd.', target: 'Four.', id: rowId(odd.segment, 'Four.', nameOf) })], [odd])
        .refusals,
    ).toEqual([]);
  });

  test('without English that the file does not have are not missed', () => {
    const empty = paragraph(3, 'Drei.', '');
    expect(apply([row(EINS)], [EINS, empty]).missing).toEqual([]);
  });

  test('for one paragraph with two texts are both refused', () => {
    const all = apply([row(EINS, { target: 'A.' }), row(EINS, { target: 'B.', place: 'row 7' })]);
    expect(refused(all).map((one) => one.split(':')[0])).toEqual(['row 1', 'row 7']);
    expect(all.decisions).toEqual([]);
  });

  test('for one paragraph with one text count once', () => {
    const all = apply([row(EINS, { target: 'A.' }), row(EINS, { target: 'A.' })]);
    expect(decided(all)).toEqual(['edited: A.']);
  });

  test('win over a machine’s text that changed since the export', () => {
    const now = paragraph(1, 'Eins.', 'One, repaired.');
    expect(decided(apply([row(EINS, { target: 'First.' })], [now]))).toEqual(['edited: First.']);
  });

  test('do not sign off a text that nobody saw', () => {
    const now = paragraph(1, 'Eins.', 'One, repaired.');
    expect(refused(apply([row(EINS, { state: 'reviewed' })], [now]))).toEqual([
      'row 1: the English has changed since the export',
    ]);
  });

  test('do not replace what another person wrote meanwhile, unless forced', () => {
    const now = paragraph(1, 'Eins.', 'The first.', { state: 'edited' });
    const mine = row(EINS, { target: 'First.' });
    expect(refused(apply([mine], [now]))).toEqual(['row 1: somebody else changed the English since the export']);
    expect(decided(apply([mine], [now], { force: true }))).toEqual(['edited: First.']);
  });

  test('do not touch what is locked, unless forced', () => {
    const now = paragraph(1, 'Eins.', 'One.', { state: 'locked' });
    for (const change of [{ target: 'First.' }, { state: 'edited' }]) {
      expect(refused(apply([row(now, change)], [now]))).toEqual(['row 1: the paragraph is locked']);
      expect(apply([row(now, change)], [now], { force: true }).decisions).toHaveLength(1);
    }
  });

  test('that repeat the state they were exported with are untouched', () => {
    const now = paragraph(1, 'Eins.', 'One.', { state: 'locked', comment: 'agreed' });
    expect(apply([row(now, { state: 'locked', comment: 'agreed' })], [now]).unchanged).toBe(1);
  });
});
