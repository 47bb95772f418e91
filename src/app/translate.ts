import type { Bitext } from '../domain/bitext.ts';
import type { JobFault } from '../domain/engine.ts';
import { EXIT, type ExitCode, worstExit } from '../domain/errors.ts';
import type { RunFigures } from '../domain/memory.ts';
import { renderIndex } from '../report/index-html.ts';
import type { ArticleSummary } from '../report/summarise.ts';
import { accountFor } from './account.ts';
import type { ArticleFile } from './open-article.ts';
import { planRequests } from './plan-requests.ts';
import { produce, writeArticle } from './produce.ts';
import type { Recognised } from './recogniser.ts';
import { type Delivery, send } from './send.ts';
import { type Survey, survey } from './survey.ts';
import type { TranslateTools, WriteResult } from './tools.ts';
import { allFindings, exitOfCounts, exitOfFindings, interruptedRun } from './verdict.ts';

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
  const delivery = await send(batch.missing, tools);
  if (tools.interrupted()) throw interruptedRun(delivery);
  const results = await writeAll(batch, delivery, tools);
  const index = await writeIndex(request, batch, tools);
  const run = { started, ended: tools.now(), engine: tools.engine?.name ?? 'memory', settings: tools.settings };
  const figures = accountFor(batch, delivery, tools.queue.progress, run);
  await finish(figures, batch, [...results, index], tools);
  const exit = worstExit([
    exitOfFaulty(batch),
    figures.pending + figures.failed > 0 ? EXIT.unavailable : EXIT.done,
    ...results.map((result) => result.exit),
  ]);
  return { exit, survey: batch, requests, figures, ...(delivery.stopped && { stopped: delivery.stopped }) };
}

function announce({ plans, missing, faulty }: Survey, tools: TranslateTools): number {
  const { engine, watch } = tools;
  const requests = planRequests(missing, tools);
  for (const { file, error } of faulty) watch({ type: 'file-failed', path: file.path, message: error.message });
  watch({ type: 'planned', articles: plans, requests, engine: engine?.name ?? 'memory' });
  return requests;
}

const exitOfFaulty = ({ faulty }: Survey): ExitCode => (faulty.length > 0 ? EXIT.input : EXIT.done);

type ArticleResult = WriteResult & { readonly exit: ExitCode };

async function writeAll(
  { files, recognised }: Survey,
  delivery: Delivery,
  tools: TranslateTools,
): Promise<readonly ArticleResult[]> {
  const results: ArticleResult[] = [];
  for (const file of files) {
    const known = recognised.get(file.id);
    if (known && (delivery.answered === 0 || tools.recogniser.holds(known))) {
      results.push(reportRecognised(file.id, known, tools));
      continue;
    }
    const produced = await produce(file, tools, delivery.failed);
    const result = await writeArticle(produced, tools);
    reportArticle(produced.bitext, result, tools);
    const exit = result.edited.length > 0 ? EXIT.input : exitOfFindings(produced.bitext, tools.settings.failOn);
    results.push({ ...result, exit });
  }
  return results;
}

function reportRecognised(
  article: string,
  { errors, warnings }: Recognised,
  { watch, settings }: TranslateTools,
): ArticleResult {
  watch({ type: 'article', article, folder: article, written: [], errors, warnings, pending: 0, failed: 0 });
  return { written: [], edited: [], exit: exitOfCounts({ error: errors, warning: warnings }, settings.failOn) };
}

function reportArticle(bitext: Bitext, { written, edited }: WriteResult, { watch }: TranslateTools): void {
  const findings = allFindings(bitext);
  const count = (state: string) => bitext.pairs.filter((pair) => pair.state === state).length;
  for (const path of edited) watch({ type: 'edited', path });
  watch({
    type: 'article',
    article: bitext.article.id,
    folder: bitext.article.id,
    written,
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
    pending: count('pending'),
    failed: count('failed'),
  });
}

async function writeIndex({ whole }: TranslateRequest, { files }: Survey, tools: TranslateTools): Promise<WriteResult> {
  const current = new Set(files.map(({ id }) => id));
  const gone = [...tools.summaries.all().keys()].filter((id) => whole && !current.has(id));
  tools.summaries.remove(gone);
  tools.recogniser.forget(gone);
  const summaries = [...tools.summaries.all().values()].map((json) => JSON.parse(json) as ArticleSummary);
  return tools.outputs.write('', new Map([['index.html', renderIndex(summaries, tools.settings.target)]]));
}

async function finish(
  figures: RunFigures,
  { plans, faulty }: Survey,
  results: readonly WriteResult[],
  tools: TranslateTools,
): Promise<void> {
  tools.runs.record(figures);
  const failures = faulty.map(({ file, error }) => ({ path: file.path, message: error.message }));
  await tools.outputs.writeRun(`${JSON.stringify({ ...figures, plans, failures }, undefined, 2)}\n`);
  const written = results.reduce((sum, result) => sum + result.written.length, 0);
  tools.watch({ type: 'finished', figures, written, index: 'index.html' });
}
