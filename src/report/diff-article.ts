import type { Bitext, BitextPair, SnapshotRow, TargetLanguage } from '../domain/bitext.ts';
import { titleOf } from '../domain/bitext-facts.ts';
import type { Change } from '../domain/names.ts';
import { alignRows, type RowMatch } from './align-rows.ts';
import { toSnapshot } from './snapshot.ts';
import { diffWords, type Piece, piecesOf } from './word-diff.ts';

/** Why a row's text is not what it was. */
export type Reason = 'new' | 'removed' | 'source' | 'rules' | 'reviewer' | 'engine' | 'glossary';

/** What was done to an engine's text of one row, and by whom. */
export interface RepairRow {
  readonly id: string;
  /** From 1, as in the bilingual files. */
  readonly number: number;
  readonly by: 'glossary' | 'reviewer';
  readonly pieces: readonly Piece[];
  /** Which entries and rules; those of a reviewer are in nobody's book. */
  readonly changes: readonly Pick<Change, 'concept' | 'rule' | 'before' | 'after'>[];
}

/** A row whose text differs from the previous one. */
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

/** All that changed in one article. Data for the pages and the terminal. */
export interface ArticleDiff {
  readonly id: string;
  readonly title: string;
  readonly target: TargetLanguage;
  /** Engine's text → this text. */
  readonly repairs: readonly RepairRow[];
  /** Previous text → this text. */
  readonly revisions: readonly RevisionRow[];
  /** Whether there is a previous text to compare with. */
  readonly hasPrevious: boolean;
}

/** What changed from the engine's text to the final one, and from the previous text to this one. */
export function diffArticle(bitext: Bitext, previous: readonly SnapshotRow[] | undefined): ArticleDiff {
  const numbers = new Map(bitext.pairs.map(({ segment }, index) => [segment.id, index + 1]));
  return {
    id: bitext.article.id,
    title: titleOf(bitext).de,
    target: bitext.target,
    repairs: bitext.pairs.flatMap((pair) => repairOf(pair, numbers)),
    revisions: previous ? alignRows(previous, toSnapshot(bitext)).flatMap((match) => revisionOf(match, numbers)) : [],
    hasPrevious: previous !== undefined,
  };
}

function repairOf(
  { segment, state, raw, final, changes }: BitextPair,
  numbers: ReadonlyMap<string, number>,
): RepairRow[] {
  if (!raw || !final || raw.text === final.text) return [];
  const by = state === 'reviewed' ? 'reviewer' : 'glossary';
  const reasons = changes.map(({ concept, rule, before, after }) => ({ concept, rule, before, after }));
  const pieces = piecesOf(raw.text, final.text, changes) ?? diffWords(raw.text, final.text);
  return [{ id: segment.id, number: numbers.get(segment.id)!, by, pieces, changes: reasons }];
}

function revisionOf(
  { before, after }: RowMatch<SnapshotRow, SnapshotRow>,
  numbers: ReadonlyMap<string, number>,
): RevisionRow[] {
  const reason = reasonOf(before, after);
  if (!reason) return [];
  const source = before?.source === after?.source ? [] : diffWords(before?.source ?? '', after?.source ?? '');
  const target = diffWords(textOf(before), textOf(after));
  const number = after && numbers.get(after.id);
  return [{ id: (after ?? before)!.id, ...(number && { number }), reason, source, target }];
}

/** Undefined where the text is the same. The first cause that suffices is named. */
function reasonOf(before: SnapshotRow | undefined, after: SnapshotRow | undefined): Reason | undefined {
  if (!before) return 'new';
  if (!after) return 'removed';
  if (before.id !== after.id) return 'source';
  if ((before.state === 'skipped') !== (after.state === 'skipped')) return 'rules';
  if (textOf(before) === textOf(after)) return undefined;
  if (before.state === 'reviewed' || after.state === 'reviewed') return 'reviewer';
  return before.raw === after.raw ? 'glossary' : 'engine';
}

const textOf = (row: SnapshotRow | undefined): string => row?.final ?? '';
