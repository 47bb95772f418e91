import { createHash } from 'node:crypto';
import { reviewSource } from '../domain/review.ts';
import type { Segment } from '../domain/segment.ts';

/** Names a German text as reviews have it. */
export const reviewKey = (source: string): string => createHash('sha256').update(source).digest('hex').slice(0, 16);

/** Names of paragraphs, for `ReviewFolder.stateOf`. */
export const reviewKeys = (segments: readonly Segment[]): readonly string[] =>
  segments.filter(({ skip }) => !skip).map(({ source }) => reviewKey(reviewSource(source)));
