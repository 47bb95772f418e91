/** Files in which other tools keep glossaries. */
export type TermFormatName = 'tsv' | 'csv' | 'tbx';
export const TERM_FORMAT_NAMES: readonly TermFormatName[] = ['tsv', 'csv', 'tbx'];

/** A German term and its English, as other tools' glossaries hold them: what a concept says in one of its spellings. */
export interface TermPair {
  readonly de: string;
  readonly en: string;
  /** Empty where there is none. */
  readonly comment: string;
}

/** A pair as it comes back: nothing in it is trusted. */
export interface ReadTerm extends TermPair {
  /** Further English terms beside `en`. */
  readonly others: readonly string[];
  /** Line in the file, from 1. */
  readonly line: number;
}

/** A line or entry that holds no pair. */
export interface LeftTerm {
  readonly line: number;
  /** Goes on after “left out:”. */
  readonly reason: string;
}

export interface ReadTerms {
  readonly terms: readonly ReadTerm[];
  readonly left: readonly LeftTerm[];
}

/** One kind of glossary file. What `write` made, `read` gives back pair by pair. */
export interface TermFormat {
  readonly name: TermFormatName;
  /** @param language of the English, as `en-US` */
  write(pairs: readonly TermPair[], language: string): string;
  /** @param path for messages @throws AppError `glossary` when the bytes are no such file */
  read(bytes: Uint8Array, path: string): ReadTerms;
}
