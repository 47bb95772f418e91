import type { SnapshotRow } from '../domain/bitext.ts';
import { alignRows, likeness, type RowMatch, wordSet } from './align-rows.ts';
import { longestRise } from './longest-rise.ts';
import { diffWords, type Piece } from './word-diff.ts';

/** A German paragraph that is not what it was, or not where it was. */
export interface SourceRow {
  readonly kind: 'changed' | 'moved' | 'new' | 'removed';
  /** Its place today, from 1; absent where it is gone. */
  readonly number?: number;
  /** Its place then; absent where it is new. */
  readonly was?: number;
  readonly pieces: readonly Piece[];
}

/** How the German changed, paragraph by paragraph in today's order; one that is gone stands after what it followed. */
export function sourceChanges(before: readonly SnapshotRow[], now: readonly SnapshotRow[]): readonly SourceRow[] {
  const was = new Map(before.map((row, index) => [row, index + 1]));
  const is = new Map(now.map((row, index) => [row, index + 1]));
  const matches = findMoved(alignRows(before, now));
  const stayed = longestRise(matches.flatMap((match) => (match.before && match.after ? [was.get(match.before)!] : [])));
  return matches.flatMap(({ before: old, after: row }) => {
    const places = { ...(row && { number: is.get(row)! }), ...(old && { was: was.get(old)! }) };
    const kind = !old ? 'new' : !row ? 'removed' : !stayed.has(places.was!) ? 'moved' : 'changed';
    if (kind === 'changed' && old?.source === row?.source) return [];
    return [{ kind, ...places, pieces: diffWords(old?.source ?? '', row?.source ?? '') }];
  });
}

/** Rows that went and rows that came elsewhere are compared as long as this many comparisons suffice. */
const MOST_COMPARISONS = 10_000;
/** A paragraph that was moved and edited is only taken for the same if most of it is. */
const ALIKE = 0.6;

type Match = RowMatch<SnapshotRow, SnapshotRow>;

/** Makes one of a paragraph that went here and, edited, came there. */
function findMoved(matches: readonly Match[]): readonly Match[] {
  const gone = matches
    .filter(({ after }) => !after)
    .map(({ before }) => ({ row: before!, words: wordSet(before!.source) }));
  const fresh = matches.filter(({ before }) => !before).map(({ after }) => after!);
  if (gone.length * fresh.length > MOST_COMPARISONS) return matches;
  const partners = new Map<SnapshotRow, SnapshotRow>();
  for (const row of fresh) {
    const words = wordSet(row.source);
    const best = gone
      .filter((one) => ![...partners.values()].includes(one.row))
      .map((one) => ({ one, alike: likeness(words, one.words) }))
      .reduce<{ one?: (typeof gone)[number]; alike: number }>((a, b) => (b.alike > a.alike ? b : a), { alike: ALIKE });
    if (best.one) partners.set(row, best.one.row);
  }
  const found = new Set(partners.values());
  return matches
    .filter(({ before, after }) => after || !found.has(before!))
    .map((match) =>
      match.after && partners.has(match.after) ? { ...match, before: partners.get(match.after)! } : match,
    );
}

/** What a reader is told of a row: where it stands and what happened to it. */
export function sourceWords({ kind, number, was, pieces }: SourceRow): string {
  if (kind === 'removed') return `Former paragraph ${was}: removed`;
  if (kind !== 'moved') return `Paragraph ${number}: ${kind}`;
  const edited = pieces.some((piece) => piece.kind !== 'same') ? ' and changed' : '';
  return `Paragraph ${number}: moved from ${was}${edited}`;
}
