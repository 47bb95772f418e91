import { EXIT, type ExitCode, worstExit } from '../domain/errors.ts';
import type { Finding } from '../domain/finding.ts';
import { accountOf } from './account.ts';
import type { ArticleFile } from './open-article.ts';
import { send } from './send.ts';
import { survey } from './survey.ts';
import type { TranslateTools } from './tools.ts';
import { allFindings, exitOfFindings, interruptedRun } from './verdict.ts';

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
  const batch = await survey([file], tools);
  for (const { error } of batch.faulty) throw error;
  const account = accountOf(batch, started, tools);
  const delivery = await send(batch.missing, tools, { onBilled: (sent) => tools.runs.record(account(sent)) });
  if (tools.interrupted()) throw interruptedRun(delivery);
  const { produce } = await import('./produce.ts');
  const { bitext, translation } = await produce(file, tools, delivery.failed);
  const open = delivery.pending + delivery.failed.size;
  const exit = worstExit([open > 0 ? EXIT.unavailable : EXIT.done, exitOfFindings(bitext, tools.settings.failOn)]);
  return { exit, translation, findings: allFindings(bitext), open };
}
