import { type Cost, type MonthFigures, NO_RUNS, type RunFigures } from '../domain/memory.ts';
import type { Price } from '../domain/settings.ts';
import { costOf } from './cost.ts';
import type { ArticlePlan } from './events.ts';
import type { Delivery } from './ledger.ts';
import type { TranslateTools } from './tools.ts';

/**
 * The figures of a run for `run.json`, the log and the terminal, at any time of it.
 * @returns takes what was withheld in the end, once that is known: what was planned unless given
 */
export function accountOf(
  plans: readonly ArticlePlan[],
  started: Date,
  { settings, engine, queue, now }: Pick<TranslateTools, 'settings' | 'engine' | 'queue' | 'now'>,
): (delivery: Delivery, withheld?: number) => RunFigures {
  const sum = (pick: (plan: ArticlePlan) => number) => plans.reduce((total, plan) => total + pick(plan), 0);
  const { price, target } = settings;
  const planWithheld = sum((plan) => plan.withheld);
  // Added up once: figures are asked for after every answer.
  const planned = {
    started: started.toISOString(),
    engine: engine?.name ?? 'memory',
    target,
    articles: plans.length,
    segments: sum(({ segments }) => segments),
    remembered: sum(({ remembered }) => remembered),
    reviewed: sum(({ reviewed }) => reviewed),
    skipped: sum(({ skipped }) => skipped),
    savedCharacters: sum(({ savedCharacters }) => savedCharacters),
  };
  return ({ answered, pending, failed, characters, billedCharacters, awaitedCharacters }, withheld = planWithheld) => ({
    ...planned,
    milliseconds: now().getTime() - started.getTime(),
    sent: answered,
    pending: pending + withheld,
    failed: failed.size,
    requests: queue.progress.requests,
    retries: queue.progress.retries,
    characters,
    billedCharacters,
    ...(awaitedCharacters > 0 && { awaitedCharacters }),
    ...costIn(price, billedCharacters),
  });
}

/** All runs of the month that a run belongs to, once it is recorded. */
export function monthOf(
  { started }: RunFigures,
  { runs, settings: { price } }: Pick<TranslateTools, 'runs' | 'settings'>,
): MonthFigures {
  const month = started.slice(0, 7);
  const sum = runs.months().find((one) => one.month === month) ?? { month, ...NO_RUNS };
  return { ...sum, ...costIn(price, sum.billedCharacters) };
}

const costIn = (price: Price | undefined, characters: number): { readonly cost?: Cost } =>
  price ? { cost: { amount: costOf(characters, price), currency: price.currency } } : {};
