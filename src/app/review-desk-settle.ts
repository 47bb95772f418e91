import type { BitextPair } from '../domain/bitext.ts';
import type { DeskSave, DeskSettle, DeskSettled } from '../domain/desk.ts';
import { AppError } from '../domain/errors.ts';
import type { WriteFile } from '../review/review-folder.ts';
import type { DeskCurrent } from './review-desk-current.ts';
import { deskState, toDeskRow, versionOf } from './review-desk-rows.ts';
import { decideSave, type RowChange, type Signature, toReviewChanges } from './review-desk-save.ts';

type Wanted = DeskSettle['rows'][number];

/** What became of the rows, and the articles that were written to. */
export interface SettledRows {
  readonly result: readonly DeskSettled[];
  readonly changed: readonly string[];
}

/** Decides on many rows at once: each article's file is written once, and a row that cannot be taken holds up no other. */
export async function settleRows(
  { rows }: DeskSettle,
  current: DeskCurrent,
  write: WriteFile,
  signature: Signature,
): Promise<SettledRows> {
  const settled = new Map<Wanted, DeskSettled>();
  const changed: string[] = [];
  for (const article of new Set(rows.map((row) => row.article))) {
    const own = rows.filter((row) => row.article === article);
    const outcome = await settleArticle(article, own, current, write, signature).catch((error: unknown) =>
      refuseAll(own, error),
    );
    for (const [row, one] of outcome) settled.set(row, one);
    if ([...outcome.values()].some((one) => one.outcome === 'saved')) changed.push(article);
  }
  return { result: rows.map((row) => settled.get(row)!), changed };
}

function refuseAll(rows: readonly Wanted[], error: unknown): ReadonlyMap<Wanted, DeskSettled> {
  if (!(error instanceof AppError)) throw error;
  return new Map(rows.map((row) => [row, refusal(row, error.message, error.hint)]));
}

const refusal = ({ article, row }: Wanted, error: string, hint?: string): DeskSettled => ({
  article,
  row,
  outcome: 'refused',
  error,
  ...(hint !== undefined && { hint }),
});

async function settleArticle(
  article: string,
  rows: readonly Wanted[],
  current: DeskCurrent,
  write: WriteFile,
  signature: Signature,
): Promise<ReadonlyMap<Wanted, DeskSettled>> {
  const bitext = await current.shelf.bitext(article);
  const pairs = bitext?.pairs ?? [];
  const numbers = new Map(pairs.map(({ segment }, index) => [segment.id, index]));
  const outcome = new Map<Wanted, DeskSettled>();
  const changes = new Map<string, RowChange>();
  for (const row of rows) {
    const index = numbers.get(row.row);
    const decided = index === undefined ? undefined : decideOne(pairs[index]!, row, signature);
    if (!decided) outcome.set(row, refusal(row, 'There is no such paragraph today', 'Look at the name again.'));
    else if (decided.kind === 'refused') outcome.set(row, refusal(row, decided.error, decided.hint));
    else if (decided.kind === 'conflict')
      outcome.set(row, {
        article,
        row: row.row,
        outcome: 'conflict',
        current: toDeskRow(pairs[index!]!, index! + 1, current.world.concepts),
      });
    else if (decided.kind === 'change') changes.set(row.row, decided.change);
  }
  if (bitext && changes.size > 0) await current.put(toReviewChanges(bitext, [...changes.values()]), write);
  const now = new Map((await current.shelf.bitext(article))?.pairs.map((pair) => [pair.segment.id, pair]));
  for (const row of rows) {
    const pair = now.get(row.row);
    if (pair && !outcome.has(row))
      outcome.set(row, { article, row: row.row, outcome: 'saved', version: versionOf(pair) });
  }
  return outcome;
}

/** The row's state stays; a machine's text that is changed is an edited one. */
function decideOne(pair: BitextPair, { target, version }: Wanted, signature: Signature) {
  const state = deskState(pair);
  const save: DeskSave = {
    target,
    version,
    comment: pair.review?.comment ?? '',
    state: state === 'reviewed' || state === 'locked' ? state : 'edited',
  };
  return decideSave(pair, save, signature);
}
