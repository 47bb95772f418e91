import type { DeskRow, DeskState } from '../../domain/desk.ts';
import { SEVERITIES, type Severity } from '../../domain/finding.ts';
import { fold, foldRow } from './fold.ts';

export const DESK_STATES: readonly DeskState[] = [
  'open',
  'edited',
  'reviewed',
  'locked',
  'stale',
  'pending',
  'failed',
  'skipped',
];

/** Which rows are shown. What is absent asks nothing of a row. */
export interface RowFilter {
  /** Stands in the German or the English, whatever its case and accents. */
  readonly query?: string;
  /** `todo` is all that waits for a person. */
  readonly state?: DeskState | 'todo';
  /** `any`, a severity, or the name of a check. */
  readonly finding?: string;
  /** Label of a name. */
  readonly name?: string;
}

/** States in which a row waits for a person's decision. */
export const isTodo = (state: DeskState): boolean => ['open', 'edited', 'stale', 'failed'].includes(state);

/** Whether a row passes; `prepareFilter` once, then row by row. */
export function prepareFilter(filter: RowFilter): (row: DeskRow) => boolean {
  const query = fold(filter.query?.trim() ?? '').text;
  return (row) =>
    hasState(row, filter.state) &&
    hasFinding(row, filter.finding) &&
    (filter.name === undefined || row.names.some(({ concept }) => concept === filter.name)) &&
    (query === '' || foldRow(row).some((text) => text.includes(query)));
}

const hasState = ({ state }: DeskRow, wanted: RowFilter['state']): boolean =>
  wanted === undefined || (wanted === 'todo' ? isTodo(state) : state === wanted);

function hasFinding({ findings }: DeskRow, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  if (wanted === 'any') return findings.length > 0;
  return findings.some(({ rule, severity }) => (isSeverity(wanted) ? severity : rule) === wanted);
}

const isSeverity = (word: string): word is Severity => SEVERITIES.some((severity) => severity === word);

export const isEmptyFilter = (filter: RowFilter): boolean => Object.keys(writeFilter(filter)).length === 0;

/** The filter as it stands in the address. */
export function writeFilter({ query, state, finding, name }: RowFilter): Record<string, string> {
  return { ...(query && { q: query }), ...(state && { state }), ...(finding && { finding }), ...(name && { name }) };
}

/** @param from the part of the address behind `?`; unknown states are left out */
export function readFilter(from: { get(key: string): string | null }): RowFilter {
  const [query, finding, name] = ['q', 'finding', 'name'].map((key) => from.get(key));
  const state = [...DESK_STATES, 'todo' as const].find((one) => one === from.get('state'));
  return { ...(query && { query }), ...(state && { state }), ...(finding && { finding }), ...(name && { name }) };
}

/** What can be filtered by in these rows: names and checks that occur, with the number of rows that have them. */
export function filterChoices(rows: readonly DeskRow[]): {
  readonly names: readonly (readonly [name: string, rows: number])[];
  readonly rules: readonly (readonly [rule: string, rows: number])[];
} {
  const names = countRows(rows, (row) => row.names.map(({ concept }) => concept));
  const rules = countRows(rows, (row) => row.findings.map(({ rule }) => rule));
  return { names, rules };
}

function countRows(rows: readonly DeskRow[], wordsOf: (row: DeskRow) => readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const row of rows) for (const word of new Set(wordsOf(row))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([one], [other]) => one.localeCompare(other, 'en'));
}
