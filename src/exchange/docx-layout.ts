import type { ReviewState } from '../domain/review.ts';
import { type Field, HEADINGS } from './columns.ts';

/** A column as it is written; `notes` is not read back. */
export interface DocxColumn {
  readonly field: Field | 'notes';
  readonly heading: string;
  /** In twentieths of a point. */
  readonly width: number;
  readonly look?: { readonly size: number; readonly color?: string };
  /** For the program's spelling; `target` is that of the translation. */
  readonly language?: 'de-DE' | 'target';
}

export const GREY = '7F7F7F';

/** As wide as the page between its margins: 15 138. */
export const COLUMNS: readonly DocxColumn[] = [
  { field: 'id', heading: HEADINGS.id, width: 950, look: { size: 14, color: GREY } },
  { field: 'source', heading: HEADINGS.source, width: 4650, language: 'de-DE' },
  { field: 'target', heading: HEADINGS.target, width: 4650, language: 'target' },
  { field: 'state', heading: HEADINGS.state, width: 1100, look: { size: 18 } },
  { field: 'comment', heading: HEADINGS.comment, width: 1919 },
  { field: 'notes', heading: 'Notes', width: 1869, look: { size: 16, color: GREY } },
];

/** A4, in twentieths of a point; the package swaps the sides for landscape. */
export const PAGE = {
  size: { width: 11_906, height: 16_838, orientation: 'landscape' },
  margin: { top: 850, bottom: 850, left: 850, right: 850 },
} as const;

export const STATE_COLOURS: Readonly<Record<ReviewState, string>> = {
  edited: 'FFF2CC',
  reviewed: 'E2EFDA',
  locked: 'D9E1F2',
};

/** Stands before the article's name, above the table. */
export const ARTICLE_PREFIX = 'Article: ';

export const HOW_TO =
  'Change the English in the table; tracked changes and comments are understood. <1>…</1> is a link or emphasis: keep ' +
  'each pair around its words. State: leave it empty, or write edited, reviewed (signed off) or locked.';
