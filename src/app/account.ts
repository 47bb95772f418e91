import type { RunFigures } from '../domain/memory.ts';
import { costOf } from './cost.ts';
import type { Delivery } from './send.ts';
import type { Survey } from './survey.ts';
import type { TranslateTools } from './tools.ts';

/** The figures of a run, for `run.json` and the terminal. */
export function accountFor(
  { plans }: Survey,
  delivery: Delivery,
  started: Date,
  { settings, engine, queue, now }: Pick<TranslateTools, 'settings' | 'engine' | 'queue' | 'now'>,
): RunFigures {
  const sum = (pick: (plan: Survey['plans'][number]) => number) => plans.reduce((total, plan) => total + pick(plan), 0);
  const { price, target } = settings;
  const { requests, retries } = queue.progress;
  return {
    started: started.toISOString(),
    milliseconds: now().getTime() - started.getTime(),
    engine: engine?.name ?? 'memory',
    target,
    articles: plans.length,
    segments: sum(({ segments }) => segments),
    remembered: sum(({ remembered }) => remembered),
    skipped: sum(({ skipped }) => skipped),
    sent: delivery.answered,
    pending: delivery.pending + sum(({ withheld }) => withheld),
    failed: delivery.failed.size,
    requests,
    retries,
    characters: delivery.characters,
    billedCharacters: delivery.billedCharacters,
    savedCharacters: sum(({ savedCharacters }) => savedCharacters),
    ...(price && { cost: { amount: costOf(delivery.billedCharacters, price), currency: price.currency } }),
  };
}
