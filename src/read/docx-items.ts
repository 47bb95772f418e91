import type { Span } from '../domain/text.ts';

/** How a run looks: its `w:rPr`. */
export interface RunFormat {
  /** What a reader sees of it; runs that differ in nothing else are one. */
  readonly key: string;
  /** As it stands in the file; empty for none. */
  readonly raw: string;
  /** What is in it before the place of `w:lang`, that, and what follows: the schema has an order. */
  readonly before: string;
  readonly lang: string;
  readonly after: string;
  readonly isHidden: boolean;
  /** Above or below the line: it may begin and end inside a word. */
  readonly isRaised: boolean;
}

/** A stretch of the file. With a format it stood in a run, and needs one around it wherever it goes. */
export interface Part extends Span {
  readonly format?: RunFormat;
}

/** Text in a run. */
export interface TextItem {
  readonly type: 'text';
  readonly text: string;
  readonly format: RunFormat;
  readonly part: Part;
}

/** What is carried along as it is. */
export interface PieceItem {
  readonly type: 'piece';
  readonly parts: readonly Part[];
  /** What a reader sees of it, as text: the number that a field shows, a blank for a tab. */
  readonly shown: string;
  /**
   * `before` and `after` are ends of a range, such as a comment's: they go to the paragraph's ends. `half` is a part of
   * a field that goes on in other paragraphs: those must all stay, in their order.
   */
  readonly role: 'fixed' | 'half' | 'blank' | 'line' | 'page' | 'before' | 'after';
}

/** The beginning or the end of what holds runs: a link, or a content control (`frame`). */
export interface EdgeItem {
  readonly type: 'open' | 'close';
  readonly id: number;
  readonly kind: 'link' | 'frame';
  readonly parts: readonly Part[];
}

export type Item = TextItem | PieceItem | EdgeItem;

/** A piece of a field that is spread over several runs (`w:fldChar`, `w:instrText`). */
export interface FieldItem {
  readonly type: 'begin' | 'instruction' | 'separate' | 'end';
  readonly text: string;
  readonly part: Part;
}

export type ScannedItem = Item | FieldItem;
