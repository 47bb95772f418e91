import type { SnapshotRow } from '../domain/bitext.ts';
import { editDistance, wordsOf } from './edit-distance.ts';
import { addNames, type NameReview, reviewNames } from './name-reviews.ts';
import { diffWords, type Piece } from './word-diff.ts';

/** How much reviewers changed. The share is `changed` of `words`; see `editDistance` for what counts. */
export interface ReviewSum {
  /** Rows that a person wrote or signed off, as far as the machine had a text for the same German. */
  readonly rows: number;
  /** Of these, the ones whose text differs from the machine's. */
  readonly changedRows: number;
  /** Words of the machine's text in all these rows. */
  readonly words: number;
  /** Words that were put in, taken out or replaced. */
  readonly changed: number;
  readonly names: readonly NameReview[];
}

/** What a person made of the machine's text of one row. */
export interface ReviewRow {
  readonly id: string;
  /** From 1, as in the bilingual files. */
  readonly number: number;
  readonly pieces: readonly Piece[];
  readonly words: number;
  readonly changed: number;
}

/** What reviewers changed in an article: the rows that differ, and the sum over all that they looked at. */
export interface ReviewerChanges {
  readonly rows: readonly ReviewRow[];
  readonly sum: ReviewSum;
}

export const NO_REVIEWS: ReviewSum = { rows: 0, changedRows: 0, words: 0, changed: 0, names: [] };

export function reviewerChanges(rows: readonly SnapshotRow[]): ReviewerChanges {
  const reviewed = rows.flatMap((row, index) => {
    const machine = machineText(row);
    return machine === undefined ? [] : [compare(row, machine, index + 1)];
  });
  return {
    rows: reviewed.flatMap(({ row, differs }) => (differs ? [row] : [])),
    sum: reviewed.reduce(addRow, NO_REVIEWS),
  };
}

/** The sums of several articles as one. */
export const addReviews = (one: ReviewSum, other: ReviewSum): ReviewSum => ({
  rows: one.rows + other.rows,
  changedRows: one.changedRows + other.changedRows,
  words: one.words + other.words,
  changed: one.changed + other.changed,
  names: addNames(one.names, other.names),
});

/** `12 of 340 words (3.5 %)`. */
export function shareWords({ changed, words }: Pick<ReviewSum, 'changed' | 'words'>): string {
  const count = (value: number) => value.toLocaleString('en');
  const share = words === 0 ? '' : ` (${((100 * changed) / words).toFixed(1)} %)`;
  return `${count(changed)} of ${count(words)} word${words === 1 ? '' : 's'}${share}`;
}

/** What stood there before the person came; undefined for other rows, and where a person wrote without a machine. */
const machineText = ({ state, machine }: SnapshotRow): string | undefined =>
  state === 'reviewed' ? machine : undefined;

interface Compared {
  readonly row: ReviewRow;
  readonly differs: boolean;
  readonly names: readonly NameReview[];
}

function compare({ id, final = '', names = [] }: SnapshotRow, machine: string, number: number): Compared {
  const words = wordsOf(machine);
  const pieces = diffWords(machine, final);
  const changed = machine === final ? 0 : editDistance(words, wordsOf(final));
  const row = { id, number, pieces, words: words.length, changed };
  return { row, differs: machine !== final, names: reviewNames(names, machine, final, pieces) };
}

const addRow = (sum: ReviewSum, { row, differs, names }: Compared): ReviewSum =>
  addReviews(sum, {
    rows: 1,
    changedRows: differs ? 1 : 0,
    words: row.words,
    changed: row.changed,
    names,
  });
