import type { DeskRow } from '../../domain/desk.ts';

interface Merged {
  readonly rows: readonly DeskRow[];
  /** Rows that say something else than before, whoever's doing it is. */
  readonly changed: ReadonlySet<string>;
}

/**
 * An article's rows read again. Rows that are the same stay the same objects, so that nothing is drawn anew;
 * rows that are being saved stay as they are.
 */
export function mergeRows(old: readonly DeskRow[], now: readonly DeskRow[], isBusy: (row: string) => boolean): Merged {
  const known = new Map(old.map((row) => [row.id, row]));
  const changed = new Set<string>();
  const rows = now.map((row) => {
    const before = known.get(row.id);
    if (before && (isBusy(row.id) || isSame(before, row))) return before;
    if (before && before.version !== row.version) changed.add(row.id);
    return row;
  });
  return { rows, changed };
}

const isSame = (one: DeskRow, other: DeskRow): boolean =>
  one.version === other.version && JSON.stringify(one) === JSON.stringify(other);
