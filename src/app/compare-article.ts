import type { ArticleHistory, Baseline, TextVersion } from '../domain/memory.ts';
import type { ArticleChanges, ChangesView } from '../report/changes.ts';
import { repairsOf } from '../report/diff-article.ts';
import { NO_REVIEWS, type ReviewerChanges, reviewerChanges } from '../report/reviewer-changes.ts';
import { type RevisionRow, revisionsOf } from '../report/revisions.ts';
import { sourceChanges } from '../report/source-changes.ts';
import { type Since, type Standing, standingAt } from './since.ts';

/** An article to be compared with what stood there. */
export interface Compared {
  readonly id: string;
  readonly title: string;
  /** Oldest first, at least one: the last is today's. */
  readonly versions: readonly TextVersion[];
}

/** What changed in one article. */
export function compareArticle(
  { id, title, versions }: Compared,
  since: Since,
  view: ChangesView,
  history: Pick<ArticleHistory, 'read'>,
): ArticleChanges {
  const last = versions.at(-1)!;
  const { rows } = history.read(id, last.number);
  const reviews = view === 'changes' ? reviewerChanges(rows) : EMPTY.reviews;
  const common = { ...EMPTY, id, title, paragraphs: rows.length, reviews };
  if (view === 'raw') return { ...common, repairs: repairsOf(rows) };
  const then = versionThen(versions, since);
  if (then.kind === 'nothing') return { ...common, isNew: since.kind === 'moment' };
  const { number, run, glossary, content } = then.version;
  const before = content === last.content ? rows : history.read(id, number).rows;
  const note = then.kind === 'lost' ? { note: lostWords(run) } : {};
  const changes = before === rows ? {} : rowsOf(view, { rows: before, glossary }, { rows, glossary: last.glossary });
  return { ...common, run, ...note, ...changes };
}

const EMPTY = {
  isNew: false,
  revisions: [],
  reviews: { rows: [], sum: NO_REVIEWS },
  repairs: [],
  source: [],
} as const satisfies Partial<ArticleChanges>;

const lostWords = (run: string): string =>
  `The text of then is not kept any more: compared with ${run === '' ? 'one that an older program kept' : `that of the run of ${run}`}.`;

const rowsOf = (view: ChangesView, before: Baseline, now: Baseline): Partial<ArticleChanges> =>
  view === 'source' ? { source: sourceChanges(before.rows, now.rows) } : { revisions: revisionsOf(before, now) };

/** The version that today's is compared with. @param versions as in `Compared` */
export function versionThen(versions: readonly TextVersion[], since: Since): Standing {
  if (since.kind === 'moment') return standingAt(versions, since.at);
  const version = versions.findLast(({ content }) => content !== versions.at(-1)!.content);
  return version ? { kind: 'kept', version } : { kind: 'nothing' };
}

/** Without the reviewers' rows of an article that is not listed, and those that a revision tells of already. */
export function withoutRepeats(article: ArticleChanges, isNamed: boolean): ArticleChanges {
  const { revisions, reviews, isNew } = article;
  const isListed = isNamed || isNew || revisions.length > 0;
  const rows = isListed ? reviews.rows.filter((row) => !tellsOf(revisions, row)) : [];
  return { ...article, reviews: { ...reviews, rows } };
}

const tellsOf = (revisions: readonly RevisionRow[], { id, pieces }: ReviewerChanges['rows'][number]): boolean =>
  revisions.some((row) => row.id === id && JSON.stringify(row.target) === JSON.stringify(pieces));
