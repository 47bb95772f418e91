import { groupBy } from '../domain/group-by.ts';
import { type AppliedReview, type Review, reviewSource } from '../domain/review.ts';
import type { Segment } from '../domain/segment.ts';
import { fromTagged, taggedTokens } from '../domain/tagged-text.ts';
import { normalise, plain, type RichText } from '../domain/text.ts';
import { likeness } from './likeness.ts';

/** What people decided, on the paragraphs of today's article. */
export interface MatchedReviews {
  /** By segment id. */
  readonly applied: ReadonlyMap<string, AppliedReview>;
  /** Reviews of paragraphs that the article has no more, nor anything like them. */
  readonly orphans: readonly Review[];
}

/** From here on, two German paragraphs are taken for one that was edited: half of the words of both. */
const ALIKE = 0.5;

/**
 * Finds the paragraph of each review: the one with the same German, wherever it stands now; else, of those that nobody
 * decided on, the one that is most like it. That one's text is kept and marked stale.
 */
export function matchReviews(segments: readonly Segment[], reviews: readonly Review[]): MatchedReviews {
  if (reviews.length === 0) return NONE;
  const open = new Map(segments.flatMap((one) => (one.skip ? [] : [[one.id, one] as const])));
  const applied = new Map<string, AppliedReview>();
  const exact = matchExactly([...open.values()], reviews);
  for (const [review, segment] of exact) {
    open.delete(segment.id);
    const moved = review.ordinal !== segment.ordinal && { ordinal: review.ordinal };
    applied.set(segment.id, { ...apply(review, segment.source), ...moved });
  }
  const left = reviews.filter((review) => !exact.has(review));
  const near = matchNearest([...open.values()], left);
  for (const [review, segment] of near)
    applied.set(segment.id, {
      ...apply(review, segment.source),
      stale: { source: review.source, ordinal: review.ordinal },
    });
  return { applied, orphans: left.filter((review) => !near.has(review)) };
}

const NONE: MatchedReviews = { applied: new Map(), orphans: [] };

/** The same German: first with the same ordinal, then, where paragraphs came or went, in their order. */
function matchExactly(segments: readonly Segment[], reviews: readonly Review[]): ReadonlyMap<Review, Segment> {
  const bySource = groupBy(segments, ({ source }) => reviewSource(source));
  const found = new Map<Review, Segment>();
  for (const [source, decided] of groupBy(reviews, (review) => normalise(review.source))) {
    const same = [...(bySource.get(source) ?? [])];
    const rest = decided.filter((review) => {
      const at = same.findIndex(({ ordinal }) => ordinal === review.ordinal);
      if (at !== -1) found.set(review, same.splice(at, 1)[0]!);
      return at === -1;
    });
    for (const [index, review] of rest.entries()) if (same[index]) found.set(review, same[index]);
  }
  return found;
}

/** The pairs that are most alike, each review and each paragraph once. */
function matchNearest(segments: readonly Segment[], reviews: readonly Review[]): ReadonlyMap<Review, Segment> {
  if (segments.length === 0 || reviews.length === 0) return new Map();
  const alike = likeness(segments.map(({ source }) => source.text));
  const pairs = reviews.flatMap((review) =>
    alike(textOf(review.source)).map(({ index, share }) => ({ review, segment: segments[index]!, share })),
  );
  const found = new Map<Review, Segment>();
  const taken = new Set<Segment>();
  for (const { review, segment, share } of pairs.toSorted((a, b) => b.share - a.share)) {
    if (share < ALIKE || found.has(review) || taken.has(segment)) continue;
    found.set(review, segment);
    taken.add(segment);
  }
  return found;
}

const textOf = (tagged: string): string =>
  taggedTokens(tagged)
    .map((token) => (token.type === 'text' ? token.text : ''))
    .join('');

/** A text whose tags do not fit the German, because either was edited by hand, counts without them. */
function apply({ target, state, comment, by }: Review, source: RichText): AppliedReview {
  const read = fromTagged(source, target);
  return {
    target: 'rich' in read ? read.rich : plain(textOf(target)),
    state,
    ...(comment !== undefined && { comment }),
    ...(by !== undefined && { by }),
  };
}
