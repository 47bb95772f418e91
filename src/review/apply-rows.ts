import type { ReadRow, ReadSheet } from '../domain/exchange.ts';
import { withoutForbidden } from '../domain/kept-tmx.ts';
import { REVIEW_STATES, type Review, type ReviewState, reviewSource } from '../domain/review.ts';
import type { Segment } from '../domain/segment.ts';
import { fromTagged } from '../domain/tagged-text.ts';
import { normalise } from '../domain/text.ts';

/** A paragraph as it stands today. */
export interface CurrentRow {
  readonly segment: Segment;
  /** Its English, tagged; empty where there is none. */
  readonly target: string;
  /** The review that it comes from; none for a machine's text. A stale one counts as none. */
  readonly review?: Pick<Review, 'state' | 'comment'>;
}

/** What became of a row that is not as it was exported. */
export interface Decision {
  readonly review: Review;
  readonly place: string;
  /** The English before, tagged. */
  readonly before: string;
}

/** A row that was not taken, and why. */
export interface Refusal {
  readonly place: string;
  readonly reason: string;
  readonly remedy: string;
}

/** What the rows of a file come to. Nothing is guessed: what is not clear is a refusal. */
export interface AppliedRows {
  readonly decisions: readonly Decision[];
  readonly refusals: readonly Refusal[];
  /** Rows as they were exported. */
  readonly unchanged: number;
  /** Paragraphs of the article that the file does not have. */
  readonly missing: readonly Segment[];
}

export interface ApplyOptions {
  /** Take every row that was left as it is for reviewed. */
  readonly accept: boolean;
  /** Take texts also where a person's text changed since the export, or is locked. */
  readonly force: boolean;
  readonly by?: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Names an English text, as in the id of a row: see `rowId`. */
  readonly nameOf: (target: string) => string;
}

/** The id of an exported row: the paragraph's, and a name for the English that was exported with it. */
export const rowId = (segment: Segment, target: string, nameOf: ApplyOptions['nameOf']): string =>
  `${segment.id}.${nameOf(target)}`;

const ID = /^([0-9a-f]{16}-\d{1,6})\.([0-9a-f]{1,64})$/;

/** A row that was found in the article. */
interface Found {
  readonly row: ReadRow;
  readonly current: CurrentRow;
  /** Name of the English that was exported. */
  readonly exported: string;
}

/** Compares what came back with the article of today, row by row, by id and content. */
export function applyRows(sheet: ReadSheet, article: readonly CurrentRow[], options: ApplyOptions): AppliedRows {
  const current = new Map(article.map((one) => [one.segment.id, one]));
  const doubled = doubledIds(sheet.rows);
  const refusals: Refusal[] = [];
  const decisions: Decision[] = [];
  const seen = new Set<string>();
  let unchanged = 0;
  for (const row of sheet.rows) {
    const found = findRow(row, current, doubled);
    if ('reason' in found) {
      refusals.push(found);
      continue;
    }
    // The same row a second time.
    if (seen.has(found.current.segment.id)) continue;
    seen.add(found.current.segment.id);
    const outcome = decide(found, options);
    if (!outcome) unchanged += 1;
    else if ('reason' in outcome) refusals.push(outcome);
    else decisions.push(outcome);
  }
  const named = new Set(sheet.rows.map(({ id }) => ID.exec(id)?.[1]));
  // Some formats cannot hold a row without English.
  const missing = article.filter(
    ({ segment, target }) => target !== '' && !seen.has(segment.id) && !named.has(segment.id),
  );
  return { decisions, refusals, unchanged, missing: missing.map(({ segment }) => segment) };
}

/** Paragraphs for which the file has several rows that do not say the same. */
function doubledIds(rows: readonly ReadRow[]): ReadonlySet<string> {
  const first = new Map<string, ReadRow>();
  const doubled = new Set<string>();
  for (const row of rows) {
    const id = ID.exec(row.id)?.[1];
    if (id === undefined) continue;
    const earlier = first.get(id);
    if (!earlier) first.set(id, row);
    else if (earlier.target !== row.target || earlier.state !== row.state) doubled.add(id);
  }
  return doubled;
}

