import type { Bitext, BitextPair, SnapshotRow, TargetLanguage } from '../domain/bitext.ts';
import { titleOf } from '../domain/bitext-facts.ts';
import type { Baseline } from '../domain/memory.ts';
import { taggedTokens } from '../domain/tagged-text.ts';
import { normalise } from '../domain/text.ts';
import { type ReviewerChanges, reviewerChanges } from './reviewer-changes.ts';
import { type RevisionRow, revisionsOf } from './revisions.ts';
import { diffWords, type Piece, piecesOf } from './word-diff.ts';

/** What the glossary did to an engine's text of one row. */
export interface RepairRow {
  readonly id: string;
  /** From 1, as in the bilingual files. */
  readonly number: number;
  readonly pieces: readonly Piece[];
  /** Which entries and rules. */
  readonly changes: NonNullable<SnapshotRow['changes']>;
}

/** All that changed in one article. Data for its pages. */
export interface ArticleDiff {
  readonly id: string;
  readonly title: string;
  readonly target: TargetLanguage;
  /** Engine's text → machine's text, the names repaired. */
  readonly repairs: readonly RepairRow[];
  /** Machine's text → person's text. */
  readonly reviews: ReviewerChanges;
  /** Persons' texts whose German has changed since: the German as it changed, and the text as it stands. */
  readonly stale: readonly RevisionRow[];
  /** Previous text → this text. */
  readonly revisions: readonly RevisionRow[];
  /** Whether there is a previous text to compare with. */
  readonly hasPrevious: boolean;
}

/**
 * What changed from the engine's text to the reviewers', and from the previous text to this one.
 * @param now the bitext's own snapshot
 */
export const diffArticle = (bitext: Bitext, now: Baseline, previous: Baseline | undefined): ArticleDiff => ({
  id: bitext.article.id,
  title: titleOf(bitext).de,
  target: bitext.target,
  repairs: bitext.pairs.flatMap((pair, index) => repairOf(pair, now.rows[index]!, index + 1)),
  reviews: reviewerChanges(now.rows),
  stale: bitext.pairs.flatMap((pair, index) => staleOf(pair, index + 1)),
  revisions: previous ? revisionsOf(previous, now) : [],
  hasPrevious: previous !== undefined,
});

function staleOf({ segment, review, final }: BitextPair, number: number): readonly RevisionRow[] {
  if (!review?.stale) return [];
  const source = diffWords(plainOf(review.stale.source), normalise(segment.source.text));
  return [{ id: segment.id, number, reason: 'source', source, target: [{ kind: 'same', text: final?.text ?? '' }] }];
}

/** A tagged text without its tags. */
const plainOf = (tagged: string): string =>
  taggedTokens(tagged)
    .map((token) => (token.type === 'text' ? token.text : ''))
    .join('');

function repairOf({ changes }: BitextPair, row: SnapshotRow, number: number): RepairRow[] {
  const [repair] = repairsOf([row]);
  if (!repair) return [];
  const pieces = piecesOf(row.raw!, machineText(row)!, changes) ?? repair.pieces;
  return [{ ...repair, number, pieces }];
}

/** The rows in which the machine's text is not the engine's. */
export const repairsOf = (rows: readonly SnapshotRow[]): readonly RepairRow[] =>
  rows.flatMap((row, index) => {
    const machine = machineText(row);
    if (row.raw === undefined || machine === undefined || row.raw === machine) return [];
    const pieces = diffWords(row.raw, machine);
    return [{ id: row.id, number: index + 1, pieces, changes: row.changes ?? [] }];
  });

/** The engine's text with its names repaired; a person's text is none. */
const machineText = ({ state, machine, final }: SnapshotRow): string | undefined =>
  state === 'reviewed' ? machine : final;
