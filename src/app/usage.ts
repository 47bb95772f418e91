import type { EngineUsage } from '../domain/engine.ts';
import { AppError } from '../domain/errors.ts';
import { addRuns, NO_RUNS, type RunFigures, type RunLog, type RunSum } from '../domain/memory.ts';
import type { Price } from '../domain/settings.ts';
import { costOf } from './cost.ts';

/** The account at the engine's service. */
export interface Account {
  readonly free: boolean;
  readonly host: string;
  /** Undefined where the account has no limit. @throws AppError `engine` or `quota` */
  usage(): Promise<EngineUsage | undefined>;
}

/** One month, or all of them, with what it cost. */
export interface UsageRow extends RunSum {
  /** In the price's currency; absent where no price is set. */
  readonly cost?: number;
}

export interface UsageReport {
  /** The month that it is, e.g. `2026-03` (UTC). */
  readonly current: string;
  /** Oldest first; the current one always stands last. */
  readonly months: readonly (UsageRow & { readonly month: string })[];
  readonly total: UsageRow;
  /** What a run that is at work waits for: a part of the total's awaited characters that may yet be answered. */
  readonly underWay?: number;
  /** The run that began last. */
  readonly last?: UsageRow & Pick<RunFigures, 'started'>;
  readonly currency?: string;
  /** What the account has used in its own period, and may. */
  readonly account?: EngineUsage & { readonly host: string };
  /** Why nothing is known of the account. */
  readonly note?: string;
}

export interface UsageTools {
  /** Undefined where no run was made yet. */
  readonly runs: Pick<RunLog, 'months' | 'list'> | undefined;
  readonly account: Account | undefined;
  /** Since when a run is at work (ISO 8601, UTC); undefined where none is. Asked only where it matters. */
  readonly atWorkSince: () => string | undefined;
  readonly price: Price | undefined;
  readonly now: Date;
}

/** What the runs of this workspace cost, by month, and what the account has left. An account that cannot be asked is a note. */
export async function reportUsage({ runs, account, atWorkSince, price, now }: UsageTools): Promise<UsageReport> {
  const current = now.toISOString().slice(0, 7);
  const known = runs?.months() ?? [];
  const months = known.some(({ month }) => month === current) ? known : [...known, { month: current, ...NO_RUNS }];
  const total = months.reduce(addRuns, NO_RUNS);
  const last = runs?.list().at(-1);
  const underWay = last && underWayIn(last, atWorkSince);
  return {
    current,
    months: months.map((sum) => ({ month: sum.month, ...withCost(sum, price) })),
    total: withCost(total, price),
    ...(underWay !== undefined && { underWay }),
    ...(last && { last: { started: last.started, ...withCost(sumOf(last), price) } }),
    ...(price && { currency: price.currency }),
    ...(await askAccount(account)),
  };
}

const withCost = (sum: RunSum, price: Price | undefined): UsageRow => ({
  ...sum,
  ...(price && { cost: costOf(sum.billedCharacters, price) }),
});

/** What a run waits for, unless it was killed: another may be at work, or a command that keeps runs away. */
function underWayIn(
  { started, awaitedCharacters }: RunFigures,
  atWorkSince: UsageTools['atWorkSince'],
): number | undefined {
  if (awaitedCharacters === undefined) return undefined;
  const since = atWorkSince();
  return since !== undefined && since <= started ? awaitedCharacters : undefined;
}

/** Runs of before the memory's savings were counted have none. */
const sumOf = (run: RunFigures): RunSum =>
  addRuns(NO_RUNS, { ...run, runs: 1, savedCharacters: run.savedCharacters ?? 0 });

async function askAccount(account: Account | undefined): Promise<Pick<UsageReport, 'account' | 'note'>> {
  if (account === undefined)
    return { note: 'No account was asked what it has left: no key is set, or only the memory answers.' };
  try {
    const usage = await account.usage();
    return usage ? { account: { ...usage, host: account.host } } : { note: 'The account has no limit.' };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { note: `The account could not be asked what it has left: ${error.message}` };
  }
}
