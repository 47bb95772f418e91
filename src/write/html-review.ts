import type { BitextPair } from '../domain/bitext.ts';
import { type Html, html } from '../domain/html.ts';

/** What a row says of its review: how far it got and by whom. */
export function renderBadge({ review, state }: BitextPair): Html {
  if (state !== 'reviewed') return html``;
  const by = review?.by && html` by ${review.by}`;
  if (review?.stale) return html`<span class="badge stale" lang="en">${review.state}${by}, of an earlier German</span>`;
  return html`<span class="badge ${review?.state ?? 'reviewed'}" lang="en">${review?.state ?? 'reviewed'}${by}</span>`;
}

/** A reviewer's comment, and what was decided for the same German elsewhere. */
export function renderRemarks({ review, suggestions = [] }: BitextPair): Html {
  const comment = review?.comment && html`<p class="remark" lang="en"><b>Comment:</b> <bdi>${review.comment}</bdi></p>`;
  const offered = suggestions.map(
    ({ article, target }) =>
      html`<p class="remark"><b lang="en">Reviewed in <bdi>${article}</bdi>:</b> <bdi>${target.text}</bdi></p>`,
  );
  return html`${comment}${offered}`;
}
