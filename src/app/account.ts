import type { RunFigures } from '../domain/memory.ts';
import { costOf } from './cost.ts';
import type { ArticlePlan } from './events.ts';
import type { Delivery } from './ledger.ts';
import type { TranslateTools } from './tools.ts';

/** The figures of a run for `run.json`, the log and the terminal, at any time of it. */
export function accountOf(
  plans: readonly ArticlePlan[],
  started: Date,
  { settings, engine, queue, now }: Pick<TranslateTools, 'settings' | 'engine' | 'queue' | 'now'>,
): (delivery: Delivery) => RunFigures {
  const sum = (pick: (plan: ArticlePlan) => number) => plans.reduce((total, plan) => total + pick(plan), 0);
  const { price, target } = settings;
  const withheld = sum((plan) => plan.withheld);
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
  return ({ answered, pending, failed, characters, billedCharacters }) => ({
    ...planned,
    milliseconds: now().getTime() - started.getTime(),
    sent: answered,
    pending: pending + withheld,
    failed: failed.size,
    requests: queue.progress.requests,
    retries: queue.progress.retries,
    characters,
    billedCharacters,
    ...(price && { cost: { amount: costOf(billedCharacters, price), currency: price.currency } }),
  });
}
