import type { TranslationEngine } from '../domain/engine.ts';
import { AppError } from '../domain/errors.ts';
import type { RunLog } from '../domain/memory.ts';
import type { Settings } from '../domain/settings.ts';
import { codePoints } from './code-points.ts';
import type { Parcel } from './parcels.ts';

/** How many characters may still be billed, and which limit says so. */
export interface Allowance {
  readonly characters: number;
  readonly limit: 'run' | 'month';
}

/** The narrower of the two budgets; undefined where none is set. Months are of UTC, as the run log's. */
export function allowanceOf({ budget }: Settings, runs: Pick<RunLog, 'months'>, now: Date): Allowance | undefined {
  const month = now.toISOString().slice(0, 7);
  const spent = runs.months().find((sum) => sum.month === month)?.billedCharacters ?? 0;
  const left = budget.month === undefined ? undefined : Math.max(0, budget.month - spent);
  if (budget.run === undefined) return left === undefined ? undefined : { characters: left, limit: 'month' };
  return left !== undefined && left < budget.run
    ? { characters: left, limit: 'month' }
    : { characters: budget.run, limit: 'run' };
}

/** The parcels that fit, in order, up to the first that does not: a run stops before its limit is passed. */
export function affordable(parcels: readonly Parcel[], allowance: Allowance | undefined): readonly Parcel[] {
  if (!allowance) return parcels;
  let left = allowance.characters;
  const stop = parcels.findIndex(({ source }) => {
    left -= codePoints(source.text);
    return left < 0;
  });
  return stop === -1 ? parcels : parcels.slice(0, stop);
}

/**
 * Asks what the account has left. An account that cannot be asked stops nothing: the service itself will say.
 * @throws AppError `quota` when the run cannot fit, before anything is sent
 */
export async function refuseOverQuota(parcels: readonly Parcel[], engine: TranslationEngine): Promise<void> {
  const usage = await engine.usage?.().catch(() => undefined);
  if (!usage) return;
  const needed = parcels.reduce((sum, { source }) => sum + codePoints(source.text), 0);
  const left = Math.max(0, usage.limit - usage.used);
  if (needed <= left) return;
  throw new AppError('quota', `This run needs ${needed} characters, and the account has ${left} left`, {
    hint:
      left > 0
        ? `Send what fits with --max-characters ${left}, or wait for the next period.`
        : 'Wait for the next period.',
  });
}
