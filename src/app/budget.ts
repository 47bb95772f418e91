import { AppError } from '../domain/errors.ts';
import type { RunLog } from '../domain/memory.ts';
import type { Retranslate, Settings } from '../domain/settings.ts';
import type { RichText } from '../domain/text.ts';
import { codePoints } from './code-points.ts';
import type { Parcel } from './parcels.ts';
import type { Account } from './preparation.ts';

/** How many characters may still be billed, and which limit says so. */
export interface Allowance {
  readonly characters: number;
  readonly limit: 'run' | 'month';
}

/** The narrower of the two budgets; undefined where none is set. Months are of UTC, as the run log's. */
export function allowanceOf({ budget }: Settings, runs: Pick<RunLog, 'months'>, now: Date): Allowance | undefined {
  const left = budget.month === undefined ? undefined : Math.max(0, budget.month - spentIn(runs, now));
  if (budget.run === undefined) return left === undefined ? undefined : { characters: left, limit: 'month' };
  return left !== undefined && left < budget.run
    ? { characters: left, limit: 'month' }
    : { characters: budget.run, limit: 'run' };
}

/**
 * What can be done about a budget that does not suffice.
 * @param fits whether it has room for anything
 */
export function wayOutOf({ limit }: Allowance, fits: boolean, retranslate: Retranslate): string {
  if (limit === 'month') return 'Raise budget.month, or wait for the next month (UTC).';
  const raise = 'Raise --max-characters or budget.run';
  if (!fits) return `${raise}: the next text alone has more.`;
  return retranslate === 'all'
    ? `${raise}: with --retranslate all another run would begin with the first text again.`
    : `${raise}, or run again for the rest.`;
}

/** With what killed runs may have been billed. */
function spentIn(runs: Pick<RunLog, 'months'>, now: Date): number {
  const month = now.toISOString().slice(0, 7);
  const sum = runs.months().find((one) => one.month === month);
  return (sum?.billedCharacters ?? 0) + (sum?.awaitedCharacters ?? 0);
}

/**
 * The parcels that fit, in order, up to the first that does not: a run stops before its limit is passed.
 * @param left characters that may still be billed; undefined where there is no limit
 */
export function affordable(parcels: readonly Parcel[], left: number | undefined): readonly Parcel[] {
  if (left === undefined) return parcels;
  let rest = left;
  const stop = parcels.findIndex(({ source }) => {
    rest -= codePoints(source.text);
    return rest < 0;
  });
  return stop === -1 ? parcels : parcels.slice(0, stop);
}

/** Characters as the service bills them. */
export const charactersOf = (texts: readonly RichText[]): number =>
  texts.reduce((sum, { text }) => sum + codePoints(text), 0);

/**
 * What is spent and what may be, while requests are under way: an answer that cannot be used is billed too, so that
 * what was affordable when the run began need not be any more.
 */
export class Purse {
  readonly #limit: number;
  #billed = 0;
  #reserved = 0;

  constructor(allowance: Allowance | undefined) {
    this.#limit = allowance?.characters ?? Number.POSITIVE_INFINITY;
  }

  get billed(): number {
    return this.#billed;
  }

  /** What requests under way are going to cost. */
  get reserved(): number {
    return this.#reserved;
  }

  /** What nothing was spent of and nothing is reserved of; undefined where there is no limit. */
  get left(): number | undefined {
    return this.#limit === Number.POSITIVE_INFINITY ? undefined : this.#limit - this.#billed - this.#reserved;
  }

  /** @returns whether there is room; then `settle` must follow */
  reserve(characters: number): boolean {
    if (this.#billed + this.#reserved + characters > this.#limit) return false;
    this.#reserved += characters;
    return true;
  }

  settle(reserved: number, billed: number): void {
    this.#reserved -= reserved;
    this.#billed += billed;
  }
}

/**
 * Holds what a run needs against what the account has left.
 * @returns whether that is known
 * @throws AppError `quota` when the run cannot fit, before anything is sent
 */
export function refuseOverQuota(needed: number, account: Account): boolean {
  if (account === 'unknown') return false;
  const left = account ? Math.max(0, account.limit - account.used) : needed;
  if (needed <= left) return true;
  throw new AppError('quota', `This run needs ${needed} characters, and the account has ${left} left`, {
    hint:
      left > 0
        ? `Send what fits with --max-characters ${left}, or wait for the next period.`
        : 'Write what is remembered with --no-send, or wait for the next period.',
  });
}
