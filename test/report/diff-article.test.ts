import { describe, expect, test } from 'vitest';
import type { Bitext, BitextPair, SnapshotRow } from '../../src/domain/bitext.ts';
import { plain } from '../../src/domain/text.ts';
import { type ArticleDiff, diffArticle } from '../../src/report/diff-article.ts';
import { toSnapshot } from '../../src/report/snapshot.ts';
import { bitextOf, everyday, mention, pair } from '../write/bitext-fixture.ts';

const [before, after] = ['Tokajev came.', 'Tokayev came.'];

/** What changed since these rows, which were written with the same glossary unless said otherwise. */
const diff = (bitext: Bitext, previous?: readonly SnapshotRow[], glossary = 'today’s'): ArticleDiff => {
  const now = { rows: toSnapshot(bitext), glossary: 'today’s' };
  return diffArticle(bitext, now, previous && { rows: previous, glossary });
};

/** Reasons that are given when a row changes so. */
function reasons(row: BitextPair, previous: Partial<SnapshotRow>, glossary?: string) {
  const bitext = bitextOf([row]);
  return diff(bitext, [{ ...toSnapshot(bitext)[0]!, ...previous }], glossary).revisions.map(({ reason }) => reason);
}

const translated = pair(0, 'Tokajew kam.', { raw: plain(before), final: plain(after) });

describe('a row that differs from the previous text is given its reason', () => {
  test('the glossary, where the engine’s text is the same and the glossary another', () => {
    expect(reasons(translated, { final: before }, 'another')).toEqual(['glossary']);
  });

  test('names repaired otherwise, where the glossary is the same, or nobody knows which it was', () => {
    expect(reasons(translated, { final: before })).toEqual(['program']);
    expect(reasons(translated, { final: before }, '')).toEqual(['repair']);
  });

  test('the engine, where its text is another, or new', () => {
    expect(reasons(translated, { raw: 'He came.', final: 'He came.' })).toEqual(['engine']);
    const { raw, final, origin, ...pending } = toSnapshot(bitextOf([translated]))[0]!;
    const revisions = diff(bitextOf([translated]), [{ ...pending, state: 'pending' }]).revisions;
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
  const { revisions } = diff(bitextOf([translated]), [gone]);
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
  const { repairs } = diff(everyday);
  expect(repairs.map(({ number }) => number)).toEqual([3]);
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
  expect(diff(everyday)).toMatchObject({ hasPrevious: false, revisions: [] });
});

test('a text compared with itself has no revisions', () => {
  expect(diff(everyday, toSnapshot(everyday))).toMatchObject({ hasPrevious: true, revisions: [] });
});

test('a snapshot keeps the texts and who made them', () => {
  const rows = toSnapshot(everyday);
  expect(rows[1]).toEqual({ id: 'k1-0', source: 'Ausgegeben am:', state: 'skipped' });
  expect(rows[6]).toEqual({
    id: 'k6-0',
    source: 'Mehr dazu im Bericht mit dem Befehl ls hier.',
    raw: 'More in the report with the command ls here.',
    machine: 'More in the report with the command ls here.',
    final: 'Read the report with the command ls here.',
    state: 'reviewed',
    origin: 'reviewer',
  });
});

describe('what a reviewer wrote', () => {
  const german = 'Tokajew und Schoigu kamen.';
  const house = (name: string, word: string) => mention([german, word], ['', undefined], name, 'missing');
  const row = pair(0, german, {
    state: 'reviewed',
    raw: plain('Tokajew and Shoygu came.'),
    machine: plain('Tokayev and Shoigu came.'),
    final: plain('Tokayev and Sergei Shoygu came.'),
    mentions: [house('Tokayev', 'Tokajew'), house('Shoigu', 'Schoigu')],
  });

  test('is compared with the machine’s text, and the machine’s with the engine’s', () => {
    const { repairs, reviews } = diff(bitextOf([row]));
    const came = (pieces: readonly { kind: string; text: string }[]) =>
      pieces.flatMap(({ kind, text }) => (kind === 'added' ? [text] : []));
    expect(came(repairs[0]!.pieces)).toEqual(['Tokayev', 'Shoigu']);
    expect(reviews.rows.map(({ number, words, changed, pieces }) => [number, words, changed, came(pieces)])).toEqual([
      [1, 4, 2, ['Sergei Shoygu']],
    ]);
  });

  test('tells which house forms were changed, and which were left', () => {
    expect(diff(bitextOf([row])).reviews.sum).toEqual({
      rows: 1,
      changedRows: 1,
      words: 4,
      changed: 2,
      names: [
        { concept: 'Shoigu', house: 'Shoigu', stood: 1, changes: [{ to: 'Shoygu', count: 1 }] },
        { concept: 'Tokayev', house: 'Tokayev', stood: 1, changes: [] },
      ],
    });
  });

  test('counts as looked at where nothing was changed, and not at all where no machine wrote', () => {
    const same = pair(0, german, { state: 'reviewed', machine: plain('They came.'), final: plain('They came.') });
    expect(diff(bitextOf([same])).reviews).toMatchObject({ rows: [], sum: { rows: 1, changedRows: 0, words: 2 } });
    const { raw: _, ...own } = pair(0, german, { state: 'reviewed', final: plain('They came.') });
    expect(diff(bitextOf([own])).reviews.sum).toMatchObject({ rows: 0, words: 0 });
  });
});

test('a text that was reviewed for another German is shown with what changed in the German', () => {
  const row = pair(0, 'Der <1>Hafen</1> bleibt bis Sonntag zu.', {
    final: plain('The port is shut until Friday.'),
    state: 'reviewed',
    review: { state: 'reviewed', stale: { source: 'Der \\<1>Hafen\\</1> bleibt bis Freitag zu.', ordinal: 0 } },
  });
  expect(diff(bitextOf([translated, row])).stale).toEqual([
    {
      id: row.segment.id,
      number: 2,
      reason: 'source',
      source: [
        { kind: 'same', text: 'Der <1>Hafen</1> bleibt bis ' },
        { kind: 'removed', text: 'Freitag' },
        { kind: 'added', text: 'Sonntag' },
        { kind: 'same', text: ' zu.' },
      ],
      target: [{ kind: 'same', text: 'The port is shut until Friday.' }],
    },
  ]);
});
