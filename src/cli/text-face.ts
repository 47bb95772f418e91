import pc from 'picocolors';
import type { ArticlePlan, RunEvent } from '../app/events.ts';
import type { TranslateOutcome } from '../app/translate.ts';
import type { RunFigures } from '../domain/memory.ts';
import type { Face } from './face.ts';
import { formatCount, formatDuration, formatTable, plural } from './format-text.ts';
import { type ProgressLine, progressLine } from './progress-line.ts';

const out = pc.createColors(process.stdout.isTTY === true && pc.isColorSupported);
const err = pc.createColors(process.stderr.isTTY === true && pc.isColorSupported);

/** Progress on stderr, the result on stdout; with `quiet` neither, only what went wrong. */
export function textFace({ quiet, output, dryRun }: { quiet: boolean; output: string; dryRun: boolean }): Face {
  const progress = progressLine(quiet);
  const summary: string[] = [];
  return {
    event(event) {
      const line = quiet && !isTrouble(event) ? undefined : describe(event, progress);
      if (line !== undefined) progress.say(line);
      if (event.type === 'finished') summary.push(...summarise(event.figures, event.written, output));
    },
    finish(outcome) {
      progress.close();
      if (quiet) return;
      const lines = dryRun ? planTable(outcome) : summary;
      process.stdout.write(`${lines.join('\n')}\n`);
    },
    close: () => progress.close(),
  };
}

const isTrouble = ({ type }: RunEvent): boolean =>
  type === 'file-failed' || type === 'stopped' || type === 'warning' || type === 'edited';

function describe(event: RunEvent, progress: ProgressLine): string | undefined {
  switch (event.type) {
    case 'file-skipped':
      return err.dim(`skipped  ${event.path}: ${event.reason}`);
    case 'file-failed':
      return `${err.red('failed')}   ${event.path}: ${event.message}`;
    case 'warning':
      return `${err.yellow('warning')}  ${event.message}`;
    case 'edited':
      return `${err.yellow('kept')}     ${event.path} was changed by hand and is left as it is; --force replaces it`;
    case 'stopped':
      return `${err.red('stopped')}  ${event.message}`;
    case 'waiting':
      return err.dim(`waiting  ${formatDuration(event.milliseconds)} for the service: ${event.message}`);
    case 'sent':
      progress.update(event);
      return undefined;
    case 'article':
      return describeArticle(event);
    default:
      return undefined;
  }
}

/** One line; none for an article that is as it was and has nothing to report. */
function describeArticle(event: Extract<RunEvent, { type: 'article' }>): string | undefined {
  const notes = [
    event.errors > 0 && err.red(plural(event.errors, 'error')),
    event.warnings > 0 && err.yellow(plural(event.warnings, 'warning')),
    event.pending > 0 && err.yellow(`${event.pending} not translated`),
    event.failed > 0 && err.red(`${event.failed} failed`),
  ].filter(Boolean);
  if (event.written.length + notes.length === 0) return undefined;
  const state = event.written.length > 0 ? err.green('written') : err.dim('same   ');
  return `${state}  ${event.article}${notes.length > 0 ? `  ${notes.join(', ')}` : ''}`;
}

function summarise(figures: RunFigures, written: number, output: string): string[] {
  const seconds = (figures.milliseconds / 1000).toFixed(1);
  const lines = [
    `${plural(figures.articles, 'article')}, ${plural(figures.segments, 'segment')} in ${seconds} s: ` +
      [
        ...(figures.reviewed > 0 ? [`${figures.reviewed} reviewed`] : []),
        `${figures.remembered} remembered`,
        `${figures.sent} sent`,
        `${figures.skipped} furniture`,
      ].join(', '),
    `${plural(figures.requests, 'request')}, ${formatCount(figures.billedCharacters)} characters billed${costWords(figures)}, ` +
      `${formatCount(figures.savedCharacters)} saved by the memory, ${plural(written, 'file')} written`,
  ];
  if (figures.pending > 0) lines.push(out.yellow(pendingRemedy(figures)));
  if (figures.failed > 0)
    lines.push(out.red(`${plural(figures.failed, 'paragraph')} refused by the engine: see the bilingual files`));
  lines.push(`Read ${out.bold(`${output}/index.html`)}`);
  return lines;
}

const costWords = ({ cost }: RunFigures): string => (cost ? ` (${cost.amount.toFixed(2)} ${cost.currency})` : '');

const pendingRemedy = ({ pending, engine }: RunFigures): string =>
  engine === 'memory'
    ? `${plural(pending, 'paragraph')} not translated: no memory has them. Set DEEPL_AUTH_KEY and run again with --engine deepl`
    : `${plural(pending, 'paragraph')} not translated yet: run again, what is done is remembered`;

function planTable({ survey, requests }: TranslateOutcome): string[] {
  const row = (plan: ArticlePlan) => [
    plan.article,
    ...[plan.segments, plan.reviewed, plan.remembered, plan.skipped, plan.toSend, plan.characters].map(formatCount),
  ];
  const sum = (pick: (plan: ArticlePlan) => number) =>
    formatCount(survey.plans.reduce((all, plan) => all + pick(plan), 0));
  const total = [
    'total',
    sum(({ segments }) => segments),
    sum(({ reviewed }) => reviewed),
    sum(({ remembered }) => remembered),
    sum(({ skipped }) => skipped),
    sum(({ toSend }) => toSend),
    sum(({ characters }) => characters),
  ];
  const head = ['article', 'segments', 'reviewed', 'remembered', 'furniture', 'to send', 'characters'];
  return [...formatTable([head, ...survey.plans.map(row), total]), `${plural(requests, 'request')}; nothing was sent`];
}
