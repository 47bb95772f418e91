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
  /** The ordinal that its entry has in the file, where the paragraph has another one today. */
  readonly ordinal?: number;
  /** The paragraph that it was decided on: only where the article says something else today. */
  readonly stale?: Pick<Review, 'source' | 'ordinal'>;
}

/** A person's text for the same German in another article: offered, never taken. */
export interface Suggestion {
  readonly article: string;
  readonly target: RichText;
  readonly state: ReviewState;
}

/** The German of a paragraph as reviews name it: tagged, white space folded. */
export const reviewSource = (source: RichText): string => normalise(toTagged(source, source));
