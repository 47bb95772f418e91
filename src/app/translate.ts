import type { JobFault } from '../domain/engine.ts';
import { EXIT, type ExitCode, worstExit } from '../domain/errors.ts';
import type { RunFigures } from '../domain/memory.ts';
import { renderIndex } from '../report/index-html.ts';
import type { ArticleSummary } from '../report/summarise.ts';
import { accountOf } from './account.ts';
import { ArticleLine, type ArticleResult } from './article-line.ts';
import type { ArticleFile } from './open-article.ts';
import { planRequests } from './plan-requests.ts';
import { type Delivery, send } from './send.ts';
import { type Faulty, type Survey, survey } from './survey.ts';
import type { TranslateTools, WriteResult } from './tools.ts';
import { interruptedRun } from './verdict.ts';

export interface TranslateRequest {
  readonly files: readonly ArticleFile[];
  /** All of the input folder: the index then shows these articles and no others. */
  readonly whole: boolean;
  readonly dryRun: boolean;
}

export interface TranslateOutcome {
  readonly exit: ExitCode;
  readonly survey: Survey;
  readonly requests: number;
  /** Absent on a dry run. */
  readonly figures?: RunFigures;
  /** Why sending ended early. */
  readonly stopped?: JobFault;
}

/** The main job: read → segment → remember → translate → enforce → check → write → report. */
export async function translate(request: TranslateRequest, tools: TranslateTools): Promise<TranslateOutcome> {
  const started = tools.now();
  const batch = await survey(request.files, tools);
  const requests = announce(batch, tools);
  if (request.dryRun) return { exit: exitOfFaulty(batch), survey: batch, requests };
  const account = accountOf(batch, started, tools);
  const { delivery, results, lost } = await sendAndWrite(batch, tools, (sent) => tools.runs.record(account(sent)));
  sayFaulty(lost, tools);
  const faulty = [...batch.faulty, ...lost];
  const index = await writeIndex(request, withoutFiles(batch.files, lost), tools);
  const figures = account(delivery);
  await finish(figures, { plans: batch.plans, faulty }, [...results, index], tools);
  const exit = worstExit([
    exitOfFaulty({ faulty }),
    figures.pending + figures.failed > 0 ? EXIT.unavailable : EXIT.done,
    ...results.map((result) => result.exit),
  ]);
  return { exit, survey: batch, requests, figures, ...(delivery.stopped && { stopped: delivery.stopped }) };
}

function announce({ plans, missing, faulty }: Survey, tools: TranslateTools): number {
  const { engine, watch } = tools;
  const requests = planRequests(missing, tools);
  sayFaulty(faulty, tools);
  watch({ type: 'planned', articles: plans, requests, engine: engine?.name ?? 'memory' });
  return requests;
}

function sayFaulty(faulty: readonly Faulty[], { watch }: TranslateTools): void {
  for (const { file, error } of faulty) watch({ type: 'file-failed', path: file.path, message: error.message });
}

const exitOfFaulty = ({ faulty }: Pick<Survey, 'faulty'>): ExitCode => (faulty.length > 0 ? EXIT.input : EXIT.done);

const withoutFiles = (files: readonly ArticleFile[], faulty: readonly Faulty[]): readonly ArticleFile[] => {
  const lost = new Set(faulty.map(({ file }) => file.id));
  return files.filter(({ id }) => !lost.has(id));
};

/**
 * Articles are finished while others are still being sent.
 * @param onBilled told what was paid for so far after each answer: whatever comes after may fail, or the run be killed
 */
async function sendAndWrite(
  batch: Survey,
  tools: TranslateTools,
  onBilled: (delivery: Delivery) => void,
): Promise<{
  readonly delivery: Delivery;
  readonly results: readonly ArticleResult[];
  /** Articles that could not be read any more when they were to be made. */
  readonly lost: readonly Faulty[];
}> {
  const line = new ArticleLine(batch, tools);
  try {
    const delivery = await send(batch.missing, tools, { onAnswer: (key) => line.answered(key), onBilled });
    if (tools.interrupted()) throw interruptedRun(delivery);
    return { delivery, results: await line.finish(delivery), lost: line.faulty };
  } finally {
    await line.stop();
  }
}

async function writeIndex(
  { whole }: TranslateRequest,
  files: readonly ArticleFile[],
  tools: TranslateTools,
): Promise<WriteResult> {
  const current = new Set(files.map(({ id }) => id));
  const gone = [...tools.summaries.all().keys()].filter((id) => whole && !current.has(id));
  tools.summaries.remove(gone);
  tools.recogniser.forget(gone);
  const summaries = [...tools.summaries.all().values()].map((json) => JSON.parse(json) as ArticleSummary);
  return tools.outputs.write('', new Map([['index.html', renderIndex(summaries, tools.settings.target)]]));
}

async function finish(
  figures: RunFigures,
  { plans, faulty }: Pick<Survey, 'plans' | 'faulty'>,
  results: readonly WriteResult[],
  tools: TranslateTools,
): Promise<void> {
  tools.runs.record(figures);
  const failures = faulty.map(({ file, error }) => ({ path: file.path, message: error.message }));
  await tools.outputs.writeRun(`${JSON.stringify({ ...figures, plans, failures }, undefined, 2)}\n`);
  const written = results.reduce((sum, result) => sum + result.written.length, 0);
  tools.watch({ type: 'finished', figures, written, index: 'index.html' });
}
