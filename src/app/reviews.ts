import type { Segment } from '../domain/segment.ts';
import type { ArticleReviews } from '../review/review-folder.ts';

/** What people decided; see `review/`. */
export interface Reviews {
  /** What was decided on an article, on the paragraphs that it has today. */
  of(article: string, segments: readonly Segment[]): ArticleReviews;
  /** Names of paragraphs, for `stateOf`. */
  keysOf(segments: readonly Segment[]): readonly string[];
  /** Names all that bears on an article with these paragraphs. */
  stateOf(article: string, keys: readonly string[]): string;
}
