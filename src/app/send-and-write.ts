import type { ExitCode } from '../domain/errors.ts';
import { ArticleLine, type ArticleResult } from './article-line.ts';
import type { Delivery } from './ledger.ts';
import type { Overview } from './overview.ts';
import { Sender } from './send.ts';
import type { Faulty, Survey } from './survey.ts';
import type { TranslateTools } from './tools.ts';
import { interruptedRun } from './verdict.ts';

/** What came of a run's articles. */
export interface Work {
  readonly delivery: Delivery;
  readonly exits: readonly ExitCode[];
  /** Files. */
  readonly written: number;
  /** Articles that could not be read any more when their turn came. */
  readonly lost: readonly Faulty[];
}

/**
 * Sends and makes all articles, window by window; in each, articles are finished while others are still being sent.
 * @param onBilled told what was paid for so far after each answer: whatever comes after may fail, or the run be killed
 * @throws AppError `interrupted`, and what makes further work impossible: `engine`, `quota`, `memory`, `output`
 */
export async function sendAndWrite(
  overview: Overview,
  tools: TranslateTools,
  onBilled: (delivery: Delivery) => void,
): Promise<Work> {
  const sender = new Sender(overview.load, tools, onBilled);
  const exits = new Set<ExitCode>();
  const lost: Faulty[] = [];
  let written = 0;
  for await (const window of overview.windows()) {
    const line = new ArticleLine(window, tools);
    for (const result of await workOff(window, line, sender, tools)) {
      exits.add(result.exit);
      written += result.written.length;
    }
    lost.push(...window.faulty, ...line.faulty);
  }
  return { delivery: sender.delivery, exits: [...exits], written, lost };
}

async function workOff(
  { missing }: Survey,
  line: ArticleLine,
  sender: Sender,
  tools: TranslateTools,
): Promise<readonly ArticleResult[]> {
  const stopIfAsked = () => {
    if (tools.interrupted()) throw interruptedRun(sender.delivery);
  };
  try {
    const delivery = await sender
      .send(missing, (key) => line.answered(key))
      // What could not be waited for any longer because the user asked to stop is no fault.
      .finally(stopIfAsked);
    return await line.finish(delivery);
  } finally {
    await line.stop();
  }
}
