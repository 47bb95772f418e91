import type { DeskCounts, DeskFinding, DeskRow, DeskState } from '../../domain/desk.ts';
import { DESK_STATES } from './filter.ts';

/** How far an article is. */
export interface Progress {
  /** Signed off. */
  readonly done: number;
  /** All that a person decides on: what is not sent does not count. */
  readonly total: number;
  /** In per cent, rounded down, so that 100 means all. */
  readonly percent: number;
}

export function progressOf(counts: Readonly<Record<DeskState, number>>): Progress {
  const done = counts.reviewed + counts.locked;
  const total = DESK_STATES.reduce((sum, state) => sum + (state === 'skipped' ? 0 : counts[state]), 0);
  return { done, total, percent: total === 0 ? 100 : Math.floor((done / total) * 100) };
}

/** How many rows are in each state, and how many findings there are, from what is shown. */
export function countRows(rows: readonly DeskRow[], onArticle: readonly DeskFinding[]): DeskCounts {
  const counts = noCounts();
  for (const { state } of rows) counts[state] += 1;
  for (const { severity } of [...onArticle, ...rows.flatMap((row) => row.findings)]) counts.findings[severity] += 1;
  return counts;
}

/** Of several articles together. */
export function sumCounts(list: readonly DeskCounts[]): DeskCounts {
  const sum = noCounts();
  for (const counts of list) {
    for (const state of DESK_STATES) sum[state] += counts[state];
    for (const severity of ['error', 'warning', 'info'] as const) sum.findings[severity] += counts.findings[severity];
  }
  return sum;
}

const noCounts = () => ({
  open: 0,
  edited: 0,
  reviewed: 0,
  locked: 0,
  stale: 0,
  pending: 0,
  failed: 0,
  skipped: 0,
  findings: { error: 0, warning: 0, info: 0 },
});
