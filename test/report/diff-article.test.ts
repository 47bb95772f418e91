import { describe, expect, test } from 'vitest';
import type { BitextPair, SnapshotRow } from '../../src/domain/bitext.ts';
import { plain } from '../../src/domain/text.ts';
import { diffArticle } from '../../src/report/diff-article.ts';
import { toSnapshot } from '../../src/report/snapshot.ts';
import { bitextOf, everyday, pair } from '../write/bitext-fixture.ts';

const [before, after] = ['Tokajev came.', 'Tokayev came.'];

/** Reasons that are given when a row changes so. */
function reasons(row: BitextPair, previous: Partial<SnapshotRow>) {
  const bitext = bitextOf([row]);
  return diffArticle(bitext, [{ ...toSnapshot(bitext)[0]!, ...previous }]).revisions.map(({ reason }) => reason);
}

const translated = pair(0, 'Tokajew kam.', { raw: plain(before), final: plain(after) });

describe('a row that differs from the previous text is given its reason', () => {
  test('the glossary, where the engine’s text is the same', () => {
    expect(reasons(translated, { final: before })).toEqual(['glossary']);
  });

  test('the engine, where its text is another, or new', () => {
    expect(reasons(translated, { raw: 'He came.', final: 'He came.' })).toEqual(['engine']);
    const { raw, final, origin, ...pending } = toSnapshot(bitextOf([translated]))[0]!;
    const revisions = diffArticle(bitextOf([translated]), [{ ...pending, state: 'pending' }]).revisions;
    expect([revisions[0]?.reason, raw, final, origin]).toEqual(['engine', before, after, 'deepl']);
  });

  test('a reviewer, whether the review came, changed or went', () => {
    const reviewed: BitextPair = { ...translated, state: 'reviewed', origin: 'reviewer' };
    expect(reasons(reviewed, { state: 'translated', final: before })).toEqual(['reviewer']);
    expect(reasons(reviewed, { final: before })).toEqual(['reviewer']);
    expect(reasons(translated, { state: 'reviewed', final: 'He came.' })).toEqual(['reviewer']);
  });

  test('the rules, where it was left out before', () => {
    expect(reasons(translated, { state: 'skipped' })).toEqual(['rules']);
  });

  test('the German, where another paragraph much like it stood there', () => {
    expect(reasons(pair(0, 'Dann kam Tokajew an.'), { id: 'other', source: 'Dann kam Tokajew.' })).toEqual(['source']);
  });

  test('none, where the text is the same', () => {
    expect(reasons(translated, {})).toEqual([]);
    expect(reasons({ ...translated, state: 'reviewed' }, { state: 'translated' })).toEqual([]);
  });
});

test('a new paragraph and one that is gone are both listed', () => {
  const gone = { id: 'gone', source: 'Ganz andere Worte.', final: 'Quite other words.', state: 'translated' } as const;
  const { revisions } = diffArticle(bitextOf([translated]), [gone]);
  expect(revisions).toEqual([
    {
      id: 'k0-0',
      number: 1,
      reason: 'new',
      source: [{ kind: 'added', text: 'Tokajew kam.' }],
      target: [{ kind: 'added', text: after }],
    },
    {
      id: 'gone',
      reason: 'removed',
      source: [{ kind: 'removed', text: 'Ganz andere Worte.' }],
      target: [{ kind: 'removed', text: 'Quite other words.' }],
    },
  ]);
});

test('repairs are shown word by word, with entry and rule', () => {
  const { repairs } = diffArticle(everyday, undefined);
  expect(repairs.map(({ number, by }) => [number, by])).toEqual([
    [3, 'glossary'],
    [7, 'reviewer'],
  ]);
  expect(repairs[0]?.pieces.slice(0, 3)).toEqual([
    { kind: 'removed', text: 'OVKS' },
    { kind: 'added', text: 'CSTO' },
    { kind: 'same', text: ' troops are leaving Almaty, ' },
  ]);
  expect(repairs[0]?.changes).toEqual([
    { concept: 'CSTO', rule: 'variant', before: 'OVKS', after: 'CSTO' },
    { concept: 'Tokayev', rule: 'variant', before: 'Tokajew', after: 'Tokayev' },
  ]);
});

test('without a previous text there is nothing to compare with', () => {
  expect(diffArticle(everyday, undefined)).toMatchObject({ hasPrevious: false, revisions: [] });
});

test('a text compared with itself has no revisions', () => {
  expect(diffArticle(everyday, toSnapshot(everyday))).toMatchObject({ hasPrevious: true, revisions: [] });
});

test('a snapshot keeps the texts and who made them', () => {
  const rows = toSnapshot(everyday);
  expect(rows[1]).toEqual({ id: 'k1-0', source: 'Ausgegeben am:', state: 'skipped' });
  expect(rows[6]).toEqual({
    id: 'k6-0',
    source: 'Mehr dazu im Bericht mit dem Befehl ls hier.',
    raw: 'More in the report with the command ls here.',
    final: 'Read the report with the command ls here.',
    state: 'reviewed',
    origin: 'reviewer',
  });
});
