import type { DeskFinding, DeskName } from '../../domain/desk.ts';
import type { Severity } from '../../domain/finding.ts';
import type { Span } from '../../domain/text.ts';

/** A stretch of a text with all that is shown at it. */
export interface MarkedPiece {
  readonly text: string;
  readonly name?: DeskName;
  readonly flag?: Severity;
  /** Whether the search looks for it. */
  readonly isHit: boolean;
}

/** Names of the same stretch are shown as one: the first. */
interface Stretch<T> extends Span {
  readonly value: T;
}

/**
 * A text cut where names, findings and hits of the search begin and end. Of names that overlap the first stays; places
 * outside the text, which an answer may have while it changes, are left out.
 */
export function markedPieces(
  text: string,
  side: 'source' | 'target',
  row: { readonly names: readonly DeskName[]; readonly findings: readonly DeskFinding[] },
  hits: readonly Span[] = [],
): readonly MarkedPiece[] {
  const names = free(stretches(row.names, side, (name) => name, text.length));
  const flags = stretches(row.findings, side, ({ severity }) => severity, text.length);
  const cuts = [...names, ...flags, ...hits].flatMap(({ start, end }) => [start, end]);
  const places = [...new Set([0, ...cuts, text.length])].sort((one, other) => one - other);
  return places.slice(0, -1).map((start, index) => {
    const name = names.find((one) => covers(one, start))?.value;
    const flag = name ? undefined : flags.find((one) => covers(one, start))?.value;
    return {
      text: text.slice(start, places[index + 1]),
      isHit: hits.some((hit) => covers(hit, start)),
      ...(name && { name }),
      ...(flag && { flag }),
    };
  });
}

const covers = ({ start, end }: Span, at: number): boolean => start <= at && at < end;

function stretches<T, V>(
  list: readonly (T & { readonly source?: Span; readonly target?: Span })[],
  side: 'source' | 'target',
  toValue: (one: T) => V,
  length: number,
): readonly Stretch<V>[] {
  return list.flatMap((one) => {
    const span = one[side];
    const isInside = span && span.start >= 0 && span.start < span.end && span.end <= length;
    return isInside ? [{ start: span.start, end: span.end, value: toValue(one) }] : [];
  });
}

function free<T>(list: readonly Stretch<T>[]): readonly Stretch<T>[] {
  const kept: Stretch<T>[] = [];
  for (const one of list.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  }
  return kept;
}
