import type { SnapshotRow } from '../../src/domain/bitext.ts';
import type { Changes, ChangesView } from '../../src/report/changes.ts';
import { repairsOf } from '../../src/report/diff-article.ts';
import { addReviews, NO_REVIEWS, reviewerChanges } from '../../src/report/reviewer-changes.ts';
import { revisionsOf } from '../../src/report/revisions.ts';
import { sourceChanges } from '../../src/report/source-changes.ts';

const row = (source: string, final: string, more: Partial<SnapshotRow> = {}): SnapshotRow => ({
  id: source,
  source,
  raw: final,
  final,
  state: 'translated',
  ...more,
});

const review = (source: string, machine: string, final: string, house: string): SnapshotRow =>
  row(source, final, { state: 'reviewed', machine, raw: machine, names: [{ concept: house, house }] });

interface Article {
  readonly id: string;
  readonly title: string;
  readonly before?: readonly SnapshotRow[];
  readonly now: readonly SnapshotRow[];
}

const VISIT: Article = {
  id: 'post/besuch.txt',
  title: 'Tokajew auf Besuch',
  before: [
    row('Tokajew auf Besuch', 'Tokajev on a visit'),
    row('Er sprach mit Schoigu.', 'He spoke with Shoigu.'),
    row('Das Treffen dauerte drei Stunden.', 'The meeting took three hours.'),
    row('Danach reiste er ab.', 'Then he left.'),
    row('Mehr war nicht zu erfahren.', 'No more was to be learnt.'),
  ],
  now: [
    row('Tokajew auf Besuch', 'Tokayev on a visit', {
      raw: 'Tokajev on a visit',
      changes: [{ concept: 'Tokayev', rule: 'wrong', before: 'Tokajev', after: 'Tokayev' }],
    }),
    row('Danach reiste er ab.', 'Then he left.'),
    review('Er sprach mit Schoigu.', 'He spoke with Shoigu.', 'He talked to Shoygu.', 'Shoigu'),
    row('Das Treffen dauerte vier Stunden.', 'The meeting took four hours.'),
    row('Ein Bild ging um die Welt.', 'A picture went around the world.'),
  ],
};

const ATTACK = '"><script>alert(1)</script> **fett** | [x](javascript:alert(2)) `$x$`\u001b[31m\u202e\u0000\n# Titel';
const HOSTILE: Article = {
  id: `"><script>/${ATTACK}.txt`,
  title: ATTACK,
  before: [row('<img src=x onerror=alert(3)>', '</p><script>alert(4)</script>'), row('weg', '<b>gone</b>\u009b2J')],
  now: [
    row('<img src=x onerror=alert(3)>', ATTACK, {
      changes: [{ concept: '</ul><script>', rule: '<script>\u001b]0;x\u0007', before: ATTACK, after: '| a |' }],
      raw: 'x',
    }),
    review('__proto__', '<script> constructor', `${ATTACK} toString`, 'constructor'),
  ],
};
const NEW: Article = { id: 'post/neu.txt', title: 'Neu', now: [row('Neu', 'New'), row('Eins', 'One')] };

/** What `zweispalt diff` makes of these articles. */
function changesOf(articles: readonly Article[], view: ChangesView): Changes {
  const all = articles.map(({ id, title, before, now }) => ({
    id,
    title,
    paragraphs: now.length,
    ...(before && { run: '2026-11-20T10:15:03.123Z' }),
    isNew: before === undefined && view === 'changes',
    revisions:
      before && view === 'changes' ? revisionsOf({ rows: before, glossary: '' }, { rows: now, glossary: '' }) : [],
    reviews: view === 'changes' ? reviewerChanges(now) : { rows: [], sum: NO_REVIEWS },
    repairs: view === 'raw' ? repairsOf(now) : [],
    source: before && view === 'source' ? sourceChanges(before, now) : [],
  }));
  const reviewed = all.flatMap(({ id, title, reviews: { sum } }) => (sum.rows > 0 ? [{ id, title, sum }] : []));
  return {
    view,
    since: '2026-11-20',
    target: 'en-GB',
    looked: articles.length + 1,
    articles: all,
    reviewed,
    reviews: reviewed.reduce((total, { sum }) => addReviews(total, sum), NO_REVIEWS),
  };
}

/** By the name of its golden files. */
export const CHANGES: Readonly<Record<string, Changes>> = {
  changes: changesOf([VISIT, NEW], 'changes'),
  raw: changesOf([VISIT], 'raw'),
  source: changesOf([VISIT], 'source'),
  none: changesOf([], 'changes'),
  attack: changesOf([HOSTILE], 'changes'),
  'attack-raw': changesOf([HOSTILE], 'raw'),
  'attack-source': changesOf([HOSTILE], 'source'),
};
