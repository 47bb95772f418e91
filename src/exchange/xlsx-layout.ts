import type { ReviewState } from '../domain/review.ts';
import { type Field, HEADINGS } from './columns.ts';

/** A column as it is written; `line` and `notes` are not read back. */
export interface LayoutColumn {
  readonly field: Field | 'line' | 'notes';
  readonly heading: string;
  /** In characters. */
  readonly width: number;
}

/** What reviewers work on comes first; the ID has to be there, but nobody reads it. */
export const LAYOUT: readonly LayoutColumn[] = [
  { field: 'line', heading: 'Line', width: 6 },
  { field: 'source', heading: HEADINGS.source, width: 56 },
  { field: 'target', heading: HEADINGS.target, width: 56 },
  { field: 'state', heading: HEADINGS.state, width: 11 },
  { field: 'comment', heading: HEADINGS.comment, width: 30 },
  { field: 'notes', heading: 'Notes', width: 30 },
  { field: 'id', heading: HEADINGS.id, width: 12 },
];

/** Stands before the article's name on the second sheet. */
export const ARTICLE_LABEL = 'Article';

/** Counted from 1. */
export const STATE_COLUMN = LAYOUT.findIndex(({ field }) => field === 'state') + 1;

export const STATE_COLOURS: Readonly<Record<ReviewState, string>> = {
  edited: '#fff2cc',
  reviewed: '#e2efda',
  locked: '#d9e1f2',
};

/** The second sheet, below the article's name. */
export const HOW_TO: readonly (readonly [label: string, text: string])[] = [
  ['English', 'Change it as you like. <1>…</1> is a link or emphasis of the German: keep each pair around its words.'],
  ['State', 'Leave it empty, or choose edited, reviewed (signed off) or locked (to be changed no more).'],
  ['Comment', 'For the next reader; it is kept with the paragraph.'],
  ['Rows', 'Sort, filter, move and hide them as you like. The columns ID, German and English have to stay.'],
];
