import { EXIT, type ExitCode, worstExit } from '../domain/errors.ts';
import type { Finding } from '../domain/finding.ts';
import { accountOf, monthOf } from './account.ts';
import type { Delivery } from './ledger.ts';
import type { ArticleFile } from './open-article.ts';
import { lookOver } from './overview.ts';
import { Preparation } from './preparation.ts';
import { Sender } from './send.ts';
import type { TranslateTools } from './tools.ts';
import { allFindings, exitOfFindings } from './verdict.ts';

export interface StreamOutcome {
  readonly exit: ExitCode;
  readonly translation: Uint8Array;
  readonly findings: readonly Finding[];
  /** Paragraphs that no memory and no engine answered. */
  readonly open: number;
}

/** Translates one article and hands its English back; writes no files. */
export async function translateStream(file: ArticleFile, tools: TranslateTools): Promise<StreamOutcome> {
  const started = tools.now();
  const overview = await lookOver([file], tools);
  for (const { error } of overview.faulty) throw error;
  const account = accountOf(overview.plans, started, tools);
  const preparation = tools.engine && new Preparation(tools.engine, tools);
  if (overview.load.fitting.texts > 0 && tools.engine) tools.reserve(overview.load.fitting.characters);
  const record = (sent: Delivery) => {
    const figures = account(sent);
    tools.runs.record(figures);
    return figures;
  };
  const sender = new Sender(overview.load, tools, preparation, record);
  try {
    for await (const { missing } of overview.windows()) await sender.send(missing);
  } finally {
    // Nothing is awaited any more.
    if (tools.queue.progress.requests > 0) {
      const figures = record({ ...sender.delivery, awaitedCharacters: 0 });
      tools.watch({ type: 'ended', figures, month: monthOf(figures, tools) });
    }
  }
  const { delivery } = sender;
  const { produce } = await import('./produce.ts');
  const { bitext, translation } = await produce(file, tools, delivery.failed);
  const { pending, failed } = account(delivery);
  const open = pending + failed;
  const isDone = open === 0 && !delivery.cutShort;
  const exit = worstExit([isDone ? EXIT.done : EXIT.unavailable, exitOfFindings(bitext, tools.settings.failOn)]);
  return { exit, translation, findings: allFindings(bitext), open };
}
