import type { Bitext, BitextPair } from '../domain/bitext.ts';
import { finalText } from '../domain/bitext-facts.ts';
import type { DeskSave } from '../domain/desk.ts';
import { type Review, reviewSource } from '../domain/review.ts';
import { fromTagged, toTagged } from '../domain/tagged-text.ts';
import { deskState, versionOf } from './review-desk-rows.ts';

type Paragraph = Pick<Review, 'source' | 'ordinal'>;

/** What is to be written for one row. */
export interface RowChange {
  readonly put?: Review;
  /** Entries whose place it takes, or that are given up. */
  readonly remove: readonly Paragraph[];
}

/** What a person's wish comes to: something to write, nothing to do, or why not. */
export type Decided =
  | { readonly kind: 'change'; readonly change: RowChange }
  | { readonly kind: 'same' }
  /** The row is not as the person saw it. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused'; readonly error: string; readonly hint: string };

/** Who decides, and when: ISO 8601, UTC. */
export interface Signature {
  readonly by?: string;
  readonly at: string;
}

/** Whether a save can be taken, and what is to be written for it. Pure. */
export function decideSave(pair: BitextPair, save: DeskSave, { by, at }: Signature): Decided {
  const { segment, review } = pair;
  if (segment.skip) return NOT_SENT;
  if (versionOf(pair) !== save.version) return { kind: 'conflict' };
  const target = oneLine(save.target);
  const comment = wellFormed(save.comment).trim();
  const isSame = target === targetOf(pair) && comment === (review?.comment ?? '');
  if (isSame && review && !review.stale && save.state === review.state) return { kind: 'same' };
  if (deskState(pair) === 'locked' && !(isSame && save.state !== 'locked')) return LOCKED;
  const refusal = refuseText(pair, target);
  if (refusal) return refusal;
  const source = reviewSource(segment.source);
  const put: Review = {
    source,
    ordinal: segment.ordinal,
    target,
    state: save.state,
    ...(comment !== '' && { comment }),
    ...(by !== undefined && { by }),
    at,
  };
  return { kind: 'change', change: { put, remove: entriesOf(pair).filter((one) => !isAt(one, put)) } };
}

/** Whether a row can go back to the machine's text. Pure. */
export function decideUndo(pair: BitextPair, version: string): Decided {
  if (pair.segment.skip) return NOT_SENT;
  if (versionOf(pair) !== version) return { kind: 'conflict' };
  if (!pair.review) return { kind: 'same' };
  if (deskState(pair) === 'locked') return LOCKED;
  return { kind: 'change', change: { remove: entriesOf(pair) } };
}

/** The changes of an article's rows as they are written; see `writeReviews`. */
export const toReviewChanges = ({ article, target, pairs }: Bitext, changes: readonly RowChange[]) => ({
  article: article.id,
  language: target,
  put: changes.flatMap(({ put }) => put ?? []),
  remove: changes.flatMap(({ remove }) => remove),
  order: pairs.map(({ segment }) => ({ source: reviewSource(segment.source), ordinal: segment.ordinal })),
});

const targetOf = (pair: BitextPair): string => {
  const final = finalText(pair);
  return final ? toTagged(pair.segment.source, final) : '';
};

function refuseText({ segment }: BitextPair, target: string): Decided | undefined {
  if (target === '') {
    return { kind: 'refused', error: 'The English is empty', hint: 'Write a text, or go back to the machine’s.' };
  }
  const untagged = fromTagged(segment.source, target);
  if ('rich' in untagged) {
    return untagged.rich.text.trim() === ''
      ? { kind: 'refused', error: 'The English has no words, only tags', hint: 'Write a text around the tags.' }
      : undefined;
  }
  const hint = 'Put the tags as in the German, or leave out all of them.';
  return { kind: 'refused', error: `The tags do not fit: ${untagged.fault}`, hint };
}

/** The entry in the file that a row's text comes from. */
function entriesOf({ segment, review }: BitextPair): readonly Paragraph[] {
  if (!review) return [];
  if (review.stale) return [review.stale];
  return [{ source: reviewSource(segment.source), ordinal: review.ordinal ?? segment.ordinal }];
}

const isAt = (one: Paragraph, other: Paragraph): boolean =>
  one.source === other.source && one.ordinal === other.ordinal;

/** A text is one line: what a keyboard or a clipboard puts in between is a blank. */
const oneLine = (text: string): string =>
  wellFormed(text)
    .replace(/[\r\n\t\v\f\u0085\u2028\u2029]+/g, ' ')
    .trim();

/** Halves of signs that stand alone can be kept in no file. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

const NOT_SENT: Decided = {
  kind: 'refused',
  error: 'This paragraph is not translated',
  hint: 'It is furniture of the web page or English already; see furniture.rules in zweispalt.yaml.',
};
const LOCKED: Decided = { kind: 'refused', error: 'The paragraph is locked', hint: 'Unlock it first.' };
