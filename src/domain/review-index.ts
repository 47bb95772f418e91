import type { TargetLanguage } from './bitext.ts';
import type { Review } from './review.ts';

/** What people decided on one article, as its file says. */
export interface ReviewFile {
  /** Nothing for an empty file. */
  readonly article?: string;
  /** The English that the texts were written in. */
  readonly language?: TargetLanguage;
  readonly reviews: readonly Review[];
}

/** A file of reviews that was read, with names for the German of its entries, in their order. */
export interface IndexedReviews extends ReviewFile {
  readonly keys: readonly string[];
}

/** What the files of reviews hold, so that they need not all be read again; it can be lost without loss. */
export interface ReviewIndex {
  /** By article: a name for the state in which its file was read. */
  stamps(): ReadonlyMap<string, string>;
  put(article: string, stamp: string, file: IndexedReviews): void;
  remove(articles: readonly string[]): void;
  find(article: string): IndexedReviews | undefined;
  /** The articles that hold a review of one of these, in the order of their names. */
  holders(keys: readonly string[]): readonly string[];
}
