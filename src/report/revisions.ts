import type { SnapshotRow } from '../domain/bitext.ts';
import type { Baseline } from '../domain/memory.ts';
import { alignRows, type RowMatch } from './align-rows.ts';
import { longestRise } from './longest-rise.ts';
import { diffWords, type Piece } from './word-diff.ts';

/** Why a row's text is not what it was. */
export type Reason =
  | 'new'
  | 'removed'
  | 'moved'
  | 'source'
  | 'rules'
  | 'reviewer'
  | 'engine'
  | 'glossary'
  | 'program'
  | 'repair';

/** A row whose text differs from the previous one, or that stands elsewhere. */
export interface RevisionRow {
  readonly id: string;
  /** From 1; absent for a paragraph that is gone. */
  readonly number?: number;
  readonly reason: Reason;
  /** The German, where it changed, came or went. */
  readonly source: readonly Piece[];
  /** The English; empty where there was none and is none. */
  readonly target: readonly Piece[];
}

/** The rows whose text differs, and those that were moved as they are, in today's order. */
export function revisionsOf(before: Baseline, now: Baseline): readonly RevisionRow[] {
  const numbers = new Map(now.rows.map(({ id }, index) => [id, index + 1]));
  const repair = repairReason(before.glossary, now.glossary);
  const matches = alignRows(before.rows, now.rows);
  const stayed = rowsThatStayed(before.rows, matches);
  return matches.flatMap((match) => {
    const revisions = revisionOf(match, numbers, repair);
    const isMoved = match.before && match.after && !stayed.has(match.before);
    return isMoved && revisions.length === 0 ? [movedRow(match.after, numbers)] : revisions;
  });
}

type Match = RowMatch<SnapshotRow, SnapshotRow>;

/** Rows around which others were moved. */
function rowsThatStayed(before: readonly SnapshotRow[], matches: readonly Match[]): ReadonlySet<SnapshotRow> {
  const places = new Map(before.map((row, index) => [row, index]));
  const order = matches.flatMap((match) => (match.before && match.after ? [places.get(match.before)!] : []));
  return new Set([...longestRise(order)].map((index) => before[index]!));
}

/** Shown by its English, or by the German of what was not sent. */
function movedRow(row: SnapshotRow, numbers: ReadonlyMap<string, number>): RevisionRow {
  const text: readonly Piece[] = [{ kind: 'same', text: row.final ?? row.source }];
  const [source, target] = row.final === undefined ? [text, []] : [[], text];
  return { id: row.id, number: numbers.get(row.id)!, reason: 'moved', source, target };
}

/**
 * What it means that the engine's text stayed and its repairs did not. Where the glossary is the same, the program is
 * another, or a paragraph from which names are understood. Of a text that an older program kept nobody knows.
 */
function repairReason(before: string, now: string): Reason {
  if (before === '' || now === '') return 'repair';
  return before === now ? 'program' : 'glossary';
}

function revisionOf({ before, after }: Match, numbers: ReadonlyMap<string, number>, repair: Reason): RevisionRow[] {
  const reason = reasonOf(before, after, repair);
  if (!reason) return [];
  const source = before?.source === after?.source ? [] : diffWords(before?.source ?? '', after?.source ?? '');
  const target = diffWords(textOf(before), textOf(after));
  const number = after && numbers.get(after.id);
  return [{ id: (after ?? before)!.id, ...(number && { number }), reason, source, target }];
}

/** Undefined where the text is the same. The first cause that suffices is named. */
function reasonOf(before: SnapshotRow | undefined, after: SnapshotRow | undefined, repair: Reason): Reason | undefined {
  if (!before) return 'new';
  if (!after) return 'removed';
  if (before.id !== after.id) return 'source';
  if ((before.state === 'skipped') !== (after.state === 'skipped')) return 'rules';
  if (textOf(before) === textOf(after)) return undefined;
  if (before.state === 'reviewed' || after.state === 'reviewed') return 'reviewer';
  return before.raw === after.raw ? repair : 'engine';
}

const textOf = (row: SnapshotRow | undefined): string => row?.final ?? '';
