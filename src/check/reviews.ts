import type { Bitext, BitextPair } from '../domain/bitext.ts';
import type { CheckRule, RawFinding } from '../domain/check.ts';
import type { Review } from '../domain/review.ts';

/** A person's text is used as it is; here stands what speaks against it. */
export const reviews: CheckRule = {
  name: 'reviews',
  about: 'A reviewed text’s German has changed since, or its paragraph is gone.',
  severity: 'warning',
  pair: ({ review }: BitextPair) => (review?.stale ? [stale(review.stale.source)] : []),
  article: ({ orphans = [] }: Bitext) => orphans.map(orphan),
};

const stale = (before: string): RawFinding => ({
  message: `The German has changed since this text was reviewed; it was “${cut(before)}”.`,
  remedy: 'See in diff.html what changed, adapt the English, and review it again.',
});

const orphan = ({ source, target }: Review): RawFinding => ({
  message: `A reviewed paragraph is no longer in the article: “${cut(source)}” (“${cut(target)}”).`,
  remedy: 'Its text is kept in the file of reviews; take the entry out if it is not needed any more.',
});

const LONGEST = 160;

/** At the end of a word. */
const cut = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s\S*$/u, '')} …`;
