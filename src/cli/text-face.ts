import pc from 'picocolors';
import type { ArticlePlan, RunEvent } from '../app/events.ts';
import { toldAt } from '../domain/place.ts';
import type { Price } from '../domain/settings.ts';
import type { Face } from './face.ts';
import { formatDuration, plural } from './format-text.ts';
import { planTable } from './plan-table.ts';
import { type ProgressLine, progressLine } from './progress-line.ts';
import { costLines, summarise } from './run-summary.ts';

const err = pc.createColors(process.stderr.isTTY === true && pc.isColorSupported);

export interface TextFaceOptions {
  readonly quiet: boolean;
  /** The output folder. */
  readonly output: string;
  readonly dryRun: boolean;
  /** Nothing is sent because the user said so. */
  readonly noSend: boolean;
  readonly price?: Price | undefined;
}

/** Progress on stderr, the result on stdout; with `quiet` neither, only what went wrong. */
export function textFace(options: TextFaceOptions): Face {
  const { quiet, noSend } = options;
  const progress = progressLine(quiet);
  const summary: string[] = [];
  let withheld: Withheld = new Map();
  let isTold = false;
  return {
    event(event) {
      if (event.type === 'planned') withheld = withheldOf(event.articles);
      // Some may have been answered for another article.
      if (event.type === 'article' && withheld.has(event.article)) withheld.set(event.article, event.pending);
      if (event.type === 'stopped') isTold ||= wayOut(event) !== undefined;
      const line = quiet && !isTrouble(event) ? undefined : describe(event, { progress, withheld, noSend });
      if (line !== undefined) progress.say(line);
      if (event.type === 'finished')
        summary.push(...summarise(event, { withheld: paragraphsIn(withheld), isTold, ...options }));
    },
    finish(outcome) {
      progress.close();
      if (quiet) return;
      const lines = options.dryRun ? planTable(outcome, options.price) : summary;
      process.stdout.write(`${lines.join('\n')}\n`);
    },
    close: () => progress.close(),
  };
}

/** Paragraphs that must not leave the house, by the articles that they stand in. */
type Withheld = Map<string, number>;

const withheldOf = (plans: readonly ArticlePlan[]): Withheld =>
  new Map(plans.flatMap(({ article, withheld }) => (withheld > 0 ? [[article, withheld]] : [])));

const paragraphsIn = (withheld: Withheld): number => [...withheld.values()].reduce((sum, one) => sum + one, 0);

const isTrouble = ({ type }: RunEvent): boolean =>
  type === 'file-failed' || type === 'stopped' || type === 'warning' || type === 'edited';

interface Shown {
  readonly progress: ProgressLine;
  readonly withheld: Withheld;
  readonly noSend: boolean;
}

function describe(event: RunEvent, { progress, withheld, noSend }: Shown): string | undefined {
  switch (event.type) {
    case 'planned':
      return describeLimits(withheld, noSend);
    case 'file-skipped':
      return err.dim(`skipped  ${event.path}: ${event.reason}`);
    case 'file-failed':
      return `${err.red('failed')}   ${toldAt({ file: event.path }, event.message)}`;
    case 'warning':
      return `${err.yellow('warning')}  ${event.message}`;
    case 'edited':
      return `${err.yellow('kept')}     ${event.path} was changed by hand and is left as it is; --force replaces it`;
    case 'stopped':
      return [`${err.red('stopped')}  ${event.message}`, wayOut(event)].filter(Boolean).join('\n→ ');
    case 'ended':
      return costLines(event);
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

/** What may end sending and needs more than another run. */
const WAYS_OUT: Readonly<Record<string, string>> = {
  auth: 'Check DEEPL_AUTH_KEY, and that the key belongs to the account type of the server.',
  quota: 'Wait for the next billing period, or raise the limit of the account.',
};

/** What to do about what has ended sending early. */
export const wayOut = ({ code, hint }: Extract<RunEvent, { type: 'stopped' }>): string | undefined =>
  hint ?? WAYS_OUT[code];

/** What the memory alone answers for, and why. */
function describeLimits(withheld: Withheld, noSend: boolean): string | undefined {
  if (noSend) return err.dim('not sent Nothing is sent (--no-send): the memory answers alone');
  if (withheld.size === 0) return undefined;
  const what = `${plural(paragraphsIn(withheld), 'paragraph')} of ${plural(withheld.size, 'article')}`;
  return err.dim(`not sent ${what} must not leave the house (send: false, send.never): the memory answers alone`);
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