function findRow(
  row: ReadRow,
  current: ReadonlyMap<string, CurrentRow>,
  doubled: ReadonlySet<string>,
): Found | Refusal {
  if (row.fault !== undefined) return refusal(row, row.fault, 'Mend the row in the file, and apply it again.');
  const [, id, exported] = ID.exec(row.id) ?? [];
  if (id === undefined || exported === undefined) {
    return refusal(
      row,
      'its id is damaged or missing',
      'Copy the id from a fresh export; rows of your own go nowhere.',
    );
  }
  if (doubled.has(id))
    return refusal(row, 'the file has this paragraph several times, with different texts', 'Keep one of the rows.');
  const found = current.get(id);
  if (!found)
    return refusal(
      row,
      'the article has no such paragraph today',
      'The file is from an older text: export again and take your text over.',
    );
  if (comparable(row.source) !== comparable(reviewSource(found.segment.source))) {
    return refusal(
      row,
      'its German was edited in the file',
      'Correct the German in the article itself; here only the English counts.',
    );
  }
  return { row, current: found, exported };
}

/** As any format gives it back: characters that XML cannot hold come back as a sign of replacement, or not at all. */
export const comparable = (text: string): string =>
  normalise(withoutForbidden(text).replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd]/g, ''));

const refusal = ({ place }: ReadRow, reason: string, remedy: string): Refusal => ({ place, reason, remedy });

type Outcome = Decision | Refusal | undefined;

/** Undefined for a row that nobody touched, or that says what the article says already. */
function decide(found: Found, options: ApplyOptions): Outcome {
  const { row, current, exported } = found;
  const state = readState(row.state);
  if (state === undefined) {
    return refusal(row, `“${row.state}” is no state`, `Write ${REVIEW_STATES.join(', ')}, or nothing.`);
  }
  const wanted = state === '' && options.accept && row.target.trim() !== '' ? 'reviewed' : state;
  const name = options.nameOf(row.target);
  const isToday = name === options.nameOf(current.target);
  return isToday || name === exported ? sign(found, wanted, isToday, options) : edit(found, wanted, options);
}

/** A row whose English was left as it was: perhaps it was signed off or commented on. */
function sign({ row, current }: Found, wanted: ReviewState | '', isToday: boolean, options: ApplyOptions): Outcome {
  const { review } = current;
  const comment = row.comment.trim();
  const isNew = (wanted !== '' && wanted !== review?.state) || (comment !== '' && comment !== review?.comment);
  if (!isNew) return undefined;
  if (!isToday) {
    return refusal(row, 'the English has changed since the export', 'Export again, and sign off the text of today.');
  }
  if (current.target === '') return refusal(row, 'there is no English to sign off', 'Write the English first.');
  if (review?.state === 'locked' && !options.force) return locked(row);
  return toDecision(row, current, current.target, wanted || (review?.state ?? 'edited'), options);
}

function edit({ row, current, exported }: Found, wanted: ReviewState | '', options: ApplyOptions): Outcome {
  const { segment, review } = current;
  const target = row.target.trim();
  if (target === '') return refusal(row, 'its English is empty', 'Write a text; an empty cell is taken for a slip.');
  if (review?.state === 'locked' && !options.force) return locked(row);
  if (review && options.nameOf(current.target) !== exported && !options.force) {
    return refusal(row, 'somebody else changed the English since the export', 'Compare both; --force takes this text.');
  }
  const untagged = fromTagged(segment.source, target);
  if ('fault' in untagged)
    return refusal(row, untagged.fault, 'Put the tags as in the German, or leave out all of them.');
  return toDecision(row, current, target, wanted || 'edited', options);
}

const locked = (row: ReadRow): Refusal =>
  refusal(row, 'the paragraph is locked', 'Unlock it in its file of reviews, or apply with --force.');

function toDecision(
  row: ReadRow,
  { segment, target: before, review }: CurrentRow,
  target: string,
  state: ReviewState,
  { by, at }: ApplyOptions,
): Decision {
  const comment = row.comment.trim() || review?.comment;
  const source = reviewSource(segment.source);
  const entry = { source, ordinal: segment.ordinal, target, state, ...(comment && { comment }), ...(by && { by }), at };
  return { review: entry, place: row.place, before };
}

/** Undefined for a word that is no state. Another program's words are its format's business. */
const readState = (text: string): ReviewState | '' | undefined =>
  text.trim() === '' ? '' : REVIEW_STATES.find((one) => one === text.trim().toLowerCase());
