import type { JobFault } from '../domain/engine.ts';
import { EXIT, type ExitCode, worstExit } from '../domain/errors.ts';
import type { MonthFigures, RunFigures } from '../domain/memory.ts';
import { renderIndex } from '../report/index-html.ts';
import type { ArticleSummary } from '../report/summarise.ts';
import { accountOf, monthOf } from './account.ts';
import { allowanceOf } from './budget.ts';
import type { ArticleFile } from './open-article.ts';
import { type LookOptions, lookOver, type Overview, type WindowSize } from './overview.ts';
import { Preparation } from './preparation.ts';
import { sendAndWrite } from './send-and-write.ts';
import type { Faulty } from './survey.ts';
import type { TranslateTools, WriteResult } from './tools.ts';

export interface TranslateRequest {
  readonly files: readonly ArticleFile[];
  /** All of the input folder: the index then shows these articles and no others. */
  readonly whole: boolean;
  readonly dryRun: boolean;
  /** `WINDOW` unless given. */
  readonly window?: WindowSize;
}

export interface TranslateOutcome {
  readonly exit: ExitCode;
  readonly survey: Overview;
  readonly requests: number;
  /** Absent on a dry run. */
  readonly figures?: RunFigures;
  /** Why sending ended early. */
  readonly stopped?: JobFault;
}

/** The main job: read → segment → remember → translate → enforce → check → write → report. */
export async function translate(request: TranslateRequest, tools: TranslateTools): Promise<TranslateOutcome> {
  const { started } = tools;
  const preparation = tools.engine && new Preparation(tools.engine, tools);
  const overview = await lookOver(request.files, tools, {
    ...(request.window && { size: request.window }),
    ...(!request.dryRun && {
      onArticle: getReady(request.files.length, tools, maySpend(tools) ? preparation : undefined),
    }),
  });
  const { requests } = overview.load;
  announce(overview, tools);
  if (request.dryRun) return { exit: exitOfFaulty(overview.faulty), survey: overview, requests };
  const account = accountOf(overview.plans, started, tools);
  if (overview.load.fitting.texts > 0 && tools.engine) tools.reserve(overview.load.fitting.characters);
  const books: Books = { billed: undefined };
  const work = await sendAndWrite(overview, tools, preparation, (sent) => {
    books.billed = account(sent);
    tools.runs.record(books.billed);
  }).catch((error: unknown) => endWith(error, books, overview, tools));
  sayFaulty(work.lost, tools);
  const faulty = [...overview.faulty, ...work.lost];
  const index = await writeIndex(request, withoutFiles(overview.files, work.lost), tools);
  const figures = account(work.delivery, work.withheld);
  const month = await finish(figures, overview, faulty, tools);
  tools.watch({ type: 'finished', figures, month, written: work.written + index.written.length, index: 'index.html' });
  const exit = worstExit([
    exitOfFaulty(faulty),
    figures.pending + figures.failed > 0 || work.delivery.cutShort ? EXIT.unavailable : EXIT.done,
    ...work.exits,
  ]);
  const { stopped } = work.delivery;
  return { exit, survey: overview, requests, figures, ...(stopped && { stopped }) };
}

/** Begins what takes its time as soon as it is known that it will be needed, while the other articles are still read. */
const getReady =
  (
    articles: number,
    { maker }: TranslateTools,
    preparation: Preparation | undefined,
  ): Required<LookOptions>['onArticle'] =>
  (due) => {
    maker.expect(due.articles, articles);
    if (due.characters > 0) preparation?.begin();
  };

/** Whether the budget has room for anything. */
const maySpend = ({ settings, runs, now }: TranslateTools): boolean =>
  allowanceOf(settings, runs, now())?.characters !== 0;

function announce({ plans, load, faulty }: Overview, tools: TranslateTools): void {
  sayFaulty(faulty, tools);
  const engine = tools.engine?.name ?? 'memory';
  tools.watch({ type: 'planned', articles: plans, requests: load.requests, engine });
}

function sayFaulty(faulty: readonly Faulty[], { watch }: TranslateTools): void {
  for (const { file, error } of faulty) watch({ type: 'file-failed', path: file.path, message: error.message });
}

const exitOfFaulty = (faulty: readonly Faulty[]): ExitCode => (faulty.length > 0 ? EXIT.input : EXIT.done);

const withoutFiles = (files: readonly ArticleFile[], faulty: readonly Faulty[]): readonly ArticleFile[] => {
  const lost = new Set(faulty.map(({ file }) => file.id));
  return files.filter(({ id }) => !lost.has(id));
};

async function writeIndex(
  { whole }: TranslateRequest,
  files: readonly ArticleFile[],
  tools: TranslateTools,
): Promise<WriteResult> {
  const current = new Set(files.map(({ id }) => id));
  const gone = tools.summaries.articles().filter((id) => whole && !current.has(id));
  tools.summaries.remove(gone);
  tools.recogniser.forget(gone);
  const index = renderIndex(parsed(tools.summaries.each()), tools.settings.target);
  return tools.outputs.write('', new Map([['index.html', index]]));
}

function* parsed(texts: Iterable<string>): Generator<ArticleSummary> {
  for (const json of texts) yield JSON.parse(json) as ArticleSummary;
}

async function finish(
  figures: RunFigures,
  overview: Overview,
  faulty: readonly Faulty[],
  tools: TranslateTools,
): Promise<MonthFigures> {
  tools.runs.record(figures);
  const month = monthOf(figures, tools);
  await writeRun({ ...figures, month }, overview, faulty, tools);
  return month;
}

function writeRun(
  figures: RunFigures & { readonly month: MonthFigures },
  { plans }: Overview,
  faulty: readonly Faulty[],
  { outputs }: TranslateTools,
): Promise<void> {
  const failures = faulty.map(({ file, error }) => ({ path: file.path, message: error.message }));
  return outputs.writeRun(`${JSON.stringify({ ...figures, plans, failures }, undefined, 2)}\n`);
}

/** What was billed so far, as it was recorded last; nothing before the first request. */
interface Books {
  billed: RunFigures | undefined;
}

/** A run that ends before its end still says what was paid for it, as far as that can be said. @throws the error */
async function endWith(error: unknown, { billed }: Books, overview: Overview, tools: TranslateTools): Promise<never> {
  try {
    if (billed) {
      // Nothing is awaited any more.
      const { awaitedCharacters: _, ...figures } = billed;
      tools.runs.record(figures);
      if (figures.billedCharacters > 0) await tellEnded(figures, overview, tools);
    }
  } catch {
    // What went wrong first is told.
  }
  throw error;
}

function tellEnded(figures: RunFigures, overview: Overview, tools: TranslateTools): Promise<void> {
  const month = monthOf(figures, tools);
  tools.watch({ type: 'ended', figures, month });
  return writeRun({ ...figures, month }, overview, overview.faulty, tools);
}
