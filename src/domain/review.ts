import type { TargetLanguage } from './bitext.ts';
import { toTagged } from './tagged-text.ts';
import { normalise, type RichText } from './text.ts';

/** `edited`: changed, not signed off. `reviewed`: signed off. `locked`: signed off, and only unlocking it changes it. */
export type ReviewState = 'edited' | 'reviewed' | 'locked';
export const REVIEW_STATES: readonly ReviewState[] = ['edited', 'reviewed', 'locked'];

/** What a person decided on one paragraph of an article. Sacred: it wins over every engine, and no program changes it. */
export interface Review {
  /** The German that it was decided on, tagged as `toTagged` does. */
  readonly source: string;
  /** How many paragraphs with the same German stand before it in the article. */
  readonly ordinal: number;
  /** The person's English, tagged. */
  readonly target: string;
  readonly state: ReviewState;
  readonly comment?: string;
  readonly by?: string;
  /** ISO 8601, UTC. */
  readonly at?: string;
}

/** A review as it holds for a paragraph of today's article. */
export interface AppliedReview {
  /** Its marks bear the ids of today's German. */
  readonly target: RichText;
  readonly state: ReviewState;
  readonly comment?: string;
  readonly by?: string;
  /** The paragraph that it was decided on: only where the article says something else today. */
  readonly stale?: Pick<Review, 'source' | 'ordinal'>;
}

/** A person's text for the same German in another article: offered, never taken. */
export interface Suggestion {
  readonly article: string;
  readonly target: RichText;
  readonly state: ReviewState;
}

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

/** The German of a paragraph as reviews name it: tagged, white space folded. */
export const reviewSource = (source: RichText): string => normalise(toTagged(source, source));
