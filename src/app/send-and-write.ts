import type { ExitCode } from '../domain/errors.ts';
import { ArticleLine } from './article-line.ts';
import type { Delivery } from './ledger.ts';
import type { Overview } from './overview.ts';
import type { Preparation } from './preparation.ts';
import { Sender } from './send.ts';
import type { Faulty } from './survey.ts';
import type { TranslateTools } from './tools.ts';

/** What came of a run's articles. */
export interface Work {
  readonly delivery: Delivery;
  readonly exits: readonly ExitCode[];
  /** Paragraphs of confidential articles that are open: some may have been answered for another article. */
  readonly withheld: number;
  /** Files. */
  readonly written: number;
  /** Articles that could not be read any more when their turn came. */
  readonly lost: readonly Faulty[];
}

/**
 * Sends and makes all articles, window by window; in each, articles are finished while others are still being sent.
 * @param preparation of the tools' engine, if they have one
 * @param onBilled see `Sender`: whatever comes after may fail, or the run be killed
 * @throws AppError `interrupted`, and what makes further work impossible: `engine`, `quota`, `memory`, `output`
 */
export async function sendAndWrite(
  overview: Overview,
  tools: TranslateTools,
  preparation: Preparation | undefined,
  onBilled: (delivery: Delivery) => void,
): Promise<Work> {
  const sender = new Sender(overview.load, tools, preparation, onBilled);
  const exits = new Set<ExitCode>();
  const lost: Faulty[] = [];
  const confidential = new Set(overview.plans.filter(({ withheld }) => withheld > 0).map(({ article }) => article));
  let withheld = 0;
  let written = 0;
  const due = overview.files.filter(({ id }) => !overview.recognised.has(id));
  tools.maker.expect(due.length, due.length);
  tools.maker.ahead(due);
  for await (const window of overview.windows()) {
    const line = new ArticleLine(window, tools);
    try {
      const delivery = await sender.send(window.missing, (key) => line.answered(key));
      for (const result of await line.finish(delivery)) {
        exits.add(result.exit);
        written += result.written.length;
        if (confidential.has(result.article)) withheld += result.pending;
      }
    } finally {
      await line.stop();
    }
    lost.push(...window.faulty, ...line.faulty);
  }
  return { delivery: sender.delivery, exits: [...exits], withheld, written, lost };
}
