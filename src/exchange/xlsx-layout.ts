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
