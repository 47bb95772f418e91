import type { QueueProgress } from '../domain/engine.ts';
import type { RunFigures } from '../domain/memory.ts';
import type { Settings } from '../domain/settings.ts';
import { costOf } from './cost.ts';
import type { Delivery } from './send.ts';
import type { Survey } from './survey.ts';

/** The figures of a run, for `run.json` and the terminal. */
export function accountFor(
  { plans }: Survey,
  delivery: Delivery,
  progress: QueueProgress,
  run: { readonly started: Date; readonly ended: Date; readonly engine: string; readonly settings: Settings },
): RunFigures {
  const sum = (pick: (plan: Survey['plans'][number]) => number) => plans.reduce((total, plan) => total + pick(plan), 0);
  const { price } = run.settings;
  return {
    started: run.started.toISOString(),
    milliseconds: run.ended.getTime() - run.started.getTime(),
    engine: run.engine,
    target: run.settings.target,
    articles: plans.length,
    segments: sum(({ segments }) => segments),
    remembered: sum(({ remembered }) => remembered),
    skipped: sum(({ skipped }) => skipped),
    sent: delivery.answered,
    pending: delivery.pending + sum(({ withheld }) => withheld),
    failed: delivery.failed.size,
    requests: progress.requests,
    retries: progress.retries,
    characters: delivery.characters,
    billedCharacters: delivery.billedCharacters,
    savedCharacters: sum(({ savedCharacters }) => savedCharacters),
    ...(price && { cost: { amount: costOf(delivery.billedCharacters, price), currency: price.currency } }),
  };
}
