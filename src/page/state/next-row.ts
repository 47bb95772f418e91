import type { DeskRow } from '../../domain/desk.ts';

/** Rows that a person goes through one by one: what was not sent is passed over, unless there is nothing else. */
export function steps(rows: readonly DeskRow[]): readonly DeskRow[] {
  const sent = rows.filter(({ state }) => state !== 'skipped');
  return sent.length > 0 ? sent : rows;
}

/** The row after or before the active one; the first where none is active, and none beyond the end. */
export function neighbour(
  rows: readonly DeskRow[],
  active: string | undefined,
  direction: 1 | -1,
): DeskRow | undefined {
  const at = rows.findIndex(({ id }) => id === active);
  return at < 0 ? rows[0] : rows[at + direction];
}

/** The next row that fits, from the beginning again after the last; the active one only if it is the only one. */
export function nextWhere(
  rows: readonly DeskRow[],
  active: string | undefined,
  fits: (row: DeskRow) => boolean,
): DeskRow | undefined {
  const at = rows.findIndex(({ id }) => id === active);
  return [...rows.slice(at + 1), ...rows.slice(0, at + 1)].find(fits);
}
