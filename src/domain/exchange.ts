import type { TargetLanguage } from './bitext.ts';
import type { ReviewState } from './review.ts';

/** Files in which people review in tools of their own. */
export type ExchangeName = 'xlsx' | 'docx' | 'xliff' | 'tmx' | 'tsv' | 'md';
export const EXCHANGE_NAMES: readonly ExchangeName[] = ['xlsx', 'docx', 'xliff', 'tmx', 'tsv', 'md'];

/** A row as it is written. Texts are tagged, see `tagged-text.ts`. */
export interface ExchangeRow {
  /** Names the paragraph and the English that was exported with it; a format copies it and does not look into it. */
  readonly id: string;
  /** Line in the article's file. */
  readonly line: number;
  readonly source: string;
  /** Empty where there is none yet. */
  readonly target: string;
  /** Empty for a machine's text. */
  readonly state: ReviewState | '';
  readonly comment: string;
  /** What the checks say of the row, for the reader; not read back. */
  readonly notes: string;
}

/** An article to be reviewed elsewhere. */
export interface ExchangeSheet {
  readonly article: string;
  readonly title: string;
  readonly language: TargetLanguage;
  readonly rows: readonly ExchangeRow[];
}

/** A row as it comes back: nothing in it is trusted. */
export interface ReadRow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** As it stands in the file, trimmed; empty if the format or the file has none. */
  readonly state: string;
  readonly comment: string;
  /** Where in the file, for a person: `row 12`, `line 40`. */
  readonly place: string;
  /** Why the row cannot be taken, for a person: what stands in it cannot be read with certainty (merged cells, a formula). */
  readonly fault?: string;
}

export interface ReadSheet {
  /** The article it was exported from, if the file still says so. */
  readonly article?: string;
  readonly rows: readonly ReadRow[];
}

/** One kind of file to review in. What `write` made and nobody edited, `read` gives back row by row. */
export interface ExchangeFormat {
  readonly name: ExchangeName;
  /** Lower case, with the dot. */
  readonly extension: string;
  write(sheet: ExchangeSheet): Promise<Uint8Array>;
  /** @param path for messages @throws AppError `review` when the bytes are no such file, or not one of ours */
  read(bytes: Uint8Array, path: string): Promise<ReadSheet>;
}
