import pc from 'picocolors';
import { composeDiff } from '../app/compose.ts';
import { type DiffRequest, type DiffTools, diff, diffPatch } from '../app/diff.ts';
import { openSettings } from '../app/settings.ts';
import { AppError, EXIT, type ExitCode } from '../domain/errors.ts';
import { visibleLines } from '../domain/visible.ts';
import type { Changes, ChangesView } from '../report/changes.ts';
import { renderChangesHtml } from '../report/changes-html.ts';
import { renderChangesMarkdown } from '../report/changes-markdown.ts';
import { formatChanges } from './diff-face.ts';
import type { DiffFormat } from './diff-formats.ts';

/** The flags of `zweispalt diff` as commander hands them over. */
export interface DiffFlags {
  readonly workspace: string;
  readonly since: string;
  readonly raw?: true | undefined;
  readonly source?: true | undefined;
  readonly format?: DiffFormat | undefined;
  readonly json?: true | undefined;
}

/** Shows what changed. @returns the exit code, which is the same whether anything did */
export async function runDiff(articles: readonly string[], flags: DiffFlags): Promise<ExitCode> {
  const format = formatOf(flags);
  const view = viewOf(flags, format);
  const settings = openSettings(flags.workspace, {});
  const tools = composeDiff(settings);
  if (tools === undefined) {
    throw new AppError('memory', `There is no memory in ${settings.workspace} yet`, {
      hint: 'The first run makes it: zweispalt translate',
    });
  }
  try {
    const request = { articles, since: flags.since };
    if (format === 'patch') await showPatch(request, tools);
    else await showChanges(request, view, format, tools);
    return EXIT.done;
  } finally {
    tools.close();
  }
}

function formatOf({ format, json }: DiffFlags): DiffFormat {
  if (json && format !== undefined && format !== 'json') throw conflict('--json', `--format ${format}`);
  return json ? 'json' : (format ?? 'text');
}

function viewOf({ raw, source, since }: DiffFlags, format: DiffFormat): ChangesView {
  const view = raw ? 'raw' : source ? 'source' : 'changes';
  if (raw && source) throw conflict('--raw', '--source');
  if (format === 'patch' && view !== 'changes') throw conflict('--format patch', `--${view}`);
  if (raw && since !== 'previous') throw conflict('--raw', '--since');
  return view;
}

const conflict = (one: string, other: string): AppError =>
  new AppError('usage', `${one} and ${other} cannot go together`, { hint: 'Ask for one after the other.' });

async function showChanges(
  request: DiffRequest,
  view: ChangesView,
  format: Exclude<DiffFormat, 'patch'>,
  tools: DiffTools,
): Promise<void> {
  const { changes, hints } = await diff(request, view, tools);
  if (format === 'json') print(`${escapeJson(JSON.stringify({ ...changes, hints }))}\n`);
  else {
    print(RENDER[format](changes));
    say(hints);
  }
}

const RENDER: Readonly<Record<'text' | 'md' | 'html', (changes: Changes) => string>> = {
  text: (changes) => `${formatChanges(changes, isTerminal() && pc.isColorSupported).join('\n')}\n`,
  md: (changes) => onTerminal(renderChangesMarkdown(changes)),
  html: (changes) => onTerminal(renderChangesHtml(changes)),
};

async function showPatch(request: DiffRequest, tools: DiffTools): Promise<void> {
  const { patch, hints } = await diffPatch(request, tools);
  // To the letter, but for a terminal, which would obey what stands in it.
  print(isTerminal() ? onTerminal(Buffer.from(patch).toString('utf8')) : patch);
  say(hints);
}

const isTerminal = (): boolean => process.stdout.isTTY === true;

const onTerminal = (text: string): string => (isTerminal() ? visibleLines(text) : text);

const print = (text: string | Uint8Array): void => void process.stdout.write(text);

const say = (hints: readonly string[]): void => {
  for (const hint of hints) process.stderr.write(`→ ${hint}\n`);
};

/** The same JSON, without signs that a terminal would obey. */
const escapeJson = (json: string): string =>
  json.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
