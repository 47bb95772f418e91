import { type Html, html } from '../domain/html.ts';
import type { Span } from '../domain/text.ts';

/** A stretch of a text to be marked on a page. */
export interface Annotation extends Span {
  /** Class names; never made from input. */
  readonly className: string;
  /** Shown when the pointer rests on it. */
  readonly title: string;
}

/** A text with its annotations as `mark` elements. Of annotations that overlap, the one in the earlier group stays. */
export function annotate(text: string, ...groups: readonly (readonly Annotation[])[]): Html {
  const shown = groups.reduce<readonly Annotation[]>(
    (kept, group) => addWhereFree(kept, group.filter(isWithin(text)).sort(byPlace)),
    [],
  );
  const pieces: Html[] = [];
  let from = 0;
  for (const { start, end, className, title } of shown) {
    pieces.push(
      html`${text.slice(from, start)}<mark class="${className}" title="${title}">${text.slice(start, end)}</mark>`,
    );
    from = end;
  }
  return html`${pieces}${text.slice(from)}`;
}

const byPlace = (one: Span, other: Span) => one.start - other.start || other.end - one.end;

const isWithin =
  (text: string) =>
  ({ start, end }: Span): boolean =>
    start >= 0 && start < end && end <= text.length;

/** Merges two lists in order of place, keeping of `more` what overlaps nothing. */
function addWhereFree(kept: readonly Annotation[], more: readonly Annotation[]): readonly Annotation[] {
  const result: Annotation[] = [];
  let next = 0;
  let free = 0;
  for (const one of more) {
    while (next < kept.length && kept[next]!.start < one.start) {
      free = Math.max(free, kept[next]!.end);
      result.push(kept[next++]!);
    }
    const limit = kept[next]?.start ?? Number.POSITIVE_INFINITY;
    if (one.start < free || one.end > limit) continue;
    free = one.end;
    result.push(one);
  }
  return [...result, ...kept.slice(next)];
}
